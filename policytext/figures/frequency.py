"""Term frequencies as bars, split by the theme in whose passage each occurrence stands."""

from dataclasses import replace
from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go

from policytext.labels import label
from policytext.style import CHOSEN, Hue, Look, dressed, empty, plain, short


def frequency(
    table: pd.DataFrame, *, hues: dict[str, Hue], look: Look, chosen: str = "", unit: str
) -> go.Figure:
    """Draw the table of `frequency_by_theme`; `unit` is the column that gives the length.

    `hues` holds every theme in the table, "" (outside) and "*" (several) among them.
    """
    if table.empty:
        return empty(look)
    terms = list(dict.fromkeys(table["term"]))
    rows = {term: row for row, term in enumerate(terms)}
    totals = table.groupby("term", sort=False)[unit].sum()
    number = "%{x:.1f}" if unit == "per_thousand" else "%{x}"
    figure = go.Figure()
    for theme, hue in hues.items():
        part = table[table["theme"] == theme]
        if part.empty:
            continue
        figure.add_bar(
            orientation="h",
            y=[rows[term] for term in part["term"]],
            x=part[unit].tolist(),
            name=short(hue.label, 20),
            marker={"color": hue.colour, "line": {"width": 0}},
            customdata=[urlencode({"term": term}) for term in part["term"]],
            text=[plain(term) for term in part["term"]],
            textposition="none",
            hovertemplate=f"%{{text}}<br>{plain(hue.label)} {number}<extra></extra>",
        )
    form = "{:.1f}" if unit == "per_thousand" else "{:.0f}"
    figure.add_scatter(
        mode="text",
        x=totals.tolist(),
        y=[rows[term] for term in totals.index],
        text=[f" {form.format(total)}" for total in totals],
        textposition="middle right",
        textfont={"color": look.mute},
        customdata=[urlencode({"term": term}) for term in totals.index],
        cliponaxis=False,
        hoverinfo="skip",
        showlegend=False,
    )
    if chosen in rows:
        figure.add_hrect(
            y0=rows[chosen] - 0.5,
            y1=rows[chosen] + 0.5,
            fillcolor=CHOSEN[look.mode],
            opacity=0.55,
            layer="below",
            line_width=0,
        )
    figure.update_layout(barmode="stack")
    figure.update_yaxes(
        tickvals=list(rows.values()),
        ticktext=[short(term) for term in terms],
        range=[len(terms) - 0.5, -0.5],
        ticks="",
    )
    # Every bar carries its number, so the axis stays away; a picture's base begins with the unit.
    figure.update_xaxes(visible=False, range=[0, float(totals.max()) * 1.12])
    words = [label(f"unit_{unit}", look.language), look.base]
    look = replace(look, base=" · ".join(word for word in words if word))
    return dressed(figure, look, height=12 + 21 * len(terms))
