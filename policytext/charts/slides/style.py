"""The one style of native charts."""

from collections.abc import Iterable
from typing import Any

from lxml import etree
from pptx.chart.chart import Chart
from pptx.enum.chart import XL_CHART_TYPE, XL_TICK_MARK
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Inches, Pt

from policytext.base.look import GROUND, Look
from policytext.charts.slides.page import Box, colour, mixed, set_typefaces

TEXT = 16  # points
GAP = 50  # between bars, in percent of one
_NO_GROUND = (
    '<c:spPr xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    "<a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
)
_PATTERNS = (
    None,
    MSO_PATTERN.WIDE_UPWARD_DIAGONAL,
    MSO_PATTERN.SMALL_CONFETTI,
    MSO_PATTERN.LARGE_GRID,
)  # of TEXTURES


def add(slide: Slide, box: Box, kind: XL_CHART_TYPE, chart_data: Any, look: Look) -> Chart:
    """Put a chart on a slide, without ground, title and legend, in the deck's typefaces."""
    left, top, width, height = map(Inches, box)
    frame: Any = slide.shapes.add_chart(kind, left, top, width, height, chart_data)
    chart: Chart = frame.chart
    chart.has_title, chart.has_legend = False, False
    chart.font.size, chart.font.color.rgb = Pt(TEXT), colour(look.ink)
    space = chart._chartSpace
    # The chart's own text properties: `font` has just made them.
    for properties in space.findall(f"{qn('c:txPr')}//{qn('a:defRPr')}"):
        set_typefaces(properties)
    for element in space.iter(qn("c:axId"), qn("c:crossAx")):
        element.set("val", element.get("val").removeprefix("-"))  # the schema knows no negative ids
    space.chart.addnext(parse_xml(_NO_GROUND))
    return chart


def set_bars(chart: Chart, low: float, high: float, *, gap: int = GAP) -> None:
    """Set bars from top to bottom over the whole frame, on a scale from `low` to `high`.

    There are no axes and no grid; `gap` is in percent of a bar.
    """
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = gap, 100
    for axis in (chart.category_axis, chart.value_axis):
        axis.visible = False
        axis.has_major_gridlines = False
    chart.category_axis.reverse_order = True
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = low, high
    plot_area(chart, 0, 0, 1, 1)


def name_axis(chart: Chart, share: float, size: float) -> None:
    """Name the rows of a bar chart in this share of its width, none of them dropped."""
    axis = chart.category_axis
    axis.visible = True
    axis.format.line.fill.background()
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.tick_labels.font.size = Pt(size)
    set_typefaces(axis.tick_labels.font._element)
    skip = etree.Element(qn("c:tickLblSkip"), val="1")
    axis._element.find(qn("c:noMultiLvlLbl")).addprevious(skip)
    plot_area(chart, share, 0, 1 - share, 1)


def fill(form: Any, shade: str, look: Look, *, strength: float = 1.0, pattern: int = 0) -> None:
    """Fill a series, a point or a marker; `strength` below 1 lets the ground through.

    `pattern` is a place in TEXTURES.
    """
    if pattern:
        form.fill.patterned()
        form.fill.pattern = _PATTERNS[pattern]
        form.fill.fore_color.rgb = colour(shade)
        form.fill.back_color.rgb = colour(mixed(shade, GROUND[look.mode], 0.25 * strength))
        return
    form.fill.solid()
    form.fill.fore_color.rgb = colour(shade)
    if strength < 1:
        value = form.fill._xPr.find(f"{qn('a:solidFill')}/{qn('a:srgbClr')}")
        value.append(value.makeelement(qn("a:alpha"), {"val": str(round(strength * 100_000))}))


def text(font: Any, look: Look, shade: str = "") -> None:
    """Set size, colour and typefaces of a chart's words."""
    font.size, font.color.rgb = Pt(TEXT), colour(shade or look.ink)
    set_typefaces(font._element if hasattr(font, "_element") else font._rPr)


def excel_form(form: str) -> str:
    """Return a form of Python ("{:.1f}%") as a spreadsheet writes it ('0.0"%"')."""
    number, after = form.removeprefix("{:").split("}")
    decimals = int(number.strip(".f") or 0)
    return "0" + "." * bool(decimals) + "0" * decimals + (f'"{after}"' if after else "")


def plot_area(chart: Chart, *place: float) -> None:
    """Fix the inner plot area (x, y, width, height as shares), so that two charts line up."""
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    layout = area.makeelement(qn("c:layout"), {})
    manual = etree.SubElement(layout, qn("c:manualLayout"))
    values: Iterable[tuple[str, object]] = (
        ("c:layoutTarget", "inner"),
        ("c:xMode", "edge"),
        ("c:yMode", "edge"),
        *zip(("c:x", "c:y", "c:w", "c:h"), place, strict=True),
    )
    for tag, value in values:
        etree.SubElement(manual, qn(tag), {"val": str(value)})
    area.insert(0, layout)
