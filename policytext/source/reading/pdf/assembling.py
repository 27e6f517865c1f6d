"""Paragraphs and notes → one text, with the stretches of it that are no body."""

from collections.abc import Callable, Sequence

from policytext.source.documents import SetAside
from policytext.source.reading.pdf.paragraphs import Paragraph
from policytext.source.reading.pdf.pieces import END_NOTE, NOTE


def assembled(
    body: Sequence[Paragraph],
    notes: Sequence[Paragraph],
    apart: Sequence[Paragraph],
    plain: Callable[[str], str],
) -> tuple[str, tuple[SetAside, ...]]:
    """Return the text and its footnotes' places; each letter of it goes through `plain`.

    The notes of a page, and what stands there apart from the text, follow the paragraph that is
    open at the page's end.
    """
    text: list[str] = []
    aside: list[SetAside] = []
    at = 0
    for paragraph, is_note in _in_order(body, notes, apart):
        line, marks = _without_marks(plain(paragraph.text))
        if not line.strip():
            continue
        if text:
            at += 1  # the line's end before it
        if is_note:
            aside.append(SetAside("footnote", at, at + len(line)))
        else:
            aside += [SetAside("footnote", at + start, at + end) for start, end in marks]
        text.append(line)
        at += len(line)
    return "\n".join(text), tuple(aside)


def _in_order(
    body: Sequence[Paragraph], notes: Sequence[Paragraph], apart: Sequence[Paragraph]
) -> list[tuple[Paragraph, bool]]:
    waiting = sorted(
        [*((x, False) for x in apart), *((x, True) for x in notes)], key=lambda x: x[0].first_page
    )
    found: list[tuple[Paragraph, bool]] = []
    for paragraph in body:
        while waiting and waiting[0][0].first_page < paragraph.first_page:
            found.append(waiting.pop(0))
        found.append((paragraph, False))
    return found + waiting


def _without_marks(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a line without the marks around raised numbers, and where these numbers stand."""
    kept: list[str] = []
    places: list[tuple[int, int]] = []
    start = 0
    for letter in text:
        if letter == NOTE:
            start = len(kept)
        elif letter == END_NOTE:
            places.append((start, len(kept)))
        else:
            kept.append(letter)
    return "".join(kept), places
