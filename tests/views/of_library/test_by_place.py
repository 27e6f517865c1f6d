"""Place by place, by hand: tiles, headline, table; and as many lines as each number says."""

import sys
from math import inf
from pathlib import Path

import pytest

from policytext.base.look import Look
from policytext.base.places import ROOT
from policytext.charts.tiles import Tile, Tiles
from policytext.library.asked import Asked
from policytext.library.at_point import hits_at, lines_at
from policytext.library.card import CENTRE
from policytext.library.counting.tables import opened
from policytext.library.many import Many
from policytext.library.point import Point
from policytext.library.scope import Scope
from policytext.study.pick import Pick
from policytext.views.of_library.by_place import by_place
from policytext.views.view import View

sys.path.insert(0, str(ROOT / "tests/library/counting"))
from made_parts import parts

TEXTS = {
    "state": "修路。改革，改革，改革。",
    "ministry": "修路，修路。",
    "gansu": "修路，修路，治水，植树。",  # 12 characters
    "lanzhou": "修路好。",  # 4, a city of 甘肃: 3 hits in 16 characters
    "jiangsu": "修路，治水，治水，治水。",  # 1 in 12
    "hunan": "植树造林。",
    "both": "修路和治水。",  # of two provinces
    "nowhere": "修路。",
}
DATES = {
    "state": "2020-03-05",
    "ministry": "2019-03-05",
    "gansu": "2019-03-15",
    "lanzhou": "2021-01-01",
    "jiangsu": "2019-03-04",
    "hunan": "2020-01-01",
    "both": "2024-01-01",
}
FACETS = {
    "state": {"tier": "national", "region": "全国"},
    "ministry": {"tier": "ministry"},
    "gansu": {"tier": "province", "region": "甘肃省"},
    "lanzhou": {"tier": "city", "region": "兰州市"},
    "jiangsu": {"tier": "province", "region": "江苏省"},
    "hunan": {"tier": "province", "region": "湖南省"},
    "both": {"tier": "province", "region": "四川省 重庆市"},
}


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Many:
    folder: Path = tmp_path_factory.mktemp("places")
    cards = parts(folder, TEXTS, DATES, FACETS)
    return Many(opened(folder), cards)


def view(many: Many, coloured: str = "rate", *written: str, lang: str = "zh", **scope) -> View:  # type: ignore[no-untyped-def]
    asked = Asked(Scope(**scope), expressions=written or ("修路",), coloured=coloured)
    return by_place(many, asked, Look(lang))


def tiles(found: View) -> dict[str, Tile]:
    assert isinstance(found.chart, Tiles)
    return {tile.name: tile for tile in (*found.chart.tiles, found.chart.centre) if tile}


def test_every_tile_says_its_rate_and_those_without_texts_are_empty(many: Many) -> None:
    found = tiles(view(many))
    assert len(found) == 35
    rates = {name: tile.number for name, tile in found.items() if tile.number is not None}
    assert rates == pytest.approx(
        {
            "甘肃": 30_000 / 16,
            "江苏": 10_000 / 12,
            "湖南": 0,
            "四川": 10_000 / 6,
            "重庆": 10_000 / 6,
            "中央": 30_000 / 18,
        }
    )
    assert found["湖南"].pick == found["北京"].pick == ""
    assert found["北京"].number is None and found["北京"].written == ""


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_click_on_any_number_lists_as_many_lines(many: Many, lang: str) -> None:
    found = view(many, lang=lang)
    assert isinstance(found.chart, Tiles) and found.chart.centre
    hits = found.counts.set_index("unit")["hits"].to_dict()
    asked = Asked(expressions=("修路",))
    picks = [tile.pick for tile in (*found.chart.tiles, found.chart.centre) if tile.pick]
    assert len(picks) == 5
    for pick in picks:
        point = Point.parse(Pick.parse(pick).point)
        assert point is not None
        lines = lines_at(many, asked, point)
        assert len(lines) == hits_at(many, asked, point).total == hits[point.value] > 0
    cities = lines_at(many, asked, Point.of_place("修路", "甘肃省"))
    assert [line.id for line in cities] == ["gansu", "gansu", "lanzhou"]
    centre = lines_at(many, asked, Point.of_place("修路", CENTRE))
    assert [line.id for line in centre] == ["ministry", "ministry", "state"]


def test_the_table_has_the_centre_first_and_only_places_with_texts(many: Many) -> None:
    rows = view(many).rows
    names = [row[0] for row in rows.values.tolist()]
    assert names == ["中央（含部委）", "甘肃", "重庆", "四川", "江苏", "湖南"]
    by_name = {row[0]: row[1:] for row in rows.values.tolist()}
    assert by_name["甘肃"] == [2, "2019–2021", 16, 3, 1875.0, 2, "2019-03-15", 10, 0]
    assert by_name["江苏"] == [1, "2019", 12, 1, 833.33, 1, "2019-03-04", -1, 0]
    assert by_name["湖南"] == [1, "2020", 5, 0, 0.0, 0, "", "", ""]
    assert by_name["中央（含部委）"] == [2, "2019–2020", 18, 3, 1666.67, 2, "2019-03-05", "", ""]


def test_who_says_it_first_and_who_never_says_it_can_be_told_apart(many: Many) -> None:
    chart = view(many, "first").chart
    assert isinstance(chart, Tiles)
    found = {tile.name: tile for tile in chart.tiles}
    assert (found["甘肃"].number, found["重庆"].written) == (2019, "2024")
    assert found["湖南"].number == inf and found["北京"].number is None
    words = [step.words for step in chart.steps]
    assert words[:2] == ["2019", "2024"] and len(words) == 3
    assert chart.shade(found["湖南"]) == chart.steps[-1].shade
    assert chart.shade(found["北京"]) is None


