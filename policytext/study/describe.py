"""A document → one JSON object: its text, its cleaning, terms, themes and structure."""

from typing import Literal, NotRequired, TypedDict

from policytext.source.documents import Document, Span
from policytext.source.facts import NAMES
from policytext.statistics.frequency import term_frequency
from policytext.structure.finding import Item
from policytext.study.assembly import Assembly
from policytext.study.study import Counting
from policytext.themes.themes import Book, Words
from policytext.tokens.segmentation import Level


class Place(TypedDict):
    """A stretch of the text."""

    start: int
    end: int


class PartAside(Place):
    """A stretch of the source, as received, that is no body."""

    kind: str


class CleaningTold(TypedDict):
    """What was removed, converted and set aside."""

    glosses_removed: int
    characters_converted: int
    set_aside: list[PartAside]


class TermTold(TypedDict):
    """A term and its occurrences."""

    term: str
    frequency: int


class PoleTold(TypedDict):
    """One side of a relationship, by its names."""

    id: str
    label: Words


class AnnotationTold(Place):
    """A passage that belongs to a theme, with its cause."""

    text: str
    how: Literal["stated", "echo"]
    cause: str


class ThemeTold(TypedDict):
    """A theme and its passages."""

    id: str
    kind: str
    label: Words
    poles: list[PoleTold]
    annotations: list[AnnotationTold]


class ItemTold(Place):
    """A passage of a structure; of a relationship with the text of its sides."""

    text: str
    poles: NotRequired[list[str]]


class StructureTold(TypedDict):
    """What a rule found."""

    pattern: str
    kind: str
    items: list[ItemTold]


class Description(TypedDict):
    """What the explorer shows of a document; `facts` by name, "" where it does not say."""

    title: str
    facts: dict[str, str]
    text: str
    paragraphs: list[Place]
    sentences: list[Place]
    cleaning: CleaningTold
    terms: list[TermTold]
    themes: list[ThemeTold]
    structures: list[StructureTold]


def describe(document: Document, book: Book | None, level: Level) -> Description:
    """Return what the explorer shows of a document, as plain values for JSON.

    Without a theme book the one that its structure suggests is used.
    """
    study = Assembly().study(document, Counting(level), book=book)
    terms = term_frequency(study.counted, study.size)
    return {
        "title": document.title,
        "facts": {name: getattr(document.facts, name) for name in NAMES},
        "text": document.text,
        "paragraphs": [_place(span) for span in document.paragraphs],
        "sentences": [_place(span) for span in document.sentences],
        "cleaning": {
            "glosses_removed": len(document.notes),
            "characters_converted": len(document.converted),
            "set_aside": [
                {"kind": kind, "start": start, "end": end}
                for kind, start, end in document.set_aside
            ],
        },
        "terms": [
            {"term": term, "frequency": int(frequency)}
            for term, frequency in zip(terms["term"], terms["frequency"], strict=True)
        ],
        "themes": [
            {
                "id": theme.id,
                "kind": theme.kind,
                "label": theme.label,
                "poles": [{"id": pole.id, "label": pole.label} for pole in theme.poles],
                "annotations": [
                    {
                        "start": a.start,
                        "end": a.end,
                        "text": document.text[a.start : a.end],
                        "how": a.how,
                        "cause": a.cause,
                    }
                    for a in study.annotations
                    if a.theme == theme.id
                ],
            }
            for theme in study.book
        ],
        "structures": [
            {
                "pattern": finding.pattern,
                "kind": finding.kind,
                "items": [_item(document, item) for item in finding.items],
            }
            for finding in study.findings
        ],
    }


def _place(span: Span) -> Place:
    return {"start": span.start, "end": span.end}


def _item(document: Document, item: Item) -> ItemTold:
    text = document.text
    told: ItemTold = {
        "start": item.start,
        "end": item.end,
        "text": text[item.start : item.end],
    }
    if item.poles:
        told["poles"] = [text[pole.start : pole.end] for pole in item.poles]
    return told
