"""Who followed when: the first text with a phrase of each body, region or level."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from policytext.library.card import Card
from policytext.library.lives.dates import year_of

Facet = Literal["issuer", "region", "tier"]
FACETS: tuple[Facet, ...] = ("tier", "region", "issuer")
CENTRE = ("national", "ministry")


class Lag(NamedTuple):
    """How long after: in calendar years, and in days where both dates are known to the day."""

    years: int
    days: int | None


class Step(NamedTuple):
    """A text with which one or more values of a facet have a phrase for the first time.

    Bodies that issued it together stand in one step, so that it is told once. `behind` is the time
    after the very first text with the phrase, `behind_centre` that after the first of the centre
    (negative where it came before it; None where the centre never says it).
    """

    names: tuple[str, ...]
    id: str
    date: str
    behind: Lag
    behind_centre: Lag | None


class Path(NamedTuple):
    """The steps by date; `silent` are values with text since the first step that never say it.

    `unplaced` is how many texts have the phrase, and a date, but no value of the facet.
    """

    steps: tuple[Step, ...]
    silent: tuple[str, ...]
    unplaced: int


def path(cards: Sequence[Card], having: Collection[str], facet: Facet) -> Path:
    """Follow a phrase through the values of a facet; `having` are the ids of texts that have it.

    Only texts with a date are followed. Equal dates go as the cards stand.
    """
    dated = sorted((card for card in cards if year_of(card)), key=lambda card: card.date)
    saying = [card for card in dated if card.id in having]
    if not saying:
        return Path((), (), 0)
    firsts = _firsts(saying, facet)
    centre = next((c.date for c in saying if set(c.values("tier")) & set(CENTRE)), "")
    named: dict[str, list[str]] = {}
    for name, card in firsts.items():
        named.setdefault(card.id, []).append(name)
    steps = tuple(
        Step(
            tuple(named[card.id]),
            card.id,
            card.date,
            lag(saying[0].date, card.date),
            lag(centre, card.date) if centre else None,
        )
        for card in saying
        if card.id in named
    )
    since = [card for card in dated if card.date >= saying[0].date]
    silent = [name for name in _firsts(since, facet) if name not in firsts]
    unplaced = sum(not card.values(facet) for card in saying)
    return Path(steps, tuple(silent), unplaced)


def lag(before: str, after: str) -> Lag:
    """Return the time between two dates (ISO, a month, or a year)."""
    days = None
    if len(before) == len(after) == len("2000-01-01"):
        days = (date.fromisoformat(after) - date.fromisoformat(before)).days
    return Lag(int(after[:4]) - int(before[:4]), days)


def _firsts(cards: Iterable[Card], facet: Facet) -> Mapping[str, Card]:
    found: dict[str, Card] = {}
    for card in cards:
        for name in card.values(facet):
            found.setdefault(name, card)
    return found
