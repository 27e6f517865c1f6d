"""Where terms and themes stand in the text, from its first character to its last."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go

from policytext.labels import label
from policytext.style import CHOSEN, Hue, Look, dressed, empty, plain, short

_THICK = {"stated": 0.56, "echo": 0.34}  # share of a row


def dispersion(
    terms: pd.DataFrame,
    themes: pd.DataFrame,
    *,
    length: int,
    paragraphs: Sequence[int],
    hues: dict[str, Hue],
    look: Look,
    chosen: str = "",
) -> go.Figure:
    """Draw `term_positions` as ticks, one row a term, over bands for the stated passages.

    `length` is the number of characters in the text, `paragraphs` where each begins. Below the
    terms stands a row for each theme: stated passages solid, echoes pale with an outline.
    `chosen` is a term.
    """
    if terms.empty and themes.empty:
        return empty(look)
    names = list(dict.fromkeys(terms["row"]))
    ids = [theme for theme in hues if theme in set(themes["theme"])]
    rows = {name: row for row, name in enumerate(names)}
    crowded = len(names) + len(ids) > 8
    longest = 17 if look.picture else 11
    figure = go.Figure()
    for theme, hue in hues.items():
        part = terms[terms["theme"] == theme]
        if not part.empty:
            figure.add_scatter(
                mode="markers",
                x=part["start"].tolist(),
                y=[rows[row] for row in part["row"]],
                name=short(hue.label, 20),
                marker={
                    "symbol": "line-ns",
                    "size": 18 if look.picture else 8 if crowded else 11,
                    "line": {"color": hue.colour, "width": 4 if look.picture else 2.5},
                },
                customdata=[
                    urlencode({"term": row, "at": start})
                    for row, start in zip(part["row"], part["start"], strict=True)
                ],
                text=[plain(row) for row in part["row"]],
                hovertemplate=f"%{{text}} · {plain(hue.label)}<extra></extra>",
                showlegend=look.picture and theme not in ids,  # a theme's own row names it
            )
    for row, theme in enumerate(ids, start=len(names)):
        for how in ("echo", "stated"):
            part = themes[(themes["theme"] == theme) & (themes["how"] == how)]
            if part.empty:
                continue
            figure.add_bar(
                orientation="h",
                base=part["start"].tolist(),
                x=(part["end"] - part["start"]).tolist(),
                y=[row] * len(part),
                width=_THICK[how],
                marker=_block(how, hues[theme].colour),
                customdata=[urlencode({"theme": theme, "at": start}) for start in part["start"]],
                hovertemplate=f"{plain(hues[theme].label)} · "
                f"{label('how_' + how, look.language)}<extra></extra>",
                showlegend=False,
            )
    for how in dict.fromkeys(themes["how"]):
        figure.add_bar(  # an entry of the legend, with no bar of its own
            x=[None],
            y=[None],
            name=label(f"how_{how}", look.language),
            marker=_block(how, look.mute),
            showlegend=look.picture,
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
    if chosen in rows:
        figure.add_hrect(
            y0=rows[chosen] - 0.5,
            y1=rows[chosen] + 0.5,
            fillcolor=CHOSEN[look.mode],
            opacity=0.55,
            layer="below",
            line_width=0,
        )
    count = len(names) + len(ids)
    marked = _apart(paragraphs, length)
    figure.update_yaxes(
        tickvals=list(range(count)),
        ticktext=[short(name, longest) for name in names]
        + [short(hues[theme].label, longest) for theme in ids],
        range=[count - 0.5, -0.5],
        gridcolor=look.line,
        ticks="",
    )
    figure.update_xaxes(
        range=[-length * 0.01, length * 1.01],
        tickvals=[paragraphs[i] for i in marked],
        ticktext=[label("paragraph_short", look.language, number=i + 1) for i in marked],
        tickfont={"color": look.mute},
        showgrid=False,
        side="top",
    )
    figure.update_layout(barmode="overlay")
    return dressed(figure, look, height=28 + (15 if crowded else 20) * count, top=156)


def _block(how: str, colour: str) -> dict[str, Any]:
    """Return the look of a passage: an echo is pale with an outline that can be seen on its own."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    ground = colour if how == "stated" else f"rgba({red},{green},{blue},0.25)"
    return {"color": ground, "line": {"width": 1.5, "color": colour}}


def _apart(paragraphs: Sequence[int], length: int) -> list[int]:
    """Return the paragraphs whose numbers have room beside the one before."""
    marked: list[int] = []
    for place, start in enumerate(paragraphs):
        if not marked or start - paragraphs[marked[-1]] >= length * 0.06:
            marked.append(place)
    return marked
