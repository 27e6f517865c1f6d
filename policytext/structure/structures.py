"""Structure found by rules on offsets: relationships, series, set phrases."""

from collections.abc import Sequence

from policytext.source.documents import Document
from policytext.structure.finding import Finding, Item
from policytext.structure.markers import without_sign
from policytext.structure.numbered import HEADINGS
from policytext.structure.phrases import phrases
from policytext.structure.relationships import relationships
from policytext.structure.repeated import unsaid
from policytext.structure.series import series
from policytext.tokens.segmentation import Token


def structures(document: Document, tokens: Sequence[Token]) -> tuple[Finding, ...]:
    """Return everything the rules find in a text, in order of its first place.

    A series whose members are relationships already is not listed a second time.
    """
    related = relationships(document)
    listed = unsaid(series(document, tokens), related)
    found = (*related, *listed, *phrases(document, tokens))
    return tuple(sorted(found, key=lambda finding: finding.items[0].start))


__all__ = [
    "HEADINGS",
    "Finding",
    "Item",
    "phrases",
    "relationships",
    "series",
    "structures",
    "without_sign",
]
