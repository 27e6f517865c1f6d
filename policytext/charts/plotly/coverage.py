"""How much of the text belongs to no theme, to one, to several: two full bars."""

from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.plotly.style import Record, dressed, empty

# Bar, then the number in it: 3:1 against the panel, 4.5:1 against the bar.
SHADES = {
    "light": {
        "none": ("#858f9b", "#10161e"),
        "one": ("#5b8fbe", "#0b1118"),
        "several": ("#1f5788", "#ffffff"),
    },
    "dark": {
        "none": ("#7d8894", "#0b1118"),
        "one": ("#4f8fc4", "#0b1118"),
        "several": ("#a5d2fb", "#0b1118"),
    },
}


def coverage(table: pd.DataFrame, *, look: Look, chosen: str = "") -> go.Figure:
    """Draw the table of `coverage`: one bar of sentences, one of characters, each 100 %."""
    if not int(table["sentences"].sum()):
        return empty(look)
    whole = {unit: int(table[unit].sum()) for unit in ("sentences", "characters")}
    bars = [_bar(row, whole, look, chosen) for row in table.to_dict("records")]
    layout: Record = {
        "barmode": "stack",
        "xaxis": {"visible": False, "range": [0, 1]},
        "yaxis": {
            "tickvals": [0, 1],
            "ticktext": [label(f"coverage_{unit}", look.language) for unit in whole],
            "range": [1.5, -0.5],
            "showgrid": False,
        },
    }
    if look.picture:
        return dressed(bars, layout | {"bargap": 0.5}, look)
    legend = {"orientation": "h", "traceorder": "normal", "y": 0, "yanchor": "top", "x": 0}
    figure = dressed(bars, layout | {"showlegend": True, "legend": legend}, look, height=164)
    return figure.update_layout(margin={"b": 66})


def _bar(row: Record, whole: dict[str, int], look: Look, chosen: str) -> Record:
    """Return what belongs to no theme, to one or to several, in both bars."""
    pick = f"coverage.{row['themes']}"
    name = label(pick.replace(".", "_"), look.language)
    shade, figures = SHADES[look.mode][row["themes"]]
    counts = {unit: int(row[unit]) for unit in whole}
    return {
        "type": "bar",
        "orientation": "h",
        "y": [0, 1],
        "x": [n / whole[unit] for unit, n in counts.items()],
        "name": name,
        "marker": {
            "color": shade,
            "line": {"width": 2 if pick == chosen else 0, "color": look.ink},
        },
        "text": [_fitting(n, whole[unit], look) for unit, n in counts.items()],
        "hovertext": [str(n) for n in counts.values()],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "insidetextfont": {"color": figures},
        "textangle": 0,
        "constraintext": "none",
        "customdata": [urlencode({"evidence": pick})] * 2,
        "hovertemplate": f"{name}<br>%{{hovertext}} · %{{x:.0%}}<extra></extra>",
    }


def _fitting(count: int, total: int, look: Look) -> str:
    """Return the number to write into a part of a bar; "" where it would run into the next."""
    room = count / total * (1100 if look.picture else 170)  # pixels
    text = str(count) if count else ""
    return text if len(text) * look.size * 0.55 <= room else ""
