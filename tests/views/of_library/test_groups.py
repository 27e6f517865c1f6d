"""Two groups by hand: terms, phrases, themes; every number has as many lines."""

import sys
from pathlib import Path

import pytest

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
from policytext.library.scope import EVERYTHING, Scope
from policytext.study.pick import Pick
from policytext.study.prepared import article_book
from policytext.views.catalogue import builder_over_many
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
    return Many(opened(folder), cards, book=article_book())


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
    assert found.words().headline == "省级独有“‘双碳’”；国家独有“两不愁”"
    assert isinstance(found.chart, Mirrored)
    for row in found.chart.rows:
        assert bool(row.left.number) != bool(row.right.number)
        assert bool(row.left.pick) == bool(row.left.number)


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
