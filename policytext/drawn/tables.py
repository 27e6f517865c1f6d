"""A native table as rectangles, lines and words."""

from collections.abc import Iterator
from typing import Any

from pptx.oxml.ns import qn

from policytext.charts.slides.page import Box
from policytext.drawn.frames import PLAIN, SINGLE, height, set_in
from policytext.drawn.marks import Lines, Mark
from policytext.drawn.paint import EMU, Outline, colour, fill, painted

_MARGINS = {"marL": 91_440, "marT": 45_720, "marR": 91_440, "marB": 45_720}


def table(element: Any, box: Box) -> Iterator[Mark]:
    """Return the marks of a table (a:tbl): a row is as high as its words need."""
    widths = [int(one.get("w")) / EMU for one in element.find(qn("a:tblGrid"))]
    top = box.top
    for row in element.findall(qn("a:tr")):
        cells = list(_cells(row, box.left, widths))
        needed = [_needed(cell, across) for cell, _, across in cells]
        high = max(int(row.get("h")) / EMU, *needed)
        for cell, left, across in cells:
            yield from _cell(cell, Box(left, top, across, high))
        top += high


def _cells(row: Any, left: float, widths: list[float]) -> Iterator[tuple[Any, float, float]]:
    """Return each cell that is not covered by another, with its left edge and its width."""
    for place, cell in enumerate(row.findall(qn("a:tc"))):
        span = int(cell.get("gridSpan", 1))
        if cell.get("hMerge") != "1" and cell.get("vMerge") != "1":
            yield cell, left + sum(widths[:place]), sum(widths[place : place + span])


def _needed(cell: Any, across: float) -> float:
    left, top, right, bottom = _margins(cell)
    text = height(cell.find(qn("a:txBody")), across - left - right, PLAIN, SINGLE)
    return text + top + bottom


def _cell(cell: Any, box: Box) -> Iterator[Mark]:
    properties = cell.find(qn("a:tcPr"))
    if (ground := fill(properties)) and ground.shade:
        yield from painted(box, ground)
    left, top, right, bottom = _margins(cell)
    sides = {
        "a:lnL": (box.left, box.top, box.left, box.top + box.height),
        "a:lnR": (box.left + box.width, box.top, box.left + box.width, box.top + box.height),
        "a:lnT": (box.left, box.top, box.left + box.width, box.top),
        "a:lnB": (box.left, box.top + box.height, box.left + box.width, box.top + box.height),
    }
    for tag, ends in sides.items():
        if line := _line(properties, tag):
            yield Lines((ends,), line.shade, line.thick)
    room = Box(box.left + left, box.top + top, box.width - left - right, box.height - top - bottom)
    anchor = "t" if properties is None else properties.get("anchor", "t")
    yield from set_in(cell.find(qn("a:txBody")), room, room.width, anchor, PLAIN, SINGLE)


def _line(properties: Any, tag: str) -> Outline | None:
    line = None if properties is None else properties.find(qn(tag))
    if line is None:
        return None
    shade, _ = colour(line.find(qn("a:solidFill")))
    return Outline(shade, int(line.get("w", 12_700)) / EMU) if shade else None


def _margins(cell: Any) -> list[float]:
    properties = cell.find(qn("a:tcPr"))
    said = {} if properties is None else properties.attrib
    return [int(said.get(name, first)) / EMU for name, first in _MARGINS.items()]
