"""Curves through the years: one panel with names beside them, or small ones on one scale."""

from typing import NamedTuple

import plotly.graph_objects as go

from policytext.base.fitting import plain, shortened
from policytext.base.look import QUIET, Look
from policytext.charts.curve_room import (
    GAP,
    HEAD,
    KEY,
    LABEL,
    LONGEST,
    NARROW,
    SMALL,
    TICKS,
    Room,
    high,
    key_words,
    narrowest,
    room,
    screen_labels,
)
from policytext.charts.even_marks import even_marks, even_step, mark_words
from policytext.charts.plotly.curve_marks import amounts, curve
from policytext.charts.plotly.style import Record, dressed, empty, with_narrow
from policytext.charts.plotly.through_years import hatched, period_axis, tag
from policytext.charts.through_years import Curves, without_text

_BETWEEN = 0.08  # of the width, between two panels
_SIDES = {
    "top center": {"xanchor": "center", "yanchor": "bottom", "yshift": 4},
    "bottom center": {"xanchor": "center", "yanchor": "top", "yshift": -4},
    "top left": {"xanchor": "right", "yanchor": "bottom", "yshift": 4},
    "top right": {"xanchor": "left", "yanchor": "bottom", "yshift": 4},
    "bottom left": {"xanchor": "right", "yanchor": "top", "yshift": -4},
    "bottom right": {"xanchor": "left", "yanchor": "top", "yshift": -4},
    "middle right": {"xanchor": "left", "yanchor": "middle", "xshift": 6},
    "middle left": {"xanchor": "right", "yanchor": "middle", "xshift": -6},
}


class _Spot(NamedTuple):
    """Where a panel stands: its number's suffix of axes, and its ends as shares of the figure."""

    x: str
    y: str
    cover: str
    left: float
    right: float
    top: float
    bottom: float
    foot: float
    ground: float


def curves(chart: Curves, look: Look) -> go.Figure:
    """Draw the panels; a period that is chosen has a line of its own in its panel."""
    if not any(curve.readings for panel in chart.panels for curve in panel.curves):
        return empty(look)
    wide, narrow = (_figure(chart, look, narrow=narrow) for narrow in (False, True))
    return with_narrow(wide, narrow, NARROW)


