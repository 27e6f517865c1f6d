"""The structure of a text as rows: each member of each find, with the words of its poles."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policytext.source.documents import Document
from policytext.structure.finding import Finding


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
