"""A slide as a value: which view, under which words, with which evidence in the notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from policytext.base.look import Look
from policytext.library.asked import Asked
from policytext.library.card import Card
from policytext.remarks.words import Words
from policytext.views.catalogue import OF_LIBRARY
from policytext.views.statement import Statement
from policytext.views.view import View


class Basis(NamedTuple):
    """What a slide of many texts rests on: which view of them, what it is asked for, which texts.

    `statements` say so in words, one in each language that the slide speaks.
    """

    kind: str
    asked: Asked
    cards: tuple[Card, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class Slide:
    """One slide, in one language.

    `id` is one of the catalogue's KINDS or COMPARED_KINDS, followed by "." and a theme's id where
    the slide is about one theme ("quotes.industry"); or one of OF_LIBRARY, "." and what is asked
    of many texts. `named` are the picks that the headline names: they stand in colour;
    `mentioned` are those in the takeaway. `base` stands at its foot
    and says what its numbers count, `line` in full what they rest on, for the speaker's notes; so
    do the sentences of `evidence`. `also` is headline and takeaway in the deck's other language,
    where both stand on one page. `basis` is what it rests on where that is not the text of its
    deck. `proposal` is the slide before its words were edited.
    """

    id: str
    language: str
    name: str
    headline: str
    takeaway: str
    base: str
    line: str
    evidence: tuple[str, ...]
    view: View | None = None
    named: frozenset[str] = frozenset()
    mentioned: frozenset[str] = frozenset()
    also: tuple[str, str] | None = None
    basis: Basis | None = None
    proposal: "Slide | None" = None

    @property
    def kind(self) -> str:
        """Return which of the catalogue's slides it is."""
        return self.id.partition(".")[0]

    @property
    def statement(self) -> Statement | None:
        """Return what it rests on where that is not the text of its deck, in its language."""
        return self.basis.statements[0] if self.basis else None

    @property
    def theme(self) -> str:
        """Return the id of the one theme that the slide is about, "" if it is about none."""
        return "" if self.kind in OF_LIBRARY else self.id.partition(".")[2]


def slide(
    item: str,
    look: Look,
    name: str,
    words: Words,
    base: str,
    evidence: Sequence[str],
    line: str | None = None,
    view: View | None = None,
    basis: Basis | None = None,
) -> Slide:
    """Return the slide of an item under its words; without a `line`, its base is that."""
    return Slide(
        item,
        look.language,
        name,
        words.headline,
        words.takeaway,
        base,
        base if line is None else line,
        tuple(evidence),
        view,
        words.named,
        words.mentioned,
        basis=basis,
    )
