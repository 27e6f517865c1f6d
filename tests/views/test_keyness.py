"""Terms that are typical of one side: two texts of four words each."""

from math import log

import pytest
from short_texts import beside, text

from policytext.base.look import HUES, Look
from policytext.charts.values import Mirrored, Named
from policytext.study.pick import Pick
from policytext.views.keyness import keyness

TARGET = text("甲\n创新。创新。创新。改革。")
OTHER = text("乙\n改革。改革。改革。创新。")


def test_both_sides_have_their_rates_the_reference_to_the_left() -> None:
    view = keyness(TARGET, beside(TARGET, OTHER, term="改革"), Look())
    chart = view.chart
    assert isinstance(chart, Mirrored) and chart.form == "{:.2f}" and not chart.ends
    assert chart.sides == (Named("乙", HUES[1]), Named("甲", HUES[0]))
    rows = [(row.name, row.left.number, row.right.number) for row in chart.rows]
    assert rows == [("创新", 250, 750), ("改革", 750, 250)]
    g2 = 4 * (3 * log(3 / 2) + log(1 / 2))
    assert view.counts["log_likelihood"].tolist() == pytest.approx([g2, g2])
    left, right = chart.rows[0].left, chart.rows[0].right
    assert left.said == right.said and left.pick == right.pick == str(Pick(term="创新"))
    first, second, more = left.said
    assert (first, second) == ("乙 250.00", "甲 750.00")
    assert more.startswith(f"1 : 3 · G² {g2:.1f} · log₂ +1.58 [")


def test_its_evidence() -> None:
    view = keyness(TARGET, beside(TARGET, OTHER), Look())
    assert list(view.places()) == [0, 3, 6, 9]
