"""The terms page: every view, in both languages, and what narrows them."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from components.browser import table
from components.session.record import KEY, Session
from components.session.selection import CHOICES
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.base.places import ROOT
from policytext.base.unreadable import Unreadable
from policytext.charts.plotly.draw import draw
from policytext.charts.values import Scatter
from policytext.study.evidence import parse
from policytext.study.evidence_places import evidence_nodes
from policytext.study.evidence_sentences import is_evidence
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.prepared import article_study
from policytext.study.study import Filter, Study
from policytext.views.catalogue import builder

NAMES = CHOICES["lens"]


@pytest.fixture
def study() -> Study:
    return article_study()


def page(**query: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    at.session_state[KEY] = Session(text_shown=True)
    at.run().switch_page("pages/terms.py")
    for name, value in query.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    return at


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("lens", NAMES)
def test_every_view_opens(lens: str, lang: str) -> None:
    at = page(lens=lens, lang=lang)
    said = " ".join(caption.value for caption in at.caption)
    assert label("honest_short", lang, tokens="571")[:9] in said.replace("\\", "")


def test_a_search_that_is_no_pattern_is_said() -> None:
    at = page(search="/(/")
    assert len(at.error) == 1
    at.text_input(key="search_terms").set_value("zcdsq").run()
    assert not at.error and at.session_state[KEY].selection.search == "zcdsq"


def test_a_family_is_one_click() -> None:
    at = page()
    family = next(g for g in at.get("button_group") if g.key == "family")
    family.set_value("发展").run()
    assert at.session_state[KEY].selection.search == "*发展"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("themes", [(), ("industry",)])
def test_every_row_has_its_picks(study: Study, name: str, themes: tuple[str, ...]) -> None:
    of = replace(study, filter=Filter(themes))
    view = builder(name)(of, Options(search="*发展"), Look())
    assert len(view.picks) == len(view.rows)
    assert all(len(row) == len(view.rows.columns) for row in view.picks)
    assert view.rows.columns.is_unique


def test_a_number_of_a_sequence_is_that_of_its_sentences(study: Study) -> None:
    from policytext.study.evidence_places import evidence_places
    from policytext.study.evidence_sentences import evidence_sentences, is_evidence

    view = builder("ngrams")(study, Options(stops=True), Look())
    assert len(view.counts) > 10
    for row in view.counts.itertuples():
        gram = parse(str(row.evidence))
        assert gram and is_evidence(study, gram)
        sentences = evidence_sentences(study, gram)
        text = study.document.text
        held = sum(text[s.start : s.end].count(row.term) for s in sentences)
        assert held >= row.frequency >= len(sentences) > 0
        places = [evidence_places(study, gram, s) for s in sentences]
        assert all(row.term in {text[a:b] for a, b in found} for found in places)


def test_lines_are_those_of_the_term_the_search_or_the_first(study: Study) -> None:
    def lines(**options) -> set[str]:
        return set(builder("concordance")(study, Options(**options), Look()).counts["node"])

    assert lines() == {next(iter(study.frequencies))}
    assert lines(term="发展") == {"发展"}
    assert lines(search="/^(发展|推进)$/") == {"发展", "推进"}


@pytest.mark.parametrize("least", [1, 2, 5])
def test_collocates_occur_as_often_as_is_asked(study: Study, least: int) -> None:
    every = builder("collocates")(study, Options(term="发展", least=1), Look()).counts
    view = builder("collocates")(study, Options(term="发展", least=least), Look())
    wanted = every[every["together"] >= least]
    assert 0 < len(view.counts) == len(wanted) and set(view.counts["term"]) == set(wanted["term"])
    assert f"{len(wanted)} 个至少同现 {least} 次" in view.base and not view.hint


def test_where_nothing_meets_it_is_said_what_to_try(study: Study) -> None:
    once = next(term for term, number in study.frequencies.items() if number == 1)
    view = builder("collocates")(study, Options(term=once, least=5), Look())
    assert view.counts.empty and "≥ 1 次" in view.hint
    assert not builder("collocates")(study, Options(term=once, least=1), Look()).hint


@pytest.mark.parametrize("window", CHOICES["window"])
def test_every_count_together_opens_as_many_places(study: Study, window: str) -> None:
    view = builder("collocates")(study, Options(term="发展", window=window, least=1), Look())
    for row, picks in zip(view.counts.to_dict("records"), view.picks, strict=True):
        together = Pick.parse(picks[1]).evidence
        assert together and is_evidence(study, together)
        assert len(evidence_nodes(study, together)) == row["together"]


@pytest.mark.parametrize("search", ["", "*没有", "*座谈会", "zcdsq"])
@pytest.mark.parametrize("name", NAMES)
def test_no_chart_says_that_nothing_counts_beside_a_count(
    study: Study, name: str, search: str
) -> None:
    view = builder(name)(study, Options(search=search), Look())
    if view.chart and not view.counts.empty:
        said = [one.text for one in draw(view.chart, Look()).layout.annotations]
        assert label("figure_empty", "zh").replace("\n", "<br>") not in said


def test_marked_lines_are_the_ones_taken_away(study: Study) -> None:
    every = builder("concordance")(study, Options(term="发展"), Look())
    assert len(every.counts) == study.frequencies["发展"]
    two = tuple(int(start) for start in every.counts["start"][:2])
    view = builder("concordance")(study, Options(term="发展", marked=two), Look())
    assert tuple(view.counts["start"]) == two
    assert view.base == label("concordance_marked", "zh", lines=2, all=len(every.counts))


def test_the_page_lists_the_lines_that_are_not_marked_too(
    study: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[list[list[object]], list[list[str]], tuple[int, ...]]] = []
    monkeypatch.setattr(
        table,
        "show",
        lambda names, rows, picks, **more: shown.append((rows, picks, more["marked"])),
    )
    at = page(lens="concordance", term="发展")
    (rows, picks, _) = shown[-1]
    assert len(rows) == len(picks) == study.frequencies["发展"]
    at.session_state[KEY] = replace(at.session_state[KEY], marked=(rows[1][0],))
    at.run()
    assert not at.exception
    assert shown[-1] == (rows, picks, (rows[1][0],))


def test_a_bad_pattern_never_becomes_a_view(study: Study) -> None:
    with pytest.raises(Unreadable):
        builder("terms")(study, Options(search="/[/"), Look())


def test_every_dot_of_a_figure_chooses_its_term(study: Study) -> None:
    chart = builder("terms")(study, Options(), Look()).chart
    assert isinstance(chart, Scatter)
    picked = [Pick.parse(dot.pick).term for dot in chart.dots]
    assert set(picked) <= set(study.frequencies) and len(picked) == len(set(picked))


def test_a_search_is_named_in_the_sidebar_of_every_page_and_let_go() -> None:
    at = page(search="发展 推进")
    for name in ("pages/compare.py", "app.py"):
        at.switch_page(name).run()
        assert not at.exception
        assert "发展 推进" in at.button(key="search_let_go").label
    at.button(key="search_let_go").click().run()
    assert at.session_state[KEY].selection.search == ""
