"""Two groups by hand: terms, phrases, themes; every number has as many lines."""

import sys
from pathlib import Path

import pytest

from policytext.base.fitting import breadth
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.base.places import ROOT
from policytext.charts.values import Mirrored
from policytext.library.asked import Asked
from policytext.library.at_point import cards_at, hits_at, lines_at
from policytext.library.card import Card
from policytext.library.counting.tables import opened
from policytext.library.many import Many
from policytext.library.others import scope_of_texts
from policytext.library.point import Point
from policytext.library.saying import side_said
from policytext.library.scope import EVERYTHING, Scope
from policytext.remarks.words import Words
from policytext.study.pick import Pick
from policytext.study.prepared import article_book
from policytext.views.catalogue import builder_over_many
from policytext.views.of_library.basis import (
    evidence,
    library_statement,
    named_first,
    pick_of,
)
from policytext.views.view import View

sys.path.insert(0, str(ROOT / "tests/library/counting"))
from made_parts import parts

TEXTS = {
    "a1": "城市，城市，“双碳”目标，推进互联互通。工业，工业，工业，工业。",
    "a2": "城市，农业，“双碳”和“双碳”。",
    "b1": "农业，农业，“两不愁”，“两不愁”，城市。",
    "b2": "农业，农业，“两不愁”。",
    "other": "森林，森林。",
}
DATES = {"a1": "2020", "a2": "2021", "b1": "2014", "b2": "2015", "other": "1990"}
FACETS = {
    "a1": {"tier": "province", "region": "江苏省", "issuer": "江苏省人民政府"},
    "a2": {"tier": "province", "region": "甘肃省", "issuer": "甘肃省人民政府"},
    "b1": {"tier": "national", "issuer": "国务院"},
    "b2": {"tier": "national", "issuer": "国务院"},
    "other": {"tier": "city", "region": "兰州市"},
}
BESIDE = Asked(Scope(tier=("province",)), Scope(tier=("national",)))
NAMES = ("group_terms", "group_phrases", "group_themes")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Many:
    folder: Path = tmp_path_factory.mktemp("groups")
    cards = parts(folder, TEXTS, DATES, FACETS)
    names = {card.id: card.id for card in cards}
    return Many(opened(folder), cards, names=names, book=article_book())


def view(many: Many, name: str, asked: Asked = BESIDE, language: str = "zh") -> View:
    return builder_over_many(name)(many, asked, Look(language))


def rows(found: View) -> dict[str, list[object]]:
    return {str(row[0]): row[1:] for row in found.rows.values.tolist()}


def test_terms_are_counted_on_both_sides_and_say_where_they_stand(many: Many) -> None:
    found = rows(view(many, "group_terms"))
    assert found["农业"][:2] == [1, 4] and found["城市"][:2] == [3, 1]
    assert found["农业"][7:9] == ["1 · 50%", "2 · 100%"]
    assert found["工业"][:2] == [4, 0] and found["工业"][-1] == "†"
    assert found["农业"][-1] == "" and "森林" not in found


@pytest.mark.parametrize("name", NAMES[:2])
@pytest.mark.parametrize("other", [BESIDE.other, EVERYTHING])
def test_every_number_has_as_many_lines_on_its_side(many: Many, name: str, other: Scope) -> None:
    asked = Asked(BESIDE.scope, other)
    found, seen = view(many, name, asked), 0
    for row, picks in zip(found.rows.values.tolist(), found.picks, strict=True):
        for place in (1, 2) if name == "group_terms" else (3,):
            if not picks[place]:
                assert row[place] == 0
                continue
            point = Point.parse(Pick.parse(picks[place]).point)
            assert point is not None and point.side in ("a", "b")
            lines = lines_at(many, asked, point)
            assert len(lines) == hits_at(many, asked, point).total == row[place]
            assert {line.id[0] for line in lines} <= ({"a"} if point.side == "a" else {"b", "o"})
            seen += 1
    assert seen == {"group_terms": 7, "group_phrases": 2}[name]


