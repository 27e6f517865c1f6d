"""Where evidence stands in a text: words where they stand, a find where its parts stand."""

from typing import assert_never

from policytext.base.overlap import inside
from policytext.source.documents import Span
from policytext.structure.finding import Finding, Item
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
from policytext.study.finding_names import named_finds
from policytext.study.options import REACH
from policytext.study.study import Study
from policytext.tokens.sequences import gram_places, letter_places

Place = tuple[int, int]  # [start, end)


def has_places(evidence: Evidence | None) -> bool:
    """Say whether evidence stands at places of its own: words, not whole sentences."""
    match evidence:
        case None | Share() | PoleSide():
            return False
        case Find() | NamedFind() | Sequence() | Letters() | Meeting() | Wording():
            return True
    assert_never(evidence)


def evidence_places(study: Study, evidence: Evidence, sentence: Span) -> list[Place]:
    """Return where evidence that `has_places` stands in a sentence: of a find, its poles."""
    return study.once(places_by_sentence, evidence).get(sentence, [])


def places_by_sentence(study: Study, evidence: Evidence) -> dict[Span, list[Place]]:
    """Return the places of evidence that `has_places`, in order, by the sentence they begin in."""
    document = study.document
    held: dict[Span, list[Place]] = {}
    for place in sorted(all_places(study, evidence)):
        if (number := document.sentence_at(place[0])) >= 0:
            held.setdefault(document.sentences[number], []).append(place)
    return held


def evidence_nodes(study: Study, evidence: Evidence) -> list[Place]:
    """Return the places of evidence one by one, a relationship as a whole; none for sentences."""
    if isinstance(evidence, Find | NamedFind):
        return [(item.start, item.end) for item in _items(study, evidence)]
    return all_places(study, evidence)


def all_places(study: Study, evidence: Evidence) -> list[Place]:
    """Return where words or the poles of finds stand in a text; [] for whole sentences."""
    match evidence:
        case Share() | PoleSide():
            return []
        case Find() | NamedFind():
            items = _items(study, evidence)
            return [(part[0], part[1]) for item in items for part in (item.poles or (item,))]
        case Sequence(terms):
            return gram_places(study.tokens, terms, study.scope)
        case Letters(words):
            return letter_places(study.document.text, words, study.scope)
        case Meeting():
            return _meetings(study, evidence)
        case Wording():
            return _wordings(study, evidence)
    assert_never(evidence)


def finds(study: Study, evidence: Find | NamedFind) -> list[Finding]:
    """Return what was found at a place, or under a name."""
    if isinstance(evidence, Find):
        return [finding for finding in study.findings if finding.id == evidence.id]
    named = named_finds(study, evidence.kind)
    return [finding for name, finding in named if name == evidence.name]


def _items(study: Study, evidence: Find | NamedFind) -> list[Item]:
    """Return the parts of finds, none of a series: it consists of whole sentences."""
    found = finds(study, evidence)
    return [item for finding in found if finding.kind != "series" for item in finding.items]


def _wordings(study: Study, wanted: Wording) -> list[Place]:
    text = study.document.text
    places = [(one.start, one.end) for one in study.wordings if one.group == wanted.group]
    if wanted.term:
        places = [(start, end) for start, end in places if text[start:end] == wanted.term]
    return [place for place in places if inside(*place, study.scope)]


def _meetings(study: Study, meeting: Meeting) -> list[Place]:
    # Imported here: the first screen knows this module, and pandas is slow to load.
    from policytext.statistics.collocates import meetings

    return meetings(
        study.tokens,
        study.document,
        meeting.node,
        meeting.term,
        window=meeting.window,
        reach=REACH[meeting.window],
        kinds=("term", *study.also),
        scope=study.scope,
    )
