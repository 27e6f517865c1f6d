"""Which sentences speak for a pole, and which belong to no theme, to one, to several."""

from collections.abc import Sequence
from typing import Literal

from policytext.documents import Document, Span
from policytext.themes import Annotation

Share = Literal["none", "one", "several"]
SHARES: tuple[Share, ...] = ("none", "one", "several")


def pole_sentences(
    document: Document, annotations: Sequence[Annotation], theme: str, pole: str, *, echoes: bool
) -> tuple[Span, ...]:
    """Return the sentences that speak for a pole: that state the relationship, or echo the pole."""
    speaking = [
        a
        for a in annotations
        if a.theme == theme and (a.how == "stated" or (echoes and a.pole == pole))
    ]
    return tuple(
        s for s in document.sentences if any(a.start < s.end and s.start < a.end for a in speaking)
    )


def covered_sentences(
    document: Document, annotations: Sequence[Annotation], share: str, *, echoes: bool = True
) -> tuple[Span, ...]:
    """Return the sentences that belong to `share` of the themes: "none", "one" or "several"."""
    return tuple(s for s in document.sentences if _share(s, annotations, echoes) == share)


def _share(sentence: Span, annotations: Sequence[Annotation], echoes: bool) -> Share:
    themes = {
        a.theme
        for a in annotations
        if a.start < sentence.end and sentence.start < a.end and (echoes or a.how == "stated")
    }
    return SHARES[min(len(themes), 2)]
