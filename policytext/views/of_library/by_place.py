"""How often an expression stands in the texts of each province, since when, and how late."""

from collections.abc import Iterator, Sequence
from math import isnan

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.library.asked import Asked
from policytext.library.at_point import sought_of
from policytext.library.card import CENTRE, Card
from policytext.library.counting.by_region import ByRegion, by_region
from policytext.library.expression_names import expression_name
from policytext.library.many import Many
from policytext.library.point import Point
from policytext.library.saying import years_said
from policytext.remarks.by_place import MONTH
from policytext.remarks.by_place import by_place as remarks
from policytext.remarks.words import Words, told
from policytext.views.of_library.basis import base, evidence, named_first, pick_of
from policytext.views.of_library.tiles_drawn import Placed, tiles
from policytext.views.view import View

_COLUMNS = (
    "unit_here",
    "texts",
    "years_here",
    "characters",
    "hits",
    "rate",
    "texts_with",
    "first_here",
    "lag_days",
    "lag_years",
)


def by_place(many: Many, asked: Asked, look: Look) -> View:
    """Count the first expression that is asked for in each unit, coloured by `asked.coloured`.

    `counts` has the centre's row first; it is empty without an expression, or without any texts.
    """
    language = look.language
    cards = many.inside(asked.scope)
    written = next(iter(asked.expressions), "")
    counts = many.counted("by_place", asked, lambda: _counts(many, written, cards))
    placed = Placed(
        _with_centre(counts),
        written,
        expression_name(written, many.book, language) if written else "",
        asked.coloured,
        language,
    )
    rows, picks = _table(placed)

    def said() -> Words:
        found = remarks(placed.table, placed.written, placed.name, asked.coloured, language)
        return told(found, language)

    return View(
        name="by_place",
        title=label("by_place_title", language),
        base=" · ".join(_base(placed, cards, asked)),
        note=" · ".join(_notes(placed, counts, cards, asked)),
        counts=placed.table,
        rows=rows,
        picks=picks,
        words=said,
        chart=tiles(placed) if len(placed.table) else None,
        evidence=lambda: evidence(many, asked, named_first(_points(placed), said()), language),
    )


def _counts(many: Many, written: str, cards: Sequence[Card]) -> ByRegion | None:
    return by_region(many.tables, cards, sought_of(many, written)) if written else None


def _with_centre(counts: ByRegion | None) -> pd.DataFrame:
    """Return the table of all units, the centre's row (its unit is CENTRE) before them."""
    if counts is None:
        return pd.DataFrame(columns=["unit"])
    centre = pd.DataFrame([{**counts.centre, "unit": CENTRE}])
    table = pd.concat([centre, counts.table], ignore_index=True)
    return table if table["texts"].any() else table.head(0)


def _base(placed: Placed, cards: Sequence[Card], asked: Asked) -> Iterator[str]:
    yield placed.unit
    yield base(cards, asked, placed.language)
    if len(placed.table):
        units = placed.units[placed.units["texts"] > 0]
        if units.empty:
            yield label("by_place_nowhere", placed.language)
            return
        values = {"there": len(units), "units": len(placed.units)}
        yield label("by_place_units", placed.language, **values)
        since = min(filter(None, units["since"]), default="")
        if since and asked.coloured != "rate":
            yield label("by_place_since", placed.language, since=since[:MONTH])


def _notes(
    placed: Placed, counts: ByRegion | None, cards: Sequence[Card], asked: Asked
) -> Iterator[str]:
    yield base(cards, asked, placed.language)
    yield label(f"by_place_note_{placed.coloured}", placed.language)
    yield label("by_place_note", placed.language)
    if counts is None:
        return
    if counts.elsewhere:
        yield label("by_place_elsewhere", placed.language, number=counts.elsewhere)


def _points(placed: Placed) -> list[Point]:
    """Return the points whose sentences a slide's notes may have, those with most before others."""
    said = placed.table[placed.table["hits"] > 0]
    most = said.sort_values("per_ten_thousand", ascending=False, kind="stable")
    return [placed.point(str(unit)) for unit in most["unit"]]


def _table(placed: Placed) -> tuple[pd.DataFrame, list[list[str]]]:
    """Return a row for each unit that has texts: the centre, then those that say it most."""
    columns = [label(f"column_{name}", placed.language) for name in _COLUMNS]
    order = placed.table[placed.table["unit"] == CENTRE]
    if len(placed.table):
        units = placed.units[placed.units["texts"] > 0]
        ranked = units.sort_values("per_ten_thousand", ascending=False, kind="stable")
        order = pd.concat([order[order["texts"] > 0], ranked])
    rows: list[list[object]] = []
    picks: list[list[str]] = []
    for row in order.itertuples():
        pick = pick_of(placed.point(row.unit)) if row.hits else ""
        rows.append(
            [
                placed.name_of(row.unit),
                row.texts,
                years_said(row.since, row.until),
                row.characters,
                int(row.hits),
                round(row.per_ten_thousand, 2),
                int(row.texts_with),
                row.first,
                *("" if isnan(lag) else int(lag) for lag in (row.lag_days, row.lag_years)),
            ]
        )
        picks.append([pick, "", "", "", pick, pick, pick, pick, "", ""])
    return pd.DataFrame(rows, columns=columns), picks
