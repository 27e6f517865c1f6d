"""What a view says on a slide, and how names are listed in a sentence."""

from collections.abc import Sequence
from typing import NamedTuple

from policytext.base.labels import label


class Words(NamedTuple):
    """What a slide says: its headline and one sentence below."""

    headline: str
    takeaway: str


def listed(words: Sequence[str], language: str) -> str:
    """Return names as one list in a sentence."""
    return label("list_mark", language).join(words)
