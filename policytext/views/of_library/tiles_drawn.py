"""Numbers by place as tiles: by rate, by first year, or by lag behind the centre."""

from collections.abc import Sequence
from math import inf
from typing import Any, NamedTuple

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import GREY, HUES
from policytext.charts.even_marks import even_step
from policytext.charts.tiles import Step, Tile, Tiles, even_steps, step_shade
from policytext.library.card import CENTRE
from policytext.library.point import Point
from policytext.library.province_tiles import province_tiles
from policytext.library.saying import lag_said, option_said, rate_said, years_said
from policytext.views.of_library.basis import pick_of

_BANDS = 5  # of years
_NONE = inf  # stands for a number that a place with texts has not: a step of its own
_AHEAD = -1.0  # days or years: the lag of whatever is earlier than the centre is below 0
_STRONG, _FAINT = 0.92, 0.16  # of a hue


class Placed(NamedTuple):
    """How a table of counting/by_region.py is drawn, the centre's row in it.

    `written` is the expression, `name` what it is called; `coloured` says by what.
    """

    table: pd.DataFrame
    written: str
    name: str
    coloured: str
    language: str

    @property
    def units(self) -> pd.DataFrame:
        """Return the rows of the units of province level."""
        return self.table[self.table["unit"] != CENTRE]

    @property
    def days(self) -> bool:
        """Say whether lags are told in days: where each that is known has its day."""
        units = self.units
        return bool((units["lag_days"].notna() == units["lag_years"].notna()).all())

    @property
    def unit(self) -> str:
        """Return what the numbers are."""
        if self.coloured == "lag" and len(self.table):
            return label("by_place_lag_days" if self.days else "by_place_lag_years", self.language)
        return label(f"by_place_{self.coloured}", self.language)

    @property
    def of_lags(self) -> str:
        """Return what a lag is told in."""
        return "days" if self.days else "years"

    def point(self, unit: str) -> Point:
        """Return which sentences a place's numbers count."""
        return Point.of_place(self.written, unit)

    def name_of(self, unit: str) -> str:
        """Return what a place is called."""
        if unit == CENTRE:
            return option_said("tier", CENTRE, self.language)
        return province_tiles()[unit].names[self.language]


def tiles(placed: Placed) -> Tiles:
    """Return a tile for each unit, the centre apart; a unit without texts has no number."""
    drawn = [_tile(placed, row) for row in placed.table.itertuples()]
    numbers = [tile.number for tile in drawn if tile.number is not None]
    return Tiles(tuple(drawn[1:]), tuple(_steps(placed, numbers)), placed.unit, drawn[0])


def _tile(placed: Placed, row: Any) -> Tile:
    language = placed.language
    name = placed.name_of(row.unit)
    place = province_tiles().get(row.unit)
    number, written = _number(placed, row)
    centre = label("by_place_centre", language)
    return Tile(
        name if place else centre,
        place.short(language) if place else centre,
        place.row if place else 0,
        place.column if place else 0,
        number,
        written,
        pick_of(placed.point(row.unit)) if row.texts and row.hits else "",
        tuple(_said(placed, name, row)),
        written.split(" ")[0],
    )


def _number(placed: Placed, row: Any) -> tuple[float | None, str]:
    """Return the number of a place, and how it is written; None without texts."""
    if not row.texts:
        return None, ""
    if placed.coloured == "rate":
        return float(row.per_ten_thousand), rate_said(row.per_ten_thousand)
    if placed.coloured == "first":
        year = row.first[:4]
        return (float(year), year) if year else (_NONE, "–")
    if row.unit == CENTRE:
        return (0.0, row.first) if row.first else (_NONE, "–")
    lag = getattr(row, f"lag_{placed.of_lags}")
    return (_NONE, "–") if pd.isna(lag) else (float(lag), _lag(placed, lag))


