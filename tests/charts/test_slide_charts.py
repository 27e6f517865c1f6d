"""Native charts of slides, from values small enough to count by hand."""

import sys
from dataclasses import replace
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pytest
from native_charts import (
    BLUE,
    BOX,
    COLD,
    HOT,
    RED,
    drawn,
    fills,
    native,
    places,
    words,
)
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.enum.text import MSO_UNDERLINE
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Inches

from policytext.base.labels import label
from policytext.base.look import GREY, QUIET, Look
from policytext.charts.chart import Chart
from policytext.charts.clouds import CloudLayout, CloudWord
from policytext.charts.slides.draw import draw
from policytext.charts.slides.style import excel_form
from policytext.charts.through_years import Lives
from policytext.charts.tiles import Tiles
from policytext.charts.trimmed import LeftOut
from policytext.charts.values import (
    Axis,
    Bar,
    Bars,
    Block,
    Cell,
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

sys.path.insert(0, str(Path(__file__).parent / "plotly"))
from sample_tiles import TILES
from sample_years import CURVES, LIVES, NOTHING_READ, PANELS, STRUGGLE, YEARS

LAYOUT = CloudLayout(372, 252, (CloudWord("城市", 3, 10, 50, 30, 60),), ())
UP = Axis("上", -1.05, 0.05, tuple((-n / 4, f"{n / 4:g}") for n in range(5)))
ACROSS = Axis("右", 0, 3, ((0.0, "1"), (1.0, "10")), logarithmic=True, shade=RED)
NETWORK = Network(
    Spot("发展", 0, 0, ""),
    (Spot("推进", 11.0, 4, ""), Spot("加快", 9.0, 1, "")),
    (("推进", "加快", 2),),
)


def rows(page: Slide) -> list[list[str]]:
    (table,) = [shape.table for shape in page.shapes if shape.has_table]
    return [[cell.text for cell in row.cells] for row in table.rows]


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
    page = drawn(Scatter(dots, ACROSS, UP, (HOT,)))
    chart = native(page)
    axis = chart.value_axis
    assert (axis.minimum_scale, axis.maximum_scale, axis.major_unit) == (-1, 0, 0.25)
    assert axis.tick_labels.number_format == "0.######;0.######"  # no sign: neither have the marks
    title = chart.category_axis.axis_title.text_frame.paragraphs[0].runs[0]
    assert (title.text, str(title.font.color.rgb)) == ("右", "AA0000")
    # The upright axis has its name above it.
    assert words(page) == ["上"] and not axis.has_title


def test_the_edge_where_zeros_stand_is_written_as_0() -> None:
    zero = Axis("右", -0.62, 2.1, ((-0.5, "0"), (0.0, "1")), logarithmic=True)
    chart = native(drawn(Scatter((Dot("甲", 1.0, -0.5, 0, ""),), zero, zero, (HOT,))))
    assert chart.value_axis.tick_labels.number_format == '[<=1]"0";0.######'


def test_named_dots_stand_out_and_the_others_are_grey() -> None:
    dots = (Dot("甲", 1.0, -0.25, 0, "a"), Dot("乙", 0.5, -1.0, 0, "b"))
    (series,) = native(drawn(Scatter(dots, ACROSS, UP, (HOT,)), None, "b")).plots[0].series
    assert str(series.marker.format.fill.fore_color.rgb) == QUIET["light"][1:].upper()
    # The named one comes first: it has its label before all others.
    assert fills(series)[0] == "AA0000" and places(series)[0] == 0
    runs = [label.find(f".//{qn('a:r')}") for label in series._element.iter(qn("c:dLbl"))]
    told = {run.find(qn("a:t")).text: run.find(qn("a:rPr")).get("b") for run in runs}
    assert told == {"乙": "1", "甲": "0"}


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


def test_a_cloud_is_a_box_a_word() -> None:
    chart = Cloud(LAYOUT, {"城市": RED}, (HOT,))
    legend, word = drawn(chart).shapes
    assert legend.text_frame.text == "■ 热　" and word.text_frame.text == "城市"
    assert str(word.text_frame.paragraphs[0].runs[0].font.color.rgb) == "AA0000"


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
        NOTHING_READ,
        Lives((), YEARS),
        Tiles((), (), ""),
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
    CURVES,
    PANELS,
    LIVES,
    TILES,
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
        replace(PANELS, series=(Named(BAD, RED),) * 2, coverage=BAD),
        replace(CURVES, periods=YEARS._replace(names=(BAD,) * 5), unit=BAD),
        Lives((STRUGGLE._replace(name=BAD, note=BAD, tag=BAD),), YEARS),
        replace(TILES, unit=BAD, centre=TILES.tiles[0]._replace(name=BAD, written=BAD)),
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
