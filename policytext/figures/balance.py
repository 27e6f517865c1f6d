"""The five relationships as mirrored bars: how many sentences speak for each pole."""

from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go

from policytext.labels import label
from policytext.style import Hue, Look, dressed, empty, plain


def balance(
    table: pd.DataFrame,
    *,
    labels: dict[tuple[str, int], str],
    hues: dict[str, Hue],
    look: Look,
    chosen: str = "",
) -> go.Figure:
    """Draw the table of `balance`; `labels` names each (theme, side), `chosen` is the evidence."""
    if table.empty:
        return empty(look)
    themes = list(dict.fromkeys(table["theme"]))
    rows = {theme: row for row, theme in enumerate(themes)}
    most = max(int(table["sentences"].max()), 1)
    figure = go.Figure()
    for side, sign in ((0, -1), (1, 1)):
        part = table[table["side"] == side]
        counts = part["sentences"].tolist()
        picks = [f"pole.{theme}.{side}" for theme in part["theme"]]
        names = [plain(labels[theme, side]) for theme in part["theme"]]
        figure.add_bar(
            orientation="h",
            y=[rows[theme] for theme in part["theme"]],
            x=[sign * count for count in counts],
            marker={
                "color": [hues[theme].colour for theme in part["theme"]],
                "opacity": [1.0 if side == 0 else 0.62] * len(part),
                "line": {
                    "width": [3 if pick == chosen else 0 for pick in picks],
                    "color": look.ink,
                },
            },
            customdata=[urlencode({"evidence": pick}) for pick in picks],
            hovertext=[
                f"{name}<br>{label('sentences_number', look.language, number=count)}"
                for name, count in zip(names, counts, strict=True)
            ],
            hoverinfo="text",
            showlegend=False,
        )
        figure.add_scatter(
            mode="text",
            y=[rows[theme] for theme in part["theme"]],
            x=[sign * count for count in counts],
            text=[
                f"{name}  {count} " if side == 0 else f" {count}  {name}"
                for name, count in zip(names, counts, strict=True)
            ],
            textposition="middle left" if side == 0 else "middle right",
            customdata=[urlencode({"evidence": pick}) for pick in picks],
            hoverinfo="skip",
            showlegend=False,
            cliponaxis=False,
        )
    figure.add_vline(x=0, line={"color": look.mute, "width": 1})
    reach = most * 2.5 if look.language == "zh" else most * 3.4
    figure.update_xaxes(visible=False, range=[-reach, reach])
    figure.update_yaxes(visible=False, range=[len(themes) - 0.4, -0.6])
    figure.update_layout(barmode="relative")
    return dressed(figure, look, height=28 * len(themes) + 16)
