"""Two languages on one page, where their words leave room for what it shows."""

from collections.abc import Sequence
from dataclasses import replace

from policytext.slides.layout import ALSO, FORMATS, TAKEAWAY, Layout, holds, sheet
from policytext.slides.slide import Basis, Slide
from policytext.views.statement import Statement

_BODY = 0.55  # of a page's height, which words leave at least to what the page shows


def paired(first: Sequence[Slide], second: Sequence[Slide], layout: Layout) -> list[Slide]:
    """Return the slides of a deck in two languages, in the order of the first.

    Slides of one id become one, with the other's words in `also`. Where the words do not fit, they
    stay two, one after the other.
    """
    others = {slide.id: slide for slide in second}
    found: list[Slide] = []
    for slide in first:
        other = others.pop(slide.id, None)
        joined = _together(slide, other, layout) if other else None
        found += [joined] if joined else [slide, *filter(None, [other])]
    return [*found, *others.values()]


def in_both(statements: Sequence[Statement]) -> Statement:
    """Return one statement of what several say: names and values of each row, what is alike once.

    Language, title and line are those of the first.
    """
    first = statements[0]
    rows = zip(*(one.rows for one in statements), strict=True)
    return replace(first, rows=tuple((_all(row, 0, " · "), _all(row, 1, " / ")) for row in rows))


def _together(slide: Slide, other: Slide, layout: Layout) -> Slide | None:
    """Return a slide with the other's words on it; None if they leave the page too little room.

    A second takeaway that is longer than a line, or takes too much room, goes to the notes.
    """
    headline = other.headline if other.headline != slide.headline else ""
    takeaway = other.takeaway if other.takeaway != slide.takeaway else ""
    if not holds(layout, headline, ALSO):
        return None
    for told in ([takeaway] if holds(layout, takeaway, TAKEAWAY, 1) else []) + [""]:
        also = (headline, told)
        body = sheet(layout, slide.headline, slide.takeaway, also).body
        if body.height >= _BODY * FORMATS[layout.ratio][1]:
            untold = [takeaway] if takeaway != told else []
            notes = "\n".join(dict.fromkeys([slide.line, *untold, other.line]))
            return replace(slide, also=also, line=notes, basis=_of_both(slide, other))
    return None


def _of_both(slide: Slide, other: Slide) -> Basis | None:
    """Return what a slide of many texts rests on, in both languages."""
    if slide.basis is None or other.basis is None:
        return None
    return slide.basis._replace(statements=(*slide.basis.statements, *other.basis.statements))


def _all(row: Sequence[tuple[str, str]], part: int, mark: str) -> str:
    return mark.join(dict.fromkeys(one[part] for one in row))
