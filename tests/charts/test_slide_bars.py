"""Native bars of slides: plain, stacked, mirrored, from values small enough to count by hand."""

from io import BytesIO

import pytest
from native_charts import (
    BLUE,
    BOX,
    COLD,
    HOT,
    RED,
    bold,
    drawn,
    drawn_fill,
    fills,
    native,
    places,
    words,
)
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.dml import MSO_FILL, MSO_PATTERN
from pptx.oxml.ns import qn

from policytext.base.look import GREY, QUIET, Look
from policytext.charts.chart import Chart
from policytext.charts.slides.draw import draw
from policytext.charts.trimmed import MOST_ROWS, LeftOut, kept
from policytext.charts.values import Bar, Bars, End, Mirror, Mirrored, Named, Part, Stack, Stacked


def test_bars_have_their_names_before_them_and_their_numbers_behind() -> None:
    chart = Bars((Bar("甲", 2, "", RED), Bar("乙", 0.5, "", BLUE)), "每千词", "{:.1f}")
    series, names = native(drawn(chart)).plots[0].series
    assert list(native(drawn(chart)).plots[0].categories) == ["甲", "乙"]
    assert (series.name, list(series.values)) == ("每千词", [2, 0.5])
    assert series.data_labels.number_format == "0.0" and series.data_labels.show_value
    assert names.format.fill.type == MSO_FILL.BACKGROUND and names.data_labels.show_category_name
    assert not names.data_labels.show_value
    # Names stand left of 0, where the bars begin.
    scale = native(drawn(chart)).value_axis
    assert scale.minimum_scale == names.values[0] < 0
    assert str(series.format.fill.fore_color.rgb) == "AA0000" and fills(series) == ["0000AA"]
    dark = native(drawn(chart, Look(dark=True))).plots[0].series[0]
    assert str(dark.format.fill.fore_color.rgb) == "FFAAAA" and fills(dark) == ["AAAAFF"]


def test_the_bar_that_is_named_stands_in_colour_and_bold_and_the_rest_is_quiet() -> None:
    chart = Bars((Bar("甲", 2, "a", RED), Bar("乙", 3, "b", RED), Bar("丙", 1, "c", RED)), "次")
    series, names = native(drawn(chart, None, "b")).plots[0].series
    assert str(series.format.fill.fore_color.rgb) == QUIET["light"][1:].upper()
    assert fills(series) == ["AA0000"] and bold(series) == bold(names) == [1]
    # What no mark carries makes nothing quiet.
    assert drawn_colours(chart, "z") == drawn_colours(chart) == ["AA0000"]


def drawn_colours(chart: Chart, *named: str) -> list[str]:
    (series, *_) = native(drawn(chart, None, *named)).plots[0].series
    return [str(series.format.fill.fore_color.rgb), *fills(series)]


def test_rows_that_find_no_room_are_counted_and_named_ones_stay() -> None:
    rows = tuple(Bar(f"词{n}", 30 - n, f"t{n}", RED) for n in range(20))
    page = Presentation().slides.add_slide(Presentation().slide_layouts[6])
    left_out = draw(page, BOX, Bars(rows, "次", beyond=200), Look(), frozenset(["t19"]))
    shown = [str(name) for name in native(page).plots[0].categories]
    assert shown == [*(f"词{n}" for n in range(MOST_ROWS - 1)), "词19"]
    assert left_out == LeftOut(rows=200 + 20 - MOST_ROWS)
    assert left_out.said("zh") == "其余 208 项" and left_out.said("en") == "208 more"
    low = BOX._replace(height=1.9)
    assert len(native(drawn(Bars(rows, "次"), None, "t19", box=low)).plots[0].categories) == 5
    assert LeftOut().said("zh") == ""


def test_of_two_kinds_of_rows_both_stay() -> None:
    assert kept(6, 4, group=lambda n: n < 4) == [0, 1, 4, 5]
    assert kept(6, 3, first={5}) == [0, 1, 5]
    assert kept(3, 2, order=lambda n: -n) == [1, 2]
    assert kept(2, 9) == [0, 1]


