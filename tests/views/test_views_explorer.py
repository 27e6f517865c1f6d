"""The six views of the explorer, on a text small enough to count by hand."""

import sys
from pathlib import Path

import pytest

from policytext.base.labels import label
from policytext.base.look import GREY, MUTE, Look, paled
from policytext.charts.values import Cloud, Grid, Mirrored, Stacked, Strips
from policytext.study.evidence import PoleSide, Share
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.views.catalogue import builder
from policytext.views.view import View

sys.path.insert(0, str(Path(__file__).parent))
from small_study import BLUE, RED, small_study

NAMES = ("frequency", "cloud", "dispersion", "matrix", "balance", "coverage")
DEVELOP, TRADE = str(Pick(term="发展")), str(Pick(term="产业"))


def view(name: str, *themes: str, echoes: bool = True, **options: str) -> View:
    study = small_study(*themes, echoes=echoes)
    return builder(name)(study, Options(**options), Look())  # type: ignore[arg-type]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_cell_of_the_table_has_its_pick_and_columns_their_names(
    name: str, language: str
) -> None:
    shown = builder(name)(small_study(), Options(), Look(language))
    assert shown.name == name and shown.title and shown.base and shown.note
    assert len(shown.picks) == len(shown.rows) > 0
    assert all(len(row) == len(shown.rows.columns) for row in shown.picks)
    assert any(pick for row in shown.picks for pick in row)
    assert shown.rows.columns.is_unique


@pytest.mark.parametrize("name", NAMES)
def test_a_view_says_whether_it_always_weighs_the_whole_text(name: str) -> None:
    assert view(name).whole == (name in ("balance", "coverage"))


def test_the_bars_of_a_term_are_split_by_theme() -> None:
    chart = view("frequency").chart
    assert isinstance(chart, Stacked)
    assert [(one.name, one.shade) for one in chart.series] == [
        ("兴业", BLUE),
        ("快慢", RED),
        (label("theme_outside", "zh"), GREY),
    ]
    parts = {row.name: {part.series: part.number for part in row.parts} for row in chart.rows}
    assert parts == {"发展": {0: 1, 2: 2}, "产业": {0: 1, 2: 1}, "改革": {0: 1}, "统筹": {1: 1}}
    assert [row.pick for row in chart.rows[:2]] == [DEVELOP, TRADE]
    assert chart.rows[0].parts[1].said == ("发展", f"{label('stated_part', 'zh', theme='兴业')} 1")
    per_thousand = view("frequency", unit="per_thousand").chart
    assert isinstance(per_thousand, Stacked) and per_thousand.form == "{:.1f}"
    sums = [sum(part.number for part in row.parts) for row in per_thousand.rows]
    assert sums == pytest.approx([3000 / 7, 2000 / 7, 1000 / 7, 1000 / 7])


@pytest.mark.parametrize("name", ["frequency", "cloud", "dispersion", "matrix"])
def test_the_sentences_behind_terms_are_those_of_the_chosen_or_of_the_first_three(
    name: str,
) -> None:
    assert view(name, term="统筹").places() == [21]
    assert view(name).places() == [0, 2, 7, 10, 12, 26]


def test_a_word_of_the_cloud_takes_the_hue_of_the_theme_that_leads_it() -> None:
    chart = view("cloud").chart
    assert isinstance(chart, Cloud)
    # 产业 stands in it once of two times, 发展 once of three: they are paler.
    assert chart.shades == {"发展": paled(BLUE), "产业": paled(BLUE), "改革": BLUE, "统筹": RED}
    assert paled(BLUE) not in (BLUE, MUTE)
    assert [one.name for one in chart.legend] == ["兴业", "快慢"]
    assert {word.term: word.frequency for word in chart.layout.words}["发展"] == 3


@pytest.mark.parametrize("name", ["frequency", "cloud", "dispersion", "matrix"])
def test_what_is_distinctive_comes_first_and_its_counts_stay_counts(name: str) -> None:
    by_number, by_rank = view(name), view(name, rank="distinctive")
    order = small_study().ranked("distinctive")
    assert order != small_study().ranked("frequency")
    counted = [sorted(map(tuple, one.counts.values.tolist())) for one in (by_rank, by_number)]
    assert counted[0] == counted[1]
    assert by_rank.line.count(label("ranked", "zh")) == 1
    assert label("ranked", "zh") not in by_number.line
    assert ranked_first(by_rank) == order[: len(ranked_first(by_rank))]


