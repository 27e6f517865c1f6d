"""How much of a chart a slide holds: its rows, columns and hues, and how many were left out."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import NamedTuple

from policytext.base.labels import label
from policytext.base.look import MUTE
from policytext.charts.values import Named, Part, Stack, Stacked

MOST_ROWS = 12


class LeftOut(NamedTuple):
    """How many rows, columns or words are not in a chart, for want of room or of weight."""

    rows: int = 0
    columns: int = 0
    words: int = 0

    def said(self, language: str) -> str:
        """Say it in one short line, "" if all is there."""
        told = (
            label(f"left_out_{what}", language, number=number)
            for what, number in self._asdict().items()
            if number
        )
        return " · ".join(told)


def kept(
    count: int,
    most: int,
    *,
    first: Collection[int] = (),
    group: Callable[[int], object] = lambda place: 0,
    order: Callable[[int], float] | None = None,
) -> list[int]:
    """Return at most `most` of the places 0 … `count`, in their order.

    Those of `first` stay before all; then the first of each `group` in turn (by `order`, the lowest
    first, else as they stand), so that no group goes before another.
    """
    turns: Counter[object] = Counter()
    ranks: dict[int, tuple[bool, int]] = {}
    for place in sorted(range(count), key=order or float):
        turns[group(place)] += 1
        ranks[place] = (place not in first, turns[group(place)])
    return sorted(sorted(ranks, key=ranks.__getitem__)[:most])


def with_series(chart: Stacked, places: Sequence[int], language: str) -> Stacked:
    """Return bars with the series at these places; the others, if there are, are one and last."""
    number = {place: new for new, place in enumerate(places)}
    occur = {part.series for row in chart.rows for part in row.parts}
    others = Named(label("theme_others", language), MUTE, texture=1)
    return replace(
        chart,
        rows=tuple(_merged(row, number, len(places)) for row in chart.rows),
        series=(
            *(chart.series[place] for place in places),
            *[others] * (not occur.issubset(number)),
        ),
        written=tuple(chart.written[place] for place in places if chart.written),
    )


def _merged(row: Stack, number: dict[int, int], others: int) -> Stack:
    sums: Counter[int] = Counter()
    picks: dict[int, str] = {}
    for part in row.parts:
        place = number.get(part.series, others)
        sums[place] += part.number  # type: ignore[assignment]  # per thousand is no whole number
        picks[place] = part.pick
    return row._replace(parts=tuple(Part(p, sums[p], picks[p]) for p in sorted(sums)))
