"""A word in the middle, others around it: the nearer, the stronger the tie."""

import plotly.graph_objects as go

from policytext.base.fitting import plain, short
from policytext.base.look import CARD, HUES, Look
from policytext.charts.network_places import REACH, Place, drawn_ties, placed_around, widths
from policytext.charts.plotly.style import Record, dressed, empty
from policytext.charts.values import Network

_MIDDLE = (0.0, 0.0)


def network(chart: Network, look: Look) -> go.Figure:
    """Draw words around the node, and thin lines between those that have ties."""
    if not chart.spots:
        return empty(look)
    places = placed_around(chart.spots)
    most = max(spot.weight for spot in chart.spots)
    lines = [
        _line(_MIDDLE, places[spot.name], 1 + 5 * spot.weight / most, look.mute, 0.5)
        for spot in chart.spots
    ]
    lines += [_line(places[a], places[b], 1, look.mute, 0.28) for a, b, _ in drawn_ties(chart.ties)]
    spots = (chart.node, *chart.spots)
    stand = [_MIDDLE, *(places[spot.name] for spot in chart.spots)]
    node, word = HUES[1][look.mode], HUES[0][look.mode]
    dots: Record = {
        "type": "scatter",
        "mode": "markers+text",
        "x": [x for x, _ in stand],
        "y": [y for _, y in stand],
        "text": [short(spot.name, 9) for spot in spots],
        "textposition": "bottom center",
        "textfont": {"color": look.ink},
        "marker": {
            "size": widths(chart.spots),
            "color": [node, *[word] * len(chart.spots)],
            "line": {"width": 2, "color": CARD[look.mode]},
            "opacity": 1,  # else the lines would be seen through dots of several sizes
        },
        "customdata": [spot.pick for spot in spots],
        "hovertext": ["<br>".join(map(plain, spot.said)) for spot in spots],
        "hoverinfo": "text",
        "cliponaxis": False,
        "showlegend": False,
    }
    layout = {
        "shapes": lines,
        "xaxis": {"visible": False, "range": [-REACH, REACH]},
        "yaxis": {"visible": False, "range": [-REACH, REACH], "scaleanchor": "x"},
    }
    return dressed([dots], layout, look, height=440)


def _line(start: Place, end: Place, width: float, colour: str, opacity: float) -> Record:
    return {
        "type": "line",
        "layer": "below",
        "opacity": opacity,
        "line": {"color": colour, "width": width},
        **dict(zip(("x0", "y0", "x1", "y1"), (*start, *end), strict=True)),
    }