def test_stacked_bars_say_totals_and_leave_out_series_that_do_not_occur() -> None:
    parts = (Part(0, 2, ""), Part(2, 3, "")), (Part(2, 1, ""),)
    stacks = (Stack("城市", "", parts[0]), Stack("产业", "", parts[1]))
    page = drawn(Stacked(stacks, (HOT, Named("没有", GREY), COLD), "次"))
    chart = native(page)
    assert list(chart.plots[0].categories) == ["城市", "产业"]
    said = {series.name: list(series.values) for series in chart.plots[0].series}
    names = said.pop("行名的位置")
    assert said == {"热": [2, None], "冷": [3, 1], "合计": [5, 1]} and max(names) < 0
    assert chart.chart_type == XL_CHART_TYPE.BAR_STACKED and not chart.has_legend
    assert words(page) == ["■ 热　■ 冷　"]
    totals = chart.plots[0].series[2]
    assert totals.format.fill.type == MSO_FILL.BACKGROUND and totals.data_labels.show_value
    # In the sheet behind, totals are sums.
    book = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    assert [row[:4] for row in book.iter_rows(values_only=True)] == [
        (None, "热", "冷", "合计"),
        ("城市", 2, 3, "=SUM(B2:C2)"),
        ("产业", None, 1, "=SUM(B3:C3)"),
    ]


def test_of_stacked_bars_the_named_row_and_the_named_series_keep_their_hues() -> None:
    out, hot = Named("外", GREY), HOT._replace(pick="hot")
    stacks = tuple(Stack(n, n, (Part(0, 2, n), Part(1, 3, n))) for n in ("a", "b"))
    chart = Stacked(stacks, (hot, out), "次")
    quiet = QUIET["light"][1:].upper()

    def colours(*named: str) -> list[tuple[str, str]]:
        series = list(native(drawn(chart, None, *named)).plots[0].series)[:2]
        whole = [str(one.format.fill.fore_color.rgb) for one in series]
        own = [dict(zip(places(one), fills(one), strict=True)) for one in series]
        return [tuple(own[s].get(row, whole[s]) for s in (0, 1)) for row in (0, 1)]  # type: ignore[misc]

    grey = GREY["light"][1:].upper()
    assert colours() == [("AA0000", grey)] * 2
    (first, second) = colours("b")
    assert second == ("AA0000", grey) and first[1] == quiet and first[0] not in ("AA0000", quiet)
    assert colours("hot") == [("AA0000", quiet)] * 2


def test_series_that_find_no_room_in_the_line_become_one() -> None:
    series = tuple(Named(f"很长的主题名称之{n}", RED, 0, f"p{n}") for n in range(8))
    rows = (Stack("词", "w", tuple(Part(n, 10 - n, "w") for n in range(8))),)
    chart = Stacked(rows, (*series, Named("外", GREY)), "次")
    page = drawn(chart, None, "p7")
    (legend,) = words(page)
    assert "之7" in legend and "之0" in legend and "之6" not in legend
    assert legend.count("■") + legend.count("▨") == legend.count("　")
    said = {one.name: one.values[0] for one in native(page).plots[0].series}
    assert said["其他主题"] == 52 - sum(v for n, v in said.items() if n[:2] == "很长")
    assert said["合计"] == 52


def test_a_hue_that_comes_back_has_a_native_pattern() -> None:
    stacks = (Stack("城市", "", (Part(0, 2, ""), Part(1, 3, ""))),)
    chart = native(drawn(Stacked(stacks, (HOT, HOT._replace(name="又", texture=1)), "次")))
    plain, again, *_ = chart.plots[0].series
    assert plain.format.fill.type == MSO_FILL.SOLID
    assert again.format.fill.type == MSO_FILL.PATTERNED
    assert again.format.fill.pattern == MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    assert str(again.format.fill.fore_color.rgb) == "AA0000"


