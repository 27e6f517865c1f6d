"""Native charts of slides, from values small enough to count by hand."""

from io import BytesIO
from itertools import combinations

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.chart.chart import Chart as Native
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.dml import MSO_FILL, MSO_PATTERN
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.enum.text import MSO_UNDERLINE
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Inches

from policytext.base.labels import label
from policytext.base.look import GREY, QUIET, Look
from policytext.charts.clouds import CloudLayout, CloudWord
from policytext.charts.slides.cloud import picture
from policytext.charts.slides.draw import draw
from policytext.charts.slides.page import Box
from policytext.charts.slides.style import excel_form
from policytext.charts.trimmed import MOST_ROWS, LeftOut, kept
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


def drawn(chart: Chart, look: Look | None = None, *named: str, box: Box = BOX) -> Slide:
    page = Presentation().slides.add_slide(Presentation().slide_layouts[6])
    draw(page, box, chart, look or Look(), frozenset(named))
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


def bold(series) -> list[int]:  # type: ignore[no-untyped-def]
    """Return the places of the points whose labels are in bold."""
    labels = series._element.iter(qn("c:dLbl"))
    strong = [one for one in labels if one.find(f".//{qn('a:defRPr')}").get("b") == "1"]
    return [int(one.find(qn("c:idx")).get("val")) for one in strong]


def words(page: Slide) -> list[str]:
    return [shape.text_frame.text for shape in page.shapes if shape.has_text_frame]


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


def places(series) -> list[int]:  # type: ignore[no-untyped-def]
    return [int(p.find(qn("c:idx")).get("val")) for p in series._element.findall(qn("c:dPt"))]


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


def drawn_fill(series) -> list[str]:  # type: ignore[no-untyped-def]
    whole = str(series.format.fill.fore_color.rgb)
    own = dict(zip(places(series), fills(series), strict=True))
    return [own.get(number, whole) for number in range(len(list(series.values)))]


def test_a_grid_writes_every_number_and_a_dot_for_none() -> None:
    lines = (Line("兴业", RED), Line("共享", BLUE))
    cells = (Cell(0, 0, 4, ""), Cell(0, 1, 0, ""), Cell(1, 0, 1, ""), Cell(1, 1, 2, ""))
    page = drawn(Grid(lines, (Line("城市", GREY), Line("产业", GREY)), cells, "题"))
    assert rows(page) == [["题", "城市", "产业"], ["兴业", "4", "·"], ["共享", "1", "2"]]


def test_many_numbered_columns_stand_together_and_of_many_rows_the_largest() -> None:
    lines = (Line("城市", GREY, plain=True), *(Line(f"题{n}", RED) for n in range(30)))
    cells = (Cell(0, 0, 1, ""), Cell(0, 1, 2, ""), Cell(0, 19, 5, ""))
    cells += tuple(Cell(n + 1, n % 20, n + 1, "") for n in range(30))
    page = Presentation().slides.add_slide(Presentation().slide_layouts[6])
    left_out = draw(page, BOX, Grid(lines, (), cells, "段", written=False), Look())
    head, terms, *themes = rows(page)
    assert head == ["段", *(f"{n}–{n + 1}" for n in range(1, 20, 2))]
    assert terms == ["城市", "3", *["·"] * 8, "5"]
    assert [theme[0] for theme in themes] == [f"题{n}" for n in range(30)][-len(themes) :]
    assert left_out == LeftOut(rows=30 - len(themes))


def test_a_named_cell_stands_on_its_hue_and_keeps_its_row_and_column() -> None:
    lines = tuple(Line(f"题{n}", RED) for n in range(30))
    columns = tuple(Line(f"很长的一个词项{n}", GREY, f"t{n}") for n in range(30))
    cells = tuple(Cell(n, n, 9 if n < 29 else 1, f"c{n}") for n in range(30))
    page = drawn(Grid(lines, columns, cells), None, "c29")
    (table,) = [shape.table for shape in page.shapes if shape.has_table]
    (cell,) = [c for row in table.rows for c in row.cells if c.text == "1"]
    assert str(cell.fill.fore_color.rgb) == "AA0000"
    assert rows(page)[-1][0] == "题29" and "29" in rows(page)[0][-1]
    (other, *_) = [c for row in table.rows for c in row.cells if c.text == "9"]
    assert str(other.fill.fore_color.rgb) not in ("AA0000", "FFFFFF")


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


