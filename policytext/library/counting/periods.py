"""The years and months of texts, and under which value of a facet each of them counts."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from policytext.library.card import CENTRAL_TIERS, CENTRE, Card
from policytext.library.scope import NONE
from policytext.library.territory import province_of
from policytext.source.parts.words import provinces

By = Literal["year", "month"]
WHOLE = ""  # stands for all texts, beside the values of a facet
_YEAR = re.compile(r"[0-9]{4}")
_MONTH = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])(?![0-9])")


def period_of(card: Card, by: By) -> str:
    """Return the year (2025) or month (2025-03) of a text, "" where its date has none."""
    found = (_MONTH if by == "month" else _YEAR).match(card.date)
    return found[0] if found and found[0] >= "0001" else ""


def values_of(card: Card, split: str) -> tuple[str, ...]:
    """Return the values of a facet under which a text counts, NONE where it has no value.

    A text of a city or a county counts under its province.
    """
    values = card.values(split)
    if split == "region":
        values = tuple(dict.fromkeys(_unit(name) for name in values))
    return values or (NONE,)


@cache
def _unit(name: str) -> str:
    return name if name in provinces() else province_of(name) or name


def at(
    cards: Iterable[Card], by: By = "year", period: str = "", split: str = "", value: str = WHOLE
) -> tuple[Card, ...]:
    """Return the texts that a number counts: those of a period and of a value.

    Of the levels, CENTRE is a value too: all those of the centre together.
    """
    central = (split, value) == ("tier", CENTRE)
    return tuple(
        card
        for card in cards
        if (not period or period_of(card, by) == period)
        and (
            value == WHOLE
            or value in values_of(card, split)
            or (central and card.value("tier") in CENTRAL_TIERS)
        )
    )


def every_period(periods: Iterable[str], by: By) -> tuple[str, ...]:
    """Return all periods from the first to the last, those without any text too."""
    numbers = sorted(_number(period, by) for period in set(periods))
    span = range(numbers[0], numbers[-1] + 1) if numbers else ()
    return tuple(_written(number, by) for number in span)


def _number(period: str, by: By) -> int:
    year, _, month = period.partition("-")
    return int(year) * 12 + int(month) - 1 if by == "month" else int(year)


def _written(number: int, by: By) -> str:
    return f"{number // 12:04}-{number % 12 + 1:02}" if by == "month" else f"{number:04}"
