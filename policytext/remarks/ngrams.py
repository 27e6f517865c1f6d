"""What is remarkable in sequences that come back: the longest that is said again and again."""

from collections.abc import Callable, Iterator

import pandas as pd

from policytext.remarks.naming import all_counted, quoted, say
from policytext.remarks.words import NOTHING, Remark
from policytext.study.pick import Pick

_AGAIN = 3  # times that a sequence must stand to be a habit
_LONG = 3  # tokens from which a sequence is more than a pair
_NAMED = 2


def ngrams(
    table: pd.DataFrame, drawn: int, times: Callable[[str], int], language: str
) -> list[Remark]:
    """Say which long sequence is repeated word for word, and which leads.

    `table` has the columns gram, term (its letters), length, frequency and evidence, the most
    frequent first; `drawn` rows are on the slide; `times` says how often letters stand in the text.
    Weights: for a long sequence how much longer than one token it is, for the most frequent how far
    it leads; what is not drawn counts half.
    """
    if table.empty:
        return []
    shown = table.head(drawn)
    longest = _longest(shown, shown, times, language)
    hidden = _longest(table, shown, times, language)
    found = [longest, _lead(table, language)]
    if hidden != longest:
        found.append(hidden._replace(weight=hidden.weight / 2))
    return found if any(one.weight for one in found) else [_plain(table, language)]


def _longest(
    table: pd.DataFrame, shown: pd.DataFrame, times: Callable[[str], int], language: str
) -> Remark:
    again = table[(table["frequency"] >= _AGAIN) & (table["length"] >= _LONG)]
    if again.empty:
        return NOTHING
    letters = again["term"].str.len()
    row = again.loc[letters.idxmax()]  # the first of equals: the more frequent one
    whole, pieces = _whole(row, again, times)
    values: dict[str, object] = {"gram": quoted(whole), "count": row["frequency"]}
    named = _picks(table.loc[[one for one in pieces if one in shown.index]])
    return Remark(1 - 1 / row["length"], say("told_ngrams_long", language, **values), named)


def _whole(
    row: pd.Series, again: pd.DataFrame, times: Callable[[str], int]
) -> tuple[str, list[object]]:
    """Return the letters of which a sequence is a piece, and the rows that are pieces of them.

    A sequence has five tokens at most: 习近平新时代中国特色社会主义 goes on with 思想.
    """
    alike = again[(again["frequency"] == row["frequency"]) & (again["length"] == row["length"])]
    terms, pieces = list(row["gram"]), [row.name]
    for _ in range(len(alike)):
        longer = next(_longer(terms, alike, times, row["frequency"]), None)
        if longer is None:
            break
        terms, piece = longer
        pieces.append(piece)
    return "".join(terms), pieces


def _longer(
    terms: list[str], alike: pd.DataFrame, times: Callable[[str], int], frequency: int
) -> Iterator[tuple[list[str], object]]:
    """Return the same with one token more, behind or before, where it always has it."""
    for other in alike.itertuples():
        overlap = len(other.gram) - 1
        for joined in (
            [*terms, other.gram[-1]] if list(other.gram[:-1]) == terms[-overlap:] else [],
            [other.gram[0], *terms] if list(other.gram[1:]) == terms[:overlap] else [],
        ):
            if joined and times("".join(joined)) == frequency:
                yield joined, other.Index


def _lead(table: pd.DataFrame, language: str) -> Remark:
    if len(table) < 2 or table["frequency"][0] < _AGAIN:
        return NOTHING
    first, second = table["frequency"][:2]
    if first - second < 2:
        return NOTHING
    text = say("told_ngrams_lead", language, gram=quoted(table["term"][0]), count=first)
    return Remark(0.3 + 0.6 * (1 - second / first), text, _picks(table.head(1)))


def _plain(table: pd.DataFrame, language: str) -> Remark:
    first = table.head(_NAMED)
    rows = zip(first["term"], first["frequency"], strict=True)
    values: dict[str, object] = {"number": len(table), "grams": all_counted(rows, language)}
    key = "told_ngrams_plain" if len(table) > _NAMED else "told_ngrams_few"
    return Remark(0.1, say(key, language, **values), _picks(first))


def _picks(rows: pd.DataFrame) -> frozenset[str]:
    return frozenset(str(Pick(evidence=evidence)) for evidence in rows["evidence"])
