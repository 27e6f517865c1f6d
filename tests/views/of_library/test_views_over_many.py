"""Views over many texts: what is counted by hand, and every number has its lines."""

import math
from itertools import pairwise

import pandas as pd
import pytest
from many_reports import DATES, TEXTS, made, total

from policytext.base.look import Look
from policytext.charts.through_years import Curves, Lives
from policytext.charts.values import Bars
from policytext.library.asked import Asked
from policytext.library.many import Many
from policytext.library.scope import Scope
from policytext.slides.proposing import of_library, proposed
from policytext.study.options import Options
from policytext.views.catalogue import builder_over_many
from policytext.views.of_library.phrase_bars import phrase_bars
from policytext.views.view import View

ASKED = Asked(
    expressions=("高质量发展", "~pair:安全~发展", "~step:must", "~theme:connectivity", "绿色"),
    phrase="高质量发展",
)
BY_TIER = Asked(expressions=ASKED.expressions, split="tier")
OF_HAINAN = Asked(Scope(region=("海南省",)), expressions=("发展", "推动"))


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Many:
    return made(tmp_path_factory.mktemp("over_many"))


def view(many: Many, name: str, asked: Asked = ASKED, language: str = "zh") -> View:
    return builder_over_many(name)(many, asked, Look(language))


def test_over_time_counts_by_year(many: Many) -> None:
    rows = view(many, "over_time", Asked(expressions=("高质量发展", "发展"))).rows
    of_2020 = sum(len(TEXTS[id]) for id in ("centre20", "north20", "south20"))
    of_2018 = len(TEXTS["centre18"])
    assert rows.round(1).values.tolist() == [
        ["2018", 1, of_2018, 1, round(1e4 / of_2018, 1), 2, round(2e4 / of_2018, 1)],
        ["2020", 3, of_2020, 2, round(2e4 / of_2020, 1), 4, round(4e4 / of_2020, 1)],
    ]


def test_a_year_without_text_is_a_gap_and_never_a_zero(many: Many) -> None:
    chart = view(many, "over_time").chart
    assert isinstance(chart, Curves)
    assert chart.periods.names == ("2018", "2019", "2020")
    (panel,) = chart.panels
    assert [amount.x for amount in panel.coverage] == [0, 2]
    assert all(reading.x != 1 for curve in panel.curves for reading in curve.readings)


@pytest.mark.parametrize("asked", [ASKED, BY_TIER, OF_HAINAN])
def test_every_number_over_time_has_its_lines(many: Many, asked: Asked) -> None:
    found = view(many, "over_time", asked)
    seen = 0
    for row, picks in zip(found.rows.values.tolist(), found.picks, strict=True):
        for (number, pick), (_, rate_pick) in pairwise(zip(row, picks, strict=True)):
            if pick and pick == rate_pick:
                assert total(many, asked, pick) == number
                seen += 1
    assert seen


@pytest.mark.parametrize("name", ["lives", "pairs"])
def test_every_life_has_its_lines(many: Many, name: str) -> None:
    found = view(many, name)
    chart = found.chart
    assert isinstance(chart, Lives) and chart.rows
    column = list(found.rows.columns).index("次数")
    for row, picks in zip(found.rows.values.tolist(), found.picks, strict=True):
        assert total(many, ASKED, picks[column]) == row[column]
    for life in chart.rows:
        assert life.moments[0].first and not any(moment.first for moment in life.moments[1:])
        for moment in life.moments:
            assert f"：{total(many, ASKED, moment.pick)} 处，" in moment.said[1]


def test_a_dot_is_as_large_as_the_rate_or_the_count_of_its_year(many: Many) -> None:
    of_2018, of_2020 = (
        sum(len(TEXTS[id]) for id, date in DATES.items() if date.startswith(year))
        for year in ("2018", "2020")
    )
    # 高质量发展: once in the one text of 2018, twice in the three of 2020.
    for name in ("lives", "passport"):
        for amount, sizes in (
            ("rate", [of_2020 / (2 * of_2018), 1]),
            ("count", [0.5, 1]),
        ):
            chart = view(many, name, Asked(phrase="高质量发展", amount=amount)).chart
            assert isinstance(chart, Lives) and chart.amount == amount
            (life,) = (row for row in chart.rows if row.name == "高质量发展")
            assert [moment.size for moment in life.moments] == pytest.approx(sizes)
            assert life.moments[1].said[1] == f"2020：2 处，每万字 {2e4 / of_2020:.1f}"
    # 发展 ↔ 安全: once in each of these years.
    for amount, sizes in (("rate", [1, of_2018 / of_2020]), ("count", [1, 1])):
        found = view(many, "pairs", Asked(amount=amount))
        assert isinstance(found.chart, Lives) and found.chart.amount == amount
        assert [m.size for m in found.chart.rows[0].moments] == pytest.approx(sizes)
        assert ("每万字" in found.note) == (amount == "rate")


