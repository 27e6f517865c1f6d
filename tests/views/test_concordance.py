"""Lines of a term: all of them, or those that are marked."""

import pytest
from short_texts import BUILDING, CITIES, text

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.views import concordance as module
from policytext.views.concordance import concordance


def test_a_line_leads_to_its_place_and_chooses_its_term() -> None:
    study = text(CITIES, (BUILDING,))
    view = concordance(study, Options(term="建设", context=2), Look())
    at = study.document.text.index("建设")
    assert [row[:3] for row in view.written] == [["城市", "建设", "要好"]]
    assert view.written[0][4] == "修建"  # the line stands in what states the theme
    assert view.picks == [["", str(Pick(term="建设", at=at)), "", "", ""]]
    assert view.chart is None


def test_its_evidence_is_every_line() -> None:
    study = text(CITIES)
    view = concordance(study, Options(term="发展"), Look())
    assert [study.document.text[at : at + 2] for at in view.places()] == ["发展"] * 3


def test_marked_lines_alone_are_counted_quoted_and_exported() -> None:
    study = text(CITIES)
    last = study.document.text.rindex("发展")
    view = concordance(study, Options(term="发展", marked=(last,)), Look())
    assert view.base == label("concordance_marked", "zh", lines=1, all=3)
    assert list(view.places()) == [last] and len(view.rows) == 1


def test_of_very_many_lines_the_first_are_listed_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_LISTED", 2)
    view = concordance(text(CITIES), Options(term="发展"), Look())
    assert len(view.rows) == 2 and len(view.picks) == 2
    told = label("concordance_base", "zh", lines=3, all=3) + label("rows_listed", "zh", number=2)
    assert view.base == told
