"""The structure of a text as rows: each member of each find, with the words of its poles.

What belongs to a step of policy language is a find, too: its kind is STEP, its pattern the step.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from policytext.source.documents import Document
from policytext.structure.finding import Finding
from policytext.structure.policy_language import steps_of
from policytext.tokens.row import Row

STEP = "step"


class Find(NamedTuple):
    """One member of a find: `words` are `text[start:end]`, `find` is the find's number."""

    find: int
    kind: str
    pattern: str
    words: str
    start: int
    end: int
    poles: list[str]


def finds(document: Document, findings: Sequence[Finding]) -> Iterator[Find]:
    """Yield the members of what the rules find in a text, in order."""
    text = document.text
    for number, finding in enumerate(findings):
        for start, end, poles in finding.items:
            said = [text[slice(*pole)] for pole in poles]
            yield Find(number, finding.kind, finding.pattern, text[start:end], start, end, said)


def steps(row: Row, first: int = 0) -> Iterator[Find]:
    """Yield what belongs to a step in a text cut at words, in order, numbered from `first` on.

    These are the steps that `policy_wordings` finds in it.
    """
    surfaces = row.vocabulary.surfaces
    may = [n for n in np.unique(row.numbers).tolist() if steps_of(surfaces[n], "")]
    for at in np.flatnonzero(np.isin(row.numbers, may)).tolist():
        word = surfaces[row.numbers[at]]
        begin = int(row.starts[at])
        for id, start, end in steps_of(word, surfaces[row.numbers[at - 1]] if at else ""):
            yield Find(first, STEP, id, word[start:end], begin + start, begin + end, [])
            first += 1
