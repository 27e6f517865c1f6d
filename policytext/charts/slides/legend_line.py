"""Which hue is which, in one line above a chart."""

from collections.abc import Sequence

from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide
from pptx.util import Inches

from policytext.base.fitting import breadth, shortened
from policytext.base.look import Look
from policytext.charts.slides.page import SANS, Box, bare, run
from policytext.charts.slides.style import TEXT
from policytext.charts.values import Named

HIGH = 0.4  # inches, with the space below
_LINE = 0.3
_SIGNS = ("■", "▨", "▦", "▩")  # of TEXTURES
_GAP = "　"
_LONGEST = (40, 20, 16, 14, 12, 10, 9, 8, 7.5, 7, 6.5, 6)  # hanzi of a name, in turn


def in_line(names: Sequence[str], width: float) -> list[str] | None:
    """Return names that fit one line of this width in inches, shortened as little as need be.

    None where they would become too short to be told apart.
    """
    for longest in _LONGEST:
        told = [shortened(name, longest) for name in names]
        entries = _GAP.join(f"■ {name}" for name in told)
        if breadth(entries) * TEXT / 72 <= width and len(set(told)) == len(set(names)):
            return told
    return None


def legend_line(page: Slide, box: Box, entries: Sequence[Named], look: Look) -> Box:
    """Write the entries at the top of a box, each sign in its hue, and return what is left."""
    if not entries:
        return box
    frame = page.shapes.add_textbox(*map(Inches, box._replace(height=_LINE))).text_frame
    bare(frame, MSO_ANCHOR.MIDDLE)
    frame.word_wrap = True
    names = [entry.name for entry in entries]
    told = in_line(names, box.width) or names
    for name, (_, shade, texture, _) in zip(told, entries, strict=True):
        # Signs of the Chinese typeface in any language: Latin ones are half as large.
        sign = f"{_SIGNS[texture]} "
        run(frame.paragraphs[0], sign, TEXT, shade[look.mode], faces=(SANS[1], SANS[1]))
        run(frame.paragraphs[0], f"{name}{_GAP}", TEXT, look.mute)
    return box._replace(top=box.top + HIGH, height=box.height - HIGH)
