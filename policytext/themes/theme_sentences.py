"""Which sentences speak for a pole, and which belong to no theme, to one, to several."""

from collections.abc import Sequence
from typing import Literal

from policytext.base.overlap import numbers_touched
from policytext.source.documents import Document, Span
from policytext.themes.themes import Annotation

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
    touched = numbers_touched(document.sentences, [(a.start, a.end) for a in speaking])
    return tuple(document.sentences[number] for number in touched)


def covered_sentences(
    document: Document, annotations: Sequence[Annotation], share: str, *, echoes: bool = True
) -> tuple[Span, ...]:
    """Return the sentences that belong to `share` of the themes: "none", "one" or "several"."""
    themes: dict[int, set[str]] = {}
    for one in annotations:
        if echoes or one.how == "stated":
            for number in numbers_touched(document.sentences, [(one.start, one.end)]):
                themes.setdefault(number, set()).add(one.theme)
    return tuple(
        sentence
        for number, sentence in enumerate(document.sentences)
        if SHARES[min(len(themes.get(number, ())), 2)] == share
    )
