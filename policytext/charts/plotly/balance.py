"""The five relationships as mirrored bars: how many sentences speak for each pole."""

from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go

from policytext.base.fitting import breadth, plain, short
from policytext.base.labels import label
from policytext.base.look import Hue, Look
from policytext.charts.plotly.style import Record, dressed, empty


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
    traces = [
        trace
        for side in (0, 1)
        for trace in _side(side, table, rows, labels, hues, look, chosen, reach, above)
    ]
    middle = {"type": "line", "x0": 0, "x1": 0, "y0": 0, "y1": 1, "yref": "y domain"}
    layout = {
        "barmode": "relative",
        "shapes": [middle | {"line": {"color": look.mute, "width": 1}}],
        "xaxis": {"visible": False, "range": [-reach, reach]},
        "yaxis": {"visible": False, "range": [len(themes) - 0.4, -0.6]},
    }
    return dressed(traces, layout, look, height=(37 if above else 28) * len(themes) + 16)


def _side(
    side: int,
    table: pd.DataFrame,
    rows: dict[str, int],
    labels: dict[tuple[str, int], str],
    hues: dict[str, Hue],
    look: Look,
    chosen: str,
    reach: float,
    above: bool,
) -> list[Record]:
    """Return one half: bars, the numbers (and names) at their ends, names above if need be."""
    part = table[table["side"] == side]
    sign, outwards, inwards = (
        (-1, "middle left", "middle right") if side == 0 else (1, "middle right", "middle left")
    )
    counts = part["sentences"].tolist()
    names = [labels[theme, side] for theme in part["theme"]]
    shorts = [short(name, 22 if look.picture else 11) for name in names]
    evidence = [f"pole.{theme}.{side}" for theme in part["theme"]]
    places = [rows[theme] for theme in part["theme"]]
    lowered = [place + 0.2 if above else place for place in places]
    picks = [urlencode({"evidence": one}) for one in evidence]
    bars = {
        "type": "bar",
        "orientation": "h",
        "y": lowered,
        "x": [sign * count for count in counts],
        "width": 0.42 if above else 0.66,
        "marker": {
            "color": [hues[theme].colour for theme in part["theme"]],
            "opacity": 1.0 if side == 0 else 0.72,
            "line": {"width": [3 if e == chosen else 0 for e in evidence], "color": look.ink},
        },
        "customdata": picks,
        "hovertext": [
            f"{plain(name)}<br>{label('sentences_number', look.language, number=count)}"
            for name, count in zip(names, counts, strict=True)
        ],
        "hoverinfo": "text",
        "showlegend": False,
    }
    words = {
        "type": "scatter",
        "mode": "text",
        "customdata": picks,
        "hoverinfo": "skip",
        "showlegend": False,
        "cliponaxis": False,
    }
    ends = words | {
        "y": lowered,
        "x": [sign * count for count in counts],
        "text": [
            f" {count} " if above else f"{name}  {count} " if side == 0 else f" {count}  {name}"
            for name, count in zip(shorts, counts, strict=True)
        ],
        "textposition": outwards,
    }
    if not above:
        return [bars, ends]
    tops = words | {
        "y": [place - 0.25 for place in places],
        "x": [sign * reach] * len(places),
        "text": shorts,
        "textposition": inwards,
    }
    return [bars, ends, tops]


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
