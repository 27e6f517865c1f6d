"""The project's one chart style on screen."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import plotly.graph_objects as go

from policytext.base.fitting import breadth
from policytext.base.labels import label
from policytext.base.look import CARD, CHOSEN, GROUND, SANS, Look

SIZE = 12  # of text, in pixels
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
) -> go.Figure:
    """Return a figure of `traces` in the project's style; `layout` says what is its own.

    `height` is in pixels, as are `above` and `below`: the room for what stands over and under the
    plot. The `bands` go along under `meta`; data/marks.js shows those that are chosen.
    """
    # One dictionary, handed over once: Plotly checks it once, many times faster than its updates.
    axis = {"fixedrange": True, "zeroline": False, "linecolor": look.line, "ticks": ""}
    ticks = layout.get("yaxis", {}).get("ticktext", ())
    names = (_MARKUP.sub("", tick) for tick in ticks)
    left = round(max(map(breadth, names), default=0) * SIZE)
    style = {
        "font": {"family": SANS, "size": SIZE, "color": look.ink},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
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
    }
    for name in {"xaxis", "yaxis", *(one for one in layout if one[1:5] == "axis")}:
        style[name] = axis | layout.get(name, {})
    shown = {"bands": [[b.pick, _shape(b, look)] for b in bands if b.pick]}
    style["meta"] = shown | layout.get("meta", {})
    return go.Figure({"data": traces, "layout": style})


def with_narrow(figure: go.Figure, narrow: go.Figure, below: int) -> go.Figure:
    """Return a figure that is drawn as another one where its box is narrower than `below` pixels.

    The other goes along under `meta`; data/chart.js chooses.
    """
    record = narrow.to_plotly_json()
    record["layout"].pop("template", None)  # the same in both
    return figure.update_layout(meta=figure.layout.meta | {"narrow": {"below": below, **record}})


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
