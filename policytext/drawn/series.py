"""The series of a native chart, as its XML has them: numbers, fills, labels, markers."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pptx.oxml.ns import qn

from policytext.base.fitting import visible
from policytext.drawn.breaking import Run, Style
from policytext.drawn.chart_xml import number_form, numbers, said, texts, yes
from policytext.drawn.frames import own_style
from policytext.drawn.number_form import written
from policytext.drawn.paint import POINT, Fill, Outline, fill, outline


class Label(NamedTuple):
    """What is written at a mark, and where (as the schema says it: inBase, outEnd, r …)."""

    runs: tuple[Run, ...]
    where: str


class Marker(NamedTuple):
    """The sign of a point: its form (circle, diamond …), its width in inches, its fill and line."""

    form: str
    size: float
    fill: Fill
    line: Outline


class ErrorBar(NamedTuple):
    """Lines from each point: along which axis, how far up and down at each, their look."""

    along: str
    more: dict[int, float]
    less: dict[int, float]
    line: Outline


class Series(NamedTuple):
    """Numbers by their place in the chart's table; `across` are those of the other axis."""

    name: str
    values: dict[int, float]
    across: dict[int, float]
    fill: Fill
    line: Outline
    points: dict[int, Fill]
    labels: dict[int, Label]
    marker: Marker | None
    markers: dict[int, Marker]
    error_bars: tuple[ErrorBar, ...]

    def painted(self, place: int) -> Fill:
        """Return the fill of a point: its own, else its series'."""
        return self.points.get(place, self.fill)


def series(plot: Any, names: dict[int, str], style: Style) -> list[Series]:
    """Return the series of a plot (c:barChart …); `names` are its categories."""
    return [_series(one, plot, names, style) for one in plot.findall(qn("c:ser"))]


def _series(element: Any, plot: Any, names: dict[int, str], style: Style) -> Series:
    counted = element.find(qn("c:val"))
    counted = element.find(qn("c:yVal")) if counted is None else counted
    values = numbers(counted)
    form = number_form(counted)
    properties = element.find(qn("c:spPr"))
    points: dict[int, Fill] = {}
    markers: dict[int, Marker] = {}
    marker = _marker(element.find(qn("c:marker")), None)
    for point in element.findall(qn("c:dPt")):
        place = int(said(point, "c:idx"))
        if own := fill(point.find(qn("c:spPr"))):
            points[place] = own
        if (sign := point.find(qn("c:marker"))) is not None and (its := _marker(sign, marker)):
            markers[place] = its
    title = " ".join(texts(element.find(qn("c:tx"))).values())
    own_labels = element.find(qn("c:dLbls"))
    every = plot.find(qn("c:dLbls")) if own_labels is None else own_labels
    single = () if own_labels is None else own_labels.findall(qn("c:dLbl"))
    by_place = {int(said(one, "c:idx")): one for one in single}
    labels = _Labels(every, by_place, names, title, form, _style(every, style))
    return Series(
        title,
        values,
        numbers(element.find(qn("c:xVal"))),
        fill(properties) or Fill(),
        outline(properties) or Outline(),
        points,
        {place: one for place in values if (one := labels.at(place, values[place]))},
        marker,
        markers,
        tuple(map(_error_bar, element.findall(qn("c:errBars")))),
    )


def _marker(element: Any, series: Marker | None) -> Marker | None:
    """Return a marker; what one point's says nothing of is as its series' has it."""
    if element is None:
        return None
    properties = element.find(qn("c:spPr"))
    form = said(element, "c:symbol", series.form if series else "circle")
    size = float(said(element, "c:size", "7")) * POINT
    if series and element.find(qn("c:size")) is None:
        size = series.size
    ground = fill(properties) or (series.fill if series else Fill())
    return Marker(form, size, ground, outline(properties) or Outline())


def _error_bar(element: Any) -> ErrorBar:
    kind, way = said(element, "c:errValType"), said(element, "c:errBarType", "both")
    if kind == "fixedVal":
        length = float(said(element, "c:val", "0"))
        more = less = dict.fromkeys(range(100_000), length)
    else:
        more, less = (numbers(element.find(qn(tag))) for tag in ("c:plus", "c:minus"))
    line = outline(element.find(qn("c:spPr"))) or Outline()
    along = said(element, "c:errDir", "y")
    return ErrorBar(along, more if way != "minus" else {}, less if way != "plus" else {}, line)


class _Labels(NamedTuple):
    """What the labels of one series rest on: its own c:dLbls or its plot's, and what they write."""

    all: Any
    own: dict[int, Any]
    names: dict[int, str]
    title: str
    form: str
    style: Style

    def at(self, place: int, value: float) -> Label | None:
        """Return what is written at a point, None for nothing."""
        own = self.own.get(place)
        one = self.all if own is None else own
        if one is None or yes(one, "c:delete"):
            return None
        style = self.style if own is None else _style(own, self.style)
        where = said(one, "c:dLblPos") or said(self.all, "c:dLblPos")
        if (rich := one.find(f"{qn('c:tx')}/{qn('c:rich')}")) is not None:
            runs = tuple(_rich(rich, style))
            return Label(runs, where) if runs else None
        shown = {
            "c:showCatName": self.names.get(place, ""),
            "c:showSerName": self.title,
            "c:showVal": written(value, self._form(one)),
        }
        text = " ".join(words for tag, words in shown.items() if yes(one, tag))
        return Label((Run(text, style),), where) if text else None

    def _form(self, one: Any) -> str:
        for element in (one, self.all):
            form = element.find(qn("c:numFmt"))
            if form is not None:
                linked = form.get("sourceLinked") == "1"
                return self.form if linked else str(form.get("formatCode"))
        return self.form


def _style(element: Any, style: Style) -> Style:
    found = None if element is None else element.find(f"{qn('c:txPr')}//{qn('a:defRPr')}")
    return own_style(found, style)


def _rich(rich: Any, style: Style) -> Iterator[Run]:
    for number, paragraph in enumerate(rich.findall(qn("a:p"))):
        here = own_style(paragraph.find(f"{qn('a:pPr')}/{qn('a:defRPr')}"), style)
        if number:
            yield Run("\v", here)
        for one in paragraph:
            text = visible(one.findtext(qn("a:t")) or "")
            if text and one.tag in (qn("a:r"), qn("a:fld")):
                yield Run(text, own_style(one.find(qn("a:rPr")), here))
