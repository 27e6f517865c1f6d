"""A page drawn again: its words, its marks, its ground, and its native charts."""

from copy import deepcopy
from typing import Any

import pytest
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_PATTERN
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide
from pptx.util import Inches, Pt

from policytext.drawn.marks import Drawing, Lines, Oval, Polygon, Rectangle, Words
from policytext.drawn.pages import drawing
from policytext.slides.layout import Layout
from policytext.slides.template import CHART, template

SIZE = (13.333, 7.5)


@pytest.fixture
def page() -> Slide:
    made = template(Layout())
    return made.slides.add_slide(made.slide_layouts[CHART])


def words(drawn: Drawing) -> dict[str, Words]:
    return {mark.text: mark for mark in drawn.marks if isinstance(mark, Words)}


def box(page: Slide, text: str, size: float = 20) -> Any:
    frame = page.shapes.add_textbox(*map(Inches, (1, 2, 4, 2))).text_frame
    frame.margin_left = frame.margin_top = frame.margin_right = frame.margin_bottom = 0
    frame.text = text
    frame.word_wrap = True
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.size, run.font.color.rgb = Pt(size), RGBColor(0x12, 0x34, 0x56)
    return frame


def test_a_placeholder_looks_as_its_layout_says_and_a_tab_breaks_its_line(page: Slide) -> None:
    assert page.shapes.title is not None
    page.shapes.title.text_frame.text = "主城都市区\v居首"
    drawn = drawing(page, SIZE)
    first, second = words(drawn)["主城都市区"], words(drawn)["居首"]
    assert (first.size, first.bold, first.shade) == (30, True, "#1c2430")
    assert first.x == second.x == pytest.approx(13.333 * 0.058, abs=0.01)
    assert second.y - first.y == pytest.approx(30 / 72 * 1.2)
    assert drawn.ground == "#ffffff"
    accents = [m for m in drawn.marks if isinstance(m, Rectangle) and m.fill == "#a3262a"]
    assert len(accents) == 1  # the layout's own mark


def test_a_number_stands_where_the_page_has_it_and_can_be_left_out(page: Slide) -> None:
    twin = next(p for p in page.slide_layout.placeholders if p.placeholder_format.idx == 12)
    page.shapes._spTree.append(deepcopy(twin._element))
    assert "1" in words(drawing(page, SIZE))
    assert "7" in words(drawing(page, SIZE, 7))
    assert not {"1", "0", "‹#›"} & words(drawing(page, SIZE, 0)).keys()


def test_words_are_aligned_anchored_and_spaced(page: Slide) -> None:
    frame = box(page, "发展\n推进")
    frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    one, other = frame.paragraphs
    one.alignment, other.alignment = PP_ALIGN.RIGHT, PP_ALIGN.CENTER
    one.space_after, other.line_spacing = Pt(36), 2.0
    found = words(drawing(page, SIZE))
    right, middle = found["发展"], found["推进"]
    assert (right.anchor, right.x, middle.anchor, middle.x) == ("end", 5, "middle", 3)
    assert right.width == pytest.approx(2 * 20 / 72)
    # The line below is twice as high; its letters stand at its foot, 36 points below the first.
    assert middle.y - right.y == pytest.approx((36 + 2 * 1.2 * 20) / 72)
    assert middle.y < 4


def test_runs_of_one_line_stand_side_by_side(page: Slide) -> None:
    frame = box(page, "坚持")
    more = frame.paragraphs[0].add_run()
    more.text, more.font.size, more.font.bold = "就是胜利", Pt(20), True
    more.font._element.append(parse_xml(f'<a:latin {nsdecls("a")} typeface="Times New Roman"/>'))
    found = words(drawing(page, SIZE))
    assert not found["坚持"].serif and found["就是胜利"].serif and found["就是胜利"].bold
    assert found["就是胜利"].x == pytest.approx(found["坚持"].x + found["坚持"].width)


