"""Words at the marks of native charts: a name, a number, or both, in the deck's typefaces."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any, NamedTuple

from lxml import etree
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from policytext.base.fitting import printable
from policytext.charts.slides.page import SANS

_SPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
# On one line, close to its mark: PowerPoint would break a label as wide as a fifth of the chart.
_BODY = '<a:bodyPr wrap="none" lIns="54864" tIns="0" rIns="54864" bIns="0" anchor="ctr"/>'
_FIELDS = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" '
    'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">'
    "<c15:dlblFieldTable/></c:ext></c:extLst>"
)


class Ink(NamedTuple):
    """How a label is written: size in points, colour, bold or not."""

    size: float
    shade: str
    bold: bool = False


def set_labels(
    series: Any,
    where: str,
    ink: Ink,
    *,
    form: str = "",
    own: Mapping[int, Ink] | None = None,
    without: Iterable[int] = (),
) -> None:
    """Write at each mark of a bar series its number in `form`, or without form its row's name.

    `where` is inBase, ctr, outEnd …; marks of `own` are written in another ink, those of `without`
    have no label.
    """
    shows = _shows(value=bool(form), name=not form)
    number = f'<c:numFmt formatCode="{_escaped(form)}" sourceLinked="0"/>' if form else ""
    after = f'<c:dLblPos val="{where}"/>{shows}'
    points = {place: '<c:delete val="1"/>' for place in without}
    for place, other in (own or {}).items():
        points.setdefault(place, f"{number}{_NOTHING}{_text(other)}{after}")
    _insert(series, points, f"{number}{_NOTHING}{_text(ink)}{after}")


class Told(NamedTuple):
    """What is written at one mark: where, in which ink, its series' name, its number, or both."""

    where: str
    ink: Ink
    name: bool = False
    number: bool = False


def set_some(series: Any, told: Mapping[int, Told], form: str) -> None:
    """Write at some marks of a series, by their places; numbers are in `form`."""
    number = f'<c:numFmt formatCode="{_escaped(form)}" sourceLinked="0"/>'
    points = {
        place: f'{number}{_NOTHING}{_text(one.ink)}<c:dLblPos val="{one.where}"/>'
        f"{_shows(value=one.number, series=one.name)}<c:separator>  </c:separator>"
        for place, one in told.items()
    }
    _insert(series, points, _shows())


class Pair(NamedTuple):
    """A name and its number as they stand beside a bar, each in an ink of its own."""

    name: str
    number: str
    name_ink: Ink
    number_ink: Ink


def set_pairs(series: Any, pairs: Sequence[Pair], form: str, *, name_first: bool) -> None:
    """Write at the end of each bar its row's name and number.

    Both are fields: where the data is edited, the words follow.
    """
    number = f'<c:numFmt formatCode="{_escaped(form)}" sourceLinked="0"/>'
    after = f'<c:dLblPos val="outEnd"/>{_shows(value=True, name=True)}'
    points = {}
    for place, pair in enumerate(pairs):
        fields = [
            _field(2 * place + 1, "CATEGORYNAME", pair.name, pair.name_ink),
            f"<a:r>{_properties('a:rPr', pair.name_ink)}<a:t>  </a:t></a:r>",
            _field(2 * place + 2, "VALUE", pair.number, pair.number_ink),
        ]
        words = "".join(fields if name_first else reversed(fields))
        rich = f"<c:tx><c:rich>{_BODY}<a:p>{words}</a:p></c:rich></c:tx>"
        points[place] = f"{rich}{number}{_NOTHING}{after}{_FIELDS}"
    _insert(series, points, f"{number}{_NOTHING}{_text(pairs[0].name_ink)}{after}")


_NOTHING = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"


def _insert(series: Any, points: Mapping[int, str], rest: str) -> None:
    each = (
        f'<c:dLbl><c:idx val="{place}"/>{words}</c:dLbl>' for place, words in sorted(points.items())
    )
    labels = parse_xml(f"<c:dLbls {_SPACES}>{''.join(each)}{rest}</c:dLbls>")
    element: etree._Element = series._element
    element.find(qn("c:cat")).addprevious(labels)


def _shows(*, value: bool = False, name: bool = False, series: bool = False) -> str:
    shown = {"LegendKey": 0, "Val": value, "CatName": name, "SerName": series}
    shown |= {"Percent": 0, "BubbleSize": 0}
    return "".join(f'<c:show{what} val="{int(yes)}"/>' for what, yes in shown.items())


def _text(ink: Ink) -> str:
    return (
        f"<c:txPr>{_BODY}<a:lstStyle/><a:p><a:pPr>{_properties('a:defRPr', ink)}</a:pPr>"
        '<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'
    )


def _field(number: int, kind: str, words: str, ink: Ink) -> str:
    # An id of its own, and the same in every export.
    id = f"{{00000000-0000-4000-8000-{number:012d}}}"
    run = _properties("a:rPr", ink)
    return f'<a:fld id="{id}" type="{kind}">{run}<a:t>{escape(printable(words))}</a:t></a:fld>'


def _properties(tag: str, ink: Ink) -> str:
    latin, chinese = SANS
    return (
        f'<{tag} lang="zh-CN" sz="{round(ink.size * 100)}" b="{int(ink.bold)}"><a:solidFill>'
        f'<a:srgbClr val="{ink.shade.removeprefix("#").upper()}"/></a:solidFill>'
        f'<a:latin typeface="{latin}"/><a:ea typeface="{chinese}"/></{tag}>'
    )


def _escaped(form: str) -> str:
    return escape(form, quote=True)