STRIPS = Strips(
    (Line("城市", GREY, "city", plain=True), Line("兴业", RED, about="hot")),
    (HOT._replace(pick="hot"), COLD),
    (Tick(0, 1, 42, ""), Tick(0, 0, 12, "")),
    (
        Block(1, 0, 60, 70, True, ""),
        Block(1, 0, 10, 30, False, ""),
        Block(1, 0, 10, 20, True, ""),
    ),
    100,
    ((0, "1段"), (2, "2段"), (50, "3段")),
    ("直接", "呼应"),
)


def test_strips_have_a_line_a_tick_and_stated_passages_win() -> None:
    page = drawn(STRIPS)
    dots, bars = native(page), native(page, 1)
    assert dots.category_axis.maximum_scale == bars.value_axis.maximum_scale == 100
    (series,) = dots.plots[0].series
    heights = series._element.find(qn("c:yVal")).iter(qn("c:v"))
    assert series.name == "城市" and [v.text for v in heights] == ["1", "1"]
    through = series._element.find(qn("c:errBars"))
    assert through.find(qn("c:noEndCap")).get("val") == "1"
    widths = [series.values[0] for series in bars.plots[0].series]
    assert widths == [10, 10, 0, 10, 30, 10]  # gap, stated; none, the echo's rest; gap, stated
    strengths = [s._element.find(f".//{qn('a:alpha')}") for s in bars.plots[0].series]
    assert [s is not None for s in strengths] == [False, False, False, True, False, False]
    # Both stand in one frame; of the places that have names those that have room.
    upper, lower = (shape for shape in page.shapes if shape.has_chart)
    assert (upper.left, upper.width) == (lower.left, lower.width)
    assert upper.top + upper.height == pytest.approx(lower.top, abs=2)
    assert words(page) == ["■ 直接　■ 呼应　", "1段", "3段", "城市", "兴业"]


def test_ticks_are_ink_and_those_of_a_named_theme_have_its_hue() -> None:
    def lines(*named: str) -> list[str]:
        series = native(drawn(STRIPS, None, *named)).plots[0].series
        bars = [one._element.find(qn("c:errBars")) for one in series]
        return [bar.find(f".//{qn('a:srgbClr')}").get("val") for bar in bars]

    ink, grey = Look().ink[1:].upper(), GREY["light"][1:].upper()
    assert lines() == lines("city") == [ink] and lines("hot") == ["AA0000", grey]


def test_a_network_is_one_group_of_lines_circles_and_names() -> None:
    (group,) = drawn(NETWORK).shapes
    kinds = [shape.shape_type for shape in group.shapes]
    assert kinds.count(MSO_SHAPE_TYPE.LINE) == 3 and kinds.count(MSO_SHAPE_TYPE.AUTO_SHAPE) == 3
    names = [s.text_frame.text for s in group.shapes if s.shape_type == MSO_SHAPE_TYPE.TEXT_BOX]
    assert names == ["发展", "推进", "加快"]
    circles = [s for s in group.shapes if s.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE]
    assert circles[1].width > circles[2].width  # its area grows with the count


def test_of_a_network_the_words_whose_names_find_no_room_are_left_out() -> None:
    spots = tuple(Spot(f"很长的词项{n}", 9 - n, 1, f"t{n}") for n in range(16))
    page = Presentation().slides.add_slide(Presentation().slide_layouts[6])
    low = BOX._replace(height=2.0)
    left_out = draw(page, low, Network(NETWORK.node, spots, ()), Look(), frozenset(["t15"]))
    names = [s for s in page.shapes[0].shapes if s.shape_type == MSO_SHAPE_TYPE.TEXT_BOX]
    assert 0 < left_out.words == 17 - len(names) and "很长的词项15" in [n.text for n in names]
    assert apart(names)


def apart(shapes) -> bool:  # type: ignore[no-untyped-def]
    return not any(
        a.left < b.left + b.width
        and b.left < a.left + a.width
        and a.top < b.top + b.height
        and b.top < a.top + a.height
        for a, b in combinations(shapes, 2)
    )


