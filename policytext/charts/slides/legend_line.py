"""Which hue is which, in one line above a chart."""

from collections.abc import Sequence

from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide

from policytext.base.look import Look
from policytext.charts.slides.page import Box, line
from policytext.charts.slides.room import across
from policytext.charts.slides.style import TEXT
from policytext.charts.values import Named

HIGH = 0.4  # inches, with the space below
_LINE = 0.3
_SIGNS = ("■", "▨", "▦", "▩")  # of TEXTURES
_GAP = "　"


def fit_in_line(names: Sequence[str], width: float) -> bool:
    """Say whether entries of these names fit one line of this width in inches."""
    return across("".join(f"■ {name}{_GAP}" for name in names), TEXT) <= width


def legend_line(page: Slide, box: Box, entries: Sequence[Named], look: Look) -> Box:
    """Write the entries at the top of a box, each sign in its hue, and return what is left."""
    if not entries:
        return box
    words = []
    for name, shade, texture, _ in entries:
        words += [(f"{_SIGNS[texture]} ", shade[look.mode]), (f"{name}{_GAP}", look.mute)]
    line(page, box._replace(height=_LINE), words, PP_ALIGN.LEFT)
    return box._replace(top=box.top + HIGH, height=box.height - HIGH)
