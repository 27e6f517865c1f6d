"""The look of everything that is drawn: colours, and in which of them something is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass

SANS = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif'
CHOSEN = {"light": "#ffe27a", "dark": "#6b5700"}
# Grey marks carry a meaning, "outside every theme": 3:1 against the panel in both modes.
GREY = {"light": "#858f9b", "dark": "#6f7a87"}
SEVERAL = {"light": "#4b5561", "dark": "#a3adb8"}
_INK = {"light": "#1c2430", "dark": "#e8ebef"}
MUTE = {"light": "#5b6673", "dark": "#a3adb8"}
PALE = 0.55  # of a hue that only leads, beside grey


def paled(shade: Mapping[str, str]) -> dict[str, str]:
    """Return a shade on its way to grey: it leads, but does not hold the half."""
    return {mode: _between(colour, MUTE[mode]) for mode, colour in shade.items()}


def _between(colour: str, other: str) -> str:
    pairs = ((int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a * PALE + b * (1 - PALE)):02x}" for a, b in pairs)


_LINE = {"light": "#dfe3e8", "dark": "#313945"}
# Of themes: readable as text, each told apart from each by colour-blind eyes.
HUES = (
    {"light": "#0b62a8", "dark": "#8cc8ff"},
    {"light": "#b4530a", "dark": "#f0a060"},
    {"light": "#4b1d8f", "dark": "#a583f0"},
    {"light": "#1b7a43", "dark": "#6ec491"},
    {"light": "#8c1d40", "dark": "#e981a3"},
    {"light": "#025f55", "dark": "#57c5b9"},
    {"light": "#615000", "dark": "#d9c251"},
    {"light": "#962489", "dark": "#e88fd8"},
    {"light": "#4a4e69", "dark": "#d6d8ee"},
)
# What a hue's bars, borders and lines look like when it comes back in one book: in turn, then anew.
TEXTURES = ("solid", "hatched", "dotted", "crossed")
GROUND = {"light": "#ffffff", "dark": "#1a2027"}  # of a panel, a slide
COVER = {"light": "#1c2430", "dark": "#12161c"}  # of a deck's first page; words on it are light
ACCENT = {"light": "#a3262a", "dark": "#e0696c"}  # the short mark above a headline
QUIET = {"light": "#b9c0c9", "dark": "#4c5765"}  # a mark that the headline does not name
CARD = {"light": "#ffffff", "dark": "#232b35"}


@dataclass(frozen=True)
class Look:
    """How something is drawn: in which language, light or dark."""

    language: str = "zh"
    dark: bool = False

    @property
    def mode(self) -> str:
        """Return "dark" or "light"."""
        return "dark" if self.dark else "light"

    @property
    def ink(self) -> str:
        """Return the colour of text."""
        return _INK[self.mode]

    @property
    def mute(self) -> str:
        """Return the colour of what stands back."""
        return MUTE[self.mode]

    @property
    def line(self) -> str:
        """Return the colour of rules and grids."""
        return _LINE[self.mode]
