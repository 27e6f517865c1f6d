"""The project's one chart style, on screen and in pictures for slides."""

from dataclasses import dataclass
from html import escape
from math import ceil
from typing import Any

import plotly.graph_objects as go

from policytext.labels import label

SANS = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif'
CHOSEN = {"light": "#ffe27a", "dark": "#6b5700"}
# Grey marks carry a meaning, "outside every theme": 3:1 against the panel in both modes.
GREY = {"light": "#858f9b", "dark": "#6f7a87"}
SEVERAL = {"light": "#4b5561", "dark": "#a3adb8"}
_INK = {"light": "#1c2430", "dark": "#e8ebef"}
_MUTE = {"light": "#5b6673", "dark": "#a3adb8"}
_LINE = {"light": "#dfe3e8", "dark": "#313945"}
_CARD = {"light": "#ffffff", "dark": "#232b35"}

WIDTH, HEIGHT = 1280, 720  # of a picture
_EDGE = 40
_SMALL, _BODY, _TITLE = 18, 20, 30  # sizes of text in a picture


@dataclass(frozen=True)
class Hue:
    """What a theme looks like in a chart: its name and its colour."""

    label: str
    colour: str


@dataclass(frozen=True)
class Look:
    """How a figure is dressed: on screen, or as a 1280 × 720 picture that explains itself."""

    language: str = "zh"
    dark: bool = False
    picture: bool = False
    transparent: bool = False
    title: str = ""
    base: str = ""
    source: str = ""

    @property
    def mode(self) -> str:
        """Return "dark" or "light"; pictures are always light."""
        return "dark" if self.dark and not self.picture else "light"

    @property
    def ink(self) -> str:
        """Return the colour of text."""
        return _INK[self.mode]

    @property
    def mute(self) -> str:
        """Return the colour of what stands back."""
        return _MUTE[self.mode]

    @property
    def size(self) -> int:
        """Return the size of a chart's text in pixels."""
        return _BODY if self.picture else 12

    @property
    def line(self) -> str:
        """Return the colour of rules and grids."""
        return _LINE[self.mode]


def plain(text: str) -> str:
    """Return text that Plotly shows as it is: its labels would read <…> as markup."""
    return escape(text, quote=False)


def breadth(text: str) -> float:
    """Return about how wide a text is, in hanzi; other letters count little more than half."""
    return sum(1 if ord(character) > 0x2E7F else 0.52 for character in text)


def shortened(text: str, longest: float) -> str:
    """Return a text that is at most `longest` hanzi wide; … stands for what it leaves out."""
    if breadth(text) <= longest:
        return text
    kept = text
    while kept and breadth(kept) > longest - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def wrapped(text: str, longest: float = 66) -> list[str]:
    """Return a text in at most three lines, each `longest` hanzi wide, broken at a space if near.

    Only what does not fit three lines of a picture is left out, and … says so.
    """
    lines: list[str] = []
    while breadth(text) > longest and len(lines) < 2:
        end = len(text)
        while breadth(text[:end]) > longest:
            end -= 1
        space = text.rfind(" ", end - 24, end + 1)
        end = space if space > 0 else end
        lines.append(text[:end].rstrip())
        text = text[end:].lstrip()
    return [*lines, shortened(text, longest)]


def short(text: str, longest: float = 12) -> str:
    """Return an axis label at most `longest` hanzi wide; the hover text has it whole."""
    return plain(shortened(text, longest))


def dressed(figure: go.Figure, look: Look, *, height: int = 260, top: int = 128) -> go.Figure:
    """Give a new figure the project's style and return it.

    `height` (pixels) is for the screen; `top` is where the plot begins in a picture, below the
    title, the base line and labels of its own that stand above it.
    """
    ground = "#ffffff" if look.picture and not look.transparent else "rgba(0,0,0,0)"
    figure.update_layout(
        template=None,
        font={"family": SANS, "size": look.size, "color": look.ink},
        paper_bgcolor=ground,
        plot_bgcolor="rgba(0,0,0,0)",
        showlegend=look.picture,
        hoverlabel={
            "font": {"family": SANS, "size": 13, "color": look.ink},
            "bgcolor": _CARD[look.mode],
            "bordercolor": look.mute,
            "align": "left",
            "namelength": -1,
        },
        dragmode=False,
        height=height,
        margin={"l": 8, "r": 8, "t": 4, "b": 4},
        bargap=0.34,
        separators=".,",
    )
    figure.update_xaxes(fixedrange=True, zeroline=False, linecolor=look.line, automargin=True)
    figure.update_yaxes(fixedrange=True, zeroline=False, automargin=True)
    return _framed(figure, look, top) if look.picture else figure


