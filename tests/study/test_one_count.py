"""What a number says of a theme is the same number wherever it stands, echoes counted or not."""

from bisect import bisect_right
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation

from components.browser import breakdown, reader
from components.session.selection import Selection
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.exports.deck import deck
from policytext.exports.offline import _data
from policytext.slides.layout import Layout
from policytext.slides.proposing import proposed
from policytext.source.cleaning import clean
from policytext.statistics.theme_terms import theme_terms
from policytext.study.assembly import Assembly
from policytext.study.both_sides import themes_compared
from policytext.study.options import Options
from policytext.study.prepared import article, article_study
from policytext.study.study import Counting, Filter, Study
from policytext.study.theme_amounts import theme_amounts
from policytext.views.catalogue import builder
from policytext.views.statement import statement

REPORT = """某市工作报告
一、加快产业升级
产业升级要靠科技创新。要处理好速度与效益的关系，速度服从效益。制造业是产业的根本，产业链要延伸。
二、改善人居环境
人居环境关系民生。要既要绿水青山，又要金山银山。人居环境好，产业升级才有人来。
三、办好教育医疗
教育公平，医疗便民。讲速度也讲效益，不能只讲速度。教育要先行，教育要普及。
"""
BOOKS = ("article", "proposed", "report")
LOOK = Look()
DAY = date(2026, 1, 2)


@cache
def study(name: str, echoes: bool) -> Study:
    counting = Counting(echoes=echoes)
    if name == "article":
        return article_study(counting)
    document = clean(REPORT, id="report") if name == "report" else article()
    return Assembly().study(document, counting)


CASES = [(name, echoes) for name in BOOKS for echoes in (True, False)]


def cards_of(of: Study) -> dict[str, dict[str, Any]]:
    return {card["id"]: card for card in breakdown.view(of, Selection(), LOOK)["kept"]()["cards"]}


def by_hand(of: Study, theme: str) -> tuple[int, int, int]:
    """Characters, tokens that count and sentences of a theme, one by one."""
    mine = [a for a in of.annotations if a.theme == theme and (of.echoes or a.how == "stated")]
    characters = {place for a in mine for place in range(a.start, a.end)}
    terms = [
        t
        for t in of.tokens
        if t.kind == "term" and any(a.start <= t.start and t.end <= a.end for a in mine)
    ]
    sentences = [
        s for s in of.document.sentences if any(a.start < s.end and s.start < a.end for a in mine)
    ]
    return len(characters), len(terms), len(sentences)


@pytest.mark.parametrize(("name", "echoes"), CASES)
def test_cards_filter_reader_matrix_and_comparison_agree(name: str, echoes: bool) -> None:
    whole = study(name, echoes)
    assert len(whole.book) >= 3
    cards = cards_of(whole)
    compared = themes_compared(whole, [whole]).set_index("theme")["target"]
    for theme in whole.theme_ids:
        characters, terms, sentences = by_hand(whole, theme)
        said = label("amount", "zh", characters=characters, terms=terms)
        assert cards[theme]["facts"] == said and cards[theme]["amounts"].startswith(said)
        chosen = replace(whole, filter=Filter((theme,)))
        bars = builder("frequency")(chosen, Options(top=10_000), LOOK)
        assert bars.counts["frequency"].sum() == terms == sum(chosen.frequencies.values())
        everything = list(whole.frequencies)
        matrix = theme_terms(
            whole.counted, whole.annotations, [theme], everything, echoes=whole.echoes
        )
        assert matrix["frequency"].sum() == terms
        places = builder("distribution")(chosen, Options(), LOOK).counts
        assert places[places["kind"] == "theme"]["number"].sum() == sentences == compared[theme]
        shown = reader.view(chosen, Selection(themes=(theme,)), LOOK, "")
        assert shown["count"] == sentences
        assert sum(end - start for start, end in shown["scope"]) == characters
        assert lit(chosen, shown["scope"]) == terms
        for chip in cards[theme]["key_terms"]:
            assert chip["count"] == chosen.frequencies[chip["text"]]


