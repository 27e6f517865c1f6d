"""Sequences that come back: their bars and their words."""

from short_texts import CITIES, text

from policytext.base.look import Look
from policytext.charts.values import Bars
from policytext.study.evidence import Sequence
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.views.ngrams import ngrams

CITY_GROWTH = Pick(evidence=Sequence(("城市", "发展")))


def test_a_bar_has_the_letters_the_count_and_its_sentences() -> None:
    view = ngrams(text(CITIES), Options(evidence=Sequence(("城市", "发展"))), Look())
    assert isinstance(view.chart, Bars)
    (bar,) = view.chart.rows
    assert bar[:3] == ("城市发展", 2, str(CITY_GROWTH))
    assert view.picks == [[bar.pick, "", "", str(Pick(at=0, reading="text"))]]
    assert view.written[0][0] == "城市 发展"


def test_its_evidence() -> None:
    study = text(CITIES)
    view = ngrams(study, Options(), Look())
    places = [
        at
        for at in range(len(study.document.text))
        if study.document.text[at:].startswith("城市发展")
    ]
    assert list(view.places()) == places and len(places) == 2


def test_a_search_that_finds_nothing_leaves_no_bar() -> None:
    view = ngrams(text(CITIES), Options(search="没有"), Look())
    assert isinstance(view.chart, Bars) and view.chart.rows == ()
