"""What a deck rests on: its text, the library its slides count in, or both."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from policytext.base.labels import label
from policytext.library.card import Card
from policytext.library.saying import scope_said
from policytext.slides.bilingual import in_both
from policytext.slides.slide import Basis, Slide
from policytext.views.statement import Statement

Row = tuple[str, str]


class Resting(NamedTuple):
    """What a deck says of itself.

    `statements`, one for each language, have its title and its line; `rows` say in full what its
    slides rest on. `cards` are the texts of a deck in which every slide is of the library, None of
    any other.
    """

    statements: tuple[Statement, ...]
    rows: tuple[Row, ...]
    cards: tuple[Card, ...] | None = None

    @property
    def whole(self) -> Statement:
        """Return all of it as one statement, in the first language."""
        return replace(self.statements[0], rows=self.rows)

    @property
    def languages(self) -> list[str]:
        """Return the languages of the deck."""
        return [one.language for one in self.statements]


def resting(slides: Sequence[Slide], statements: Mapping[str, Statement]) -> Resting:
    """Return what slides rest on; `statements` are those of the text, by language."""
    bases = [slide.basis for slide in slides if slide.basis]
    said = _said(bases, list(statements))
    if not bases or len(bases) < len(slides):
        text = tuple(statements.values())
        return Resting(text, (*in_both(text).rows, *_rows(said)))
    cards = {card.id: card for basis in bases for card in basis.cards}
    alone = tuple(_alone(bases, one) for one in statements.values())
    return Resting(alone, _rows(said), tuple(cards.values()))


def _said(bases: Sequence[Basis], languages: Sequence[str]) -> list[Statement]:
    """Return the statements of a library's slides, each once, in all languages of the deck."""
    by_asked: dict[str, dict[str, Statement]] = {}
    for basis in bases:
        for one in basis.statements:
            by_asked.setdefault(f"{basis.kind}.{basis.asked}", {})[one.language] = one
    found = [
        in_both([there[one] for one in languages if one in there])
        for there in by_asked.values()
        if any(one in there for one in languages)
    ]
    return list({one.rows: one for one in found}.values())


def _rows(statements: Sequence[Statement]) -> tuple[Row, ...]:
    """Return the rows of statements one after the other; what all of them say, once at the end."""
    if len(statements) < 2:
        return tuple(row for one in statements for row in one.rows)
    first, *others = (set(one.rows) for one in statements)
    shared = first.intersection(*others)
    own = [row for one in statements for row in one.rows if row not in shared]
    return (*own, *(row for row in statements[0].rows if row in shared))


def _alone(bases: Sequence[Basis], text: Statement) -> Statement:
    """Return what stands for a deck that is of the library alone, in the language of `text`."""
    language = text.language
    title = label("menu_library", language)
    scopes = list(dict.fromkeys(basis.asked.scope for basis in bases))
    if len(scopes) == 1:
        title = f"{title} · {scope_said(scopes[0], language)}"
    every = [one for basis in bases for one in basis.statements]
    line = next((one.line for one in every if one.language == language), every[0].line)
    return Statement(language, title, text.made, (), line)
