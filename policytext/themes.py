"""A theme book and what it finds in a text: passages that state a theme, sentences that echo it."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from policytext.documents import Document, Span
from policytext.places import THEME_BOOK

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


class Annotation(NamedTuple):
    """Why `text[start:end]` belongs to a theme: the quote (stated) or the term (echo)."""

    theme: str
    start: int
    end: int
    how: Literal["stated", "echo"]
    cause: str
    pole: str | None = None


def read_theme_book(path: Path = THEME_BOOK) -> tuple[Theme, ...]:
    """Read a theme book in TOML. Raises ValueError, with the reason, on any other file."""
    try:
        records = tomllib.loads(path.read_text(encoding="utf-8"))["themes"]
        return tuple(_theme(record) for record in records)
    except (KeyError, TypeError, AttributeError, UnicodeDecodeError) as reason:
        raise ValueError(f"not a theme book ({reason!r})") from reason


def _theme(record: dict) -> Theme:
    return Theme(
        id=record["id"],
        kind=record["kind"],
        label=record["label"],
        gloss=record.get("gloss", {"zh": "", "en": ""}),
        colour=record["colour"],
        quotes=tuple(record["quotes"]),
        points=tuple(record.get("points", ())),
        echoes=tuple(record.get("echoes", ())),
        poles=tuple(
            Pole(pole["id"], pole["label"], tuple(pole["terms"]))
            for pole in record.get("poles", ())
        ),
    )


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
    echoes = [
        Annotation(theme.id, *sentence, "echo", term, pole)
        for sentence in document.sentences
        if not any(a.start < sentence.end and sentence.start < a.end for a in stated)
        for term, pole in causes
        if term in document.text[sentence.start : sentence.end]
    ]
    return stated + echoes


def find_quote(document: Document, quote: str) -> list[Span]:
    """Return where a quote stands; … stands for anything within one paragraph."""
    pattern = "[^\n]*?".join(re.escape(piece) for piece in quote.split("…"))
    return [Span(*found.span()) for found in re.finditer(pattern, document.text)] if quote else []


def passages(
    annotations: Iterable[Annotation], themes: Sequence[str], *, echoes: bool = True
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


def theme_at(annotations: Iterable[Annotation], start: int, end: int) -> str:
    """Return the theme whose stated passage holds [start, end): "" for none, "*" for several."""
    found = {
        a.theme for a in annotations if a.how == "stated" and a.start <= start and end <= a.end
    }
    return "*" if len(found) > 1 else next(iter(found), "")