def ranked_first(of: View) -> list[str]:
    """Return the terms of a view's chart in their order; none of a cloud, which goes by size."""
    chart = of.chart
    if isinstance(chart, Stacked):
        return [row.name for row in chart.rows]
    if isinstance(chart, Strips):
        return [row.name for row in chart.rows if row.plain]
    return [column.name for column in chart.columns] if isinstance(chart, Grid) else []


def test_terms_stand_above_the_passages_of_the_themes() -> None:
    chart = view("dispersion").chart
    assert isinstance(chart, Strips)
    assert [row.name for row in chart.rows] == ["发展", "产业", "改革", "统筹", "兴业", "快慢"]
    assert [row.plain for row in chart.rows] == [True] * 4 + [False] * 2
    first = [(tick.series, tick.start, tick.pick) for tick in chart.ticks if tick.row == 0]
    assert first == [
        (0, 0, f"{DEVELOP}&at=0"),
        (2, 12, f"{DEVELOP}&at=12"),
        (2, 26, f"{DEVELOP}&at=26"),
    ]
    assert [(b.row, b.series, b.start, b.end, b.strong) for b in chart.blocks] == [
        (4, 0, 0, 10, True),
        (4, 0, 10, 16, False),
        (5, 1, 17, 24, True),
        (5, 1, 24, 29, False),
    ]
    assert chart.blocks[1].pick == "theme=industry&at=10"
    assert chart.length == 35 and [start for start, _ in chart.marks] == [0, 17, 30]


def test_a_chosen_term_of_no_bar_has_a_row_and_a_filter_leaves_its_theme_alone() -> None:
    chart = view("dispersion", "pace", echoes=False, term="不在").chart
    assert isinstance(chart, Strips)
    assert [row.name for row in chart.rows] == ["统筹", "快慢"]
    assert [(block.start, block.end) for block in chart.blocks] == [(17, 24)]


def test_a_cell_for_each_term_in_each_theme() -> None:
    chart = view("matrix").chart
    assert isinstance(chart, Grid) and chart.written
    assert [(row.name, row.shade) for row in chart.rows] == [("兴业", BLUE), ("快慢", RED)]
    counts = {(cell.row, cell.column): cell.number for cell in chart.cells}
    assert [counts[0, column] for column in range(4)] == [2, 2, 1, 0]
    assert [counts[1, column] for column in range(4)] == [1, 0, 0, 1]
    assert chart.cells[1].pick == str(Pick(theme="industry", term="产业"))


def test_a_filter_leaves_its_row_of_the_matrix() -> None:
    chart = view("matrix", "industry").chart
    assert isinstance(chart, Grid) and [row.name for row in chart.rows] == ["兴业"]


@pytest.mark.parametrize(("echoes", "slow"), [(True, 2), (False, 1)])
def test_each_relationship_has_two_poles(echoes: bool, slow: int) -> None:
    shown = view("balance", echoes=echoes)
    assert isinstance(shown.chart, Mirrored) and shown.chart.ends
    (row,) = shown.chart.rows
    assert (row.name, row.left.name, row.right.name) == ("快慢", "快", "慢")
    assert (row.left.number, row.right.number) == (1, slow)
    assert row.right.said == ("慢", label("sentences_number", "zh", number=slow))
    assert row.right.pick == str(Pick(evidence=PoleSide("pace", 1))) == "evidence=pole.pace.1"
    assert shown.places() == [17, 24][:slow]


def test_coverage_weighs_sentences_and_characters() -> None:
    shown = view("coverage")
    assert isinstance(shown.chart, Stacked) and shown.chart.full
    parts = [[part.number for part in row.parts] for row in shown.chart.rows]
    assert parts == [[1, 4, 0], [5, 28, 0]]
    (none, one, _), _ = (row.parts for row in shown.chart.rows)
    assert none.said == (label("coverage_none", "zh"), "1 · 20%")
    assert one.pick == str(Pick(evidence=Share("one")))
    assert shown.places() == [0, 10, 17, 24, 30]


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("mode", "panel"), [("light", "#ffffff"), ("dark", "#1a2027")])
def test_the_bars_of_the_coverage_and_the_numbers_in_them_can_be_seen(
    mode: str, panel: str
) -> None:
    chart = view("coverage").chart
    assert isinstance(chart, Stacked) and len(chart.series) == len(chart.written) == 3
    for bar, number in zip(chart.series, chart.written, strict=True):
        assert contrast(bar.shade[mode], panel) >= 3
        assert contrast(number[mode], bar.shade[mode]) >= 4.5
