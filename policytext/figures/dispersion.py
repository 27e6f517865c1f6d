"""Where terms and themes stand in the text, from its first character to its last."""

from collections.abc import Sequence
from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go

from policytext.labels import label
from policytext.style import Hue, Look, dressed, empty, plain, short


def dispersion(
    terms: pd.DataFrame,
    themes: pd.DataFrame,
    *,
    length: int,
    paragraphs: Sequence[int],
    hues: dict[str, Hue],
    look: Look,
) -> go.Figure:
    """Draw `term_positions` as ticks, one row a term, over bands for the stated passages.

    `length` is the number of characters in the text, `paragraphs` where each begins. Below the
    terms stands a row for each theme: stated passages solid, echoes pale.
    """
    if terms.empty and themes.empty:
        return empty(look)
    names = list(dict.fromkeys(terms["row"]))
    ids = [theme for theme in hues if theme in set(themes["theme"])]
    rows = {name: row for row, name in enumerate(names)}
    figure = go.Figure()
    for theme, hue in hues.items():
        part = terms[terms["theme"] == theme]
        if not part.empty:
            figure.add_scatter(
                mode="markers",
                x=part["start"].tolist(),
                y=[rows[row] for row in part["row"]],
                name=plain(hue.label),
                marker={
                    "symbol": "line-ns",
                    "size": 18 if look.picture else 11,
                    "line": {"color": hue.colour, "width": 3},
                },
                customdata=[
                    urlencode({"term": row, "at": start})
                    for row, start in zip(part["row"], part["start"], strict=True)
                ],
                text=[plain(row) for row in part["row"]],
                hovertemplate=f"%{{text}} · {plain(hue.label)}<extra></extra>",
                showlegend=look.picture,
            )
    for row, theme in enumerate(ids, start=len(names)):
        for how, opacity in (("echo", 0.4), ("stated", 1.0)):
            part = themes[(themes["theme"] == theme) & (themes["how"] == how)]
            if part.empty:
                continue
            figure.add_bar(
                orientation="h",
                base=part["start"].tolist(),
                x=(part["end"] - part["start"]).tolist(),
                y=[row] * len(part),
                width=0.5,
                marker={"color": hues[theme].colour, "opacity": opacity, "line": {"width": 0}},
                customdata=[urlencode({"theme": theme, "at": start}) for start in part["start"]],
                hovertemplate=f"{plain(hues[theme].label)} · "
                f"{label('how_' + how, look.language)}<extra></extra>",
                showlegend=False,
            )
    for theme in ids:
        for passage in themes[
            (themes["theme"] == theme) & (themes["how"] == "stated")
        ].itertuples():
            figure.add_vrect(
                x0=passage.start,
                x1=passage.end,
                fillcolor=hues[theme].colour,
                opacity=0.12,
                layer="below",
                line_width=0,
            )
    count = len(names) + len(ids)
    figure.update_yaxes(
        tickvals=list(range(count)),
        ticktext=[short(name) for name in names] + [short(hues[theme].label) for theme in ids],
        range=[count - 0.5, -0.5],
        gridcolor=look.line,
        ticks="",
    )
    figure.update_xaxes(
        range=[-length * 0.01, length * 1.01],
        tickvals=list(paragraphs),
        ticktext=[
            label("paragraph_short", look.language, number=i + 1) for i in range(len(paragraphs))
        ],
        tickfont={"color": look.mute},
        showgrid=False,
        side="top",
    )
    figure.update_layout(barmode="overlay")
    return dressed(figure, look, height=28 + (15 if count > 8 else 20) * count)
