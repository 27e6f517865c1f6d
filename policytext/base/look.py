"""The look of everything that is drawn: colours, and how a figure is to be dressed."""

from dataclasses import dataclass

SANS = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif'
CHOSEN = {"light": "#ffe27a", "dark": "#6b5700"}
# Grey marks carry a meaning, "outside every theme": 3:1 against the panel in both modes.
GREY = {"light": "#858f9b", "dark": "#6f7a87"}
SEVERAL = {"light": "#4b5561", "dark": "#a3adb8"}
_INK = {"light": "#1c2430", "dark": "#e8ebef"}
MUTE = {"light": "#5b6673", "dark": "#a3adb8"}
_LINE = {"light": "#dfe3e8", "dark": "#313945"}
# Of themes: readable as text, and told apart by colour-blind eyes within four and within five.
HUES = (
    {"light": "#0b62a8", "dark": "#8cc8ff"},
    {"light": "#b4530a", "dark": "#f0a060"},
    {"light": "#4b1d8f", "dark": "#a583f0"},
    {"light": "#1b7a43", "dark": "#6cc795"},
    {"light": "#8c1d40", "dark": "#f08aa8"},
    {"light": "#0f766e", "dark": "#5ec8bd"},
    {"light": "#6b5b00", "dark": "#d0bd4f"},
    {"light": "#9d2b8a", "dark": "#e88fd8"},
    {"light": "#4a4e69", "dark": "#d6d8ee"},
)
GROUND = {"light": "#ffffff", "dark": "#1a2027"}  # of a panel, a slide
CARD = {"light": "#ffffff", "dark": "#232b35"}

WIDTH, HEIGHT = 1280, 720  # of a picture
SMALL, BODY, TITLE = 18, 20, 30  # sizes of text in a picture


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
        return MUTE[self.mode]

    @property
    def size(self) -> int:
        """Return the size of a chart's text in pixels."""
        return BODY if self.picture else 12

    @property
    def line(self) -> str:
        """Return the colour of rules and grids."""
        return _LINE[self.mode]