def _figure(chart: Curves, look: Look, *, narrow: bool) -> go.Figure:
    at = room(chart, look.language, narrow=narrow)
    beside = len(chart.panels) == 1 and not narrow
    below = 0 if beside else KEY
    rows = -(-len(chart.panels) // at.columns)
    area = rows * (HEAD + at.plot + GAP + at.cover + TICKS) + below
    top = high(chart, at.plot, LABEL)
    traces: list[Record] = []
    layout: Record = {"annotations": [], "barmode": "overlay", "bargap": 0.32}
    periods = [*map(plain, chart.periods.names)]
    layout["meta"] = {"steady": True, "uprights": [], "periods": periods}
    for number in range(len(chart.panels)):
        spot = _spot(number, at, area)
        traces += _traces(chart, number, spot, look)
        layout |= _axes(chart, spot, at, top, look, narrow=narrow)
        layout["annotations"].append(_head(chart, number, spot, look))
        layout["meta"]["uprights"].append(_upright(chart, number, spot, look))
    if len(chart.panels) == 1:
        layout["annotations"] += _names(chart, look, narrow=narrow)
    layout["annotations"] += _key(chart, _spot(0, at, area), look, beside=beside)
    figure = dressed(traces, layout, look, height=area + 8)
    return figure.update_layout(margin={"r": at.right})


def _spot(number: int, at: Room, area: float) -> _Spot:
    row, column = divmod(number, at.columns)
    wide = (1 - _BETWEEN * (at.columns - 1)) / at.columns
    left = column * (wide + _BETWEEN)
    down = row * (HEAD + at.plot + GAP + at.cover + TICKS)
    top, bottom = down + HEAD, down + HEAD + at.plot
    ground = bottom + GAP + at.cover
    shares = (1 - one / area for one in (top, bottom, bottom + GAP, ground))
    x, y, cover = (f"{axis}{n if n > 1 else ''}" for axis, n in _numbers(number))
    return _Spot(x, y, cover, left, left + wide, *shares)


def _numbers(number: int) -> tuple[tuple[str, int], ...]:
    return ("x", number + 1), ("y", 2 * number + 1), ("y", 2 * number + 2)


def _traces(chart: Curves, number: int, spot: _Spot, look: Look) -> list[Record]:
    panel = chart.panels[number]
    below = {"xaxis": spot.x, "yaxis": spot.cover}
    above = {"xaxis": spot.x, "yaxis": spot.y}
    last = len(chart.series)
    rows = number * (last + 1)  # of the keyboard's walk: a curve is one, and so is the coverage
    gaps = without_text(panel, chart.periods)
    return [
        *[hatched(gaps, 1, chart.periods, look) | below] * bool(gaps),
        amounts(chart, panel, look) | below | {"meta": {"row": rows + last}},
        *(
            curve(chart, one, look) | above | {"meta": {"row": rows + one.series}}
            for one in panel.curves
            if one.readings
        ),
    ]


def _axes(chart: Curves, spot: _Spot, at: Room, top: float, look: Look, *, narrow: bool) -> Record:
    step = even_step(top, whole=chart.form == "{:.0f}", marks=5 if at.plot > 150 else 3)
    marks = even_marks(top, step)
    periods = period_axis(chart.periods, narrowest(at, narrow=narrow), look)
    first = spot.left == 0
    return {
        f"xaxis{spot.x[1:]}": periods | {"domain": [spot.left, spot.right], "anchor": spot.cover},
        f"yaxis{spot.y[1:]}": {
            "domain": [spot.bottom, spot.top],
            "anchor": spot.x,
            "range": [-0.01 * top, top],  # else the line at 0 would not be drawn
            "tickvals": marks,
            "ticktext": mark_words(marks) if first else [""] * len(marks),
            "tickfont": {"color": look.mute},
            "gridcolor": look.line,
            "showline": False,
        },
        f"yaxis{spot.cover[1:]}": {
            "domain": [spot.ground, spot.foot],
            "anchor": spot.x,
            "range": [0, 1],
            "visible": False,
        },
    }


def _head(chart: Curves, number: int, spot: _Spot, look: Look) -> Record:
    """Return what stands above a plot: its name, or the unit where there is one plot."""
    name = chart.panels[number].name
    words = f"<b>{plain(shortened(name, 14))}</b>" if name else plain(chart.unit)
    return _words(words, look.ink if name else look.mute) | {
        "x": spot.left,
        "y": spot.top,
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": 3,
    }


def _words(text: str, shade: str, size: float = 12) -> Record:
    font = {"color": shade, "size": size}
    return {"text": text, "xref": "paper", "yref": "paper", "showarrow": False, "font": font}


def _names(chart: Curves, look: Look, *, narrow: bool) -> list[Record]:
    """Return the names beside the curves, each in its hue."""
    found = []
    places = screen_labels(chart, look.language, narrow=narrow)
    for one, place in zip(chart.panels[0].curves, places, strict=True):
        if place:
            named, reading = chart.series[one.series], one.readings[place.reading]
            text = f"<b>{plain(shortened(named.name, LONGEST))}</b>"
            words = _words(text, named.shade[look.mode], LABEL)
            at = {"xref": "x", "yref": "y", "x": reading.x, "y": reading.number}
            found.append(words | at | _SIDES[place.side] | {"borderpad": 0})
    return found


def _key(chart: Curves, first: _Spot, look: Look, *, beside: bool) -> list[Record]:
    """Return what the coverage is and what is hatched: beside it, or in a line below all."""
    words = [plain(one) for one in key_words(chart, look.language)]
    if beside:
        middle = (first.foot + first.ground) / 2
        at = {"x": 1, "y": middle, "xanchor": "left", "yanchor": "middle", "xshift": 6}
        return [_words("<br>".join(words), look.mute, SMALL) | at | {"align": "left"}]
    sign = f'<span style="color:{QUIET[look.mode]}">■</span>'
    at = {"x": 0, "y": 0, "xanchor": "left", "yanchor": "bottom"}
    return [_words(f"{sign} {' · '.join(words)}", look.mute, SMALL) | at]


def _upright(chart: Curves, number: int, spot: _Spot, look: Look) -> Record:
    """Return the line of a chosen period, the look of its name, and where each pick stands."""
    panel = chart.panels[number]
    picks = {r.pick: r.x for one in panel.curves for r in one.readings if r.pick}
    picks |= {amount.pick: amount.x for amount in panel.coverage if amount.pick}
    line = {
        "type": "line",
        "xref": spot.x,
        "yref": "paper",
        "y0": spot.ground,
        "y1": spot.top,
        "line": {"color": look.ink, "width": 1.2, "dash": "dot"},
    }
    below = {"xref": spot.x, "yref": "paper", "y": spot.ground}
    return {"shape": line, "tag": tag(look) | below, "at": picks}
