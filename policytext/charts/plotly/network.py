"""A term in the middle, its collocates around it: the nearer, the stronger the tie."""

from collections.abc import Sequence
from math import cos, pi, sin, sqrt
from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go

from policytext.base.fitting import plain, short
from policytext.base.labels import label
from policytext.base.look import CARD, HUES, Look
from policytext.charts.plotly.style import Record, dressed, empty

REACH = 1.28  # of both axes, from the middle
_GOLDEN = pi * (3 - sqrt(5))  # radians
_TIES = 24  # between collocates, the strongest
Place = tuple[float, float]


def network(
    node: str, table: pd.DataFrame, ties: Sequence[tuple[str, str, int]], *, look: Look
) -> go.Figure:
    """Draw the first rows of `collocates` around `node`, with `ties` between them.

    A collocate's distance from the middle falls with logDice, its line's width grows with how
    often it stands with the node; a thin line joins two that share sentences.
    """
    if table.empty:
        return empty(look)
    places = placed_around(table)
    most = int(table["together"].max())
    lines = [
        _line((0.0, 0.0), places[row.term], 1 + 5 * row.together / most, look.mute, 0.5)
        for row in table.itertuples()
    ]
    lines += [_line(places[a], places[b], 1, look.mute, 0.28) for a, b, _ in drawn_ties(ties)]
    words = [node, *table["term"]]
    spots = [(0.0, 0.0), *(places[term] for term in table["term"])]
    said = [plain(node)] + [
        f"{plain(row.term)}<br>"
        + label(
            "network_hover",
            look.language,
            together=row.together,
            frequency=row.frequency,
            log_dice=f"{row.log_dice:.2f}",
        )
        for row in table.itertuples()
    ]
    dots: Record = {
        "type": "scatter",
        "mode": "markers+text",
        "x": [x for x, _ in spots],
        "y": [y for _, y in spots],
        "text": [short(word, 9) for word in words],
        "textposition": "bottom center",
        "textfont": {"color": look.ink},
        "marker": {
            "size": widths(table),
            "color": [HUES[1][look.mode], *[HUES[0][look.mode]] * len(table)],
            "line": {"width": 2, "color": CARD[look.mode]},
            "opacity": 1,  # else the lines would be seen through dots of several sizes
        },
        "customdata": [urlencode({"term": word}) for word in words],
        "hovertext": said,
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


def placed_around(table: pd.DataFrame) -> dict[str, Place]:
    """Return a place for each collocate around (0, 0), the strongest nearest, within 1.12."""
    low, high = float(table["log_dice"].min()), float(table["log_dice"].max())
    found: dict[str, Place] = {}
    ranked = table.sort_values("log_dice", ascending=False, kind="stable")
    for number, row in enumerate(ranked.itertuples()):
        # Turned by the golden angle each time, those of about the same distance stand far apart.
        angle = pi / 2 - number * _GOLDEN
        weak = (high - row.log_dice) / (high - low) if high > low else 0.5
        distance = 0.42 + 0.7 * weak
        found[str(row.term)] = (distance * cos(angle), distance * sin(angle))
    return found


def widths(table: pd.DataFrame) -> list[float]:
    """Return how wide each dot is, the node's first: its area grows with the count."""
    most = int(table["together"].max())
    return [30.0, *(12 + 16 * sqrt(n / most) for n in table["together"])]


def drawn_ties(ties: Sequence[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
    """Return the strongest ties, those of more than one sentence."""
    return [tie for tie in ties if tie[2] > 1][:_TIES]


def _line(start: Place, end: Place, width: float, colour: str, opacity: float) -> Record:
    return {
        "type": "line",
        "layer": "below",
        "opacity": opacity,
        "line": {"color": colour, "width": width},
        **dict(zip(("x0", "y0", "x1", "y1"), (*start, *end), strict=True)),
    }
