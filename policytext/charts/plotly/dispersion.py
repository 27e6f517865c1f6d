"""Where terms and themes stand in the text, from its first character to its last."""

from collections.abc import Sequence
from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go

from policytext.base.fitting import plain, short
from policytext.base.labels import label
from policytext.base.look import Hue, Look
from policytext.charts.plotly.style import Record, band, chosen_band, dressed, empty

_THICK = {"stated": 0.56, "echo": 0.34}  # share of a row
# Share of the width that a paragraph's number takes, by the digits of the last one.
_ROOM = {1: 0.06, 2: 0.13, 3: 0.17, 4: 0.2, 5: 0.22, 6: 0.26, 7: 0.3}


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
    ticks = [
        _ticks(hue, terms[terms["theme"] == theme], rows, look, crowded=crowded)
        | {"showlegend": look.picture and theme not in ids}  # a theme's own row names it
        for theme, hue in hues.items()
        if (terms["theme"] == theme).any()
    ]
    blocks = [
        _blocks(theme, how, row, hues[theme], passages, look)
        for row, theme in enumerate(ids, start=len(names))
        for how in ("echo", "stated")
        for passages in [themes[(themes["theme"] == theme) & (themes["how"] == how)]]
        if not passages.empty
    ]
    legend = [
        {  # an entry of the legend, with no bar of its own
            "type": "bar",
            "x": [None],
            "y": [None],
            "name": label(f"how_{how}", look.language),
            "marker": _block(how, look.mute),
            "showlegend": look.picture,
        }
        for how in dict.fromkeys(themes["how"])
    ]
    stated = themes[(themes["how"] == "stated") & themes["theme"].isin(ids)]
    bands = [
        band("x", passage["start"], passage["end"], hues[passage["theme"]].colour, 0.12)
        for passage in stated.to_dict("records")
    ]
    count = len(names) + len(ids)
    marked = _apart(paragraphs, length)
    layout = {
        "barmode": "overlay",
        "shapes": [*bands, *([chosen_band("y", rows[chosen], look)] if chosen in rows else ())],
        "yaxis": {
            "tickvals": list(range(count)),
            "ticktext": [
                *(short(name, longest) for name in names),
                *(short(hues[theme].label, longest) for theme in ids),
            ],
            "range": [count - 0.5, -0.5],
            "gridcolor": look.line,
        },
        "xaxis": {
            "range": [-length * 0.01, length * 1.01],
            "tickvals": [paragraphs[i] for i in marked],
            "ticktext": [label("paragraph_short", look.language, number=i + 1) for i in marked],
            "tickangle": 0,
            "tickfont": {"color": look.mute},
            "showgrid": False,
            "side": "top",
        },
    }
    height = 28 + (14 if crowded else 20) * count
    return dressed([*ticks, *blocks, *legend], layout, look, height=height, above=1.4 * look.size)


def _ticks(
    hue: Hue, part: pd.DataFrame, rows: dict[str, int], look: Look, *, crowded: bool
) -> Record:
    """Return the occurrences that stand in one theme."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": part["start"].tolist(),
        "y": [rows[row] for row in part["row"]],
        "name": short(hue.label, 20),
        "marker": {
            "symbol": "line-ns",
            "size": 18 if look.picture else 8 if crowded else 11,
            "line": {"color": hue.colour, "width": 4 if look.picture else 2.5},
        },
        "customdata": [
            urlencode({"term": row, "at": start})
            for row, start in zip(part["row"], part["start"], strict=True)
        ],
        "text": [plain(row) for row in part["row"]],
        "hovertemplate": f"%{{text}} · {plain(hue.label)}<extra></extra>",
    }


def _blocks(theme: str, how: str, row: int, hue: Hue, passages: pd.DataFrame, look: Look) -> Record:
    """Return the passages of one theme that state it, or that echo it, in the theme's own row."""
    return {
        "type": "bar",
        "orientation": "h",
        "base": passages["start"].tolist(),
        "x": (passages["end"] - passages["start"]).tolist(),
        "y": [row] * len(passages),
        "width": _THICK[how],
        "marker": _block(how, hue.colour),
        "customdata": [urlencode({"theme": theme, "at": start}) for start in passages["start"]],
        "hovertemplate": f"{plain(hue.label)} · {label('how_' + how, look.language)}"
        "<extra></extra>",
        "showlegend": False,
    }


def _block(how: str, colour: str) -> Record:
    """Return the look of a passage: an echo is pale with an outline that can be seen on its own."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    ground = colour if how == "stated" else f"rgba({red},{green},{blue},0.25)"
    return {"color": ground, "line": {"width": 1.5, "color": colour}}


def _apart(paragraphs: Sequence[int], length: int) -> list[int]:
    """Return the paragraphs whose numbers have room beside the one before."""
    marked: list[int] = []
    room = _ROOM[len(str(len(paragraphs)))]
    for place, start in enumerate(paragraphs):
        if not marked or start - paragraphs[marked[-1]] >= length * room:
            marked.append(place)
    return marked
