"""Two sides as bars to the left and to the right of one line."""

import plotly.graph_objects as go

from policytext.base.fitting import plain, short, wrapped
from policytext.base.look import Look
from policytext.charts.plotly.ended import ended
from policytext.charts.plotly.style import Band, Record, dressed, empty, middle
from policytext.charts.values import Mirrored

_HEAD = 9  # hanzi of a line over the bars: half a phone's width


def mirrored(chart: Mirrored, look: Look) -> go.Figure:
    """Draw rows from top to bottom on one scale; a row lights up when an end of it is chosen."""
    if not chart.rows:
        return empty(look)
    if chart.ends:
        return ended(chart, look)
    places = list(range(len(chart.rows)))
    most = max(max(row.left.number, row.right.number) for row in chart.rows) or 1
    bands = [
        Band("y", place, pick)
        for place, row in enumerate(chart.rows)
        for pick in sorted({row.left.pick, row.right.pick})
    ]
    heads = [wrapped(side.name, _HEAD) for side in chart.sides]
    layout = {
        "barmode": "overlay",
        "shapes": [middle(look)],
        "annotations": [_head(chart, side, look) for side in (0, 1)],
        "xaxis": {"visible": False, "range": [-most * 1.4, most * 1.4]},
        "yaxis": {
            "tickvals": places,
            "ticktext": [short(row.name, 13) for row in chart.rows],
            "range": [len(places) - 0.4, -0.6],
            "showgrid": False,
        },
    }
    above = 5 + 15 * max(map(len, heads))
    height = 14 + above + 19 * len(places)
    traces = [_side(chart, side, look) for side in (0, 1)]
    return dressed(traces, layout, look, height=height, above=above, bands=bands)


def _side(chart: Mirrored, side: int, look: Look) -> Record:
    named, sign = chart.sides[side], (-1, 1)[side]
    ends = [(row.left, row.right)[side] for row in chart.rows]
    return {
        "type": "bar",
        "orientation": "h",
        "y": list(range(len(ends))),
        "x": [sign * end.number for end in ends],
        "name": short(named.name, 20),
        "text": [f" {chart.form.format(end.number)} " for end in ends],
        "textposition": "outside",
        # Of bars as thin as these, Plotly would make the numbers too small to read.
        "constraintext": "none",
        "textfont": {"size": 11, "color": look.ink},
        "cliponaxis": False,
        "marker": {"color": named.shade[look.mode], "line": {"width": 0}},
        "customdata": [end.pick for end in ends],
        "hovertext": [
            "<br>".join([f"<b>{plain(row.name)}</b>", *map(plain, end.said)])
            for row, end in zip(chart.rows, ends, strict=True)
        ],
        "hoverinfo": "text",
    }


def _head(chart: Mirrored, side: int, look: Look) -> Record:
    """Return a side's name over its bars."""
    named, anchor = chart.sides[side], ("right", "left")[side]
    return {
        "text": "<br>".join(map(plain, wrapped(named.name, _HEAD))),
        "align": anchor,
        "font": {"color": named.shade[look.mode]},
        "xref": "x",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xshift": (-8, 8)[side],
        "xanchor": anchor,
        "yanchor": "bottom",
        "showarrow": False,
    }
