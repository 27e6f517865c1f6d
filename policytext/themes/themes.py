"""A theme book and what it finds in a text: passages that state a theme, sentences that echo it."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from policytext.base.look import TEXTURES
from policytext.base.overlap import numbers_touched
from policytext.source.documents import Document, Span
from policytext.themes.quotes import find_quote

Words = dict[str, str]


@dataclass(frozen=True)
class Pole:
    """One end of a relationship; `terms` are the words that speak for it."""

    id: str
    label: Words
    terms: tuple[str, ...]


@dataclass(frozen=True)
class Theme:
    """A theme; `kind` is focus_area, relationship (two poles) or custom."""

    id: str
    kind: str
    label: Words
    gloss: Words
    colour: Words
    quotes: tuple[str, ...]
    points: tuple[str, ...]
    echoes: tuple[str, ...]
    poles: tuple[Pole, ...]


Book = tuple[Theme, ...]


def textures(book: Book) -> dict[str, int]:
    """Return each theme's place in TEXTURES: the next one, where another has its colour before."""
    before: Counter[tuple[str, ...]] = Counter()
    found = {}
    for theme in book:
        colour = tuple(theme.colour.values())
        found[theme.id] = before[colour] % len(TEXTURES)
        before[colour] += 1
    return found


def same_words(words: str) -> Words:
    """Return words that stand for both languages: those of a text itself."""
    return {"zh": words, "en": words}


class Annotation(NamedTuple):
    """Why `text[start:end]` belongs to a theme: the quote (stated) or the term (echo)."""

    theme: str
    start: int
    end: int
    how: Literal["stated", "echo"]
    cause: str
    pole: str | None = None


def by_theme(annotations: Iterable[Annotation]) -> dict[str, tuple[Annotation, ...]]:
    """Return annotations theme by theme, each in the order given."""
    found: dict[str, list[Annotation]] = {}
    for one in annotations:
        found.setdefault(one.theme, []).append(one)
    return {theme: tuple(of) for theme, of in found.items()}


def annotate(document: Document, book: Iterable[Theme]) -> tuple[Annotation, ...]:
    """Return every stated passage and every echo of the book's themes, theme by theme.

    An echo is a whole sentence that holds one of the theme's terms and touches none of its stated
    passages; a sentence with two such terms gives two annotations, each with its cause.
    """
    return tuple(found for theme in book for found in _annotations(document, theme))


def _annotations(document: Document, theme: Theme) -> list[Annotation]:
    stated = [
        Annotation(theme.id, *span, "stated", quote)
        for quote in theme.quotes
        for span in find_quote(document, quote)
    ]
    causes: list[tuple[str, str | None]] = [(term, None) for term in theme.echoes]
    causes += [(term, pole.id) for pole in theme.poles for term in pole.terms]
    holding = [_sentences_with(document, term) for term, _ in causes]
    taken = {number for a in stated for number in document.sentences_touched(a.start, a.end)}
    echoes = [
        Annotation(theme.id, *document.sentences[number], "echo", *cause)
        for number in sorted(set().union(*holding) - taken)
        for cause, held in zip(causes, holding, strict=True)
        if number in held
    ]
    return stated + echoes


def _sentences_with(document: Document, term: str) -> set[int]:
    """Return the numbers of the sentences in which a term stands."""
    if not term:
        return set(range(len(document.sentences)))
    found = set()
    at = document.text.find(term)
    while at >= 0:
        number = document.sentence_at(at)
        if number >= 0 and at + len(term) <= document.sentences[number].end:
            found.add(number)
        at = document.text.find(term, at + 1)
    return found


def missing_quotes(document: Document, book: Iterable[Theme]) -> tuple[tuple[str, str], ...]:
    """Return (theme, quote) for every quote of a book that does not stand in this text."""
    quotes = [(theme.id, quote) for theme in book for quote in theme.quotes]
    return tuple((theme, quote) for theme, quote in quotes if not find_quote(document, quote))


def passages(
    annotations: Iterable[Annotation], themes: Collection[str], *, echoes: bool = True
) -> tuple[Span, ...]:
    """Return the passages of any of `themes`, overlapping ones joined, in text order."""
    spans = sorted(
        Span(a.start, a.end)
        for a in annotations
        if a.theme in themes and (echoes or a.how == "stated")
    )
    joined: list[Span] = []
    for span in spans:
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def common(first: Iterable[Span], second: Sequence[Span]) -> tuple[Span, ...]:
    """Return what stands in both of two lists of spans, in the order of the first.

    Those of the second stand in order and apart.
    """
    return tuple(
        Span(max(a.start, second[number].start), min(a.end, second[number].end))
        for a in first
        for number in numbers_touched(second, [a])
    )


def themes_at(annotations: Iterable[Annotation]) -> Callable[[int, int], str]:
    """Return what tells whose stated passage holds [start, end): "" for none, "*" for several."""
    stated = [a for a in annotations if a.how == "stated"]
    edges = sorted({edge for a in stated for edge in (a.start, a.end)})
    # From each edge to the next: the passages there, by theme and end.
    there: list[list[tuple[str, int]]] = [[] for _ in edges]
    for a in stated:
        for number in range(bisect_left(edges, a.start), bisect_left(edges, a.end)):
            there[number].append((a.theme, a.end))

    def theme_at(start: int, end: int) -> str:
        number = bisect_right(edges, start) - 1
        found = {theme for theme, last in there[number] if end <= last} if number >= 0 else set()
        return "*" if len(found) > 1 else next(iter(found), "")

    return theme_at
