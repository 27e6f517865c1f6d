"""Relationships that a policy text wants balanced: 处理好A和B的关系 and its family."""

from collections.abc import Iterator

from policytext.source.documents import Document
from policytext.structure.finding import Finding, Item
from policytext.structure.relationships.clauses import clauses
from policytext.structure.relationships.found import Found
from policytext.structure.relationships.handled import handled
from policytext.structure.relationships.joined import joined
from policytext.structure.relationships.limbs import both, hands
from policytext.structure.relationships.weighed import between, weighed

_LIMBS = ("既要…又要…", "既…又…")  # a limb may hold another relationship


def relationships(document: Document) -> tuple[Finding, ...]:
    """Return the relationships of a text in order; an item's poles are parts of its clause.

    Of two that overlap the surer form is kept; only 既要…又要… may hold another.
    """
    text = document.text
    taken = {True: bytearray(len(text)), False: bytearray(len(text))}
    kept: list[Found] = []
    for found in _all(text):
        place, held = found.place, taken[found.pattern in _LIMBS]
        if not any(held[place.start : place.end]):
            held[place.start : place.end] = b"\1" * (place.end - place.start)
            kept.append(found)
    findings = (
        Finding(
            found.pattern,
            "relationship",
            tuple(Item(found.place.start, found.place.end, group) for group in found.groups),
        )
        for found in kept
    )
    return tuple(sorted(findings, key=lambda finding: finding.items[0].start))


def _all(text: str) -> Iterator[Found]:
    """Yield what every form finds, the surer forms first."""
    held = clauses(text)
    for form in (handled, between, joined):
        for clause in held:
            yield from form(text, clause)
    yield from hands(text)
    for clause in held:
        yield from weighed(text, clause)
    yield from both(text)


__all__ = ["relationships"]
