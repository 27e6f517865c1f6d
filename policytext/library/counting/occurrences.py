"""How often what is sought stands in texts, and in which."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from policytext.library.card import Card
from policytext.library.counting.found import Key
from policytext.library.counting.matching import Clock, places
from policytext.library.counting.places import Place, Places
from policytext.library.counting.required import required
from policytext.library.counting.sought import Part, Sought
from policytext.library.counting.tables import Tables, steady
from policytext.library.counting.texts import Wanted


@dataclass(frozen=True)
class Hits:
    """How many there are in all, and in each text that has any (id → number), as the cards stand.

    `texts` is how many texts were searched: those that are not in the parts yet were not.
    """

    total: int = 0
    by_text: Mapping[str, int] = field(default_factory=dict)
    texts: int = 0


@steady
def occurrences(tables: Tables, cards: Sequence[Card], sought: Sought) -> Hits:
    """Count what is sought in the texts of cards, as `matching.places` finds it.

    Raises Unreadable for a pattern that takes too long.
    """
    wanted = tables.wanted(cards)
    found = counted(tables, wanted, sought)
    by_text = {id: found[id] for id in wanted if found.get(id)}
    return Hits(sum(by_text.values()), by_text, len(wanted))


def counted(tables: Tables, wanted: Wanted, sought: Sought) -> Mapping[str, int]:
    """Return how often texts hold what is sought, where they do: id → number, in no order."""
    return counted_each(tables, wanted, [sought])[sought]


def counted_each(
    tables: Tables, wanted: Wanted, every: Collection[Sought]
) -> dict[Sought, Mapping[str, int]]:
    """Return, for each of several things, how often texts hold it, where they do.

    Strings are counted at one go.
    """
    strings = {
        one: one.parts[0].pattern
        for one in every
        if len(one.parts) == 1 and one.parts[0] == Part(pattern=one.parts[0].pattern)
    }
    found = tables.texts.counts(list(strings.values()), wanted) if strings else []
    at_once = dict(zip(strings, found, strict=True))
    return {one: at_once[one] if one in at_once else _counts(tables, wanted, one) for one in every}


def _counts(tables: Tables, wanted: Wanted, sought: Sought) -> Mapping[str, int]:
    """Count without looking at places where one table alone knows the answer."""
    first = sought.parts[0]
    if len(sought.parts) == 1 and first.found:
        return tables.finds.counts(wanted, first.found)
    if len(sought.parts) == 1 and first.words and not first.pattern and sought.level:
        return tables.terms(sought.level).counts(wanted, first.words, sought.kinds)
    chosen = _candidates(tables, wanted, sought)
    return {id: len(at) for id, _, at in found_in(tables, chosen, sought)}


def found_in(
    tables: Tables, wanted: Wanted, sought: Sought
) -> Iterator[tuple[str, str, list[Place]]]:
    """Yield each text that is wanted: its id, its words, and where they hold what is sought."""
    clock = Clock(by_the_wall=any(part.own for part in sought.parts))
    words = sorted({word for part in sought.parts for word in part.words})
    terms: Places = {}
    if sought.level:
        terms = tables.terms(sought.level).places(wanted, words, sought.kinds)
    keys = [part.found for part in sought.parts if part.found]
    finds = {key: tables.finds.places(wanted, key) for key in dict.fromkeys(keys)}
    for id, text in tables.texts.words(wanted):
        known: dict[str | Key, Sequence[Place]] = {}
        known.update(terms.get(id, {}))
        known.update((key, at[id]) for key, at in finds.items() if id in at)
        yield id, text, places(text, sought, known, clock)


def _candidates(tables: Tables, wanted: Wanted, sought: Sought) -> Wanted:
    """Return the texts that may hold what is sought: the others are never looked at."""
    for part in sought.parts:
        wanted = _holding(tables, wanted, part, sought)
    return wanted


def _holding(tables: Tables, wanted: Wanted, part: Part, sought: Sought) -> Wanted:
    if part.found:
        return {id: wanted[id] for id in tables.finds.counts(wanted, part.found)}
    pattern = required(part.own) if part.own else part.pattern
    if part.own and not pattern:
        return wanted
    holding = tables.texts.holding(pattern, wanted) if pattern else set()
    if part.words and sought.level:
        holding |= tables.terms(sought.level).counts(wanted, part.words, sought.kinds).keys()
    return {id: wanted[id] for id in wanted if id in holding}