def test_what_is_earlier_here_than_the_centre_has_a_step_of_its_own(many: Many) -> None:
    chart = view(many, "lag").chart
    assert isinstance(chart, Tiles) and chart.centre
    found = {tile.name: tile for tile in chart.tiles}
    assert [found[name].written for name in ("江苏", "甘肃", "湖南")] == ["-1 天", "+10 天", "–"]
    assert chart.shade(found["江苏"]) == chart.steps[0].shade
    assert chart.centre.written == "2019-03-05" and chart.centre.number == 0
    inside = next(step for step in chart.steps if step.high >= 10)
    assert chart.shade(found["甘肃"]) == inside.shade


@pytest.mark.parametrize(
    ("coloured", "written", "said"),
    [
        ("rate", "修路", "里 4 个提到，甘肃每万字最多（1875.0 次），提到的里江苏最少（833.3 次）"),
        ("rate", "造林", "5 个有文本的省级地区里只有湖南提到（每万字 2000.0 次）"),
        ("rate", "改革", "5 个有文本的省级地区都没有提到"),
        ("first", "修路", "江苏最早（2019-03-04），重庆、四川最晚（2024-01-01）"),
        ("lag", "修路", "中央 2019-03-05 首次提到之后，甘肃最先（晚 10 天），重庆、四川最后"),
        ("lag", "治水", "所选的中央文本没有提到，无从比较先后"),
    ],
)  # fmt: skip
def test_the_headline_says_who_says_it(many: Many, coloured: str, written: str, said: str) -> None:
    assert said in view(many, coloured, written).words().headline


def test_what_else_there_is_to_say(many: Many) -> None:
    assert view(many).words().takeaway == "没有提到：湖南。"
    ahead = view(many, "lag").words().takeaway
    assert ahead == "“修路”：江苏在本文库中早于中央（2019-03-05）提到。"
    assert "34 个省级地区里 5 个有文本" in view(many).base
    assert "另有 1 篇不属于任何省级地区或中央" in view(many).note
    english = view(many, lang="en").words()
    assert english.headline.startswith(
        "“修路” is said in 4 of 5 provinces that have texts: most in G"
    )


@pytest.mark.parametrize("coloured", ["rate", "first", "lag"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_scope_without_provinces_says_so_and_how_to_widen_it(
    many: Many, coloured: str, lang: str
) -> None:
    found = view(many, coloured, lang=lang, tier=("national",))
    words = found.words()
    said = {"zh": ("没有省级地区的文本", "放宽范围"), "en": ("is of a province", "widen the scope")}
    assert said[lang][0] in words.headline and said[lang][1] in words.takeaway
    assert all(one in found.base for one in ("放宽范围",) if lang == "zh")
    assert "0 个" not in words.headline + found.base and "the 0" not in words.headline


def test_a_lag_has_its_unit_and_says_what_it_is_behind(many: Many) -> None:
    found = view(many, "lag")
    assert isinstance(found.chart, Tiles) and found.chart.centre
    said = {name: "\n".join(tile.said) for name, tile in tiles(found).items()}
    assert "比中央晚 10 天" in said["甘肃"] and "早于中央 1 天" in said["江苏"]
    words = [step.words for step in found.chart.steps]
    assert all(one.endswith("天") for one in words if one[0].isdigit()) and len(words) > 3
    late = tiles(found)["重庆"]
    assert (late.written, late.brief) == ("+1763 天", "+1763")  # brief where room is scarce
    assert tiles(view(many))["江苏"].brief == tiles(view(many))["江苏"].written
    english = tiles(view(many, "lag", lang="en"))["Gansu"]
    assert english.written == "+10 d"
    assert "10 days later than the centre’s first text" in english.said


def test_a_lag_of_nothing_is_the_same_day(tmp_path: Path) -> None:
    one = dict(DATES, gansu="2019-03-05")
    cards = parts(tmp_path, TEXTS, one, FACETS)
    library = Many(opened(tmp_path), cards)
    assert "与中央同一天" in tiles(view(library, "lag"))["甘肃"].said


def test_it_is_said_since_when_the_provinces_have_texts(many: Many) -> None:
    found = view(many, "lag")
    assert found.words().headline.endswith("；各地文本自 2019-03 起")
    assert "各地文本自 2019-03 起" in found.base and "自 2019" not in view(many).base
    english = view(many, "lag", lang="en")
    assert english.words().headline.endswith("; texts of provinces begin in 2019-03")


def test_a_rate_says_of_which_years_its_texts_are(many: Many) -> None:
    said = {name: tile.said[0] for name, tile in tiles(view(many)).items()}
    assert said["中央"] == "中央（含部委） · 2019–2020 年的文本"
    assert (said["甘肃"], said["北京"]) == ("甘肃 · 2019–2021 年的文本", "北京")
    everywhere = view(many, region=("甘肃省", "江苏省", "全国")).words()
    assert everywhere.takeaway == "中央的 1 篇（2020）里每万字 833.33 次（共 1 次）。"


def test_the_notes_have_sentences_of_the_most_and_of_the_least(many: Many) -> None:
    found = view(many)
    assert found.evidence is not None
    notes = "\n".join(found.evidence()[:3])
    assert "修路，修路，治水，植树。" in notes and "修路，治水，治水，治水。" in notes


def test_a_scope_narrows_and_nothing_is_asked(many: Many) -> None:
    found = view(many, tier=("province",))
    assert tiles(found)["甘肃"].number == pytest.approx(20_000 / 12)
    assert tiles(found)["中央"].number is None
    nothing = by_place(many, Asked(), Look("zh"))
    assert nothing.counts.empty and nothing.chart is None and nothing.rows.empty
    assert view(many, since="1900", until="1901").counts.empty
