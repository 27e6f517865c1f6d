"""A native chart as marks, read from its XML: bars of any kind, curves, or points."""

from collections.abc import Iterator
from typing import Any

from pptx.oxml.ns import qn

from policytext.charts.slides.page import Box
from policytext.drawn.bars import bars
from policytext.drawn.breaking import Style, breadth
from policytext.drawn.chart_xml import said, texts, yes
from policytext.drawn.curves import curves
from policytext.drawn.dots import dots
from policytext.drawn.frames import own_style
from policytext.drawn.marks import Mark
from policytext.drawn.paint import Fill, fill, painted

_BARS, _CURVES, _DOTS = qn("c:barChart"), qn("c:lineChart"), qn("c:scatterChart")
_EDGE = 0.1  # inches, around a plot that no layout places


def chart(space: Any, box: Box) -> Iterator[Mark]:
    """Return the marks of a chart (c:chartSpace) that stands in a box."""
    style = own_style(
        space.find(f"{qn('c:txPr')}//{qn('a:defRPr')}"), Style(size=10.0, shade="#000000")
    )
    ground = fill(space.find(qn("c:spPr"))) or Fill()
    if ground.shade:
        yield from painted(box, ground)
    area = space.find(f"{qn('c:chart')}/{qn('c:plotArea')}")
    axes = {said(axis, "c:axId"): axis for axis in area if axis.tag in _AXES}
    place = _place(area, axes, box, style)
    for plot in area:
        ids = [one.get("val") for one in plot.findall(qn("c:axId"))]
        own = [axes[one] for one in ids if one in axes]
        by_tag = {"c:valAx" if a.tag == qn("c:valAx") else "c:catAx": a for a in own}
        if plot.tag == _BARS:
            yield from bars(plot, by_tag, place, style)
        elif plot.tag == _CURVES:
            yield from curves(plot, by_tag, place, style)
        elif plot.tag == _DOTS:
            yield from dots(plot, own, place, style)


_AXES = (qn("c:catAx"), qn("c:valAx"), qn("c:dateAx"))


def _place(area: Any, axes: dict[str, Any], box: Box, style: Style) -> Box:
    """Return the inner plot area: as the chart's layout has it, else beside the axes' words."""
    manual = area.find(f"{qn('c:layout')}/{qn('c:manualLayout')}")
    if manual is not None:
        x, y, w, h = (float(said(manual, f"c:{name}", "0")) for name in "xywh")
        return Box(
            box.left + x * box.width, box.top + y * box.height, w * box.width, h * box.height
        )
    left = below = 0.0
    for axis in axes.values():
        if yes(axis, "c:delete") or said(axis, "c:tickLblPos") == "none":
            continue
        if said(axis, "c:axPos") in ("b", "t"):
            below = style.size * 1.6 / 72
        elif axis.tag == qn("c:catAx"):
            names = texts(area.find(f".//{qn('c:cat')}")).values()
            widest = max((breadth(name, style) for name in names), default=0.0)
            left = min(widest + _EDGE, box.width / 3)
        else:
            left = style.size * 2.5 / 72
    return Box(
        box.left + left + _EDGE / 2,
        box.top + _EDGE,
        box.width - left - _EDGE,
        box.height - below - 2 * _EDGE,
    )
