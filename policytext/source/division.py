"""A file with several documents → each on its own."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from policytext.source.cleaning import clean, outline
from policytext.source.corrections import AS_FOUND, Corrections
from policytext.source.documents import SetAside
from policytext.source.parts.marks import unmarked
from policytext.source.parts.several import beginnings
from policytext.source.reading.received import Received

_HEAD = 3000  # characters of a document that hold its head


class Inner(NamedTuple):
    """One of several documents: its title ("" if it has none), its stretch of the text."""

    title: str
    start: int
    end: int


def documents_in(received: Received, corrections: Corrections = AS_FOUND) -> tuple[Inner, ...]:
    """Return the documents that a file holds, in order and covering it; () where it is one."""
    rows, _ = outline(received, replace(corrections, first=None, last=None, taken=()))
    lines, kinds = [row.text for row in rows], [row.part for row in rows]
    found = beginnings(lines, kinds)
    if not found:
        return ()
    edges = [0, *(rows[number].places[0] for number, _ in found), len(received.text)]
    first = "".join(unmarked(r.text) for r in rows[: found[0][0]] if r.part == "title")
    titles = [first, *(title for _, title in found)]
    inner = [Inner(*row) for row in zip(titles, edges[:-1], edges[1:], strict=True)]
    return tuple(
        document
        if document.title
        else document._replace(title=_title(received.text[document.start : document.end]))
        for document in inner
    )


def divided(received: Received, documents: Sequence[Inner]) -> tuple[Received, ...]:
    """Cut what a file gave into its documents; what was set aside moves along.

    What the file states beside its text, and what its reader left out, stays with the first.
    """
    further = Received("", received.kind, received.encoding)
    return tuple(
        replace(
            further if number else received,
            text=received.text[start:end],
            aside=tuple(_moved(received.aside, start, end)),
        )
        for number, (_, start, end) in enumerate(documents)
    )


def _title(text: str) -> str:
    return clean(text[:_HEAD]).title


def _moved(aside: Sequence[SetAside], start: int, end: int) -> list[SetAside]:
    return [
        SetAside(part.kind, max(part.start, start) - start, min(part.end, end) - start)
        for part in aside
        if part.start < end and start < part.end
    ]
