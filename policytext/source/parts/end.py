"""The end of a document: signature and date, attachments listed, copies, who printed it."""

from collections.abc import Mapping, Sequence

from policytext.source.parts.attachments import attachments, is_label, labels
from policytext.source.parts.colophon import colophons, credited
from policytext.source.parts.kinds import Part
from policytext.source.parts.signatures import signatures


def end_matter(lines: Sequence[str], first: int, found: Mapping[int, Part]) -> dict[int, Part]:
    """Return what ends a document, wherever it stands behind line `first`."""
    kinds: dict[int, Part] = {}
    for rule in (attachments, colophons, _signatures, credited, labels):
        for number, kind in rule(lines, first, {**found, **kinds}).items():
            kinds.setdefault(number, kind)
    return kinds


def _signatures(lines: Sequence[str], first: int, found: Mapping[int, Part]) -> dict[int, Part]:
    return signatures(lines, first, found, is_label)
