"""The set phrases that tell most, each with the sentence in which it stands first."""

from collections.abc import Mapping
from typing import NamedTuple

from policytext.source.documents import Span
from policytext.study.both_sides import phrases_compared
from policytext.study.comparison import Comparison
from policytext.study.ordinary import weight
from policytext.study.standing_alone import stands_alone
from policytext.study.study import Study
from policytext.tokens.folding import folded
from policytext.tokens.sequences import letter_counts, letter_places

SHOWN = 5  # phrases of a side, at most


class Telling(NamedTuple):
    """A phrase, how often it stands in the passages in force, and its first sentence there.

    `place` is where it stands first.
    """

    phrase: str
    number: int
    sentence: Span
    place: Span


class Side(NamedTuple):
    """Of one side of a comparison: how many phrases are there only, and those that tell most."""

    number: int
    phrases: tuple[Telling, ...]


class Sides(NamedTuple):
    """What is new, what was dropped, and how many phrases both texts have."""

    new: Side
    dropped: Side
    shared: int


def telling(study: Study, most: int = SHOWN) -> tuple[Telling, ...]:
    """Return the set phrases that tell most of a text, `most` at most."""
    return study.once(_telling, most)


def _telling(study: Study, most: int) -> tuple[Telling, ...]:
    names = dict.fromkeys(_found(study))
    counts = letter_counts(study.document.text, names, study.scope)
    return _most_telling(study, {name: counts[name] for name in names if counts[name]}, most)


def both_sides(comparison: Comparison) -> Sides:
    """Return what is new in the text that is read, what it dropped of the other, how many it kept.

    The comparison is with one text.
    """
    return comparison.target.once(_both_sides, comparison)


def _both_sides(target: Study, comparison: Comparison) -> Sides:
    (other,) = comparison.studies
    table = phrases_compared(target, (other,))
    found = []
    for study, standing, column in ((target, "new", "target"), (other, "dropped", "reference")):
        rows = table[table["standing"] == standing]
        counts = dict(zip(rows["phrase"], rows[column].astype(int), strict=True))
        found.append(Side(len(counts), _most_telling(study, counts, SHOWN)))
    return Sides(found[0], found[1], int((table["standing"] == "shared").sum()))


def _most_telling(study: Study, counts: Mapping[str, int], most: int) -> tuple[Telling, ...]:
    """Return the phrases with the highest count times weight; of nested ones only the first.

    A set phrase weighs half as much again, a phrase that is a verb or describes three tenths.
    """
    found = frozenset(_found(study))
    order = sorted(counts, key=lambda phrase: -counts[phrase] * weight(phrase, found))
    told: list[Telling] = []
    for phrase in order:
        if len(told) == most:
            break
        plain = folded(phrase)
        if any(plain in folded(one.phrase) or folded(one.phrase) in plain for one in told):
            continue
        if not stands_alone(study, phrase):
            continue
        places = letter_places(study.document.text, phrase, study.scope)
        number = study.document.sentence_at(places[0][0]) if places else -1
        if number >= 0:
            sentence = study.document.sentences[number]
            told.append(Telling(phrase, counts[phrase], sentence, Span(*places[0])))
    return tuple(told)


def _found(study: Study) -> list[str]:
    text = study.document.text
    firsts = (finding.items[0] for finding in study.findings if finding.kind == "phrase")
    return [text[item.start : item.end] for item in firsts]
