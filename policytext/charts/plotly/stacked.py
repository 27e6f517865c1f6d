"""Stacked bars: with the total at the end of each, or as long as the chart, with numbers inside."""

import plotly.graph_objects as go

from policytext.base.fitting import plain, short
from policytext.base.look import Look
from policytext.charts.plotly.style import SIZE, Band, Record, dressed, empty, pattern
from policytext.charts.values import Stacked


def stacked(chart: Stacked, look: Look) -> go.Figure:
    """Draw one bar a row, from top to bottom, its parts in the order of the series."""
    totals = [sum(part.number for part in row.parts) for row in chart.rows]
    if not any(totals):
        return empty(look)
    ends = [1.0 if chart.full else total for total in totals]
    bars = [
        _series(chart, series, totals, look)
        for series in range(len(chart.series))
        if any(part.series == series for row in chart.rows for part in row.parts)
    ]
    places = list(range(len(chart.rows)))
    lit = [Band("y", place, row.pick) for place, row in enumerate(chart.rows)]
    layout: Record = {
        "barmode": "stack",
        # Every bar carries its number, so the axis stays away.
        "xaxis": {"visible": False, "range": [0, 1 if chart.full else max(ends) * 1.12]},
        "yaxis": {
            "tickvals": places,
            "ticktext": [short(row.name) for row in chart.rows],
            "range": [len(places) - 0.5, -0.5],
            "showgrid": False,
        },
    }
    if not chart.full:
        height = 8 + 16 * len(places)
        bars = [*bars, _totals(chart, ends, look)]
        return dressed(bars, layout, look, height=height, bands=lit)
    legend = {"orientation": "h", "traceorder": "normal", "y": 0, "yanchor": "top", "x": 0}
    layout |= {"showlegend": True, "legend": legend}
    figure = dressed(bars, layout, look, height=70 + 47 * len(places), bands=lit)
    return figure.update_layout(margin={"b": 66})


def _series(chart: Stacked, series: int, totals: list[float], look: Look) -> Record:
    """Return the parts of all bars that are of one series."""
    found = [
        (place, part)
        for place, row in enumerate(chart.rows)
        for part in row.parts
        if part.series == series
    ]
    wholes = [totals[place] or 1 if chart.full else 1 for place, _ in found]
    named = chart.series[series]
    bar: Record = {
        "type": "bar",
        "orientation": "h",
        "y": [place for place, _ in found],
        "x": [part.number / whole for (_, part), whole in zip(found, wholes, strict=True)],
        "name": short(named.name, 20),
        "marker": {
            "color": named.shade[look.mode],
            **pattern(named.texture, look),
            "line": {"width": 0, "color": look.ink},
        },
        "customdata": [part.pick for _, part in found],
        "hovertext": ["<br>".join(map(plain, part.said)) for _, part in found],
        "hoverinfo": "text",
    }
    if not chart.written:
        return bar
    return bar | {
        "text": [
            _fitting(part.number, whole, chart)
            for (_, part), whole in zip(found, wholes, strict=True)
        ],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "insidetextfont": {"color": chart.written[series][look.mode]},
        "textangle": 0,
        "constraintext": "none",
    }


def _totals(chart: Stacked, totals: list[float], look: Look) -> Record:
    """Return the numbers at the ends of the bars."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": totals,
        "y": list(range(len(totals))),
        "text": [f" {chart.form.format(total)}" for total in totals],
        "textposition": "middle right",
        "textfont": {"color": look.mute},
        "customdata": [row.pick for row in chart.rows],
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _fitting(number: float, whole: float, chart: Stacked) -> str:
    """Return the number to write into a part of a bar; "" where it would run into the next."""
    room = number / whole * 170  # pixels
    text = chart.form.format(number) if number else ""
    return text if len(text) * SIZE * 0.55 <= room else ""
