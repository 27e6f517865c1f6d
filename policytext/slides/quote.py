"""One theme in the text's own words: the passage that states it, the others in the notes."""

from collections.abc import Iterable, Sequence
from math import ceil
from typing import NamedTuple

from pptx.slide import Slide

from policytext.base.fitting import breadth
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.base.marking import split_at
from policytext.charts.slides.page import SERIF, Box, colour, run
from policytext.slides.layout import BODY
from policytext.slides.shapes import Said, place, rectangle, words
from policytext.source.documents import Span
from policytext.study.evidence import PoleSide
from policytext.study.pole_evidence import speaking
from policytext.study.study import Study
from policytext.themes.themes import Theme, common

_SIZES = (34, 30, 26, 24, 22, 20, 18)  # points, of the passage
_SMALL = (18, 17, BODY)  # points, of what speaks for a pole
_LEADING = 1.6  # lines of a passage, in sizes of its type
_STRIPE = 0.19  # inches, at the left edge
_TOP, _PLACE, _GAP = 0.15, 0.45, 0.5  # inches: above a passage, for where it stands, of columns
_STOPS = "。；！？"


class Passage(NamedTuple):
    """A passage of a theme: where it stands, how it belongs, and the terms that make it so."""

    span: Span
    how: str
    causes: frozenset[str]


def passages_of(study: Study, theme: Theme) -> list[Passage]:
    """Return the passages that count for a theme, the stated ones first, else in text order."""
    scope = study.of_theme(theme.id).scope or ()
    found: dict[tuple[Span, str], set[str]] = {}
    for a in sorted(study.annotations, key=lambda a: (a.how == "echo", a.start)):
        if a.theme == theme.id and (study.echoes or a.how == "stated"):
            for start, end in common([Span(a.start, a.end)], scope):
                found.setdefault((Span(start, end), a.how), set()).add(a.cause)
    stated = {span for span, how in found if how == "stated"}
    return [
        Passage(span, how, frozenset(causes))
        for (span, how), causes in found.items()
        if how == "stated" or span not in stated
    ]


def quotes(page: Slide, box: Box, study: Study, theme: Theme, term: str, look: Look) -> None:
    """Set the first passage of a theme, say where it stands, and what speaks for its poles.

    Bold are the theme's points or poles, in an echo what makes it one, and the chosen term.
    """
    shade = theme.colour[look.mode]
    rectangle(page.shapes, Box(0, 0, _STRIPE, _height(page)), shade)
    title = page.shapes.title
    for one in title.text_frame.paragraphs[0].runs if title else ():
        one.font.color.rgb = colour(shade)
    found = passages_of(study, theme)
    shape = page.placeholders[13]
    if not found:
        shape.text_frame.text = label("figure_empty", look.language)
        return
    first = found[0]
    poles = _for_poles(study, theme, first.span)
    room = box._replace(
        top=box.top + _TOP, height=(box.height - _TOP) * (0.45 if poles else 1) - _PLACE
    )
    names = {theme.label["zh"], *theme.points, *(pole.label["zh"] for pole in theme.poles)}
    strong = {term, *(names if first.how == "stated" else first.causes)}
    text, size = _fitting(study.document.text[slice(*first.span)], room, _SIZES)
    high = _high(text, room.width, size)
    place(shape, room._replace(width=room.width * 0.98, height=high))
    _write(shape.text_frame, text, size, strong, shade, look)
    below = room._replace(top=room.top + high + 0.1, height=0.3)
    words(page.shapes, below, [[Said(_where(study, found, look.language), BODY, look.mute)]])
    if poles:
        top = below.top + _PLACE
        rest = box._replace(top=top, height=box.top + box.height - top)
        _columns(page, rest, study, theme, poles, look)


class _Speaks(NamedTuple):
    side: int
    sentence: Span
    words: frozenset[str]


def _for_poles(study: Study, theme: Theme, named: Span) -> list[_Speaks]:
    """Return the strongest sentence for each pole beside the one that names the relationship."""
    found = []
    for side, _ in enumerate(theme.poles):
        for one in speaking(study, PoleSide(theme.id, side)):
            if not (one.sentence.start < named.end and named.start < one.sentence.end):
                because = {word for reason in one.reasons for word in reason.words}
                found.append(_Speaks(side, one.sentence, frozenset(because)))
                break
    return found


def _columns(
    page: Slide, box: Box, study: Study, theme: Theme, poles: Sequence[_Speaks], look: Look
) -> None:
    """Set the poles beside each other, each with its sentence and where that stands."""
    width = (box.width - _GAP) / 2
    shade = theme.colour[look.mode]
    for one in poles:
        here = box._replace(left=box.left + one.side * (width + _GAP), width=width)
        name = theme.poles[one.side].label[look.language]
        where = study.place(one.sentence.start, look.language)
        head = [Said(f"{name}　", 18, shade, bold=True), Said(where, BODY, look.mute)]
        words(page.shapes, here._replace(height=0.36), [head])
        room = here._replace(top=here.top + 0.42, height=here.height - 0.42)
        text, size = _fitting(study.document.text[slice(*one.sentence)].strip(), room, _SMALL)
        frame = words(page.shapes, room, [])
        _write(frame, text, size, one.words, shade, look)


def _write(
    frame: object, text: str, size: float, strong: Iterable[str], shade: str, look: Look
) -> None:
    paragraph = frame.paragraphs[0]  # type: ignore[attr-defined]
    paragraph.line_spacing = _LEADING / 1.2
    for piece, bold in split_at(text, strong):
        run(paragraph, piece, size, shade if bold else look.ink, bold=bold, faces=SERIF)


def _where(study: Study, found: Sequence[Passage], language: str) -> str:
    """Say where the passage stands, and how many more there are."""
    here = study.place(found[0].span.start, language)
    more = len(found) - 1
    return f"{here}　·　{label('quote_more', language, number=more)}" if more else here


def _fitting(text: str, room: Box, sizes: Sequence[float]) -> tuple[str, float]:
    """Return a passage and the largest size in which it fits; a long one is cut at a full stop."""
    for size in sizes:
        if _high(text, room.width, size) <= room.height:
            return text, size
    kept = text
    while kept and _high(kept + "……", room.width, size) > room.height:
        kept = kept[:-1]
    stop = max(kept.rfind(mark) for mark in _STOPS) + 1
    return (kept[:stop] if stop > len(kept) / 2 else kept) + "……", size


def _high(text: str, width: float, size: float) -> float:
    """Return how high a passage becomes, in inches."""
    return ceil(breadth(text) * size / (width * 0.96 * 72)) * size * _LEADING / 72


def _height(page: Slide) -> float:
    height: int = page.part.package.presentation_part.presentation.slide_height
    return height / 914_400
