"""The marks of curves: points joined where periods follow each other, and the text below them."""

from policytext.base.fitting import plain, short
from policytext.base.look import GROUND, QUIET, Look
from policytext.charts.plotly.style import Record
from policytext.charts.through_years import Curve, Curves, Panel, Reading

_DASHES = ("solid", "dash", "dot", "dashdot")  # of TEXTURES
_SYMBOLS = ("circle", "square", "diamond", "triangle-up")


def curve(chart: Curves, one: Curve, look: Look) -> Record:
    """Return a curve: a gap lies between periods that do not follow each other."""
    named = chart.series[one.series]
    shade, alone = named.shade[look.mode], len(chart.panels) == 1
    spread: list[Reading | None] = []
    for reading in sorted(one.readings):
        before = spread[-1] if spread else None
        spread += [None] * (before is not None and reading.x > before.x + 1)
        spread.append(reading)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [reading and reading.x for reading in spread],
        "y": [reading and reading.number for reading in spread],
        "name": short(named.name, 20),
        "line": {"color": shade, "width": 2.2, "dash": _DASHES[named.texture]},
        "marker": {
            "color": shade,
            "size": 7.5 if alone else 5,
            "symbol": _SYMBOLS[named.texture],
            "line": {"color": GROUND[look.mode], "width": 1.2 if alone else 0},
            "opacity": 1,
        },
        "customdata": [reading.pick if reading else "" for reading in spread],
        "hovertext": [_said(chart, named.name, reading) for reading in spread],
        "hoverinfo": "text",
        "cliponaxis": False,
        "showlegend": False,
    }


def amounts(chart: Curves, panel: Panel, look: Look) -> Record:
    """Return how much text there is in each period, as a share of the most in any panel."""
    most = max((one.amount for each in chart.panels for one in each.coverage), default=0) or 1
    return {
        "type": "bar",
        "x": [one.x for one in panel.coverage],
        "y": [one.amount / most for one in panel.coverage],
        "marker": {"color": QUIET[look.mode], "line": {"width": 0}},
        "customdata": [one.pick for one in panel.coverage],
        "hovertext": [
            _lines(one.said)
            or f"{plain(chart.periods.names[one.x])} · {plain(chart.coverage)} {one.amount:,.0f}"
            for one in panel.coverage
        ],
        "hoverinfo": "text",
        "showlegend": False,
    }


def _said(chart: Curves, name: str, reading: Reading | None) -> str:
    if reading is None:
        return ""
    period, number = chart.periods.names[reading.x], chart.form.format(reading.number)
    return _lines(reading.said) or f"<b>{plain(name)}</b><br>{plain(period)} · {number}"


def _lines(said: tuple[str, ...]) -> str:
    return "<br>".join(map(plain, said))