def _framed(figure: go.Figure, look: Look, top: int) -> go.Figure:
    """Put title, base, legend and source around a picture, each where nothing else can come."""
    # Margins are reckoned here: Plotly's automatic ones know nothing of the source line, and grow
    # over it or over the base line.
    ticks = figure.layout.yaxis.ticktext or ()
    left = _EDGE + round(max((breadth(tick) for tick in ticks), default=0) * _BODY)
    names = [trace.name for trace in figure.data if trace.name and trace.showlegend is not False]
    entry = round(max(map(breadth, names), default=0) * _SMALL) + 8
    # Plotly never makes a legend wider than the plot.
    columns = max(1, (WIDTH - left - 12 - 60) // (entry + 50))
    top += 24 * (len(wrapped(look.base)) - 1)
    bottom = 72 + 26 * ceil(len(names) / columns)
    figure.update_xaxes(automargin=False)
    figure.update_yaxes(automargin=False)
    figure.update_layout(
        width=WIDTH,
        height=HEIGHT,
        margin={
            "l": left + (12 if ticks else 0),
            "r": 60,
            "t": top,
            "b": bottom,
            "autoexpand": False,
        },
        title=_title(look),
        legend={
            "orientation": "h",
            "traceorder": "normal",
            "entrywidth": entry,
            "font": {"size": _SMALL},
            "xref": "container",
            "yref": "container",
            "x": _EDGE / WIDTH,
            "y": 54 / HEIGHT,
            "yanchor": "bottom",
        },
    )
    figure.add_annotation(
        text=short(look.source, 66),
        font={"size": _SMALL, "color": look.mute},
        xref="paper",
        yref="paper",
        x=0,
        y=0,
        xshift=_EDGE - figure.layout.margin.l,
        yshift=20 - bottom,
        xanchor="left",
        yanchor="bottom",
        showarrow=False,
    )
    return figure


def _title(look: Look) -> dict[str, Any]:
    return {
        "text": short(look.title, 38),
        "font": {"size": _TITLE},
        "subtitle": {
            "text": "<br>".join(map(plain, wrapped(look.base))),
            "font": {"size": _SMALL, "color": look.mute},
        },
        "x": _EDGE / WIDTH,
        "xanchor": "left",
        "y": 0.95,
        "yanchor": "top",
    }


def empty(look: Look, *, height: int = 260) -> go.Figure:
    """Return a figure that says there is nothing to show."""
    figure = go.Figure()
    figure.add_annotation(
        text=label("figure_empty", look.language).replace("\n", "<br>"),
        showarrow=False,
        font={"color": look.mute},
    )
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False)
    return dressed(figure, look, height=height)


def config(look: Look, filename: str) -> dict[str, Any]:
    """Return Plotly's own settings: no modebar on screen, one translated button on a picture."""
    # Plotly looks the button up under one of two names, depending on the format.
    names = ("Download plot", "Download plot as a PNG")
    words = dict.fromkeys(names, label("picture_save", look.language))
    locale = "zh-CN" if look.language == "zh" else "en-US"
    return {
        "displayModeBar": look.picture,
        "modeBarButtons": [["toImage"]],
        "displaylogo": False,
        "doubleClick": False,
        "locale": locale,
        "locales": {locale: {"dictionary": words, "format": {}}},
        "toImageButtonOptions": {
            "format": "png",
            "filename": filename,
            "width": WIDTH,
            "height": HEIGHT,
            "scale": 2,
        },
    }
