"""A term in the middle, its collocates around it: the nearer, the stronger the tie."""

from collections.abc import Sequence
from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go

from policytext.base.fitting import plain, short
from policytext.base.labels import label
from policytext.base.look import CARD, HUES, Look
from policytext.charts.network_places import REACH, Place, drawn_ties, placed_around, widths
from policytext.charts.plotly.style import Record, dressed, empty
from policytext.charts.values import Spot


def network(
    node: str, table: pd.DataFrame, ties: Sequence[tuple[str, str, int]], *, look: Look
) -> go.Figure:
    """Draw the first rows of `collocates` around `node`, with `ties` between them.

    A collocate's distance from the middle falls with logDice, its line's width grows with how
    often it stands with the node; a thin line joins two that share sentences.
    """
    if table.empty:
        return empty(look)
    around = [
        Spot(row.term, row.log_dice, row.together, urlencode({"term": row.term}))
        for row in table.itertuples()
    ]
    places = placed_around(around)
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
            "size": widths(around),
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


def _line(start: Place, end: Place, width: float, colour: str, opacity: float) -> Record:
    return {
        "type": "line",
        "layer": "below",
        "opacity": opacity,
        "line": {"color": colour, "width": width},
        **dict(zip(("x0", "y0", "x1", "y1"), (*start, *end), strict=True)),
    }
