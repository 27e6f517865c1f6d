"""One theme in the text's own words."""

from math import ceil

from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide
from pptx.util import Inches, Pt

from policytext.base.look import Look
from policytext.base.marking import split_at
from policytext.charts.slides.page import Box, bare, run
from policytext.source.documents import Span
from policytext.study.study import Study
from policytext.themes.themes import Theme, common


def quotes(slide: Slide, box: Box, study: Study, theme: Theme, term: str, look: Look) -> None:
    """Write the passages that state a theme, then its echoes.

    Bold are the theme's points or poles, what causes an echo, and the chosen term.
    """
    frame = slide.shapes.add_textbox(*map(Inches, box)).text_frame
    bare(frame, MSO_ANCHOR.TOP)
    frame.word_wrap = True
    scope = study.of_theme(theme.id).scope or ()
    found = [
        a._replace(start=start, end=end)
        for a in study.annotations
        if a.theme == theme.id and (study.echoes or a.how == "stated")
        for start, end in common([Span(a.start, a.end)], scope)
    ]
    found.sort(key=lambda a: a.how == "echo")
    causes: dict[Span, set[str]] = {}
    for a in found:
        causes.setdefault(Span(a.start, a.end), set()).add(a.cause)
    names = {theme.label["zh"], *theme.points, *(pole.label["zh"] for pole in theme.poles)}
    stated = {Span(a.start, a.end) for a in found if a.how == "stated"}
    size = _fitting([end - start for start, end in causes], box)
    for number, passage in enumerate(causes):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(6)
        run(paragraph, f"{study.place(passage.start, look.language)}　", size - 3, look.mute)
        strong = {term, *(names if passage in stated else causes[passage])}
        for text, bold in split_at(study.document.text[passage.start : passage.end], strong):
            shade = theme.colour[look.mode] if bold else look.ink
            run(paragraph, text, size, shade, bold=bold)


def _fitting(lengths: list[int], box: Box) -> int:
    """Return the largest size (points) at which paragraphs of these lengths fit a box."""
    for size in (20, 18, 16, 14, 12):
        across = box.width * 72 / size
        lines = sum(ceil((length + 7) / across) for length in lengths)
        if lines * size * 1.3 + 6 * len(lengths) <= box.height * 72:
            return size
    return 10
