"""What is remarkable in sequences that come back: the longest that is said again and again."""

import pandas as pd

from policytext.remarks.quoting import counted_all, quoted, say
from policytext.remarks.words import Remark
from policytext.study.pick import Pick

_AGAIN = 3  # times that a sequence must stand to be a habit
_LONG = 3  # tokens from which a sequence is more than a pair
_NAMED = 2


def ngrams(table: pd.DataFrame, drawn: int, language: str) -> list[Remark]:
    """Say which long sequence is repeated word for word, and which leads.

    `table` has the columns term (letters), length, frequency and evidence, the most frequent first;
    `drawn` rows are on the slide. Weights: for a long sequence how much longer than a pair it is,
    for the most frequent how far it leads; what is not drawn counts half.
    """
    if table.empty:
        return []
    longest = _longest(table.head(drawn), language)
    hidden = _longest(table, language)
    found = [longest, _lead(table, language)]
    if hidden != longest:
        found.append(hidden._replace(weight=hidden.weight / 2))
    return found if any(one.weight for one in found) else [_plain(table, language)]


def _longest(table: pd.DataFrame, language: str) -> Remark:
    again = table[(table["frequency"] >= _AGAIN) & (table["length"] >= _LONG)]
    if again.empty:
        return Remark(0, "")
    letters = again["term"].str.len()
    row = again.loc[letters.idxmax()]  # the first of equals: the more frequent one
    values: dict[str, object] = {"gram": quoted(row["term"]), "count": row["frequency"]}
    weight = 1 - 1 / row["length"]
    return Remark(weight, say("told_ngrams_long", language, **values), _picks(row))


def _lead(table: pd.DataFrame, language: str) -> Remark:
    if len(table) < 2 or table["frequency"][0] < _AGAIN:
        return Remark(0, "")
    first, second = table["frequency"][:2]
    if first - second < 2:
        return Remark(0, "")
    text = say("told_ngrams_lead", language, gram=quoted(table["term"][0]), count=first)
    return Remark(0.3 + 0.6 * (1 - second / first), text, _picks(table.loc[0]))


def _plain(table: pd.DataFrame, language: str) -> Remark:
    first = table.head(_NAMED)
    rows = zip(first["term"], first["frequency"], strict=True)
    values: dict[str, object] = {"number": len(table), "grams": counted_all(rows, language)}
    key = "told_ngrams_plain" if len(table) > _NAMED else "told_ngrams_few"
    named = frozenset().union(*(_picks(row) for _, row in first.iterrows()))
    return Remark(0.1, say(key, language, **values), named)


def _picks(row: pd.Series) -> frozenset[str]:
    return frozenset({str(Pick(evidence=row["evidence"]))})
