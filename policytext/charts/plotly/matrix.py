"""Theme × term: a square for each count, with the number in it."""

from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go

from policytext.base.fitting import breadth, plain, short
from policytext.base.look import GREY, Hue, Look
from policytext.charts.plotly.style import chosen_band, dressed, empty


def matrix(table: pd.DataFrame, *, hues: dict[str, Hue], look: Look, chosen: str = "") -> go.Figure:
    """Draw the table of `theme_terms`: themes as rows, terms as columns, `chosen` a term."""
    if table.empty:
        return empty(look)
    themes = list(dict.fromkeys(table["theme"]))
    terms = list(dict.fromkeys(table["term"]))
    columns = {term: column for column, term in enumerate(terms)}
    rows = {theme: row for row, theme in enumerate(themes)}
    most = max(int(table["frequency"].max()), 1)
    scale = 36 if look.picture else 20
    longest = 17 if look.picture else 11
    counts = table["frequency"].tolist()
    cells = {
        "type": "scatter",
        "mode": "markers+text",
        "x": [columns[term] for term in table["term"]],
        "y": [rows[theme] for theme in table["theme"]],
        "text": [str(count) if count else "" for count in counts],
        "textfont": {"color": look.ink},
        "marker": {
            "symbol": "square",
            "size": [4 if not n else scale * (0.55 + 0.45 * n / most) for n in counts],
            "color": [
                GREY[look.mode] if not n else hues[theme].colour
                for theme, n in zip(table["theme"], counts, strict=True)
            ],
            "opacity": [0.6 if not n else 0.35 for n in counts],
            "line": {"width": 0},
        },
        "customdata": [
            urlencode({"theme": theme, "term": term})
            for theme, term in zip(table["theme"], table["term"], strict=True)
        ],
        "hovertext": [
            f"{plain(hues[theme].label)} × {plain(term)}: {n}"
            for theme, term, n in zip(table["theme"], table["term"], counts, strict=True)
        ],
        "hoverinfo": "text",
        "showlegend": False,
    }
    labels = [short(term, 9) for term in terms]
    layout = {
        "shapes": [chosen_band("x", columns[chosen], look)] if chosen in columns else [],
        "xaxis": {
            "tickvals": list(columns.values()),
            "ticktext": labels,
            "tickangle": -40,
            "side": "top",
            "range": [-0.6, len(terms) - 0.4],
            "showgrid": False,
        },
        "yaxis": {
            "tickvals": list(rows.values()),
            "ticktext": [short(hues[theme].label, longest) for theme in themes],
            "range": [len(themes) - 0.5, -0.5],
            "gridcolor": look.line,
        },
    }
    # The labels above the columns stand at 40°: their height is about two thirds of their length.
    above = 12 + 0.67 * max(map(breadth, labels)) * look.size
    return dressed([cells], layout, look, height=round(above) + 8 + 19 * len(themes), above=above)
