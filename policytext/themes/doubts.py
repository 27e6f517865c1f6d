"""Sentences that do not convince a reader that they speak for a pole: taken out, and put back."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policytext.source.documents import Document
from policytext.themes.themes import Annotation, Theme


class Doubt(NamedTuple):
    """A sentence that a reader does not count for one pole of a relationship.

    It is known by what no other cut, no corrected title and no book proposed anew changes: the id
    of the document, the names of both poles in the text's language and which of them is meant (0,
    1), the words of the sentence, and which of several sentences with these words (from 0).
    """

    document: str
    poles: tuple[str, str]
    side: int
    sentence: str
    nth: int = 0


Place = tuple[str, str, int]  # theme, pole, number of the sentence


def doubt_of(document: Document, theme: Theme, side: int, number: int) -> Doubt:
    """Return the doubt that a sentence of a document, by its number, speaks for a pole."""
    words = _words(document, number)
    nth = sum(_words(document, before) == words for before in range(number))
    return Doubt(document.id, _names(theme), side, words, nth)


def parted(
    document: Document,
    book: Iterable[Theme],
    annotations: Sequence[Annotation],
    doubts: Iterable[Doubt],
) -> tuple[tuple[Annotation, ...], tuple[Annotation, ...]]:
    """Part annotations into those that count, and those that a reader doubts.

    A doubted echo counts no more. What states a relationship goes on to state it, and is told among
    the doubted beside: the sentence, with the pole that it does not speak for.
    """
    out = _places(document, book, [one for one in doubts if one.document == document.id])
    if not out:
        return tuple(annotations), ()
    kept: list[Annotation] = []
    doubted: list[Annotation] = []
    for a in annotations:
        numbers = document.sentences_touched(a.start, a.end)
        if a.how == "echo":
            gone = any((a.theme, a.pole, number) in out for number in numbers)
            (doubted if gone else kept).append(a)
            continue
        kept.append(a)
        doubted += [
            Annotation(theme, *document.sentences[number], "stated", a.cause, pole)
            for theme, pole, number in sorted(out)
            if theme == a.theme and number in numbers
        ]
    return tuple(kept), tuple(doubted)


def _places(document: Document, book: Iterable[Theme], doubts: Sequence[Doubt]) -> set[Place]:
    """Return what doubts mean in a document under a book; what is not there any more is nothing."""
    wanted = {one.sentence for one in doubts}
    numbers: dict[str, list[int]] = {}
    for number in range(len(document.sentences) if wanted else 0):
        if (words := _words(document, number)) in wanted:
            numbers.setdefault(words, []).append(number)
    return {
        (theme.id, theme.poles[one.side].id, number)
        for theme in book
        for one in doubts
        if theme.poles and _names(theme) == one.poles
        for number in numbers.get(one.sentence, [])[one.nth : one.nth + 1]
    }


def _names(theme: Theme) -> tuple[str, str]:
    left, right = theme.poles
    return left.label["zh"], right.label["zh"]


def _words(document: Document, number: int) -> str:
    start, end = document.sentences[number]
    return document.text[start:end]
