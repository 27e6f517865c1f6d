"""Every term by its rate on both sides: two texts of six and of four words."""

from math import log10

import pytest
from short_texts import beside, text

from policytext.base.look import HUES, Look
from policytext.charts.values import Named, Scatter
from policytext.study.pick import Pick
from policytext.views.contrast import contrast

TARGET = text("甲\n创新。创新。创新。改革。人才。人才。")
OTHER = text("乙\n改革。改革。改革。创新。")


def test_a_dot_stands_at_both_rates() -> None:
    view = contrast(TARGET, beside(TARGET, OTHER, term="创新"), Look())
    chart = view.chart
    assert isinstance(chart, Scatter) and chart.diagonal
    assert chart.series == (Named("甲", HUES[0]), Named("乙", HUES[1]))
    dots = {dot.name: dot for dot in chart.dots}
    assert set(dots) == {"创新", "改革", "人才"}
    new = dots["创新"]
    assert (new.x, new.y) == pytest.approx((log10(250), log10(500))) and new.series == 0
    assert dots["改革"].series == 1
    assert new.said == ("创新", "甲 3 · 乙 1")
    assert new.pick == str(Pick(term="创新"))


def test_what_a_side_lacks_stands_at_the_mark_for_nothing() -> None:
    chart = contrast(TARGET, beside(TARGET, OTHER), Look()).chart
    assert isinstance(chart, Scatter)
    (talent,) = [dot for dot in chart.dots if dot.name == "人才"]
    # The lowest rate of both sides is that of 改革, 1 of 6 words; half a power of ten below it.
    nothing = log10(1000 / 6) - 0.5
    assert (talent.x, talent.y) == pytest.approx((nothing, log10(2000 / 6)))
    assert chart.x.marks[0] == (talent.x, "0")
    assert chart.x[1:4] == chart.y[1:4] and chart.x.low < talent.x
    assert [words for _, words in chart.x.marks[1:]] == ["200", "500"]
    assert (chart.x.shade, chart.y.shade) == (HUES[1], HUES[0])


def test_its_evidence() -> None:
    chosen = contrast(TARGET, beside(TARGET, OTHER, term="人才"), Look())
    assert [TARGET.document.text[at : at + 2] for at in chosen.places()] == ["人才"] * 2
