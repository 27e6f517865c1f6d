"""Of very many marks along a text: which of them are drawn, and which are listed."""

import pandas as pd

MANY = 10_000  # marks of one kind, above which no screen sets all apart and nobody reads a list
LISTED = 1_000  # of a row
_ACROSS = 2_000  # places that a chart tells apart


def too_many(*marks: pd.DataFrame) -> bool:
    """Say whether there are so many marks that not all of them are drawn and listed."""
    return any(len(one) > MANY for one in marks)


def listed(marks: pd.DataFrame, row: list[str]) -> pd.DataFrame:
    """Return the marks that are listed, of very many the first ones of each row.

    `row` are the columns that tell rows apart. Columns turn and of give the number of each mark in
    its row, from 1, and how many the row has.
    """
    places = marks.groupby(row, sort=False)["start"]
    told = marks.assign(turn=places.cumcount() + 1, of=places.transform("size"))
    return told[told["turn"] <= LISTED] if too_many(marks) else told


def thinned(marks: pd.DataFrame, row: list[str], length: int) -> pd.DataFrame:
    """Return the marks that are drawn along a text of so many characters.

    Of very many, those of a row that begin at one place of the chart are one mark: from where the
    first of them begins to where the last ends.
    """
    if not too_many(marks):
        return marks
    placed = marks.assign(place=marks["start"] * _ACROSS // max(length, 1))
    one = [*row, "place"]
    placed = placed.assign(end=placed.groupby(one, sort=False)["end"].transform("max"))
    return placed.drop_duplicates(one).drop(columns="place")