def test_lives_new_and_gone_mean_in_this_library(many: Many) -> None:
    new = view(many, "lives", Asked(phrases_by="new", since="2020")).rows
    gone = view(many, "lives", Asked(phrases_by="gone", since="2020")).rows
    assert "高质量发展" not in new["提法"].tolist()
    assert all("2018" not in row for row in new.values.tolist())
    assert gone["提法"].tolist() and all("2020" not in map(str, r) for r in gone.values.tolist())


def test_phrases_new_in_the_last_year_are_bars_and_those_of_several_years_lives(
    many: Many,
) -> None:
    asked = Asked(phrases_by="new")
    found = view(many, "lives", asked)
    assert isinstance(found.chart, Bars) and found.chart.rows
    assert "菱形" not in found.note and "圆" not in found.note
    table = found.rows.set_index("提法")
    assert [row.name for row in found.chart.rows] == found.rows["提法"].tolist()
    column = "次数" if table["篇数"].nunique() == 1 else "篇数"
    assert found.chart.unit == column
    numbers = [row.number for row in found.chart.rows]
    assert numbers == sorted(numbers, reverse=True)
    for row in found.chart.rows:
        assert row.number == table[column][row.name]
        assert total(many, asked, row.pick) == table["次数"][row.name]
    slide = of_library(many, f"lives.{asked}", Look("zh"))
    assert slide.headline and "2020" in slide.headline
    gone = view(many, "lives", Asked(phrases_by="gone")).chart
    assert isinstance(gone, Lives)


def test_new_phrases_are_told_apart_by_texts_or_else_by_hits() -> None:
    columns = ["phrase", "texts", "total"]
    apart = pd.DataFrame([("甲", 3, 4), ("乙", 1, 9)], columns=columns)
    alike = pd.DataFrame([("甲", 1, 4), ("乙", 1, 2)], columns=columns)
    for table, unit, numbers in ((apart, "篇数", [3, 1]), (alike, "次数", [4, 2])):
        chart = phrase_bars(table, 5, "zh")
        assert (chart.unit, [row.number for row in chart.rows], chart.beyond) == (unit, numbers, 5)


def test_shares_of_steps_add_up(many: Many) -> None:
    table = view(many, "firmness").counts
    for _, rows in table.groupby(["value", "period"]):
        assert math.isclose(rows["share"].sum(), 1)


def test_the_room_of_a_theme_is_that_of_its_sentences(many: Many) -> None:
    found = view(many, "theme_room")
    row = found.rows[found.rows.iloc[:, 0] == "centre20"].iloc[0]
    sentence = "必须推进互联互通。"
    assert row["互联互通"] == round(100 * len(sentence) / len(TEXTS["centre20"]), 1)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "name", ["over_time", "lives", "passport", "pairs", "firmness", "theme_room"]
)
def test_a_view_becomes_a_slide_that_says_what_it_rests_on(
    many: Many, name: str, language: str
) -> None:
    slide = of_library(many, f"{name}.{ASKED}", Look(language))
    assert slide.headline and slide.evidence and slide.statement
    assert proposed(None, Options(), Look(language), [slide.id], many)[0].headline == slide.headline  # type: ignore[arg-type]
    assert any("5" in value for _, value in slide.statement.rows)


def test_nothing_asked_gives_nothing(many: Many) -> None:
    found = view(many, "over_time", Asked())
    assert found.counts.empty and found.chart is None and found.rows.empty


def test_every_line_of_a_passport_has_its_sentences(many: Many) -> None:
    found = view(many, "passport")
    rows = found.rows.values.tolist()
    assert rows[0][:4] == ["首次", "centre18", "2018-03-05", 1]
    assert ["扩散 · 地区", "河北省", "2020-01-09（比中央晚 675 天）", 2] in [
        row[:4] for row in rows
    ]
    for row, picks in zip(rows, found.picks, strict=True):
        if row[3] != "":
            assert total(many, ASKED, picks[3]) == row[3]


def test_a_passport_of_nothing_says_so(many: Many) -> None:
    assert view(many, "passport", Asked()).counts.empty
    never = view(many, "passport", Asked(phrase="从来没有"))
    assert never.chart is None and "没有出现" in never.words().headline


def test_who_never_says_a_phrase_is_named_and_opens_nothing(many: Many) -> None:
    found = view(many, "passport", Asked(phrase="“放管服”改革"))
    silent = [n for n, row in enumerate(found.rows.values.tolist()) if row[2] == "有文本而未说"]
    assert [found.rows.iloc[n, 1] for n in silent] == ["省级", "海南省、河北省"]
    assert all(not any(found.picks[n]) for n in silent)
    assert found.evidence and found.evidence()