def test_what_one_text_alone_carries_is_marked_and_no_headline_names_it(many: Many) -> None:
    found = view(many, "group_terms")
    assert isinstance(found.chart, Mirrored)
    assert "工业†" in [row.name for row in found.chart.rows]
    assert "工业" not in found.words().headline + found.words().takeaway


def test_phrases_that_one_group_alone_has(many: Many) -> None:
    found = view(many, "group_phrases")
    assert rows(found) == {"“双碳”": ["省级", 2, 3, "†"], "两不愁": ["国家", 2, 3, "†"]}
    assert found.words().headline == "“省级”独有“‘双碳’”；“国家”独有“两不愁”"
    assert isinstance(found.chart, Mirrored)
    for row in found.chart.rows:
        assert bool(row.left.number) != bool(row.right.number)
        assert bool(row.left.pick) == bool(row.left.number)


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Many:
    """Two groups of one body: 粮食 stands in the earlier one only inside 粮食安全."""
    folder: Path = tmp_path_factory.mktemp("years")
    early, late = f"粮食安全，{'农业，' * 20}", f"{'粮食，' * 15}{'城市，' * 4}工业。"
    texts = {"2013": early, "2014": early, "2018": late, "2019": late}
    facets = {id: {"issuer": "国务院", "tier": "national"} for id in texts}
    cards = parts(folder, texts, {id: f"{id}-03-05" for id in texts}, facets)
    names = {card.id: card.id for card in cards}
    return Many(opened(folder), cards, names=names, book=article_book())


STATE = ("国务院",)
NEAR = "\N{NO-BREAK SPACE}"  # on one line with what comes next
BY_YEARS = Asked(
    Scope(issuer=STATE, since="2018"), Scope(issuer=STATE, since="2013", until="2017")
)  # fmt: skip


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_zero_whose_letters_stand_there_is_marked_and_never_said(
    years: Many, language: str
) -> None:
    found = view(years, "group_terms", BY_YEARS, language)
    assert rows(found)["粮食"][:2] == [30, 0] and rows(found)["粮食"][-2] == "°"
    assert rows(found)["城市"][:2] == [8, 0] and rows(found)["城市"][-2] == ""
    assert isinstance(found.chart, Mirrored)
    drawn = {row.name: row for row in found.chart.rows}
    assert "粮食°" in drawn and "城市" in drawn
    told = "字面上有 2 处" if language == "zh" else "its letters stand 2 times"
    assert any(told in line for line in drawn["粮食°"].left.said)
    assert label("inside_base", language, mark="°") in found.base
    assert label("group_terms_base", language) in found.base and "†" not in found.base
    words = found.words()
    assert "粮食" not in words.headline + words.takeaway


def test_a_side_stands_in_quotes_in_a_sentence_and_is_one_name(years: Many) -> None:
    headlines = {
        language: view(years, "group_terms", BY_YEARS, language).words().headline
        for language in ("zh", "en")
    }
    assert headlines == {
        "zh": f"“农业”：“国务院 2013–2017”40 次，“国务院 2018{NEAR}年起”一次也没有",
        "en": f"“农业”: 40 times in “国务院, 2013–2017”, never in “国务院, since{NEAR}2018”",
    }
    found = view(years, "group_terms", BY_YEARS).chart
    assert isinstance(found, Mirrored)
    assert [side.name for side in found.sides] == [f"国务院 2018{NEAR}年起", "国务院 2013–2017"]
    long = Scope(issuer=("国家发展和改革委员会", "工业和信息化部"), since="2013", until="2017")
    for language in ("zh", "en"):
        name = side_said(long, language, 18)
        assert name.endswith("2013–2017") and "…" in name and breadth(name) <= 18
    others = view(years, "group_terms", Asked(Scope(since="2018"))).words().headline
    assert others == f"“农业”：其余文本 40 次，“2018{NEAR}年起”一次也没有"


def test_what_marks_mean_stands_on_the_screen(many: Many) -> None:
    for name in NAMES[:2]:
        assert "† 一半以上出自一篇" in view(many, name).base


