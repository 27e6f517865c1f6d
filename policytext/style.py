"""The project's one chart style, on screen and in pictures for slides."""

from dataclasses import dataclass
from html import escape
from typing import Any

import plotly.graph_objects as go

from policytext.labels import label

SANS = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif'
CHOSEN = {"light": "#ffe27a", "dark": "#6b5700"}
GREY = {"light": "#aab3bd", "dark": "#5d6773"}
SEVERAL = {"light": "#4b5561", "dark": "#a3adb8"}
_INK = {"light": "#1c2430", "dark": "#e8ebef"}
_MUTE = {"light": "#5b6673", "dark": "#a3adb8"}
_LINE = {"light": "#dfe3e8", "dark": "#313945"}


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
    def line(self) -> str:
        """Return the colour of rules and grids."""
        return _LINE[self.mode]


def plain(text: str) -> str:
    """Return text that Plotly shows as it is: its labels would read <…> as markup."""
    return escape(text, quote=False)


def short(text: str, longest: int = 12) -> str:
    """Return an axis label of at most `longest` characters; the hover text has it whole."""
    return plain(text if len(text) <= longest else text[: longest - 1] + "…")


def dressed(figure: go.Figure, look: Look, *, height: int = 260) -> go.Figure:
    """Give a new figure the project's style and return it."""
    ground = "rgba(0,0,0,0)" if look.transparent or not look.picture else "#ffffff"
    size = 20 if look.picture else 12
    figure.update_layout(
        template=None,
        font={"family": SANS, "size": size, "color": look.ink},
        paper_bgcolor=ground,
        plot_bgcolor="rgba(0,0,0,0)",
        showlegend=look.picture,
        legend={"orientation": "h", "y": -0.04, "yanchor": "top", "x": 0, "font": {"size": 18}},
        hoverlabel={"font": {"family": SANS, "size": 13}, "align": "left"},
        dragmode=False,
        height=720 if look.picture else height,
        margin={"l": 8, "r": 8, "t": 4, "b": 4},
        bargap=0.34,
        separators=".,",
    )
    figure.update_xaxes(fixedrange=True, zeroline=False, linecolor=look.line, automargin=True)
    figure.update_yaxes(fixedrange=True, zeroline=False, automargin=True)
    if look.picture:
        figure.update_layout(
            width=1280, margin={"l": 40, "r": 60, "t": 120, "b": 140}, title=_title(look)
        )
        figure.add_annotation(
            text=plain(look.source),
            font={"size": 18, "color": look.mute},
            xref="paper",
            yref="paper",
            x=0,
            y=-0.2,
            xanchor="left",
            yanchor="top",
            showarrow=False,
        )
    return figure


def _title(look: Look) -> dict[str, Any]:
    return {
        "text": plain(look.title),
        "font": {"size": 30},
        "subtitle": {"text": plain(look.base), "font": {"size": 18, "color": look.mute}},
        "x": 0.03,
        "xanchor": "left",
        "y": 0.95,
        "yanchor": "top",
    }


def empty(look: Look, *, height: int = 260) -> go.Figure:
    """Return a figure that says there is nothing to show."""
    figure = go.Figure()
    figure.add_annotation(
        text=label("figure_empty", look.language), showarrow=False, font={"color": look.mute}
    )
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False)
    return dressed(figure, look, height=height)


def config(look: Look, filename: str) -> dict[str, Any]:
    """Return Plotly's own settings: no modebar on screen, one translated button on a picture."""
    words = {"Download plot": label("picture_save", look.language)}
    return {
        "displayModeBar": look.picture,
        "modeBarButtons": [["toImage"]],
        "displaylogo": False,
        "doubleClick": False,
        "locale": "zh-CN" if look.language == "zh" else "en-US",
        "locales": {"zh-CN": {"dictionary": words, "format": {}}},
        "toImageButtonOptions": {
            "format": "png",
            "filename": filename,
            "width": 1280,
            "height": 720,
            "scale": 2,
        },
    }
