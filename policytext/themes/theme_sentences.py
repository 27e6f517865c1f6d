"""Which sentences speak for a pole and why, and which belong to no theme, to one, to several."""

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from policytext.source.documents import Document, Span
from policytext.themes.themes import Annotation, Pole, Theme

Share = Literal["none", "one", "several"]
SHARES: tuple[Share, ...] = ("none", "one", "several")
Why = Literal["named", "own", "related"]
WHYS: tuple[Why, ...] = ("named", "own", "related")  # strongest first


_NOWHERE = Span(0, 0)


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
    touched = {n for a in speaking for n in document.sentences_touched(a.start, a.end)}
    found = (document.sentences[number] for number in sorted(touched))
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
    reasons: dict[int, dict[tuple[Why, str], None]] = {
        document.sentence_at(sentence.start): {} for sentence in sentences
    }
    why = cache(lambda how, cause: _why(how, cause, pole))
    for a in speaking:
        for number in document.sentences_touched(a.start, a.end):
            if (told := reasons.get(number)) is not None:
                words = a.cause
                if a.how == "stated":
                    start, end = document.sentences[number]
                    words = document.text[max(a.start, start) : min(a.end, end)]
                told[why(a.how, a.cause), words] = None
    # Of very many sentences most have the same few reasons.
    given = cache(_reasons)
    found = [
        Speaking(sentence, given(tuple(told)))
        for sentence, told in zip(sentences, reasons.values(), strict=True)
    ]
    order = cache(lambda reasons: (Speaking(_NOWHERE, reasons).weakness, -_number(reasons)))
    return tuple(sorted(found, key=lambda s: (*order(s.reasons), s.sentence.start)))


def _reasons(told: tuple[tuple[Why, str], ...]) -> tuple[Reason, ...]:
    """Return reasons, strongest first, each with its words in their order."""
    words = {why: tuple(said for its, said in told if its == why) for why in WHYS}
    return tuple(Reason(why, words[why]) for why in WHYS if words[why])


def _number(reasons: tuple[Reason, ...]) -> int:
    return sum(len(reason.words) for reason in reasons)


def covered_sentences(
    document: Document, annotations: Sequence[Annotation], share: str, *, echoes: bool = True
) -> tuple[Span, ...]:
    """Return the sentences that belong to `share` of the themes: "none", "one" or "several"."""
    themes: dict[int, set[str]] = {}
    for one in annotations:
        if echoes or one.how == "stated":
            for number in document.sentences_touched(one.start, one.end):
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


def _why(how: str, term: str, pole: Pole) -> Why:
    """Return what kind of reason an annotation is; a part of the pole's name is its own word."""
    if how == "stated":
        return "named"
    names = pole.label.values()
    return "own" if any(term in name or name in term for name in names if name) else "related"