@pytest.mark.parametrize("name", NAMES)
def test_a_statement_names_both_sides(years: Many, name: str) -> None:
    said = library_statement(years, BY_YEARS, view(years, name, BY_YEARS), "zh")
    told = "文库（4 篇） · 国务院 2018 年起（2 篇）对 国务院 2013–2017（2 篇）"
    assert said.line.startswith(told) and said.title == "文库（4 篇）"
    rows = dict(said.rows)
    assert rows["对照"].startswith("国务院 2013–2017 · 2 篇")
    assert rows["日期"] == "2013-03-05 – 2019-03-05"
    others = Asked(Scope(since="2018"))
    said = library_statement(years, others, view(years, name, others), "zh")
    assert "2018 年起（2 篇）对 其余文本（2 篇）" in said.line


def test_notes_begin_with_what_the_headline_names_on_both_sides(many: Many, years: Many) -> None:
    for library, asked, name in ((many, BESIDE, NAMES[1]), (years, BY_YEARS, NAMES[0])):
        found = view(library, name, asked)
        behind = set()
        for pick in found.words().named:
            point = Point.parse(Pick.parse(pick).point)
            assert point is not None
            behind |= {line.id for line in lines_at(library, asked, point, number=1)}
        assert found.evidence is not None
        notes = [line.split(" · ")[0] for line in found.evidence()]
        assert behind and behind <= set(notes) and notes[0] in behind


def test_a_term_of_the_headline_has_sentences_of_both_sides_in_the_notes(many: Many) -> None:
    here, there = (Point("~term:农业", side=side) for side in "ab")
    words = Words("", "", frozenset(map(pick_of, (here, there))))
    every = [Point(f"~term:{term}", side="a") for term in ("城市", "工业", "推进")]
    points = named_first([*every, here, there], words)
    assert points == [here, there, *every[:2]]
    notes = evidence(many, BESIDE, points, "zh")
    assert [line.split(" · ")[0] for line in notes[:3]] == ["a2", "b1", "b2"]


def test_a_share_is_that_of_the_characters(many: Many) -> None:
    found = view(many, "group_themes")
    whole = len(TEXTS["a1"]) + len(TEXTS["a2"])
    sentence = len("城市，城市，“双碳”目标，推进互联互通。")
    connected = found.counts.set_index("theme").loc["connectivity"]
    assert (connected["target"], connected["reference"]) == (sentence, 0)
    assert connected["target_share"] == pytest.approx(sentence / whole)
    assert f"{sentence / whole:.1%}" in found.words().headline


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_is_said_which_texts_stand_in_both_groups(many: Many, name: str, language: str) -> None:
    asked = Asked(Scope(since="2015"), Scope(until="2020"))
    assert ("2 篇同在两组" if language == "zh" else "2 texts stand in both groups") in view(
        many, name, asked, language
    ).base
    assert "同在" not in view(many, name).base


def test_by_themselves_all_other_texts_stand_beside_a_scope(many: Many) -> None:
    asked = Asked(Scope(tier=("province",)))
    assert [card.id for card in many.beside(asked)] == ["b1", "b2", "other"]
    assert [card.id for card in cards_at(many, asked, Point("农业", side="b"))] == [
        "b1",
        "b2",
        "other",
    ]
    assert "其余文本：3 篇" in view(many, "group_terms", asked).base
    assert many.beside(Asked()) == ()


def test_a_scope_of_the_others_holds_just_them(many: Many) -> None:
    def of(*ids: str) -> Scope | None:
        wanted: list[Card] = [card for card in many.cards if card.id in ids]
        return scope_of_texts(many.cards, wanted, {})

    assert of("b1", "b2") == Scope(issuer=("国务院",))
    assert of("b2", "a1", "a2") == Scope(since="2015", until="2021")
    assert of(*TEXTS) == EVERYTHING
    assert of() is None
    assert of("b1", "a2", "other") is None
