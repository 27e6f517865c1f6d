"""What a reader adds up: the tables of charts, on a text small enough to count by hand."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.values import Grid, Stacked, Strips
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.prepared import article_study
from policytext.study.study import Annotated
from policytext.views.catalogue import builder
from policytext.views.view import View

sys.path.insert(0, str(Path(__file__).parent))
from small_study import BOOK, small_study

LANGUAGES = ("zh", "en")


def view(name: str, language: str = "zh", **options: str) -> View:
    return builder(name)(small_study(), Options(**options), Look(language))  # type: ignore[arg-type]


def table(of: View) -> list[list[object]]:
    return [list(of.rows.columns), *of.rows.to_numpy().tolist()]


def test_a_term_has_one_row_with_its_total_and_a_column_for_each_theme_that_occurs() -> None:
    outside = label("theme_outside", "zh")
    assert table(view("frequency")) == [
        ["词项", "频次", "每千词", "兴业", "快慢", outside],
        ["发展", 3, 428.6, 1, 0, 2],
        ["产业", 2, 285.7, 1, 0, 1],
        ["改革", 1, 142.9, 1, 0, 0],
        ["统筹", 1, 142.9, 0, 1, 0],
    ]
    assert view("frequency", "en").rows.columns[:3].tolist() == ["Term", "Frequency", "Per 1,000"]


def test_the_parts_are_in_the_unit_of_the_bars() -> None:
    shown = view("frequency", unit="per_thousand")
    assert table(shown)[1] == ["发展", 3, 428.6, 142.9, 0.0, 285.7]


@pytest.mark.parametrize("unit", ["frequency", "per_thousand"])
def test_the_parts_of_a_row_are_those_of_its_bar(unit: str) -> None:
    shown = builder("frequency")(article_study(), Options(unit=unit, top=40), Look())
    chart = shown.chart
    assert isinstance(chart, Stacked)
    assert shown.rows.iloc[:, 0].tolist() == [row.name for row in chart.rows]
    parts = shown.rows.iloc[:, -len(chart.series) :]
    assert parts.columns.tolist() == [one.name for one in chart.series]
    for row, written in zip(chart.rows, parts.to_numpy().tolist(), strict=True):
        drawn = {part.series: chart.form.format(part.number) for part in row.parts}
        none = chart.form.format(0)
        assert [chart.form.format(n) for n in written] == [
            drawn.get(place, none) for place in range(len(written))
        ]
    if unit == "frequency":
        assert parts.sum(axis=1).tolist() == shown.rows.iloc[:, 1].tolist()


def test_two_themes_of_one_name_have_two_columns() -> None:
    study = small_study()
    twins = tuple(replace(theme, label={"zh": "同名", "en": "same"}) for theme in BOOK)
    study = replace(study, annotated=Annotated(twins, study.annotations))
    shown = builder("frequency")(study, Options(), Look())
    assert table(shown)[0][3:5] == ["同名", "同名"] and table(shown)[1][1:6] == [3, 428.6, 1, 0, 2]
    assert shown.written[0] == ["发展", "3", "428.6", "1", "0", "2"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mark_says_which_it_is_of_how_many_and_where_it_stands(language: str) -> None:
    shown = view("dispersion", language)

    def place(paragraph: int, sentence: int) -> str:
        return label("place", language, paragraph=paragraph, sentence=sentence)

    term, stated, echo = (
        label(key, language) for key in ("distribution_term", "how_stated", "how_echo")
    )
    assert table(shown)[1:] == [
        ["发展", term, "1 / 3", place(1, 1), "兴业"],
        ["发展", term, "2 / 3", place(1, 2), ""],
        ["发展", term, "3 / 3", place(2, 4), ""],
        ["产业", term, "1 / 2", place(1, 1), "兴业"],
        ["产业", term, "2 / 2", place(1, 2), ""],
        ["改革", term, "1 / 1", place(1, 1), "兴业"],
        ["统筹", term, "1 / 1", place(2, 3), "快慢"],
        ["兴业", stated, "1 / 1", place(1, 1), ""],
        ["兴业", echo, "1 / 1", place(1, 2), ""],
        ["快慢", stated, "1 / 1", place(2, 3), ""],
        ["快慢", echo, "1 / 1", place(2, 4), ""],
    ]
    chart = shown.chart
    assert isinstance(chart, Strips) and len(shown.rows) == len(chart.ticks) + len(chart.blocks)
    assert [row[3] for row in shown.picks[:7]] == [tick.pick for tick in chart.ticks]
    assert shown.picks[7][0] == str(Pick(theme="industry"))
    assert shown.picks[8][3] == str(Pick(at=10, reading="text"))


def test_terms_and_themes_meet_where_row_and_column_do() -> None:
    shown = view("matrix")
    assert table(shown) == [
        ["词项", "频次", "兴业", "快慢"],
        ["发展", 3, 2, 1],
        ["产业", 2, 2, 0],
        ["改革", 1, 1, 0],
        ["统筹", 1, 0, 1],
    ]
    assert shown.picks[1] == ["term=%E4%BA%A7%E4%B8%9A", "", str(Pick("industry", "产业")), ""]


def test_a_row_by_paragraph_adds_up_to_its_total() -> None:
    shown = view("distribution")
    assert table(shown) == [
        ["名称", "类别", "次数", "1段", "2段"],
        ["发展", "词", 3, 2, 1],
        ["产业", "词", 2, 2, 0],
        ["改革", "词", 1, 1, 0],
        ["统筹", "词", 1, 0, 1],
        ["兴业", "主题", 2, 2, 0],
        ["快慢", "主题", 2, 0, 2],
    ]
    chart = shown.chart
    assert isinstance(chart, Grid)
    squares = {(cell.row, cell.column): cell.pick for cell in chart.cells}
    for row, picks in enumerate(shown.picks):
        assert picks[3:] == [squares.get((row, column), "") for column in range(2)]


@pytest.mark.parametrize("name", ["frequency", "dispersion", "matrix", "distribution"])
def test_a_filter_that_leaves_nothing_leaves_an_empty_table(name: str) -> None:
    study = replace(small_study(), tokens=(), annotated=Annotated())
    shown = builder(name)(study, Options(), Look())
    assert shown.rows.empty and shown.picks == []
