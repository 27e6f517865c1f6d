"""Who takes over from whom: the passages of many texts, by the groups of both sides."""

from collections.abc import Iterable, Sequence
from datetime import date
from statistics import median
from typing import TYPE_CHECKING

from policytext.library.card import Card
from policytext.library.overlaps.kinds import KINDS, Kind
from policytext.library.overlaps.passages import Overlaps

if TYPE_CHECKING:
    import pandas as pd

_DAY = 10  # characters of a date with its day: 2025-03-05


def matrix(
    found: Iterable[Overlaps], cards: Sequence[Card], by: str, kind: Kind = "passage"
) -> "pd.DataFrame":
    """Return who takes over from whom, the most characters first.

    `by` is a field of cards (issuer, tier, region, form), "year", or "text" (ids). Of several
    values of a text the first one counts, "" where there is none. Columns: `later`, `earlier`
    (groups), `passages`, `characters` (of the later texts, blanks left out), `texts` (later texts
    with such a passage), `share` (of the characters of all texts of the later group in `found`),
    `lag_years` (median over passages: the later year less the earlier one), `lag_days` (median
    over passages between two texts whose days are both known, NaN where there is none).
    """
    import pandas as pd

    known = {card.id: card for card in cards}
    sizes: dict[str, int] = {}
    cells: dict[tuple[str, str], _Cell] = {}
    for one in found:
        later = known[one.id]
        group = group_of(later, by)
        sizes[group] = sizes.get(group, 0) + one.characters
        for passage in one.passages:
            if passage.kind == kind:
                earlier = known[passage.source.id]
                cell = cells.setdefault((group, group_of(earlier, by)), _Cell())
                cell.add(later, earlier, passage.characters)
    rows = [
        (later, earlier, *cell.row(), cell.characters / max(sizes[later], 1), *cell.lags())
        for (later, earlier), cell in cells.items()
    ]
    rows.sort(key=lambda row: (-row[3], row[:2]))
    names = ("later", "earlier", "passages", "characters", "texts", "share")
    return pd.DataFrame(rows, columns=[*names, "lag_years", "lag_days"])


def shares(found: Iterable[Overlaps]) -> "pd.DataFrame":
    """Return how much of each text stands in earlier ones, in the order of `found`.

    Columns: `id`, `characters` of the text, `earlier` (texts it was compared with), and for each
    kind of KINDS its characters (`passage` …) and their share (`share_passage` …).
    """
    import pandas as pd

    names = ["id", "characters", "earlier", *KINDS, *(f"share_{kind}" for kind in KINDS)]
    rows = [
        (one.id, one.characters, one.earlier, *one.by_kind.values(), *one.shares.values())
        for one in found
    ]
    return pd.DataFrame(rows, columns=names)


class _Cell:
    """What one group took over from another."""

    def __init__(self) -> None:
        self.passages = self.characters = 0
        self._texts: set[str] = set()
        self._years: list[int] = []
        self._days: list[int] = []

    def add(self, later: Card, earlier: Card, characters: int) -> None:
        self.passages += 1
        self.characters += characters
        self._texts.add(later.id)
        self._years.append(int(later.year) - int(earlier.year))
        if len(later.date) == len(earlier.date) == _DAY:
            days = date.fromisoformat(later.date) - date.fromisoformat(earlier.date)
            self._days.append(days.days)

    def row(self) -> tuple[int, int, int]:
        return self.passages, self.characters, len(self._texts)

    def lags(self) -> tuple[float, float]:
        return float(median(self._years)), float(median(self._days)) if self._days else float("nan")


def group_of(card: Card, by: str) -> str:
    """Return the group of a text, "" where it has none: as in `matrix`."""
    if by == "text":
        return card.id
    if by == "year":
        return card.year
    return next(iter(card.values(by)), "")
