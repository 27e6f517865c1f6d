"""A cloud as text boxes."""

from collections import Counter
from dataclasses import replace

from pptx.enum.text import MSO_ANCHOR, MSO_UNDERLINE, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Inches

from policytext.base.labels import label
from policytext.base.look import GROUND, SEVERAL, Look, paled
from policytext.charts.slides.cloud_places import placed_words
from policytext.charts.slides.emphasis import Emphasis
from policytext.charts.slides.legend_line import in_line, legend_line
from policytext.charts.slides.page import Box, bare, mixed, run
from policytext.charts.trimmed import LeftOut
from policytext.charts.values import Cloud, Named

_PALED = 0.5  # of the colour of a word that steps back

_LINES = (
    MSO_UNDERLINE.NONE,
    MSO_UNDERLINE.SINGLE_LINE,
    MSO_UNDERLINE.DOTTED_LINE,
    MSO_UNDERLINE.DOUBLE_LINE,
)  # of TEXTURES


def cloud(page: Slide, box: Box, chart: Cloud, look: Look, emphasis: Emphasis) -> LeftOut:
    """Write each word as a text box of its own; those too small to read are left out."""
    chart = _told_apart(chart, box.width, look)
    box = legend_line(page, box, chart.legend, look)
    words = placed_words(chart.layout, box)
    for term, place, size in words:
        frame = page.shapes.add_textbox(*map(Inches, place)).text_frame
        bare(frame, MSO_ANCHOR.MIDDLE)
        frame.word_wrap = False
        frame.paragraphs[0].alignment = PP_ALIGN.CENTER
        pick = chart.picks.get(term, "")
        colour = _colour(chart, term, look, emphasis)
        run(frame.paragraphs[0], term, size, colour, bold=emphasis.names(pick))
        if texture := chart.textures.get(term):
            frame.paragraphs[0].runs[0].font.underline = _LINES[texture]
    return LeftOut(words=len(chart.layout.words) - len(words))


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
        if in_line([entry.name for entry in entries], width):
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


def _colour(chart: Cloud, term: str, look: Look, emphasis: Emphasis) -> str:
    """Return the colour of a word: one that steps back must still be read."""
    shade, pick, hue = chart.shades[term], chart.picks.get(term, ""), _hue(chart, term)
    if emphasis.names(pick) and not hue:
        return look.ink
    if emphasis.stands(pick, hue.pick if hue else ""):
        return shade[look.mode]
    return mixed(shade[look.mode], GROUND[look.mode], _PALED)
