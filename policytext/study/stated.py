"""The sentence that states each theme in force: what a brief quotes."""

from collections.abc import Container, Sequence
from dataclasses import replace
from typing import NamedTuple

from policytext.base.overlap import numbers_touched
from policytext.source.documents import Span
from policytext.structure.markers import without_sign
from policytext.study.study import Study
from policytext.themes.themes import Theme, common

_SAID = tuple("。！？!?；;…”’")  # how a sentence ends that is no heading
_LEAST = 12  # characters; what is shorter leads a paragraph: 提升平台能级。


class Stated(NamedTuple):
    """A theme, a sentence that states it, and how many characters of the text do so.

    `keep` is what of the sentence must be said: of a relationship the words that name it, else
    nothing but its beginning. It counts from the beginning of the sentence.
    """

    theme: Theme
    sentence: Span
    characters: int
    keep: tuple[int, int] = (0, 0)


def stated(study: Study) -> tuple[Stated, ...]:
    """Return each theme in force with its sentence: focus areas first, then relationships.

    That is the first sentence of its stated passages that says more than their heading does; of
    several themes in one passage each has, where there is one, a sentence of its own. A theme that
    is stated nowhere in the passages in force is left out.
    """
    return study.once(_stated)


def _stated(study: Study) -> tuple[Stated, ...]:
    found: list[Stated] = []
    taken: set[Span] = set()
    for theme in in_force(study):
        if spans := _passages(study, theme):
            sentence = _stating(study, theme, spans, taken)
            taken.add(sentence)
            characters = sum(span.end - span.start for span in spans)
            keep = common(spans[:1], [sentence]) if theme.poles else ()
            named = next(((s.start - sentence.start, s.end - sentence.start) for s in keep), (0, 0))
            found.append(Stated(theme, sentence, characters, named))
    return tuple(found)


def _stating(study: Study, theme: Theme, spans: Sequence[Span], taken: Container[Span]) -> Span:
    """Return the sentence that says what a theme's passages are about."""
    every = study.document.sentences
    sentences = [every[number] for number in numbers_touched(every, spans)]
    texts = [study.document.text[one.start : one.end].strip() for one in sentences]
    # A heading names the theme; of those in a table of contents the last one is the theme's own.
    named = (n for n, text in enumerate(texts) if without_sign(text).startswith(theme.label["zh"]))
    first = max(named, default=-1) + 1
    said = [one for one, text in zip(sentences, texts, strict=True) if text.endswith(_SAID)]
    behind = [one for one in said if one >= sentences[min(first, len(sentences) - 1)]]
    long = [one for one in behind if one.end - one.start >= _LEAST]
    orders = (long, behind, said, sentences)
    free = (one for order in orders for one in order if one not in taken)
    return next(free, sentences[0])


def in_force(study: Study) -> tuple[Theme, ...]:
    """Return the themes that count: areas first, then relationships, each in the book's order."""
    themes = (theme for theme in study.book if not study.themes or theme.id in study.themes)
    return tuple(sorted(themes, key=lambda theme: theme.kind == "relationship"))


def _passages(study: Study, theme: Theme) -> Sequence[Span]:
    own = study.of_theme(theme.id)
    return replace(own, counting=replace(own.counting, echoes=False)).scope or ()
