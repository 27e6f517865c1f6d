"""How often an expression stands in the texts of each province, since when, and how late."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

import pandas as pd

from policytext.library.card import CENTRE, Card
from policytext.library.counting.occurrences import counted
from policytext.library.counting.periods import at, period_of
from policytext.library.counting.sought import Sought
from policytext.library.counting.tables import Tables, steady
from policytext.source.parts.words import provinces

_FULL = 10  # characters of a date with its day


class ByRegion(NamedTuple):
    """A table of the 34 units of province level, and what the centre has beside them.

    `centre` is the row of the centre, without a lag; `elsewhere` are texts that were counted and
    stand under no unit and not under the centre.
    """

    table: pd.DataFrame
    centre: Mapping[str, object]
    elsewhere: int


@steady
def by_region(tables: Tables, cards: Sequence[Card], sought: Sought) -> ByRegion:
    """Count an expression in the texts of each unit of province level; cities and counties count.

    Columns: unit (full name, as territory has it); short (its short name); texts, characters (of
    its texts that were counted); since, until (dates of the first and the last of these that is
    dated, "" for none); hits, texts_with; per_ten_thousand (hits per 10,000 of these
    characters; NaN without texts); first (the date of the first dated text that has it, "" for
    none: in this library), first_text (its id); lag_days, lag_years (behind the first text of the
    centre that has it: NaN where either never has it, or for days where either date has no day;
    below 0 where the unit has it earlier in this library). hits and texts_with are NaN, too, where
    a unit has no texts: nothing is known of it. Order: as the units are listed. Raises Unreadable.
    """
    wanted = tables.wanted(cards)
    counting = [card for card in cards if card.id in wanted]
    hits = counted(tables, wanted, sought)
    of_units = {name: at(counting, split="region", value=name) for name in provinces()}
    of_centre = at(counting, split="tier", value=CENTRE)
    centre = _row("", "", of_centre, hits)
    rows = [_row(name, short, of_units[name], hits) for name, (short, _) in provinces().items()]
    table = pd.DataFrame(rows)
    table["lag_days"] = [_days(row["first"], centre["first"]) for row in rows]
    table["lag_years"] = [_years(row["first"], centre["first"]) for row in rows]
    table[["lag_days", "lag_years"]] = table[["lag_days", "lag_years"]].astype("float64")
    placed = {card.id for cards_of in (of_centre, *of_units.values()) for card in cards_of}
    return ByRegion(table, centre, sum(card.id not in placed for card in counting))


def _row(
    unit: str, short: str, cards: Sequence[Card], hits: Mapping[str, int]
) -> dict[str, object]:
    having = [card for card in cards if hits.get(card.id)]
    dated = [card for card in having if period_of(card, "year")]
    first = min(dated, key=lambda card: card.date, default=None)
    characters = sum(card.characters for card in cards)
    found = sum(hits[card.id] for card in having)
    dates = sorted(card.date for card in cards if period_of(card, "year"))
    nothing = float("nan")
    return {
        "unit": unit,
        "short": short,
        "texts": len(cards),
        "characters": characters,
        "since": dates[0] if dates else "",
        "until": dates[-1] if dates else "",
        "hits": float(found) if cards else nothing,
        "texts_with": float(len(having)) if cards else nothing,
        "per_ten_thousand": found * 10_000 / max(characters, 1) if cards else nothing,
        "first": first.date if first else "",
        "first_text": first.id if first else "",
    }


def _days(later: object, earlier: object) -> float | None:
    """Return how many days lie between two dates that have one."""
    days = [_day(str(written)) for written in (later, earlier)]
    if days[0] is None or days[1] is None:
        return None
    return float((days[0] - days[1]).days)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if len(written) == _FULL else None
    except ValueError:
        return None


def _years(later: object, earlier: object) -> float | None:
    if not later or not earlier:
        return None
    return float(int(str(later)[:4]) - int(str(earlier)[:4]))
