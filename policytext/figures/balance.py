"""The five relationships as mirrored bars: how many sentences speak for each pole."""

from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go

from policytext.labels import label
from policytext.style import Hue, Look, breadth, dressed, empty, plain, short


def balance(
    table: pd.DataFrame,
    *,
    labels: dict[tuple[str, int], str],
    hues: dict[str, Hue],
    look: Look,
    chosen: str = "",
) -> go.Figure:
    """Draw the table of `balance`; `labels` names each (theme, side), `chosen` is the evidence.

    Both halves have one scale, so that lengths compare across the middle. A label stands at the
    end of its bar, or above it where a narrow panel leaves no room there.
    """
    if table.empty:
        return empty(look)
    themes = list(dict.fromkeys(table["theme"]))
    rows = {theme: row for row, theme in enumerate(themes)}
    reach = _reach(table, labels, look)
    above = reach is None
    reach = reach or max(int(table["sentences"].max()), 1) * 1.25
    figure = go.Figure()
    for side, sign in ((0, -1), (1, 1)):
        part = table[table["side"] == side]
        places = [rows[theme] for theme in part["theme"]]
        counts = part["sentences"].tolist()
        names = [labels[theme, side] for theme in part["theme"]]
        evidence = [f"pole.{theme}.{side}" for theme in part["theme"]]
        picks = [urlencode({"evidence": one}) for one in evidence]
        shorts = [short(name, 22 if look.picture else 11) for name in names]
        outwards = "middle left" if side == 0 else "middle right"
        figure.add_bar(
            orientation="h",
            y=[place + 0.2 if above else place for place in places],
            x=[sign * count for count in counts],
            width=0.42 if above else 0.66,
            marker={
                "color": [hues[theme].colour for theme in part["theme"]],
                "opacity": 1.0 if side == 0 else 0.72,
                "line": {"width": [3 if e == chosen else 0 for e in evidence], "color": look.ink},
            },
            customdata=picks,
            hovertext=[
                f"{plain(name)}<br>{label('sentences_number', look.language, number=count)}"
                for name, count in zip(names, counts, strict=True)
            ],
            hoverinfo="text",
            showlegend=False,
        )
        ends = [
            f" {count} " if above else f"{name}  {count} " if side == 0 else f" {count}  {name}"
            for name, count in zip(shorts, counts, strict=True)
        ]
        figure.add_scatter(
            mode="text",
            y=[place + 0.2 if above else place for place in places],
            x=[sign * count for count in counts],
            text=ends,
            textposition=outwards,
            customdata=picks,
            hoverinfo="skip",
            showlegend=False,
            cliponaxis=False,
        )
        if above:
            figure.add_scatter(
                mode="text",
                y=[place - 0.25 for place in places],
                x=[sign * reach] * len(places),
                text=shorts,
                textposition="middle right" if side == 0 else "middle left",
                customdata=picks,
                hoverinfo="skip",
                showlegend=False,
            )
    figure.add_vline(x=0, line={"color": look.mute, "width": 1})
    figure.update_xaxes(visible=False, range=[-reach, reach])
    figure.update_yaxes(visible=False, range=[len(themes) - 0.4, -0.6])
    figure.update_layout(barmode="relative")
    return dressed(figure, look, height=(37 if above else 28) * len(themes) + 16)


def _reach(table: pd.DataFrame, labels: dict[tuple[str, int], str], look: Look) -> float | None:
    """Return the end of the scale that leaves room for every label; None if bars would shrink."""
    half = 590 if look.picture else 125  # pixels: the panel is narrowest at 1440
    reach = 1.0
    for row in table.itertuples():
        words = breadth(labels[str(row.theme), int(row.side)]) + 2.2
        room = 1 - words * look.size / half
        if room < 0.15:
            return None
        reach = max(reach, int(row.sentences) / room)
    return reach if reach <= 3 * max(int(table["sentences"].max()), 1) else None
