"""How much of the text belongs to no theme, to one, to several: two full bars."""

from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go

from policytext.labels import label
from policytext.style import Look, dressed, empty

# Bar, then the number in it: 3:1 against the panel, 4.5:1 against the bar.
_SHADES = {
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
    figure = go.Figure()
    whole = {unit: int(table[unit].sum()) for unit in ("sentences", "characters")}
    for row in table.itertuples():
        pick = f"coverage.{row.themes}"
        shade, figures = _SHADES[look.mode][str(row.themes)]
        counts = [int(row.sentences), int(row.characters)]
        figure.add_bar(
            orientation="h",
            y=[0, 1],
            x=[n / total for n, total in zip(counts, whole.values(), strict=True)],
            name=label(f"coverage_{row.themes}", look.language),
            marker={
                "color": shade,
                "line": {"width": 2 if pick == chosen else 0, "color": look.ink},
            },
            text=[_fitting(n, whole[unit], look) for unit, n in zip(whole, counts, strict=True)],
            hovertext=[str(n) for n in counts],
            textposition="inside",
            insidetextanchor="middle",
            insidetextfont={"color": figures},
            textangle=0,
            constraintext="none",
            customdata=[urlencode({"evidence": pick})] * 2,
            hovertemplate=f"{label(f'coverage_{row.themes}', look.language)}<br>"
            "%{hovertext} · %{x:.0%}<extra></extra>",
        )
    figure.update_layout(barmode="stack")
    figure.update_xaxes(visible=False, range=[0, 1])
    figure.update_yaxes(
        tickvals=[0, 1],
        ticktext=[label(f"coverage_{unit}", look.language) for unit in whole],
        range=[1.5, -0.5],
    )
    dressed(figure, look, height=140)
    if look.picture:
        return figure.update_layout(bargap=0.5)
    legend = {"orientation": "h", "traceorder": "normal", "y": 0, "yanchor": "top", "x": 0}
    return figure.update_layout(showlegend=True, legend=legend)


def _fitting(count: int, total: int, look: Look) -> str:
    """Return the number to write into a part of a bar; "" where it would run into the next."""
    room = count / total * (1100 if look.picture else 170)  # pixels
    text = str(count) if count else ""
    return text if len(text) * look.size * 0.55 <= room else ""