def test_full_bars_have_a_number_in_every_part_that_has_room() -> None:
    stacks = (
        Stack("句", "", (Part(0, 2, ""),)),
        Stack("字", "", (Part(0, 9, ""), Part(1, 4, ""))),
        Stack("词", "", (Part(0, 990, ""), Part(1, 1, ""))),
    )
    whole = Stacked(stacks, (HOT, COLD), "", full=True, written=(BLUE, RED))
    chart = native(drawn(whole))
    assert chart.chart_type == XL_CHART_TYPE.BAR_STACKED_100
    assert list(chart.plots[0].categories) == ["句", "字", "词"]
    assert [list(series.values) for series in chart.plots[0].series] == [[2, 9, 990], [0, 4, 1]]
    hot, cold = (series._element.findall(f".//{qn('c:dLbl')}") for series in chart.plots[0].series)
    inks = [label.find(f".//{qn('a:srgbClr')}") for label in (hot[0], cold[1])]
    assert [ink.get("val") for ink in inks] == ["0000AA", "AA0000"]
    gone = [[one.find(qn("c:delete")) is not None for one in labels] for labels in (hot, cold)]
    assert gone == [[False, False, False], [True, False, True]]
    skip = chart.category_axis._element.find(qn("c:tickLblSkip"))
    assert skip.get("val") == "1"


def test_mirrored_bars_stand_on_both_sides_of_their_names_and_write_their_zeros() -> None:
    mirrors = (Mirror("甲", End(1.5, "", RED), End(0, "", BLUE)),)
    page = drawn(Mirrored(mirrors, (HOT, COLD), "{:.1f}%"))
    (left,) = native(page).plots[0].series
    right, names = native(page, 1).plots[0].series
    assert (list(left.values), list(right.values)) == ([1.5], [0])
    assert left.data_labels.number_format == right.data_labels.number_format == '0.0"%"'
    assert native(page).value_axis.reverse_order and not native(page, 1).value_axis.reverse_order
    assert names.data_labels.position == XL_LABEL_POSITION.CENTER and words(page) == ["热", "冷"]
    # One scale: an inch on one side is an inch on the other.
    one, other = (shape for shape in page.shapes if shape.has_chart)
    scales = [shape.chart.value_axis for shape in (one, other)]
    spans = [scale.maximum_scale - scale.minimum_scale for scale in scales]
    assert one.width / spans[0] == pytest.approx(other.width / spans[1], rel=0.01)


def test_each_end_has_its_name_and_number_as_fields_and_the_widest_gap_comes_first() -> None:
    mirrors = (
        Mirror("稳 ↔ 进", End(1, "s", BLUE, "稳"), End(2, "j", BLUE, "进")),
        Mirror("快 ↔ 慢", End(2, "k", RED, "快"), End(0, "m", RED, "慢")),
    )
    chart = Mirrored(mirrors, (HOT, COLD), ends=True)
    page = drawn(chart)
    sides = [native(page, number).plots[0] for number in (0, 1)]
    assert [list(side.categories) for side in sides] == [["快", "稳"], ["慢", "进"]]
    assert [list(side.series[0].values) for side in sides] == [[2, 1], [0, 2]]
    labels = [side.series[0]._element.find(f".//{qn('c:dLbl')}") for side in sides]
    assert ["".join(t.text for t in label.iter(qn("a:t"))) for label in labels] == [
        "快  2",
        "0  慢",
    ]
    kinds = [[field.get("type") for field in label.iter(qn("a:fld"))] for label in labels]
    assert kinds == [["CATEGORYNAME", "VALUE"], ["VALUE", "CATEGORYNAME"]]
    # Named by either of its ends, a row stands in its hue, paler to the right; the others in grey.
    named = drawn(chart, None, "m")
    colours = [drawn_fill(native(named, number).plots[0].series[0]) for number in (0, 1)]
    grey, quiet = (shade["light"][1:].upper() for shade in (GREY, QUIET))
    assert colours[0] == ["AA0000", grey] and colours[1][1] == quiet
    assert colours[1][0] not in ("AA0000", quiet)
