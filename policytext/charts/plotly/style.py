"""The project's one chart style, on screen and in pictures for slides."""

import re
from collections.abc import Collection, Mapping, Sequence
from math import ceil
from typing import Any, NamedTuple

import plotly.graph_objects as go

from policytext.base.fitting import breadth, plain, short, wrapped
from policytext.base.labels import label
from policytext.base.look import CARD, CHOSEN, GROUND, HEIGHT, SANS, SMALL, TITLE, WIDTH, Look

_EDGE = 40
_TOP = 128  # where the plot of a picture begins, below title and base line

_SHAPES = ("", "/", ".", "x")  # of TEXTURES
_MARKUP = re.compile("<[^>]+>")

Record = dict[str, Any]


class Band(NamedTuple):
    """A row (on "y") or a column (on "x") that lights up when its pick is chosen."""

    axis: str
    place: int
    pick: str


def dressed(
    traces: list[Record],
    layout: Record,
    look: Look,
    *,
    height: int = 260,
    above: float = 0,
    below: float = 0,
    bands: Sequence[Band] = (),
    chosen: Collection[str] = (),
) -> go.Figure:
    """Return a figure of `traces` in the project's style; `layout` says what is its own.

    `height` (pixels) is for the screen; `above` and `below` are the room (pixels) for what stands
    over and under the plot. Of the `bands`, a picture shows those whose picks are `chosen`; on
    screen all go along under `meta`, and data/marks.js shows them.
    """
    # One dictionary, handed over once: Plotly checks it once, many times faster than its updates.
    ground = "#ffffff" if look.picture and not look.transparent else "rgba(0,0,0,0)"
    axis = {"fixedrange": True, "zeroline": False, "linecolor": look.line, "ticks": ""}
    ticks = layout.get("yaxis", {}).get("ticktext", ())
    names = (_MARKUP.sub("", tick) for tick in ticks)
    left = round(max(map(breadth, names), default=0) * look.size)
    style = {
        "font": {"family": SANS, "size": look.size, "color": look.ink},
        "paper_bgcolor": ground,
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": look.picture,
        "hoverlabel": {
            "font": {"family": SANS, "size": 13, "color": look.ink},
            "bgcolor": CARD[look.mode],
            "bordercolor": look.mute,
            "align": "left",
            "namelength": -1,
        },
        "dragmode": False,
        "height": height,
        # Reckoned here: Plotly's automatic margins draw every chart twice.
        "margin": {
            "l": left + (8 if ticks else 4),
            "r": 8,
            "t": 4 + above,
            "b": 4 + below,
            "autoexpand": False,
        },
        "bargap": 0.34,
        "separators": ".,",
        **layout,
        "xaxis": axis | layout.get("xaxis", {}),
        "yaxis": axis | layout.get("yaxis", {}),
    }
    if look.picture:
        lit = [_shape(band, look) for band in bands if band.pick in chosen]
        style["shapes"] = [*style.get("shapes", ()), *lit]
        style |= _frame(traces, style, look, left, above, below)
    else:
        style["meta"] = {"bands": [[b.pick, _shape(b, look)] for b in bands if b.pick]}
    return go.Figure({"data": traces, "layout": style})


def _frame(
    traces: list[Record], style: Record, look: Look, width: int, above: float, below: float
) -> Record:
    """Put title, base, legend and source around a picture, each where nothing else can come.

    Where rows are many, their names are small enough to keep apart.
    """
    left = _EDGE + width
    names = [t["name"] for t in traces if t.get("name") and t.get("showlegend") is not False]
    entry = round(max(map(breadth, names), default=0) * SMALL) + 8
    # Plotly never makes a legend wider than the plot.
    columns = max(1, (WIDTH - left - 12 - 60) // (entry + 50))
    bottom = 72 + 26 * ceil(len(names) / columns) + below
    margin = {
        "l": left + (12 if width else 0),
        "r": 60,
        "t": _TOP + above + 24 * (len(wrapped(look.base)) - 1),
        "b": bottom,
        "autoexpand": False,
    }
    source = {
        "text": short(look.source, 66),
        "font": {"size": SMALL, "color": look.mute},
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 0,
        "xshift": _EDGE - margin["l"],
        "yshift": 20 - bottom,
        "xanchor": "left",
        "yanchor": "bottom",
        "showarrow": False,
    }
    room = (HEIGHT - margin["t"] - bottom) / max(len(style["yaxis"].get("ticktext", ())), 1)
    names_of_rows = {"tickfont": {"size": min(look.size, round(room * 0.9))}}
    return {
        "yaxis": {**style["yaxis"], **names_of_rows} if room < look.size * 1.1 else style["yaxis"],
        "width": WIDTH,
        "height": HEIGHT,
        "margin": margin,
        "title": _title(look),
        "legend": {
            "orientation": "h",
            "traceorder": "normal",
            "entrywidth": entry,
            "font": {"size": SMALL},
            "xref": "container",
            "yref": "container",
            "x": _EDGE / WIDTH,
            "y": 54 / HEIGHT,
            "yanchor": "bottom",
        },
        "annotations": [*style.get("annotations", ()), source],
    }


def _title(look: Look) -> Record:
    return {
        "text": short(look.title, 38),
        "font": {"size": TITLE},
        "subtitle": {
            "text": "<br>".join(map(plain, wrapped(look.base))),
            "font": {"size": SMALL, "color": look.mute},
        },
        "x": _EDGE / WIDTH,
        "xanchor": "left",
        "y": 0.95,
        "yanchor": "top",
    }


def band(axis: str, start: float, end: float, colour: str, opacity: float) -> Record:
    """Return a band behind the plot, from edge to edge, between two places on "x" or "y"."""
    across = "y" if axis == "x" else "x"
    return {
        "type": "rect",
        f"{axis}0": start,
        f"{axis}1": end,
        f"{across}0": 0,
        f"{across}1": 1,
        f"{across}ref": f"{across} domain",
        "fillcolor": colour,
        "opacity": opacity,
        "layer": "below",
        "line": {"width": 0},
    }


def pattern(texture: int, look: Look) -> Record:
    """Return what makes bars of one hue differ, for a trace's marker; nothing for a solid one."""
    if not texture:
        return {}
    lines = {"fgcolor": GROUND[look.mode], "fillmode": "overlay", "size": 6, "solidity": 0.4}
    return {"pattern": {"shape": _SHAPES[texture], **lines}}


def coloured(name: str, shade: Mapping[str, str], look: Look) -> str:
    """Return a row's name (markup already) in the hue of its marks: it is their legend."""
    return f'<span style="color:{shade[look.mode]}">{name}</span>'


def _shape(lit: Band, look: Look) -> Record:
    return band(lit.axis, lit.place - 0.5, lit.place + 0.5, CHOSEN[look.mode], 0.55)


def middle(look: Look) -> Record:
    """Return the line that two sides stand on, from the first row to the last."""
    line = {"type": "line", "x0": 0, "x1": 0, "y0": 0, "y1": 1, "yref": "y domain"}
    return line | {"line": {"color": look.mute, "width": 1}}


def empty(look: Look, *, height: int = 260) -> go.Figure:
    """Return a figure that says there is nothing to show."""
    note = {
        "text": label("figure_empty", look.language).replace("\n", "<br>"),
        "showarrow": False,
        "font": {"color": look.mute},
    }
    hidden = {"visible": False}
    layout = {"annotations": [note], "xaxis": hidden, "yaxis": hidden}
    return dressed([], layout, look, height=height)
