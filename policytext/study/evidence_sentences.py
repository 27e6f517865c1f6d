"""The sentences behind a number: of a piece of evidence, or of whatever is chosen."""

from collections.abc import Iterable
from typing import assert_never

from policytext.base.overlap import numbers_touched
from policytext.source.documents import Span
from policytext.structure.policy_language import groups
from policytext.study.evidence import (
    Evidence,
    Find,
    Letters,
    Meeting,
    NamedFind,
    PoleSide,
    Sequence,
    Share,
    Wording,
)
from policytext.study.evidence_places import all_places, finds
from policytext.study.options import REACH
from policytext.study.pole_evidence import poles_of, speaking_sentences
from policytext.study.study import Study
from policytext.themes.theme_sentences import SHARES, covered_sentences


def own_evidence(study: Study) -> tuple[Evidence, ...]:
    """Return everything that a text has by itself or by its themes."""
    shares = (Share(share) for share in SHARES)
    return (*shares, *poles_of(study), *(Find(finding.id) for finding in study.findings))


def is_evidence(study: Study, evidence: Evidence) -> bool:
    """Say whether evidence can be asked for: any sequence, letters or name, even if none here."""
    match evidence:
        case Share() | PoleSide() | Find():
            return evidence in own_evidence(study)
        case NamedFind(kind):
            return kind in ("relationship", "series")
        case Meeting(window):
            return window in REACH
        case Wording(group):
            return group in {one.id for one in groups()}
        case Sequence() | Letters():
            return True
    assert_never(evidence)


def evidence_sentences(study: Study, evidence: Evidence) -> tuple[Span, ...]:
    """Return the sentences behind a piece of evidence."""
    document = study.document
    match evidence:
        case Share(themes):
            return covered_sentences(document, study.annotations, themes, echoes=study.echoes)
        case PoleSide():
            return speaking_sentences(study, evidence)
        case Find() | NamedFind():
            items = [item for finding in finds(study, evidence) for item in finding.items]
            touched = [(item.start, item.end) for item in items]
            return _numbered(study, numbers_touched(document.sentences, touched))
        case Sequence() | Letters() | Meeting() | Wording():
            starts = (start for start, _ in all_places(study, evidence))
            return _numbered(study, dict.fromkeys(map(document.sentence_at, starts)))
    assert_never(evidence)


def theme_causes(study: Study, sentence: Span) -> tuple[str, ...]:
    """Return the terms by which a sentence echoes the chosen themes."""
    return study.once(_echo_causes).get(sentence, ()) if study.echoes else ()


def chosen_sentences(study: Study, term: str, evidence: Evidence | None) -> tuple[Span, ...]:
    """Return the sentences a selection points to: of the evidence, the term, or the passages."""
    if evidence:
        return evidence_sentences(study, evidence)
    sentences = study.document.sentences
    if term:
        hits = (token.start for token in study.hits.get(term, ()))
        return _numbered(study, dict.fromkeys(map(study.document.sentence_at, hits)))
    if study.scope is None:
        return sentences
    return _numbered(study, numbers_touched(sentences, study.scope))


def _echo_causes(study: Study) -> dict[Span, tuple[str, ...]]:
    """Return by sentence the terms by which it echoes the chosen themes: an echo is a sentence."""
    found: dict[Span, dict[str, None]] = {}
    for a in study.annotations:
        if a.how == "echo" and a.theme in study.themes:
            found.setdefault(Span(a.start, a.end), {})[a.cause] = None
    return {sentence: tuple(causes) for sentence, causes in found.items()}


def _numbered(study: Study, numbers: Iterable[int]) -> tuple[Span, ...]:
    return tuple(study.document.sentences[number] for number in numbers)