def test_a_cloud_is_a_box_a_word_or_one_picture() -> None:
    chart = Cloud(LAYOUT, {"城市": RED}, (HOT,))
    legend, word = drawn(chart).shapes
    assert legend.text_frame.text == "■ 热　" and word.text_frame.text == "城市"
    assert str(word.text_frame.paragraphs[0].runs[0].font.color.rgb) == "AA0000"
    page = Presentation().slides.add_slide(Presentation().slide_layouts[6])
    picture(page, BOX, chart, Look())
    (shape,) = page.shapes
    assert shape.shape_type == MSO_SHAPE_TYPE.PICTURE
    assert shape.width / shape.height == pytest.approx(16 / 9, rel=0.01)


def test_a_word_of_the_cloud_stands_if_it_is_named_or_its_theme_is() -> None:
    hot = HOT._replace(pick="hot")
    words = tuple(CloudWord(w, 1, x, 60, 30, 30) for x, w in ((0, "左"), (99, "右"), (200, "中")))
    shades, picks = {"左": RED, "右": GREY, "中": GREY}, {"左": "l", "右": "r", "中": "m"}
    chart = Cloud(CloudLayout(372, 252, words, ()), shades, (hot,), picks=picks)

    def inks(*named: str) -> list[tuple[str, bool]]:
        _, *boxes = drawn(chart, None, *named).shapes
        fonts = [box.text_frame.paragraphs[0].runs[0].font for box in boxes]
        return [(str(font.color.rgb), bool(font.bold)) for font in fonts]

    grey, ink = GREY["light"][1:].upper(), Look().ink[1:].upper()
    assert inks() == [("AA0000", False), (grey, False), (grey, False)]
    assert inks("r")[1] == (ink, True) and inks("r")[0][0] not in ("AA0000", grey)
    assert inks("hot")[0] == ("AA0000", False) and inks("hot")[1] == inks("hot")[2] == inks("r")[2]


def test_a_cloud_fills_its_box_and_stands_in_lines_where_that_is_low() -> None:
    words = (CloudWord("左", 3, 0, 40, 30, 30), CloudWord("右", 1, 350, 240, 11, 11))
    chart = Cloud(CloudLayout(372, 252, words, ()), {"左": RED, "右": RED}, ())
    left, right = drawn(chart).shapes
    assert left.left < Inches(1) and right.left + right.width > Inches(12)
    low = BOX._replace(height=1.0)  # 11 of 252 units of an inch are 3 points
    left, right = drawn(chart, box=low).shapes
    sizes = [shape.text_frame.paragraphs[0].runs[0].font.size.pt for shape in (left, right)]
    assert min(sizes) >= 11 and apart((left, right))
    assert max(shape.top + shape.height for shape in (left, right)) <= Inches(2.01)


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


KINDS = (
    Bars((Bar("甲", 1, "a", RED), Bar("乙", 2, "b", RED)), "次"),
    Stacked((Stack("甲", "a", (Part(0, 1, "a"), Part(1, 1, "a"))),), (HOT, COLD), "次"),
    Stacked((Stack("甲", "a", (Part(0, 1, "a"),)),), (HOT,), "", full=True, written=(BLUE,)),
    Mirrored((Mirror("甲", End(1, "a", RED), End(2, "a", RED)),), (HOT, COLD)),
    Mirrored(
        (Mirror("甲", End(1, "a", RED, "左"), End(2, "b", RED, "右")),), (HOT, COLD), ends=True
    ),
    Grid((Line("甲", RED),), (Line("乙", RED),), (Cell(0, 0, 1, "a"),), "题"),
    Scatter((Dot("甲", 1, -0.5, 0, "a"), Dot("乙", 2, -0.2, 0, "")), ACROSS, UP, (HOT,)),
    STRIPS,
    NETWORK,
)


@pytest.mark.parametrize("height", [1.9, 5.0])
@pytest.mark.parametrize("chart", KINDS, ids=lambda chart: type(chart).__name__)
def test_nothing_in_a_chart_is_smaller_than_16_points(chart: Chart, height: float) -> None:
    page = drawn(chart, None, "a", box=BOX._replace(height=height))
    roots = [page.element, *(s.chart._chartSpace for s in page.shapes if s.has_chart)]
    said = [one for root in roots for one in root.iter(qn("a:rPr"), qn("a:defRPr"))]
    sizes = [int(one.get("sz")) for one in said if one.get("sz")]
    assert sizes and min(sizes) >= 1600 and max(sizes) <= 1800
    # Every run names its size; only a chart's own words may inherit it.
    assert all(run.find(qn("a:rPr")).get("sz") for run in page.element.iter(qn("a:r")))


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