def test_a_table_grows_with_its_words_and_keeps_its_grounds(page: Slide) -> None:
    table = page.shapes.add_table(2, 2, *map(Inches, (1, 2, 4, 0.4))).table
    for at, text in enumerate(("甲", "乙乙乙乙乙乙乙乙乙乙", "丙", "丁")):
        cell = table.cell(at // 2, at % 2)
        cell.text = text
        cell.text_frame.paragraphs[0].runs[0].font.size = Pt(18)
    table.cell(1, 0).fill.solid()
    table.cell(1, 0).fill.fore_color.rgb = RGBColor(0xAA, 0, 0)
    drawn = drawing(page, SIZE)
    found = words(drawn)
    assert "乙乙乙乙乙乙乙" in found and "乙乙乙" in found  # broken where the cell ends
    (ground,) = [m for m in drawn.marks if isinstance(m, Rectangle) and m.fill == "#aa0000"]
    assert ground.y >= found["乙乙乙"].y and ground.x == 1 and ground.width == 2
    assert found["丁"].y > ground.y


def test_shapes_keep_their_form(page: Slide) -> None:
    group = page.shapes.add_group_shape().shapes
    for kind in (MSO_SHAPE.OVAL, MSO_SHAPE.ISOSCELES_TRIANGLE, MSO_SHAPE.ROUNDED_RECTANGLE):
        shape = group.add_shape(kind, *map(Inches, (1, 2, 2, 1)))
        shape.fill.solid()
        shape.fill.fore_color.rgb = RGBColor(0, 0xBB, 0)
    shape.line.color.rgb, shape.line.width = RGBColor(0, 0, 0xCC), Pt(2)
    line = page.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *map(Inches, (1, 1, 3, 2)))
    line.line.color.rgb, line.line.width = RGBColor(0xDD, 0, 0), Pt(3)
    marks = drawing(page, SIZE).marks
    (oval,) = [m for m in marks if isinstance(m, Oval)]
    (triangle,) = [m for m in marks if isinstance(m, Polygon)]
    (drawn,) = [m for m in marks if isinstance(m, Lines)]
    card = next(m for m in marks if isinstance(m, Rectangle) and m.line)
    assert oval[:5] == (1, 2, 2, 1, "#00bb00")
    assert triangle.points == ((2, 2), (3, 3), (1, 3))
    assert (card.radius, card.line) == (pytest.approx(0.16667), "#0000cc")
    assert card.thick == pytest.approx(2 / 72)
    assert drawn.ends == ((1, 1, 3, 2),) and drawn.shade == "#dd0000"


def fill_frame(chart: Any) -> None:
    """Let the plot fill the chart."""
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    inner = "".join(f'<c:{name} val="{int(name in "wh")}"/>' for name in "xywh")
    area.insert(
        0,
        parse_xml(
            f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/>'
            f'<c:xMode val="edge"/><c:yMode val="edge"/>{inner}</c:manualLayout></c:layout>'
        ),
    )


def bar_chart(page: Slide, kind: XL_CHART_TYPE, *series: tuple[float | None, ...]) -> Any:
    chart_data = CategoryChartData(number_format='0"次"')
    chart_data.categories = ["甲", "乙"]
    for number, values in enumerate(series):
        chart_data.add_series(f"第{number}列", values)
    chart: Any = page.shapes.add_chart(kind, *map(Inches, (0, 0, 10, 4)), chart_data).chart
    for axis in (chart.category_axis, chart.value_axis):
        axis.visible = False
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = 0, 10
    chart.plots[0].gap_width, chart.plots[0].overlap = 100, 100
    fill_frame(chart)
    for place, one in enumerate(chart.plots[0].series):
        one.format.fill.solid()
        one.format.fill.fore_color.rgb = RGBColor(0x10 * (place + 1), 0, 0)
    return chart


def bars(drawn: Drawing) -> list[tuple[float, ...]]:
    """Return left, top, width and height of the bars, rounded."""
    shades = ("#100000", "#200000", "#00ff00")
    found = [m for m in drawn.marks if isinstance(m, Rectangle) and m.fill in shades]
    return [tuple(round(value, 3) for value in mark[:4]) for mark in found]


def test_bars_stand_in_their_rows_one_behind_the_other(page: Slide) -> None:
    chart = bar_chart(page, XL_CHART_TYPE.BAR_STACKED, (2, 4), (3, None))
    chart.category_axis.reverse_order = True
    # Rows are 2 inches high, and a gap is as wide as a bar; one unit is an inch.
    expected = [(0, 0.5, 2, 1), (0, 2.5, 4, 1), (2, 0.5, 3, 1)]
    assert bars(drawing(page, SIZE)) == expected
    chart.value_axis.reverse_order = True
    assert bars(drawing(page, SIZE)) == [(8, 0.5, 2, 1), (6, 2.5, 4, 1), (5, 0.5, 3, 1)]


def test_columns_and_full_bars(page: Slide) -> None:
    bar_chart(page, XL_CHART_TYPE.COLUMN_CLUSTERED, (5, 10))
    # Two columns of 2.5 inches in halves of 5; 10 is as high as the chart.
    assert bars(drawing(page, SIZE)) == [(1.25, 2, 2.5, 2), (6.25, 0, 2.5, 4)]


def test_a_label_stands_where_its_chart_says(page: Slide) -> None:
    chart = bar_chart(page, XL_CHART_TYPE.BAR_CLUSTERED, (2, 4))
    labels = chart.plots[0].series[0].data_labels
    labels.show_value, labels.position = True, XL_LABEL_POSITION.OUTSIDE_END
    labels.font.size, labels.font.color.rgb = Pt(16), RGBColor(0, 0, 0xFF)
    point = chart.plots[0].series[0].points[1].data_label
    point.text_frame.text = "四 四"
    point.position = XL_LABEL_POSITION.CENTER
    found = words(drawing(page, SIZE))
    number, own = found["2次"], found["四 四"]
    assert (number.size, number.shade, number.anchor) == (16, "#0000ff", "start")
    assert number.x == pytest.approx(2.06, abs=0.01)
    assert (own.anchor, own.x) == ("middle", pytest.approx(2))


