"""Native charts of slides, from values small enough to count by hand."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.chart.chart import Chart as Native
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_FILL, MSO_PATTERN
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.enum.text import MSO_UNDERLINE
from pptx.oxml.ns import qn
from pptx.slide import Slide

from policytext.base.labels import label
from policytext.base.look import GREY, Look
from policytext.charts.clouds import CloudLayout, CloudWord
from policytext.charts.slide_room import THEMES
from policytext.charts.slides.draw import draw
from policytext.charts.slides.page import Box
from policytext.charts.slides.style import excel_form
from policytext.charts.values import (
    Axis,
    Bar,
    Bars,
    Block,
    Cell,
    Chart,
    Cloud,
    Dot,
    End,
    Grid,
    Line,
    Mirror,
    Mirrored,
    Named,
    Network,
    Part,
    Scatter,
    Spot,
    Stack,
    Stacked,
    Strips,
    Tick,
)

BOX = Box(0.5, 1.0, 12.0, 5.0)
RED, BLUE = {"light": "#aa0000", "dark": "#ffaaaa"}, {"light": "#0000aa", "dark": "#aaaaff"}
HOT, COLD = Named("热", RED), Named("冷", BLUE)
LAYOUT = CloudLayout(372, 252, (CloudWord("城市", 3, 10, 50, 30, 60),), ())
UP = Axis("上", -1.05, 0.05, tuple((-n / 4, f"{n / 4:g}") for n in range(5)))
ACROSS = Axis("右", 0, 3, ((0.0, "1"), (1.0, "10")), logarithmic=True, shade=RED)
NETWORK = Network(
    Spot("发展", 0, 0, ""),
    (Spot("推进", 11.0, 4, ""), Spot("加快", 9.0, 1, "")),
    (("推进", "加快", 2),),
)


def drawn(chart: Chart, look: Look | None = None) -> Slide:
    page = Presentation().slides.add_slide(Presentation().slide_layouts[6])
    draw(page, BOX, chart, look or Look())
    return page


def native(page: Slide, number: int = 0) -> Native:
    return [shape.chart for shape in page.shapes if shape.has_chart][number]


def rows(page: Slide) -> list[list[str]]:
    (table,) = [shape.table for shape in page.shapes if shape.has_table]
    return [[cell.text for cell in row.cells] for row in table.rows]


def fills(series) -> list[str]:  # type: ignore[no-untyped-def]
    """Return the colours of the points that have one of their own, by place."""
    points = series._element.findall(qn("c:dPt"))
    return [point.find(f".//{qn('a:srgbClr')}").get("val") for point in points]


def test_bars_have_their_numbers_in_their_names_and_one_series() -> None:
    chart = Bars((Bar("甲", 2, "", RED), Bar("乙", 0.5, "", BLUE)), "每千词", "{:.1f}")
    (series,) = native(drawn(chart)).plots[0].series
    assert list(native(drawn(chart)).plots[0].categories) == ["甲  2.0", "乙  0.5"]
    assert (series.name, list(series.values)) == ("每千词", [2, 0.5])
    assert native(drawn(chart)).value_axis.minimum_scale == 0
    assert str(series.format.fill.fore_color.rgb) == "AA0000" and fills(series) == ["0000AA"]
    dark = native(drawn(chart, Look(dark=True))).plots[0].series[0]
    assert str(dark.format.fill.fore_color.rgb) == "FFAAAA" and fills(dark) == ["AAAAFF"]


def test_stacked_bars_say_totals_and_leave_out_series_that_do_not_occur() -> None:
    parts = (Part(0, 2, ""), Part(2, 3, "")), (Part(2, 1, ""),)
    stacks = (Stack("城市", "", parts[0]), Stack("产业", "", parts[1]))
    chart = native(drawn(Stacked(stacks, (HOT, Named("没有", GREY), COLD), "次")))
    assert list(chart.plots[0].categories) == ["城市  5", "产业  1"]
    said = {series.name: list(series.values) for series in chart.plots[0].series}
    assert said == {"热": [2, None], "冷": [3, 1]}
    assert chart.chart_type == XL_CHART_TYPE.BAR_STACKED


def test_a_hue_that_comes_back_has_a_native_pattern() -> None:
    stacks = (Stack("城市", "", (Part(0, 2, ""), Part(1, 3, ""))),)
    chart = native(drawn(Stacked(stacks, (HOT, HOT._replace(name="又", texture=1)), "次")))
    plain, again = chart.plots[0].series
    assert plain.format.fill.type == MSO_FILL.SOLID
    assert again.format.fill.type == MSO_FILL.PATTERNED
    assert again.format.fill.pattern == MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    assert str(again.format.fill.fore_color.rgb) == "AA0000"


def test_a_word_of_a_hue_that_comes_back_is_underlined() -> None:
    chart = Cloud(LAYOUT, {"城市": RED}, (COLD,), {"城市": 2})
    (run,) = [
        run
        for shape in drawn(chart).shapes
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
        if run.text == "城市"
    ]
    assert run.font.underline == MSO_UNDERLINE.DOTTED_LINE


def test_full_bars_have_a_number_in_every_part() -> None:
    stacks = (Stack("句", "", (Part(0, 2, ""),)), Stack("字", "", (Part(0, 9, ""), Part(1, 4, ""))))
    whole = Stacked(stacks, (HOT, COLD), "", full=True, written=(BLUE, RED))
    chart = native(drawn(whole))
    assert chart.chart_type == XL_CHART_TYPE.BAR_STACKED_100
    assert list(chart.plots[0].categories) == ["句", "字"]
    assert [list(series.values) for series in chart.plots[0].series] == [[2, 9], [0, 4]]
    inks = [str(s.data_labels.font.color.rgb) for s in chart.plots[0].series]
    assert inks == ["0000AA", "AA0000"]


def test_mirrored_bars_have_no_sign_and_no_bar_for_a_zero() -> None:
    mirrors = (Mirror("甲", End(1.5, "", RED), End(0, "", BLUE)),)
    chart = native(drawn(Mirrored(mirrors, (HOT, COLD), "{:.1f}%")))
    left, right = chart.plots[0].series
    assert (list(left.values), list(right.values)) == ([-1.5], [None])
    assert left.data_labels.number_format == '0.0"%";0.0"%"'
    ends = (chart.value_axis.minimum_scale, chart.value_axis.maximum_scale)
    assert ends == pytest.approx((-1.68, 1.68))
    assert fills(left) == fills(right) == []


def test_ends_with_names_keep_their_zero_and_their_own_colours() -> None:
    mirrors = (Mirror("快 ↔ 慢", End(2, "", RED, "快"), End(0, "", RED, "慢")),)
    chart = native(drawn(Mirrored(mirrors, (HOT, COLD), ends=True)))
    left, right = chart.plots[0].series
    assert (list(left.values), list(right.values)) == ([-2], [0])
    assert fills(left) == fills(right) == ["AA0000"]
    strengths = [s._element.find(f".//{qn('a:alpha')}") for s in (left, right)]
    assert strengths[0] is None and strengths[1].get("val") == "55000"


def test_a_grid_writes_every_number_and_a_dot_for_none() -> None:
    lines = (Line("兴业", RED), Line("共享", BLUE))
    cells = (Cell(0, 0, 4, ""), Cell(0, 1, 0, ""), Cell(1, 0, 1, ""), Cell(1, 1, 2, ""))
    page = drawn(Grid(lines, (Line("城市", GREY), Line("产业", GREY)), cells, "题"))
    assert rows(page) == [["题", "城市", "产业"], ["兴业", "4", "·"], ["共享", "1", "2"]]


def test_many_numbered_columns_stand_together_and_of_many_rows_the_largest() -> None:
    lines = (Line("城市", GREY, plain=True), *(Line(f"题{n}", RED) for n in range(THEMES + 1)))
    cells = (Cell(0, 0, 1, ""), Cell(0, 1, 2, ""), Cell(0, 19, 5, ""))
    cells += tuple(Cell(n + 1, n, n + 1, "") for n in range(THEMES + 1))
    head, terms, *themes = rows(drawn(Grid(lines, (), cells, "段", written=False)))
    assert head == ["段", *(f"{n}–{n + 1}" for n in range(1, 20, 2))]
    assert terms == ["城市", "3", *["·"] * 8, "5"]
    assert [theme[0] for theme in themes] == [f"题{n}" for n in range(1, THEMES + 1)]


def test_dots_stand_at_plain_numbers_and_what_has_none_at_the_edge() -> None:
    zero = Axis("右", -0.62, 2.1, ((-0.5, "0"), (0.0, "1")), logarithmic=True)
    dots = (Dot("甲", 2.0, -0.5, 1, ""), Dot("乙", -0.5, 1.0, 0, ""))
    page = drawn(Scatter(dots, zero, zero._replace(name="上"), (HOT, COLD, Named("无", GREY))))
    chart = native(page)
    assert [series.name for series in chart.plots[0].series] == ["热", "冷"]
    assert chart.value_axis.minimum_scale == chart.category_axis.minimum_scale == 1
    sheet = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    told = list(sheet.iter_rows(min_row=2, values_only=True))
    assert told == [(100, None, 1, "甲"), (1, 10, None, "乙")]


def test_an_even_axis_keeps_its_marks_and_writes_them_as_they_are_meant() -> None:
    dots = (Dot("甲", 1.0, -0.25, 0, ""), Dot("乙", 0.5, -1.0, 0, ""))
    chart = native(drawn(Scatter(dots, ACROSS, UP, (HOT,))))
    axis = chart.value_axis
    assert (axis.minimum_scale, axis.maximum_scale, axis.major_unit) == (-1, 0, 0.25)
    assert axis.tick_labels.number_format == "0.######;0.######"  # no sign: neither have the marks
    title = chart.category_axis.axis_title.text_frame.paragraphs[0].runs[0]
    assert (title.text, str(title.font.color.rgb)) == ("右", "AA0000")


def test_strips_have_a_dot_a_tick_and_stated_passages_win() -> None:
    lines = (Line("城市", GREY, plain=True), Line("兴业", RED))
    ticks = (Tick(0, 1, 42, ""), Tick(0, 0, 12, ""))
    blocks = (
        Block(1, 0, 60, 70, True, ""),
        Block(1, 0, 10, 30, False, ""),
        Block(1, 0, 10, 20, True, ""),
    )
    page = drawn(Strips(lines, (HOT, COLD), ticks, blocks, 100, (), ("直接", "呼应")))
    dots, bars = native(page), native(page, 1)
    assert dots.category_axis.maximum_scale == bars.value_axis.maximum_scale == 100
    heights = [s._element.find(qn("c:yVal")).iter(qn("c:v")) for s in dots.plots[0].series]
    assert [[v.text for v in values] for values in heights] == [["1"], ["1"]]
    widths = [series.values[0] for series in bars.plots[0].series]
    assert widths == [10, 10, 0, 10, 30, 10]  # gap, stated; none, the echo's rest; gap, stated
    strengths = [s._element.find(f".//{qn('a:alpha')}") for s in bars.plots[0].series]
    assert [s is not None for s in strengths] == [False, False, False, True, False, False]
    assert "城市" in [shape.text_frame.text for shape in page.shapes if shape.has_text_frame]


def test_a_network_is_one_group_of_lines_circles_and_names() -> None:
    (group,) = drawn(NETWORK).shapes
    kinds = [shape.shape_type for shape in group.shapes]
    assert kinds.count(MSO_SHAPE_TYPE.LINE) == 3 and kinds.count(MSO_SHAPE_TYPE.AUTO_SHAPE) == 3
    names = [s.text_frame.text for s in group.shapes if s.shape_type == MSO_SHAPE_TYPE.TEXT_BOX]
    assert names == ["发展", "推进", "加快"]
    circles = [s for s in group.shapes if s.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE]
    assert circles[1].width > circles[2].width  # its area grows with the count


def test_a_cloud_is_a_box_a_word() -> None:
    chart = Cloud(LAYOUT, {"城市": RED}, (COLD,))
    legend, word = drawn(chart).shapes
    assert legend.text_frame.text == "■ 冷　" and word.text_frame.text == "城市"
    assert str(word.text_frame.paragraphs[0].runs[0].font.color.rgb) == "AA0000"


@pytest.mark.parametrize(
    "chart",
    [
        Bars((), ""),
        Stacked((), (HOT,), ""),
        Mirrored((), (HOT, COLD)),
        Grid((Line("甲", RED),), (), ()),
        Scatter((), ACROSS, UP, (HOT,)),
        Strips((), (), (), (), 0, (), ("", "")),
        Network(Spot("", 0, 0, ""), (), ()),
        Cloud(CloudLayout(372, 252, (), ("𠀀",)), {}, ()),
    ],
    ids=lambda chart: type(chart).__name__,
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_chart_of_nothing_says_so(chart: Chart, language: str) -> None:
    (shape,) = drawn(chart, Look(language)).shapes
    assert shape.text_frame.text == label("figure_empty", language)


BAD = "<b>&\x00\x0b甲"


@pytest.mark.parametrize(
    "chart",
    [
        Bars((Bar(BAD, 1, "", RED),), BAD),
        Stacked((Stack(BAD, "", (Part(0, 1, ""),)),), (Named(BAD, RED),), ""),
        Mirrored((Mirror(BAD, End(1, "", RED), End(2, "", RED)),), (Named(BAD, RED), HOT)),
        Grid((Line(BAD, RED),), (Line(BAD, RED),), (Cell(0, 0, 1, ""),), BAD),
        Scatter((Dot(BAD, 1, 0, 0, ""),), ACROSS._replace(name=BAD), UP, (Named(BAD, RED),)),
        Network(Spot(BAD, 0, 0, ""), (Spot(f"{BAD}乙", 1, 1, ""),), ()),
    ],
    ids=lambda chart: type(chart).__name__,
)
def test_letters_that_a_file_cannot_hold_are_left_out(chart: Chart) -> None:
    made = Presentation()
    page = made.slides.add_slide(made.slide_layouts[6])
    draw(page, BOX, chart, Look())
    out = BytesIO()
    made.save(out)
    assert len(Presentation(out).slides[0].shapes) == len(page.shapes) > 0


def test_forms_are_those_of_a_spreadsheet() -> None:
    assert [excel_form(form) for form in ("{:.0f}", "{:.1f}", "{:.2f}", "{:.1f}%")] == [
        *("0", "0.0", "0.00"),
        '0.0"%"',
    ]
