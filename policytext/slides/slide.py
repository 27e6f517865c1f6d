"""A slide as a value: which view, under which words, with which evidence in the notes."""

from collections.abc import Sequence
from dataclasses import dataclass

from policytext.base.look import Look
from policytext.remarks.words import Words
from policytext.views.catalogue import OF_LIBRARY
from policytext.views.statement import Statement
from policytext.views.view import View


@dataclass(frozen=True)
class Slide:
    """One slide, in one language.

    `id` is one of the catalogue's KINDS or COMPARED_KINDS, followed by "." and a theme's id where
    the slide is about one theme ("quotes.industry"); or one of OF_LIBRARY, "." and what is asked
    of many texts. `named` are the picks that the headline names: they stand in colour;
    `mentioned` are those in the takeaway. `base` stands at its foot
    and says what its numbers count, `line` in full what they rest on, for the speaker's notes; so
    do the sentences of `evidence`. `also` is headline and takeaway in the deck's other language,
    where both stand on one page. `statement` says what it rests on where that is not the text of
    its deck. `proposal` is the slide before its words were edited.
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
    statement: Statement | None = None
    proposal: "Slide | None" = None

    @property
    def kind(self) -> str:
        """Return which of the catalogue's slides it is."""
        return self.id.partition(".")[0]

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
    statement: Statement | None = None,
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
        statement=statement,
    )
