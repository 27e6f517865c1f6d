"""Sentences behind a slide's numbers, for its notes: where each stands, and its words."""

from policytext.base.labels import paired
from policytext.source.documents import Span
from policytext.study.study import Study
from policytext.views.view import View

_MOST = 12  # sentences in the notes of one slide


def written(study: Study, place: tuple[int, int], language: str) -> str:
    """Return what stands at a place of the text (start, end), behind the name of the place."""
    start, end = place
    return f"{study.place(start, language)}　{study.document.text[start:end]}"


def under(name: str, study: Study, sentence: Span, language: str) -> str:
    """Return a sentence behind the name of what it stands for."""
    return paired(name, written(study, sentence, language), language)


def of_view(study: Study, view: View, language: str) -> tuple[str, ...]:
    """Return the first sentences behind a view's numbers; if it knows, the strongest, with why."""
    if view.reasons:
        said = list(view.reasons().items())[:_MOST]
        found = [study.document.sentences[study.document.sentence_at(start)] for start, _ in said]
        lines = (written(study, sentence, language) for sentence in found)
        return tuple(f"{line}（{why}）" for line, (_, why) in zip(lines, said, strict=True))
    numbers = sorted({study.document.sentence_at(place) for place in view.places()} - {-1})
    sentences = [study.document.sentences[number] for number in numbers[:_MOST]]
    return tuple(written(study, sentence, language) for sentence in sentences)


def of_book(study: Study, language: str) -> tuple[str, ...]:
    """Return every passage that states a theme, and the first sentences that echo one."""
    found: dict[str, dict[tuple[int, int], None]] = {"stated": {}, "echo": {}}
    for a in study.annotations:
        found[a.how][a.start, a.end] = None
    echoes = list(found["echo"])[: max(_MOST - len(found["stated"]), 0)] * study.echoes
    return tuple(written(study, place, language) for place in (*found["stated"], *echoes))
