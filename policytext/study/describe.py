"""A file on disk → one JSON object: its text, its cleaning, terms, themes and structure."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from policytext.base.unreadable import Unreadable
from policytext.source.documents import Document
from policytext.source.reading import Received, read
from policytext.statistics.frequency import term_frequency
from policytext.structure.proposal import propose
from policytext.structure.structures import Item, structures
from policytext.themes.themes import Theme, annotate
from policytext.tokens.counting import counted, size
from policytext.tokens.cutting import cut_text
from policytext.tokens.segmentation import Level, segment


def read_source(path: Path) -> Received:
    """Read a file of any kind that `reading` knows. Raises ValueError with one clear sentence."""
    try:
        return read(path.name, path.read_bytes())
    except OSError as reason:
        raise ValueError(f"{path}: cannot be read ({reason.strerror})") from reason
    except Unreadable as reason:
        raise ValueError(f"{path}: {reason}") from reason


def describe(document: Document, book: Sequence[Theme] | None, level: Level) -> dict[str, Any]:
    """Return what the explorer shows of a document, as plain values for JSON.

    Without a theme book the one that its structure suggests is used.
    """
    cut = cut_text(document.text)
    tokens = segment(document.text, level, cut=cut)
    words = cut.tokens
    found = structures(document, words)
    book = propose(document, found, words) if book is None else book
    terms = term_frequency(counted(tokens), size(tokens))
    annotations = annotate(document, book)
    return {
        "title": document.title,
        "facts": asdict(document.facts),
        "text": document.text,
        "paragraphs": [span._asdict() for span in document.paragraphs],
        "sentences": [span._asdict() for span in document.sentences],
        "cleaning": {
            "glosses_removed": len(document.notes),
            "characters_converted": len(document.converted),
            "set_aside": [part._asdict() for part in document.set_aside],
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
                    for a in annotations
                    if a.theme == theme.id
                ],
            }
            for theme in book
        ],
        "structures": [
            {
                "pattern": finding.pattern,
                "kind": finding.kind,
                "items": [_item(document, item) for item in finding.items],
            }
            for finding in found
        ],
    }


def _item(document: Document, item: Item) -> dict[str, Any]:
    text = document.text
    told: dict[str, Any] = {"start": item.start, "end": item.end}
    told["text"] = text[item.start : item.end]
    if item.poles:
        told["poles"] = [text[pole.start : pole.end] for pole in item.poles]
    return told
