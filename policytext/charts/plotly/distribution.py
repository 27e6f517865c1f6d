"""Terms and themes by paragraph: a square for each count."""

from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go

from policytext.base.fitting import plain, short
from policytext.base.labels import label
from policytext.base.look import GREY, Hue, Look
from policytext.charts.plotly.style import chosen_band, dressed, empty

_LABELS = 20  # paragraph numbers under the chart, at most


def distribution(
    table: pd.DataFrame,
    *,
    paragraphs: int,
    hues: dict[str, Hue],
    look: Look,
    chosen: str = "",
) -> go.Figure:
    """Draw the table of `distribution`, of a text of so many `paragraphs`.

    A mark leads to the first place it stands for; that of a term chooses the term, too.
    """
    if table.empty:
        return empty(look)
    keys = list(dict.fromkeys(zip(table["kind"], table["row"], strict=True)))
    rows = {key: place for place, key in enumerate(keys)}
    names = [hues[row].label if kind == "theme" else row for kind, row in keys]
    shades = [hues[row].colour if kind == "theme" else GREY[look.mode] for kind, row in keys]
    most = max(int(table["number"].max()), 1)
    width = 1000 if look.picture else 560
    side = min(width / max(paragraphs, 1), 26 if look.picture else 17)
    places = [rows[key] for key in zip(table["kind"], table["row"], strict=True)]
    numbers = table["number"].tolist()
    held = table["paragraph"].tolist()
    squares = {
        "type": "scatter",
        "mode": "markers",
        "x": [paragraph + 1 for paragraph in held],
        "y": places,
        "marker": {
            "symbol": "square",
            "size": [max(3, side * (0.45 + 0.55 * n / most)) for n in numbers],
            "color": [shades[place] for place in places],
            "opacity": [0.35 + 0.65 * n / most for n in numbers],
            "line": {"width": 0},
        },
        "customdata": [
            urlencode(
                ({"term": row.row} if row.kind == "term" else {"reading": "text"})
                | {"at": row.first}
            )
            for row in table.itertuples()
        ],
        "hovertext": [
            f"{plain(names[place])}<br>"
            + label("distribution_hover", look.language, paragraph=paragraph + 1, number=number)
            for place, paragraph, number in zip(places, held, numbers, strict=True)
        ],
        "hoverinfo": "text",
        "showlegend": False,
    }
    step = max(1, -(-paragraphs // _LABELS))
    marks = list(range(1, paragraphs + 1, step))
    layout = {
        "shapes": [chosen_band("y", rows["term", chosen], look)]
        if ("term", chosen) in rows
        else [],
        "xaxis": {
            "tickvals": marks,
            "range": [0.3, paragraphs + 0.7],
            "showgrid": False,
            "tickfont": {"color": look.mute},
        },
        "yaxis": {
            "tickvals": list(rows.values()),
            "ticktext": [short(name, 14) for name in names],
            "range": [len(rows) - 0.4, -0.6],
            "gridcolor": look.line,
        },
    }
    return dressed([squares], layout, look, height=34 + 21 * len(rows), below=24)