def _lag(placed: Placed, lag: float) -> str:
    """Return a lag as it stands in a tile, with its unit."""
    number = f"{lag:+.0f}" if lag else "0"
    return label(f"by_place_short_{placed.of_lags}", placed.language, number=number)


def _steps(placed: Placed, numbers: Sequence[float]) -> list[Step]:
    """Return the steps of a colouring; of what is not there the last one, above all numbers."""
    known = [number for number in numbers if number < _NONE]
    if placed.coloured == "rate":
        return list(even_steps(known))
    found = _of_years(known) if placed.coloured == "first" else _of_lags(known, placed)
    if len(known) < len(numbers):
        words = label(f"by_place_none_{placed.coloured}", placed.language)
        found.append(Step(_NONE, words, step_shade(GREY, 0.3)))
    return found


def _of_years(years: Sequence[float]) -> list[Step]:
    """Return a step for each year, or for few bands of them: the earlier, the stronger."""
    listed = sorted({int(year) for year in years})
    long = -(-len(listed) // _BANDS)
    bands = [listed[at : at + long] for at in range(0, len(listed), long or 1)]
    last = max(len(bands) - 1, 1)
    return [
        Step(
            band[-1],
            f"{band[0]}–{band[-1]}" if len(band) > 1 else str(band[0]),
            step_shade(HUES[0], _STRONG + (_FAINT - _STRONG) * place / last),
        )
        for place, band in enumerate(bands)
    ]


def _of_lags(lags: Sequence[float], placed: Placed) -> list[Step]:
    """Return even steps of lags, the centre's own 0 apart: the later, the stronger.

    Whatever is earlier than the centre has a hue of its own.
    """

    def words_of(lag: str) -> str:
        return label(f"by_place_short_{placed.of_lags}", placed.language, number=lag)

    found = []
    if min(lags, default=0) < 0:
        words = label("by_place_ahead", placed.language)
        found.append(Step(_AHEAD, words, step_shade(HUES[1], 0.7)))
    if 0 in lags:
        found.append(Step(0, words_of("0"), step_shade(HUES[0], 0.06)))
    behind = [lag for lag in lags if lag > 0]
    if behind:
        low, high = min(behind), max(behind)
        long = even_step(max(high - low, 1), whole=True, marks=_BANDS)
        start = (low - 1) // long * long
        ends = [start + long * place for place in range(1, int(-(-(high - start) // long)) + 1)]
        last = max(len(ends) - 1, 1)
        found += [
            Step(
                end,
                words_of(f"{end - long + 1:.0f}–{end:.0f}" if long > 1 else f"{end:.0f}"),
                step_shade(HUES[0], _FAINT + (_STRONG - _FAINT) * place / last),
            )
            for place, end in enumerate(ends)
        ]
    return found


def _said(placed: Placed, name: str, row: Any) -> list[str]:
    """Return what a tile says in full, line by line."""
    language = placed.language
    if not row.texts:
        return [name, label("years_no_text", language)]
    said = [_dated(name, row, language), _counted(row, language)]
    if row.first:
        said.append(label("by_place_said_first", language, date=row.first))
    if row.unit != CENTRE and pd.notna(row.lag_years):
        said.append(_lag_of(row, language))
    return said


def _dated(name: str, row: Any, language: str) -> str:
    """Return the name of a place with the years of its texts: its numbers are of all of them."""
    years = years_said(row.since, row.until)
    return label("by_place_dated", language, name=name, years=years) if years else name


def _counted(row: Any, language: str) -> str:
    return label(
        "by_place_said",
        language,
        hits=int(row.hits),
        rate=f"{row.per_ten_thousand:.2f}",
        with_it=int(row.texts_with),
        texts=row.texts,
    )


def _lag_of(row: Any, language: str) -> str:
    days = pd.notna(row.lag_days)
    lag = int(row.lag_days if days else row.lag_years)
    said = lag_said(lag, "days" if days else "years", language)
    if lag < 0:
        return said
    return label("by_place_said_lag" if lag else "by_place_said_same", language, lag=said)
