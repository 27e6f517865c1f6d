"""Hits by year, beside how much text there is for each."""

from collections.abc import Iterable

import pandas as pd

from policytext.library.card import Card
from policytext.library.counting.occurrences import Hits


def by_year(cards: Iterable[Card], hits: Hits) -> pd.DataFrame:
    """Return a row for each year from the first to the last, and one for texts without a date.

    Columns: year ("" for texts without a date, at the end); texts, characters (of the cards);
    hits; texts_with (how many texts have any); per_ten_thousand (hits per 10,000 characters, NaN
    where there are none: a year without text is a gap and no zero).
    """
    rows: dict[str, list[int]] = {}
    for card in cards:
        row = rows.setdefault(card.year, [0, 0, 0, 0])
        found = hits.by_text.get(card.id, 0)
        for place, more in enumerate((1, card.characters, found, bool(found))):
            row[place] += more
    known = sorted(year for year in rows if year)
    if known:
        span = range(int(known[0]), int(known[-1]) + 1)
        for year in span:
            rows.setdefault(f"{year:04}", [0, 0, 0, 0])
    ordered = sorted(rows, key=lambda year: (not year, year))
    columns = ["year", "texts", "characters", "hits", "texts_with"]
    table = pd.DataFrame([(year, *rows[year]) for year in ordered], columns=columns)
    characters = table["characters"].where(table["characters"] > 0)
    table["per_ten_thousand"] = table["hits"] * 10_000 / characters
    return table
