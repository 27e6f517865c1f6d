"""How much of the text belongs to no theme, to one, to several: two full bars."""

from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go

from policytext.labels import label
from policytext.style import Look, dressed, empty

_SHADES = {
    "light": {"none": "#d5dae0", "one": "#7fa6c9", "several": "#2f6ea5"},
    "dark": {"none": "#4a5461", "one": "#4f7ea8", "several": "#86bdee"},
}


def coverage(table: pd.DataFrame, *, look: Look, chosen: str = "") -> go.Figure:
    """Draw the table of `coverage`: one bar of sentences, one of characters, each 100 %."""
    if not int(table["sentences"].sum()):
        return empty(look)
    figure = go.Figure()
    whole = {unit: int(table[unit].sum()) for unit in ("sentences", "characters")}
    for row in table.itertuples():
        pick = f"coverage.{row.themes}"
        counts = [int(row.sentences), int(row.characters)]
        figure.add_bar(
            orientation="h",
            y=[0, 1],
            x=[n / total for n, total in zip(counts, whole.values(), strict=True)],
            name=label(f"coverage_{row.themes}", look.language),
            marker={
                "color": _SHADES[look.mode][str(row.themes)],
                "line": {"width": 3 if pick == chosen else 0, "color": look.ink},
            },
            text=[str(n) if n else "" for n in counts],
            textposition="inside",
            insidetextanchor="middle",
            customdata=[urlencode({"evidence": pick})] * 2,
            hovertemplate=f"{label(f'coverage_{row.themes}', look.language)}<br>"
            "%{text} · %{x:.0%}<extra></extra>",
        )
    figure.update_layout(barmode="stack")
    figure.update_xaxes(visible=False, range=[0, 1])
    figure.update_yaxes(
        tickvals=[0, 1],
        ticktext=[label(f"coverage_{unit}", look.language) for unit in whole],
        range=[1.5, -0.5],
    )
    dressed(figure, look, height=150)
    figure.update_layout(showlegend=True)
    return figure
