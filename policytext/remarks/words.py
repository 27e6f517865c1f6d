"""What a view says on a slide: of all that its numbers suggest, the most remarkable first."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policytext.base.labels import label


class Words(NamedTuple):
    """What a slide says: its headline and one sentence below.

    `named` are the picks that the headline names: they stand in colour, the rest steps back. If
    nothing is named, all stand in colour. `mentioned` are those in the takeaway: they are shown.
    """

    headline: str
    takeaway: str
    named: frozenset[str] = frozenset()
    mentioned: frozenset[str] = frozenset()


class Remark(NamedTuple):
    """A sentence without its full stop, how remarkable it is (0–1), and the picks that it names."""

    weight: float
    text: str
    named: frozenset[str] = frozenset()


NOTHING = Remark(0, "")  # what numbers do not suggest


def told(remarks: Iterable[Remark], language: str) -> Words:
    """Return the weightiest remark as headline, the next one as takeaway; the first of equals wins.

    A remark of weight 0 or less is trivial and never said. Without any, both are "".
    """
    worth = sorted((one for one in remarks if one.weight > 0), key=lambda one: -one.weight)
    headline, takeaway = (*worth, NOTHING, NOTHING)[:2]
    said = sentence(takeaway.text, language)
    return Words(headline.text, said, headline.named, takeaway.named)


def sentence(text: str, language: str) -> str:
    """Return a remark with the full stop of its language."""
    return label("sentence", language, text=text) if text else ""


def listed(words: Sequence[str], language: str) -> str:
    """Return names as one list in a sentence."""
    return label("list_mark", language).join(words)
