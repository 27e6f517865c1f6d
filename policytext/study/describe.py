"""A document → one JSON object: its text, its cleaning, terms, themes and structure."""

from dataclasses import asdict
from typing import Any

from policytext.source.documents import Document
from policytext.statistics.frequency import term_frequency
from policytext.structure.finding import Item
from policytext.study.assembly import Assembly
from policytext.study.study import Counting
from policytext.themes.themes import Book
from policytext.tokens.segmentation import Level


def describe(document: Document, book: Book | None, level: Level) -> dict[str, Any]:
    """Return what the explorer shows of a document, as plain values for JSON.

    Without a theme book the one that its structure suggests is used.
    """
    study = Assembly().study(document, Counting(level), book=book)
    terms = term_frequency(study.counted, study.size)
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


def _item(document: Document, item: Item) -> dict[str, Any]:
    text = document.text
    told: dict[str, Any] = {"start": item.start, "end": item.end}
    told["text"] = text[item.start : item.end]
    if item.poles:
        told["poles"] = [text[pole.start : pole.end] for pole in item.poles]
    return told
