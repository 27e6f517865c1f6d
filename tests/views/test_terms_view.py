"""All terms, described: their dots, their small charts, their words."""

from math import log10

import pytest
from short_texts import CITIES, text

from policytext.base.look import Look
from policytext.charts.values import Scatter
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.views.terms import terms


def test_a_dot_stands_for_every_term_that_comes_back() -> None:
    view = terms(text(CITIES), Options(), Look())
    assert view.counts["term"].tolist() == ["城市", "发展", "建设", "乡村"]
    assert isinstance(view.chart, Scatter) and view.tabled
    cities, growth = view.chart.dots
    # 城市 stands three times in the first paragraph, which has 12 of 16 words: DP 1/4 / (1 − 1/4).
    assert cities.name == "城市" and (cities.x, cities.y) == pytest.approx((log10(3), -1 / 3))
    assert cities.said == ("城市", "3 · DP 0.33")
    assert (growth.x, growth.y) == pytest.approx((log10(3), -1 / 9))
    assert growth.pick == view.picks[1][0] == str(Pick(term="发展"))
    assert [words for _, words in view.chart.x.marks] == ["2"]
    assert [words for _, words in view.chart.y.marks] == ["0", "0.25", "0.5", "0.75", "1"]


def test_where_nothing_comes_back_there_is_no_chart() -> None:
    view = terms(text("题\n城市。"), Options(), Look())
    assert view.chart is None and len(view.rows) == 1


def test_a_small_chart_counts_a_term_along_the_text() -> None:
    study = text(CITIES)
    view = terms(study, Options(), Look())
    assert [sum(spark) for spark in view.sparks] == [3, 3, 1, 1]
    (village,) = [i for i, n in enumerate(view.sparks[3]) if n]
    assert village == study.document.text.index("乡村") * 40 // len(study.document.text)


def test_its_evidence() -> None:
    study = text(CITIES)
    view = terms(study, Options(), Look())
    first = {study.document.text[at : at + 2] for at in view.places()}
    assert first == {"城市", "发展", "建设"} and len(view.places()) == 7
    chosen = terms(study, Options(term="乡村"), Look())
    assert list(chosen.places()) == [study.document.text.index("乡村")]
