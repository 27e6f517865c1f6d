"""What stands on the reader's page, sent once under its revision: text, sentences or source."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from components.session.selection import Selection
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.base.marking import split_at
from policytext.source.documents import Span
from policytext.source.portions import received
from policytext.study.evidence import Evidence, PoleSide
from policytext.study.evidence_places import evidence_places, has_places
from policytext.study.evidence_sentences import chosen_causes, chosen_sentences
from policytext.study.pieces import pieces
from policytext.study.study import Study

MOST_ROWS = 1000  # sentences in a list


def page(study: Study, selection: Selection, look: Look, part: Span) -> dict[str, Any]:
    """Return what stands on the page: text, list or source; it changes with the revision only."""
    reading = selection.reading
    return {
        **_text(study, part, reading == "text"),
        "source": [list(p) for p in received(study.document)] if reading == "source" else [],
        "list": sentence_rows(study, selection, look, _listed(study, selection))
        if reading == "sentences"
        else [],
    }


def _text(study: Study, part: Span, wanted: bool) -> dict[str, Any]:
    """Return a part of the text with its paragraphs, sentences, tokens and pieces."""
    document = study.document
    cut: list[list[Any]] = [list(piece) for piece in pieces(study, part)] if wanted else []
    first = cut[0][2] if cut else 0
    last = cut[-1][2] + 1 if cut else 0
    tokens = study.tokens[first:last]
    sentence = document.sentence_at(part.start)
    return {
        "text": document.text[part.start : part.end],
        "from": [part.start, max(sentence, 0), first],
        "paragraphs": [list(p) for p in document.paragraphs if part.start <= p.start < part.end],
        "sentences": [list(s) for s in document.sentences if part.start <= s.start < part.end],
        "tokens": [token.term if token.kind != "punctuation" else "" for token in tokens],
        "pieces": cut,
        "strip": [
            [max(a.start, part.start), min(a.end, part.end), a.theme]
            for a in study.annotations
            if a.how == "stated" and a.start < part.end and part.start < a.end
        ],
    }


def _listed(study: Study, selection: Selection) -> Sequence[Span]:
    return chosen_sentences(study, selection.term, selection.evidence)[:MOST_ROWS]


def sentence_rows(
    study: Study, selection: Selection, look: Look, sentences: Sequence[Span]
) -> list[dict[str, Any]]:
    """Return sentences behind what is chosen as a list shows them: place, (text, strong), cause."""
    rows = []
    chosen = selection.evidence
    for sentence in sentences:
        causes = chosen_causes(study, chosen, sentence)
        echo = causes and (not chosen or isinstance(chosen, PoleSide))
        cause = label("reader_cause", look.language, terms=" · ".join(causes)) if echo else ""
        rows.append(
            {
                "place": study.place(sentence.start, look.language),
                "parts": _parts_at(
                    study, sentence, _strong(study, selection.term, chosen, sentence)
                )
                if selection.term or has_places(chosen)
                else split_at(study.document.text[sentence.start : sentence.end], causes),
                "cause": cause,
                "start": sentence.start,
            }
        )
    return rows


def _strong(
    study: Study, term: str, evidence: Evidence | None, sentence: Span
) -> list[tuple[int, int]]:
    """Return where the chosen evidence, or the chosen term as counted, stands in a sentence."""
    if evidence:
        return evidence_places(study, evidence, sentence)
    first = bisect_left(study.counted, sentence.start, key=lambda token: token.start)
    within = takewhile(lambda token: token.start < sentence.end, study.counted[first:])
    return [(token.start, token.end) for token in within if token.term == term]


def _parts_at(
    study: Study, sentence: Span, places: Sequence[tuple[int, int]]
) -> list[tuple[str, bool]]:
    """Split a sentence into (text, strong) at places in the text; those that overlap join."""
    parts: list[tuple[str, bool]] = []
    at = sentence.start
    for start, end in places:
        if end <= at:
            continue
        parts += [(study.document.text[at:start], False)] if start > at else []
        parts.append((study.document.text[max(start, at) : end], True))
        at = end
    rest = study.document.text[at : sentence.end]
    return [*parts, (rest, False)] if rest else parts