def lit(of: Study, scope: list[list[int]]) -> int:
    """How many terms that count the reader's script leaves lit: those that begin in the scope."""

    def inside(start: int) -> bool:
        place = bisect_right(scope, [start, len(of.document.text)]) - 1
        return place >= 0 and start < scope[place][1]

    return sum(token.kind == "term" and inside(token.start) for token in of.tokens)


@pytest.mark.parametrize("echoes", [True, False])
def test_stated_and_echoed_are_all_there_is(echoes: bool) -> None:
    whole = study("article", echoes)
    for theme in whole.theme_ids:
        amounts = theme_amounts(whole, theme)
        assert amounts.stated == theme_amounts(study("article", False), theme).whole
        assert amounts.whole.terms == amounts.stated.terms + amounts.echoed.terms
        assert echoes or amounts.echoed == (0, 0)


@pytest.mark.parametrize("echoes", [True, False])
def test_slides_and_offline_page_say_the_same(echoes: bool) -> None:
    whole = study("article", echoes)
    said = statement(whole, Options(), "zh", DAY)
    slides = proposed(whole, Options(), LOOK, ["breakdown", "quotes"])
    file = deck(slides, whole, Options(), Layout(), {"zh": said})
    shapes = Presentation(BytesIO(file)).slides[1].shapes
    texts = [shape.text_frame.text for shape in shapes if shape.has_text_frame]
    switch = label(f"passages_{'on' if echoes else 'off'}", "zh")
    assert any(switch in text for text in texts) and switch in slides[0].base
    spans = {theme["id"]: theme["spans"] for theme in _data(whole, Options(), LOOK)["themes"]}
    for theme in whole.book:
        characters = by_hand(whole, theme.id)[0]
        if theme.kind == "focus_area":
            parts = by_hand(study("article", False), theme.id)[0]
            facts = [label("card_stated", "zh", characters=parts)]
            if echoes:
                facts.append(label("card_echoed", "zh", characters=characters - parts))
            assert any("\n".join(facts) in text for text in texts)
        places = {place for start, end in spans[theme.id] for place in range(start, end)}
        assert len(places) == characters
        (quotes,) = [one for one in slides if one.id == f"quotes.{theme.id}"]
        stated = by_hand(study("article", False), theme.id)[0]
        assert quotes.headline == theme.label["zh"]
        assert f"直接论述 {stated} 字" in quotes.takeaway
        echoed = {a.start for a in whole.annotations if (a.theme, a.how) == (theme.id, "echo")}
        assert (f"另有 {len(echoed)} 句呼应" in quotes.takeaway) == echoes


@pytest.mark.parametrize("echoes", [True, False])
def test_a_filter_on_wording_narrows_cards_and_charts_alike(echoes: bool) -> None:
    must = replace(study("article", echoes), filter=Filter(wording="must"))
    fewer = 0
    for card in cards_of(must).values():
        chosen = replace(must, filter=Filter((card["id"],), "must"))
        terms = sum(chosen.frequencies.values())
        characters = sum(end - start for start, end in chosen.scope or ())
        assert card["facts"] == label("amount", "zh", characters=characters, terms=terms)
        fewer += terms < by_hand(must, card["id"])[1]
        places = builder("distribution")(chosen, Options(), LOOK).counts
        shown = reader.view(chosen, Selection(), LOOK, "")["count"]
        assert places[places["kind"] == "theme"]["number"].sum() == shown
    assert fewer > 0


@pytest.mark.parametrize("name", ["balance", "coverage", "richness"])
@pytest.mark.parametrize("chosen", [Filter(("industry",)), Filter(wording="must")])
def test_what_ignores_a_filter_says_so(name: str, chosen: Filter) -> None:
    whole = study("article", True)
    filtered = replace(whole, filter=chosen)
    one, other = (builder(name)(of, Options(), LOOK) for of in (whole, filtered))
    assert one.counts.equals(other.counts) and other.whole
    said = label("weighs_whole", "zh")
    assert said in other.base and said not in one.base


@pytest.mark.parametrize("name", ["matrix", "balance", "coverage", "distribution", "dispersion"])
def test_what_counts_passages_says_which(name: str) -> None:
    on, off = (study("article", echoes) for echoes in (True, False))
    assert "呼应" in builder(name)(on, Options(), LOOK).base
    assert "呼应" not in builder(name)(off, Options(), LOOK).base
