"""The passport of a set phrase: where it comes from, who followed, its forms, its company."""

from collections.abc import Sequence
from dataclasses import dataclass

from policytext.base.unreadable import Unreadable
from policytext.library.card import Card
from policytext.library.counting.tables import Tables, steady
from policytext.library.lives.company import Company, company
from policytext.library.lives.instead import Instead, instead
from policytext.library.lives.life import Unit
from policytext.library.lives.path import FACETS, Facet, Path, path
from policytext.library.lives.reading import Life, Reading
from policytext.library.lives.variants import Variant, variants


@dataclass(frozen=True)
class Passport:
    """What is known of one phrase in the texts that count; every line has places that open."""

    phrase: str
    life: Life
    paths: dict[Facet, Path]
    variants: tuple[Variant, ...]
    company: Company
    instead: tuple[Instead, ...]


@steady
def passport(
    tables: Tables, cards: Sequence[Card], phrase: str, *, unit: Unit = "rate"
) -> Passport:
    """Return the passport of a phrase, which need not be one that the rules found.

    Counts are those of the string in the texts of cards, as in `lives`. Raises Unreadable for an
    empty phrase.
    """
    if not phrase.strip() or "\n" in phrase:
        raise Unreadable("sought_empty")
    reading = Reading(tables, cards, unit)
    having = reading.having(phrase)
    life, forms = reading.life(phrase), variants(reading, phrase)
    wanted = {id: reading.wanted[id] for id in having}
    same = [form.phrase for form in forms]
    return Passport(
        phrase,
        life,
        {facet: path(reading.cards, having, facet) for facet in FACETS},
        forms,
        company(tables, reading.known, wanted, phrase, same),
        instead(reading, phrase, life.years),
    )
