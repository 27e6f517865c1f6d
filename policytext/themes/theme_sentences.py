"""Which sentences speak for a pole and why, and which belong to no theme, to one, to several."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from policytext.base.overlap import numbers_touched
from policytext.source.documents import Document, Span
from policytext.themes.themes import Annotation, Pole, Theme

Share = Literal["none", "one", "several"]
SHARES: tuple[Share, ...] = ("none", "one", "several")
Why = Literal["named", "own", "related"]
WHYS: tuple[Why, ...] = ("named", "own", "related")  # strongest first


class Reason(NamedTuple):
    """Why a sentence speaks for a pole, and the words in it that say so.

    It is "named" with the relationship, has the pole's "own" words, or only "related" ones.
    """

    why: Why
    words: tuple[str, ...]


class Speaking(NamedTuple):
    """A sentence that speaks for a pole, with its reasons, strongest first."""

    sentence: Span
    reasons: tuple[Reason, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Return all words in the sentence that speak for the pole."""
        return tuple(word for reason in self.reasons for word in reason.words)

    @property
    def weakness(self) -> int:
        """Return the place of its strongest reason among WHYS."""
        return min(WHYS.index(reason.why) for reason in self.reasons)


def pole_sentences(
    document: Document,
    annotations: Sequence[Annotation],
    theme: str,
    pole: str,
    *,
    echoes: bool,
    doubted: Sequence[Annotation] = (),
) -> tuple[Span, ...]:
    """Return the sentences that speak for a pole: that state the relationship, or echo the pole.

    Of those that state it, the `doubted` ones (`themes/doubts.py`) are left out.
    """
    speaking = _speaking(annotations, theme, pole, echoes)
    out = {(a.start, a.end) for a in doubted if (a.theme, a.pole) == (theme, pole)}
    touched = numbers_touched(document.sentences, [(a.start, a.end) for a in speaking])
    found = (document.sentences[number] for number in touched)
    return tuple(sentence for sentence in found if sentence not in out)


def pole_reasons(
    document: Document,
    annotations: Sequence[Annotation],
    theme: Theme,
    pole: Pole,
    sentences: Sequence[Span],
) -> tuple[Speaking, ...]:
    """Say why each of these sentences speaks for a pole; the strongest first, then in order."""
    speaking = _speaking(annotations, theme.id, pole.id, True)
    reasons: dict[Span, dict[Why, dict[str, None]]] = {sentence: {} for sentence in sentences}
    for a in speaking:
        for number in numbers_touched(document.sentences, [(a.start, a.end)]):
            sentence = document.sentences[number]
            if sentence in reasons:
                words = a.cause
                if a.how == "stated":
                    words = document.text[max(a.start, sentence[0]) : min(a.end, sentence[1])]
                reasons[sentence].setdefault(_why(a, pole), {})[words] = None
    found = [
        Speaking(sentence, tuple(Reason(why, tuple(told[why])) for why in WHYS if why in told))
        for sentence, told in reasons.items()
    ]
    return tuple(sorted(found, key=lambda s: (s.weakness, -len(s.words), s.sentence.start)))


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


def _speaking(
    annotations: Sequence[Annotation], theme: str, pole: str, echoes: bool
) -> list[Annotation]:
    return [
        a
        for a in annotations
        if a.theme == theme
        and (a.pole in (None, pole) if a.how == "stated" else echoes and a.pole == pole)
    ]


def _why(annotation: Annotation, pole: Pole) -> Why:
    """Return what kind of reason an annotation is; a part of the pole's name is its own word."""
    if annotation.how == "stated":
        return "named"
    names = pole.label.values()
    term = annotation.cause
    return "own" if any(term in name or name in term for name in names if name) else "related"
