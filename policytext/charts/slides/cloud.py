"""A cloud as text boxes."""

from collections import Counter
from dataclasses import replace

from pptx.enum.text import MSO_ANCHOR, MSO_UNDERLINE, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Inches

from policytext.base.fonts import FONT, font_for, opened
from policytext.base.labels import label
from policytext.base.look import GROUND, MUTE, SEVERAL, Look, paled
from policytext.charts.slides.emphasis import Emphasis
from policytext.charts.slides.legend_line import fit_in_line, legend_line
from policytext.charts.slides.page import Box, bare, mixed, run
from policytext.charts.trimmed import LeftOut
from policytext.charts.values import Cloud, Named, Shade

_SMALLEST = 11  # points
_PALED = 0.5  # of the colour of a word that steps back

_LINES = (
    MSO_UNDERLINE.NONE,
    MSO_UNDERLINE.SINGLE_LINE,
    MSO_UNDERLINE.DOTTED_LINE,
    MSO_UNDERLINE.DOUBLE_LINE,
)  # of TEXTURES


def cloud(page: Slide, box: Box, chart: Cloud, look: Look, emphasis: Emphasis) -> LeftOut:
    """Write each word as a text box of its own, where the cloud has it.

    The cloud is stretched to its box, its words are not; those that would be too small to read
    are left out.
    """
    chart = _told_apart(chart, box.width, look)
    box = legend_line(page, box, chart.legend, look)
    layout = chart.layout
    across, down = box.width / layout.width, box.height / layout.height
    scale = min(across, down) * 72  # points to a unit of the layout
    left_out = 0
    for word in layout.words:
        size = word.size * scale
        if size < _SMALLEST:
            left_out += 1
            continue
        font = opened(font_for(word.term) or FONT, word.size)
        ink = font.getbbox(word.term, anchor="ls")
        middle = (word.x + (ink[0] + ink[2]) / 2, word.y + (ink[1] + ink[3]) / 2)
        width, height = word.width * scale / 72 + 0.1, size / 72 * 1.4
        left = box.left + middle[0] * across - width / 2
        top = box.top + middle[1] * down - height / 2
        frame = page.shapes.add_textbox(*map(Inches, (left, top, width, height))).text_frame
        bare(frame, MSO_ANCHOR.MIDDLE)
        frame.word_wrap = False
        frame.paragraphs[0].alignment = PP_ALIGN.CENTER
        pick = chart.picks.get(word.term, "")
        shade = chart.shades[word.term]
        colour = _colour(shade, pick, look, emphasis)
        run(frame.paragraphs[0], word.term, size, colour, bold=emphasis.names(pick))
        if texture := chart.textures.get(word.term):
            frame.paragraphs[0].runs[0].font.underline = _LINES[texture]
    return LeftOut(words=left_out)


def _told_apart(chart: Cloud, width: float, look: Look) -> Cloud:
    """Return the cloud with the hues that a legend of this width can name; the others are one."""
    words: Counter[str] = Counter()
    hues = {term: _hue(chart, term) for term in chart.shades}
    words.update(hue.name for hue in hues.values() if hue)
    kept = [entry for entry in chart.legend if words[entry.name]]
    others = Named(label("theme_others", look.language), SEVERAL)
    weakest = sorted(kept, key=lambda entry: words[entry.name])
    while weakest:
        entries = [*kept, *[others] * (len(kept) < len(words))]
        if fit_in_line([entry.name for entry in entries], width):
            break
        kept.remove(weakest.pop(0))
    merged = {term for term, hue in hues.items() if hue and hue not in kept}
    return replace(
        chart,
        legend=(*kept, *[others] * bool(merged)),
        shades={term: SEVERAL if term in merged else s for term, s in chart.shades.items()},
        textures={term: t for term, t in chart.textures.items() if term not in merged},
    )


def _hue(chart: Cloud, term: str) -> Named | None:
    """Return the entry of the legend whose hue a word has, whole or on its way to grey."""
    look = chart.shades[term], chart.textures.get(term, 0)
    for entry in chart.legend:
        if look in ((entry.shade, entry.texture), (paled(entry.shade), entry.texture)):
            return entry
    return None


def _colour(shade: Shade, pick: str, look: Look, emphasis: Emphasis) -> str:
    """Return the colour of a word: one that steps back must still be read."""
    if emphasis.names(pick) and shade == MUTE:
        return look.ink
    if emphasis.stands(pick):
        return shade[look.mode]
    return mixed(shade[look.mode], GROUND[look.mode], _PALED)
