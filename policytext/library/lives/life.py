"""The life of every set phrase of some texts: when it was said first, most, and last."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from policytext.library.card import Card
from policytext.library.counting.tables import Tables, steady
from policytext.library.lives.dates import Dates, by_date
from policytext.library.lives.nested import within
from policytext.library.lives.said import SHARE, Said, said

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

Unit = Literal["rate", "count"]
PER = 10_000  # characters, of which a rate is told


@dataclass(frozen=True, eq=False)
class Lives:
    """The lives of set phrases, as two tables whose rows are the same phrases in one order.

    `phrases` has the columns: phrase; total (occurrences as a string, in all texts that count);
    texts (how many have it); marked (in how many of these the rules found it as a set phrase);
    first, peak, last (years, 0 where no text with a date has it); first_text, last_text (ids, ""
    without a year); peak_count, peak_rate (in its peak year: occurrences, and per PER characters of
    that year's texts); undated (occurrences in texts without a date, which belong to no year);
    within (the longer phrase of these texts that nearly all its occurrences lie in, "").

    `counts` has a column for each year from the first to the last that has text, named by it:
    occurrences. `characters` are those of each year's texts: a year with 0 has no text, and its
    counts say nothing.
    """

    phrases: "pd.DataFrame"
    counts: "pd.DataFrame"
    characters: "pd.Series[int]"

    def rows(self, chosen: "Sequence[int] | np.ndarray") -> "Lives":
        """Return the lives of some phrases, by their row numbers, in that order."""
        phrases, counts = (
            table.iloc[chosen].reset_index(drop=True) for table in (self.phrases, self.counts)
        )
        return Lives(phrases, counts, self.characters)


@steady
def lives(
    tables: Tables,
    cards: Sequence[Card],
    *,
    texts: int = 1,
    occurrences: int = 1,
    share: float = SHARE,
    unit: Unit = "rate",
    maximal: bool = False,
) -> Lives:
    """Follow every set phrase that the rules found in the texts of cards through their years.

    What is counted is the string, wherever it stands in these texts: also where the rules did not
    find it, also inside of a longer phrase. Only phrases with at least so many `texts` and
    `occurrences` are there, which the rules found in at least this `share` of the texts that have
    the string: what only one quotes (“保护”) is a plain word elsewhere. The peak is the year
    of the highest rate or count (`unit`), of equal ones the earlier. `maximal` leaves out what lies
    within a longer phrase nearly everywhere.
    Order: by first year (those without one last), then total, falling, then the phrase.
    """
    import numpy as np
    import pandas as pd

    dates = by_date(cards, tables.wanted(cards))
    words, rows = _chosen(said(tables), dates, texts, occurrences, share)
    undated, counts = _by_year(rows, dates, len(words))
    total = undated + counts.sum(axis=1)
    rate = counts * PER / np.maximum(dates.characters, 1)
    phrases = pd.DataFrame({"phrase": pd.Series(words, dtype=object), "total": total})
    phrases["texts"] = np.bincount(rows.phrase, minlength=len(words))
    phrases["marked"] = np.bincount(rows.phrase[rows.marked], minlength=len(words))
    ends = [_ends(rows, dates, len(words), end) for end in (np.minimum, np.maximum)]
    peak = _peaks(rate if unit == "rate" else counts)
    has_year = (counts > 0).any(axis=1)
    phrases["first"] = dates.years_of(ends[0])
    phrases["peak"] = np.where(has_year, peak + dates.years.start, 0)
    phrases["last"] = dates.years_of(ends[1])
    phrases["first_text"], phrases["last_text"] = map(dates.ids_of, ends)
    phrases["peak_count"], phrases["peak_rate"] = (_at(one, peak) for one in (counts, rate))
    phrases["undated"] = undated
    phrases["within"] = pd.Series(within(words, total.tolist()), dtype=object)
    found = Lives(
        phrases,
        pd.DataFrame(counts, columns=list(dates.years)),
        pd.Series(dates.characters, index=list(dates.years)),
    )
    order = np.lexsort((words, -total, ~has_year * 10_000 + phrases["first"]))
    return found.rows(order[(phrases["within"] == "").to_numpy()[order]] if maximal else order)


class _Rows(NamedTuple):
    """A row for each phrase of each text that count, by their numbers, as `Said` has them."""

    phrase: "np.ndarray"
    text: "np.ndarray"
    times: "np.ndarray"
    marked: "np.ndarray"

    def where(self, holds: "np.ndarray") -> "_Rows":
        return _Rows(*(column[holds] for column in self))


def _chosen(
    known: Said, dates: Dates, texts: int, occurrences: int, share: float
) -> tuple[list[str], _Rows]:
    """Return the phrases that are shown, and their rows in these texts, numbered anew."""
    import numpy as np

    size = len(known.phrases)
    numbers = {id: number for number, id in enumerate(dates.ids)}
    text = np.array([numbers.get(id, -1) for id in known.ids], np.int64)[known.text]
    rows = _Rows(known.phrase, text, known.times, known.marked).where(text >= 0)
    marked = np.bincount(rows.phrase[rows.marked], minlength=size)
    having = np.bincount(rows.phrase, minlength=size)
    here = (marked > 0) & (having >= texts) & (marked >= share * having)
    here &= np.bincount(rows.phrase, rows.times, size) >= occurrences
    rows = rows.where(here[rows.phrase])
    words = [known.phrases[number] for number in np.flatnonzero(here).tolist()]
    return words, rows._replace(phrase=(np.cumsum(here) - 1)[rows.phrase])


def _by_year(rows: _Rows, dates: Dates, size: int) -> "tuple[np.ndarray, np.ndarray]":
    """Return how often each phrase stands in texts without a date, and in each year's."""
    import numpy as np

    width = len(dates.years) + 1
    year = dates.year[rows.text]
    column = np.where(year > 0, year - dates.years.start + 1, 0)
    flat = np.bincount(rows.phrase * width + column, rows.times, size * width)
    table = flat.astype(np.int64).reshape(size, width)
    return table[:, 0], table[:, 1:]


def _ends(rows: _Rows, dates: Dates, size: int, end: "np.ufunc") -> "np.ndarray":
    """Return the number of the first or last text with a date that has each phrase, −1 for none."""
    import numpy as np

    found = np.full(size, -1)
    dated = rows.where(dates.year[rows.text] > 0)
    if len(dated.phrase):
        starts = np.flatnonzero(np.diff(dated.phrase, prepend=-1))
        found[dated.phrase[starts]] = end.reduceat(dated.text, starts)
    return found


def _peaks(by_year: "np.ndarray") -> "np.ndarray":
    import numpy as np

    return np.argmax(by_year, axis=1) if by_year.shape[1] else np.zeros(len(by_year), int)


def _at(by_year: "np.ndarray", peak: "np.ndarray") -> "np.ndarray":
    import numpy as np

    return by_year[np.arange(len(peak)), peak] if by_year.shape[1] else peak * 0
