"""The words of a text frame: read from its XML, broken into lines, and placed in its box."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pptx.oxml.ns import qn

from policytext.base.fitting import visible
from policytext.charts.slides.page import SERIF, Box
from policytext.drawn.breaking import Run, Style, lines
from policytext.drawn.marks import End, Lines, Mark, Words
from policytext.drawn.paint import EMU, POINT, fill

_LINE = 1.2  # of a line's height, in sizes of its type
_BELOW = 0.24  # of a line's height, below the baseline
_UNDER = 0.14  # how far below the baseline a line under words stands
_MARGINS = {"lIns": 91_440, "tIns": 45_720, "rIns": 91_440, "bIns": 45_720}
_ANCHORS = {"l": "start", "ctr": "middle", "r": "end"}
_UNDERLINES = {"sng": (), "dotted": (0.01, 0.04), "dash": (0.1, 0.05), "dbl": ()}


class Paragraphs(NamedTuple):
    """How paragraphs are set that say nothing else: alignment, line height, space behind."""

    align: str = "l"
    spacing: float = 1.0
    points: float = 0.0  # of a line, where it is said in points
    before: float = 0.0
    after: float = 0.0


PLAIN, SINGLE = Style(), Paragraphs()


class _Line(NamedTuple):
    runs: list[Run]
    height: float
    size: float
    align: str


def words(
    body: Any,
    box: Box,
    style: Style = PLAIN,
    setting: Paragraphs = SINGLE,
    above: Any = None,
    number: int | str = 0,
) -> Iterator[Mark]:
    """Return the words of a text body (p:txBody, a:txBody) that stands in a box.

    `style` and `setting` are what it inherits, `above` the a:bodyPr it inherits from; `number`
    stands where a field says the page's number.
    """
    own = body.find(qn("a:bodyPr"))
    room = _inside(box, own, above)
    across = room.width if _said(own, above, "wrap") != "none" else float("inf")
    yield from set_in(
        body, room, across, _said(own, above, "anchor") or "t", style, setting, number
    )


def set_in(
    body: Any,
    room: Box,
    across: float,
    anchor: str,
    style: Style,
    setting: Paragraphs,
    number: int | str = 0,
) -> Iterator[Mark]:
    """Return the words of a body in a box without margins, lines broken at `across` inches."""
    placed, whole = _lines(body, across, style, setting, number)
    top = room.top + {"t": 0.0, "ctr": 0.5, "b": 1.0}[anchor] * (room.height - whole)
    for down, line in placed:
        yield from _written(line, room, top + down)


def height(body: Any, across: float, style: Style, setting: Paragraphs) -> float:
    """Return how high a body's lines are together."""
    return _lines(body, across, style, setting, 0)[1]


def own_style(properties: Any, style: Style) -> Style:
    """Return a style as run properties (a:rPr, a:defRPr) change it."""
    if properties is None:
        return style
    if size := properties.get("sz"):
        style = style._replace(size=int(size) / 100)
    if bold := properties.get("b"):
        style = style._replace(bold=bold == "1")
    if under := properties.get("u"):
        style = style._replace(under="" if under == "none" else under)
    if (painted := fill(properties)) and painted.shade:
        style = style._replace(shade=painted.shade)
    if (face := properties.find(qn("a:latin"))) is not None:
        style = style._replace(serif=face.get("typeface") == SERIF[0])
    return style


def own_setting(properties: Any, setting: Paragraphs) -> Paragraphs:
    """Return how paragraphs are set as paragraph properties (a:pPr, a:lvl1pPr) change it."""
    if properties is None:
        return setting
    if align := properties.get("algn"):
        setting = setting._replace(align=align)
    if (points := properties.find(f"{qn('a:spcBef')}/{qn('a:spcPts')}")) is not None:
        setting = setting._replace(before=int(points.get("val")) / 100 * POINT)
    if (points := properties.find(f"{qn('a:spcAft')}/{qn('a:spcPts')}")) is not None:
        setting = setting._replace(after=int(points.get("val")) / 100 * POINT)
    spacing = properties.find(qn("a:lnSpc"))
    for one in () if spacing is None else spacing:
        value = int(one.get("val"))
        if one.tag == qn("a:spcPct"):
            setting = setting._replace(spacing=value / 100_000)
        else:
            setting = setting._replace(points=value / 100 * POINT)
    return setting


def _lines(
    body: Any, across: float, style: Style, setting: Paragraphs, number: int | str
) -> tuple[list[tuple[float, _Line]], float]:
    """Return each line with how far down it begins, and the height of all."""
    placed: list[tuple[float, _Line]] = []
    down = space = 0.0
    for paragraph in body.findall(qn("a:p")):
        here = own_setting(paragraph.find(qn("a:pPr")), setting)
        down += max(space, here.before) if placed else 0.0
        end = own_style(paragraph.find(qn("a:endParaRPr")), style)
        for runs in lines(list(_runs(paragraph, style, number)), across):
            size = max((run.style.size for run in runs), default=end.size)
            high = here.points or size * POINT * _LINE * here.spacing
            placed.append((down, _Line(runs, high, size, here.align)))
            down += high
        space = here.after
    return placed, down


def _runs(paragraph: Any, style: Style, number: int | str) -> Iterator[Run]:
    for one in paragraph:
        if one.tag == qn("a:br"):
            yield Run("\v", style)
        elif one.tag in (qn("a:r"), qn("a:fld")):
            text = visible(one.findtext(qn("a:t")) or "")
            if one.get("type") == "slidenum":
                text = str(number or "")
            yield Run(text, own_style(one.find(qn("a:rPr")), style))


def _written(line: _Line, room: Box, top: float) -> Iterator[Mark]:
    """Return a line's pieces side by side; one alone stands where the paragraph is aligned."""
    baseline = top + line.height - _BELOW * line.size * POINT
    runs = [run for run in line.runs if run.text]
    share = {"l": 0.0, "ctr": 0.5, "r": 1.0}.get(line.align, 0.0)
    whole = sum(run.width for run in runs)
    if runs:
        whole -= runs[-1].width - runs[-1]._replace(text=runs[-1].text.rstrip()).width
    x = room.left + share * (room.width - whole)
    for place, run in enumerate(runs):
        last = place == len(runs) - 1
        kept = run._replace(text=run.text.rstrip()) if last else run
        if kept.text.strip():
            size, shade, bold, serif, under = run.style
            anchor = _ANCHORS.get(line.align, "start") if len(runs) == 1 else "start"
            moved = {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * kept.width
            place_of = (x + moved, baseline)
            yield Words(kept.text, *place_of, size, shade, bold, serif, anchor, kept.width)
            if under:
                y = baseline + _UNDER * size * POINT
                yield from _underline(under, x, y, kept.width, shade)
        x += run.width


def _underline(kind: str, x: float, y: float, across: float, shade: str) -> Iterator[Lines]:
    ends: tuple[End, ...] = ((x, y, x + across, y),)
    if kind == "dbl":
        ends = (*ends, (x, y + 0.03, x + across, y + 0.03))
    yield Lines(ends, shade, 0.018, _UNDERLINES.get(kind, ()))


def _inside(box: Box, own: Any, above: Any) -> Box:
    left, top, right, bottom = (
        int(_said(own, above, name) or first) / EMU for name, first in _MARGINS.items()
    )
    return Box(box.left + left, box.top + top, box.width - left - right, box.height - top - bottom)


def _said(own: Any, above: Any, name: str) -> str:
    found = None if own is None else own.get(name)
    if found is None and above is not None:
        found = above.get(name)
    return found or ""
