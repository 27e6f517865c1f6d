"""What a number stands for: evidence ids ("coverage.none", "pole.now-later.0") → sentences."""

from policytext.documents import Span
from policytext.labels import label
from policytext.study import Study
from policytext.theme_sentences import SHARES, covered_sentences, pole_sentences


def evidence_ids(study: Study) -> tuple[str, ...]:
    """Return every id that can be asked for."""
    poles = [
        f"pole.{theme.id}.{side}" for theme in study.book for side, _ in enumerate(theme.poles)
    ]
    return (*(f"coverage.{share}" for share in SHARES), *poles)


def evidence_sentences(study: Study, evidence: str) -> tuple[Span, ...]:
    """Return the sentences behind an evidence id."""
    kind, name, *side = evidence.split(".")
    if kind == "coverage":
        return covered_sentences(study.document, study.annotations, name, echoes=study.echoes)
    pole = study.theme(name).poles[int(side[0])]
    return pole_sentences(study.document, study.annotations, name, pole.id, echoes=study.echoes)


def causes(study: Study, evidence: str, sentence: Span) -> tuple[str, ...]:
    """Return the terms in a sentence that make it evidence for a pole; () for coverage."""
    kind, name, *side = evidence.split(".")
    if kind == "coverage":
        return ()
    pole = study.theme(name).poles[int(side[0])]
    inside = study.document.text[sentence.start : sentence.end]
    return tuple(term for term in pole.terms if term in inside)


def chosen_causes(study: Study, evidence: str, sentence: Span) -> tuple[str, ...]:
    """Return the terms by which a sentence echoes the chosen pole, or else the chosen themes."""
    if evidence:
        return causes(study, evidence, sentence)
    echoes = [a for a in study.annotations if a.how == "echo" and a.theme in study.themes]
    found = [a.cause for a in echoes if a.start < sentence.end and sentence.start < a.end]
    return tuple(dict.fromkeys(found)) if study.echoes else ()


def chosen_sentences(study: Study, term: str, evidence: str) -> tuple[Span, ...]:
    """Return the sentences a selection points to: of the evidence, the term, or the passages."""
    if evidence:
        return evidence_sentences(study, evidence)
    sentences = study.document.sentences
    if term:
        hits = [t for t in study.counted if t.surface == term]
        return tuple(s for s in sentences if any(s.start <= t.start < s.end for t in hits))
    if study.scope is None:
        return sentences
    return tuple(
        s for s in sentences if any(p.start < s.end and s.start < p.end for p in study.scope)
    )


def evidence_name(study: Study, evidence: str, language: str) -> str:
    """Return the name of a piece of evidence on screen, "" for none."""
    if not evidence:
        return ""
    kind, name, *side = evidence.split(".")
    if kind == "coverage":
        return label(f"coverage_{name}", language)
    return study.theme(name).poles[int(side[0])].label[language]
