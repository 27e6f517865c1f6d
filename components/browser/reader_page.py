"""What stands on the reader's page, sent once under its revision: text, sentences or source."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from components.session.selection import Selection
from policytext.base.labels import label
from policytext.base.look import TEXTURES, Look
from policytext.base.marking import split_at
from policytext.source.documents import Span
from policytext.source.portions import received
from policytext.study.evidence import Evidence, PoleSide
from policytext.study.evidence_places import evidence_places, has_places
from policytext.study.evidence_sentences import chosen_sentences, theme_causes
from policytext.study.pieces import looks, tokens_of
from policytext.study.pole_evidence import speaking, taken_out, why_said
from policytext.study.study import Study
from policytext.themes.themes import passages, textures

MOST_ROWS = 1000  # sentences in a list
FIRST_ROWS = 100  # of these, before the rest is asked for


def page(
    study: Study, selection: Selection, look: Look, part: Span, rows: int = FIRST_ROWS
) -> dict[str, Any]:
    """Return what stands on the page: text, a list of so many `rows`, or source.

    It changes with the revision only.
    """
    reading = selection.reading
    return {
        "themes": {
            theme.id: {
                "kind": theme.kind,
                "colour": theme.colour[look.mode],
                "texture": TEXTURES[texture],
                "label": theme.label[look.language],
            }
            for theme, texture in zip(study.book, textures(study.book).values(), strict=True)
        },
        **_text(study, part, reading == "text"),
        "source": [list(p) for p in received(study.document)] if reading == "source" else [],
        "list": sentence_rows(study, selection, look, rows) if reading == "sentences" else [],
    }


def _text(study: Study, part: Span, wanted: bool) -> dict[str, Any]:
    """Return a part of the text with its paragraphs, sentences, tokens and looks.

    A token is its length, negative for punctuation; "terms" has those that read otherwise, by
    number. A look is [start, end, themes stated, themes echoed].
    """
    document = study.document
    first, last = tokens_of(study, part) if wanted else (0, 0)
    tokens = study.tokens[first:last]
    sentence = document.sentence_at(part.start)
    return {
        "text": document.text[part.start : part.end],
        "from": [part.start, max(sentence, 0), first],
        "paragraphs": [list(p) for p in document.paragraphs if part.start <= p.start < part.end],
        "sentences": [list(s) for s in document.sentences if part.start <= s.start < part.end],
        "tokens": [
            token.start - token.end if token.kind == "punctuation" else token.end - token.start
            for token in tokens
        ],
        "terms": {n: token.counts_as for n, token in enumerate(tokens) if token.counts_as},
        "looks": [
            list(look)
            for look in (looks(study) if wanted else ())
            if look.start < part.end and part.start < look.end
        ],
        "strip": [
            [max(a.start, part.start), min(a.end, part.end), a.theme]
            for a in study.annotations
            if a.how == "stated" and a.start < part.end and part.start < a.end
        ],
        "passages": _passages(study, part) if wanted else {},
    }


def _passages(study: Study, part: Span) -> dict[str, list[list[int]]]:
    """Return by theme its passages that touch a part: what counts when the theme is chosen."""
    found = {id: passages(study.of(id), (id,), echoes=study.echoes) for id in study.theme_ids}
    return {
        id: [list(span) for span in spans if span.start < part.end and part.start < span.end]
        for id, spans in found.items()
    }


def sentence_rows(
    study: Study, selection: Selection, look: Look, most: int
) -> list[dict[str, Any]]:
    """Return the sentences behind what is chosen, `most` at most, as a list shows them.

    Each with its place, its (text, strong) parts, and why it stands there.
    """
    chosen = selection.evidence
    if isinstance(chosen, PoleSide):
        return _pole_rows(study, chosen, look, most)
    rows = []
    for sentence in chosen_sentences(study, selection.term, chosen)[:most]:
        causes = () if chosen else theme_causes(study, sentence)
        rows.append(
            {
                "place": study.place(sentence.start, look.language),
                "parts": _parts_at(
                    study, sentence, _strong(study, selection.term, chosen, sentence)
                )
                if selection.term or has_places(chosen)
                else split_at(study.document.text[sentence.start : sentence.end], causes),
                "cause": label("reader_cause", look.language, terms=" · ".join(causes))
                if causes
                else "",
                "start": sentence.start,
            }
        )
    return rows


def _pole_rows(study: Study, side: PoleSide, look: Look, most: int) -> list[dict[str, Any]]:
    """Return the sentences that speak for a pole, strongest first, then those taken out of it."""
    rows = []
    for kind, found in (("take", speaking(study, side)), ("put", taken_out(study, side))):
        name = label(f"doubt_{kind}", look.language)
        for one in found[:most]:
            start, end = one.sentence
            why = why_said(one, look.language)
            if kind == "put":
                why = f"{label('doubt_out', look.language)} · {why}"
            rows.append(
                {
                    "place": study.place(start, look.language),
                    "parts": split_at(study.document.text[start:end], one.words),
                    "cause": why,
                    "start": start,
                    "doubt": {"name": name, "evidence": str(side), "out": kind == "take"},
                }
            )
    return rows


def _strong(
    study: Study, term: str, evidence: Evidence | None, sentence: Span
) -> list[tuple[int, int]]:
    """Return where the chosen evidence, or the chosen term as counted, stands in a sentence."""
    if evidence:
        return evidence_places(study, evidence, sentence)
    hits = study.hits.get(term, ())
    first = bisect_left(hits, sentence.start, key=lambda token: token.start)
    within = takewhile(lambda token: token.start < sentence.end, hits[first:])
    return [(token.start, token.end) for token in within]


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