def test_the_label_of_nothing_stands_where_its_bar_would_go(page: Slide) -> None:
    chart = bar_chart(page, XL_CHART_TYPE.BAR_CLUSTERED, (0, 4))
    labels = chart.plots[0].series[0].data_labels
    labels.show_value, labels.position = True, XL_LABEL_POSITION.OUTSIDE_END
    drawn = drawing(page, SIZE)
    assert words(drawn)["0次"].anchor == "start" and len(bars(drawn)) == 1
    chart.value_axis.reverse_order = True
    assert words(drawing(page, SIZE))["0次"].anchor == "end"


def test_points_of_bars_have_fills_and_patterns_of_their_own(page: Slide) -> None:
    chart = bar_chart(page, XL_CHART_TYPE.BAR_CLUSTERED, (2, 4))
    own = chart.plots[0].series[0].points[1].format.fill
    own.patterned()
    own.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    own.fore_color.rgb, own.back_color.rgb = RGBColor(0, 0, 0xFF), RGBColor(0, 0xFF, 0)
    drawn = drawing(page, SIZE)
    bar = next(m for m in drawn.marks if isinstance(m, Rectangle) and m.fill == "#00ff00")
    pattern = [m for m in drawn.marks if isinstance(m, Lines) and m.shade == "#0000ff"]
    assert pattern
    for x, y, to_x, to_y in (ends for lines in pattern for ends in lines.ends):
        assert bar.x - 0.001 <= min(x, to_x) and max(x, to_x) <= bar.x + bar.width + 0.001
        assert bar.y - 0.001 <= min(y, to_y) and max(y, to_y) <= bar.y + bar.height + 0.001


def test_axes_write_their_names_and_numbers(page: Slide) -> None:
    chart = bar_chart(page, XL_CHART_TYPE.BAR_CLUSTERED, (2, 4))
    chart.category_axis.visible = chart.value_axis.visible = True
    chart.value_axis.major_unit = 5
    found = words(drawing(page, SIZE))
    assert found["甲"].anchor == "end" and found["甲"].y > found["乙"].y  # the first one is below
    assert [found[text].x for text in ("0次", "5次", "10次")] == [0, 5, 10]


def test_points_stand_on_their_scales_with_signs_names_and_error_bars(page: Slide) -> None:
    chart_data = XyChartData()
    one = chart_data.add_series("词")
    for x, y in ((1, 1), (10, 3), (100, 5)):
        one.add_data_point(x, y)
    kind = XL_CHART_TYPE.XY_SCATTER
    chart: Any = page.shapes.add_chart(kind, *map(Inches, (0, 0, 10, 4)), chart_data).chart
    fill_frame(chart)
    scaling = chart.category_axis._element.find(qn("c:scaling"))
    scaling.insert(0, parse_xml(f'<c:logBase {nsdecls("c")} val="10"/>'))
    chart.category_axis.minimum_scale, chart.category_axis.maximum_scale = 1, 100
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = 1, 5
    series = chart.plots[0].series[0]
    series.marker.style, series.marker.size = XL_MARKER_STYLE.CIRCLE, 36
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.rgb = RGBColor(0, 0xFF, 0)
    label = series.points[1].data_label
    label.text_frame.text = "发展"
    label.position = XL_LABEL_POSITION.LEFT
    bars = parse_xml(
        f'<c:errBars {nsdecls("c", "a")}><c:errDir val="y"/><c:errBarType val="both"/>'
        '<c:errValType val="fixedVal"/><c:val val="0.5"/><c:spPr><a:ln w="12700"><a:solidFill>'
        '<a:srgbClr val="FF0000"/></a:solidFill></a:ln></c:spPr></c:errBars>'
    )
    series._element.find(qn("c:xVal")).addprevious(bars)
    drawn = drawing(page, SIZE)
    ovals = [m for m in drawn.marks if isinstance(m, Oval)]
    middles = [(round(m.x + m.width / 2, 3), round(m.y + m.height / 2, 3)) for m in ovals]
    assert middles == [(0, 4), (5, 2), (10, 0)]  # on a scale of powers of ten
    assert ovals[0].width == pytest.approx(0.5)
    name = words(drawn)["发展"]
    assert name.anchor == "end" and name.x == pytest.approx(5 - 0.25 - 0.05)
    ticks = next(m for m in drawn.marks if isinstance(m, Lines) and m.shade == "#ff0000")
    assert ticks.ends[1] == pytest.approx((5, 2.5, 5, 1.5))
