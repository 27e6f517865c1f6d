"""Set phrases as plain bars: where all are of one year, lines through the years say nothing."""

import pandas as pd

from policytext.base.labels import label
from policytext.charts.values import Bar, Bars
from policytext.library.counting.expressions import of_string
from policytext.library.point import Point
from policytext.views.of_library.basis import hue, pick_of


def measure(phrases: pd.DataFrame) -> str:
    """Return which column tells phrases apart: "texts", or "total" where all are of as many."""
    return "texts" if phrases["texts"].nunique() > 1 else "total"


def phrase_bars(phrases: pd.DataFrame, beyond: int, language: str) -> Bars:
    """Draw phrases, rows of the table of library/lives, from top to bottom as they are ordered."""
    column = measure(phrases)
    rows = []
    for row in phrases.itertuples(index=False):
        told = label("library_hits", language, hits=int(row.total), texts=int(row.texts))
        pick = pick_of(Point(str(of_string(row.phrase))))
        rows.append(Bar(row.phrase, int(getattr(row, column)), pick, hue(0), (row.phrase, told)))
    return Bars(tuple(rows), label(f"column_{column}", language), "{:,.0f}", beyond)
