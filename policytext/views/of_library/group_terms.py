"""Which terms are typical of one group of texts beside another, and how they are spread there."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.library.asked import Asked
from policytext.library.counting.expressions import Expression
from policytext.library.counting.two_groups import two_groups
from policytext.library.many import Many
from policytext.library.point import Point
from policytext.remarks.groups import typical_terms
from policytext.remarks.words import Words, told
from policytext.views.compared_basis import INSIDE
from policytext.views.of_library.basis import evidence, named_first
from policytext.views.of_library.sides import ONE_TEXT, SIDE, Grouped, Pair, bars, grouped, picks_of
from policytext.views.view import View

_MOST, _LEAST = 400, 3  # terms that are listed; occurrences of a term in both groups together
_COLUMNS = (
    "group_term",
    "group_a",
    "group_b",
    "group_rate_a",
    "group_rate_b",
    "group_likelihood",
    "group_ratio",
    "group_interval",
    "group_texts_a",
    "group_texts_b",
    "group_spread_a",
    "group_spread_b",
    "inside",
    "group_carried",
)


def group_terms(many: Many, asked: Asked, look: Look) -> View:
    """Rank terms by how much more frequent they are in one group than in the other."""
    language = look.language
    found = grouped(many, asked, language)
    counts = many.counted("group_terms", asked, lambda: _counts(many, found))
    sizes = tuple(_size(counts, side) for side in ("target", "reference"))

    def said() -> Words:
        drawn = _drawn(counts)
        return told(typical_terms(drawn, (sizes[0], sizes[1]), found.sides, language), language)

    return View(
        name="group_terms",
        title=label("group_terms_title", language),
        base=found.base(*_base(counts, language)),
        note=" · ".join(
            (
                found.base(),
                label("group_terms_note", language, mark=ONE_TEXT, least=_LEAST, most=_MOST),
                label(f"level_{many.level}", language),
            )
        ),
        counts=counts,
        rows=_rows(counts, found),
        picks=[_picks(row) for row in counts.itertuples()],
        kinds=("", *[""] * 6, *["words"] * 3, "", "", "", ""),
        words=said,
        chart=bars(_pairs(counts, found), found, "{:.2f}", len(counts)),
        evidence=lambda: evidence(many, asked, named_first(_points(counts), said()), language),
    )


def _base(counts: pd.DataFrame, language: str) -> Iterator[str]:
    """Yield what counts, and what the marks in the chart and the table mean."""
    yield label("group_terms_base", language)
    if counts["letters"].any():
        yield label("inside_base", language, mark=INSIDE)
    if counts["carried"].any():
        yield label("group_carried_base", language, mark=ONE_TEXT)


def _counts(many: Many, found: Grouped) -> pd.DataFrame:
    sides = found.cards, found.others
    return two_groups(many.tables, *sides, many.level, minimum=_LEAST, most=_MOST)


def _size(counts: pd.DataFrame, side: str) -> int:
    """Return the tokens of a side, as its rates tell them."""
    rows = counts[counts[side] > 0]
    if rows.empty:
        return 1
    row = rows.iloc[0]
    return round(float(row[side]) * 1000 / float(row[f"{side}_per_thousand"]))


def _drawn(counts: pd.DataFrame) -> pd.DataFrame:
    """Return the most typical terms of either group."""
    over = counts[counts["log_ratio"] > 0].head(SIDE)
    return pd.concat([over, counts[counts["log_ratio"] < 0].head(SIDE)])


def _pairs(counts: pd.DataFrame, found: Grouped) -> Iterator[Pair]:
    for row in _drawn(counts).itertuples():
        yield Pair(
            f"{row.term}{INSIDE * bool(row.letters)}{ONE_TEXT * bool(row.carried)}",
            row.target_per_thousand,
            row.reference_per_thousand,
            _written(row.term),
            (
                label(
                    "group_terms_said",
                    found.language,
                    a=row.target,
                    b=row.reference,
                    a_texts=row.target_texts,
                    b_texts=row.reference_texts,
                    a_all=len(found.cards),
                    b_all=len(found.others),
                ),
                *[label("group_terms_letters", found.language, number=row.letters)]
                * bool(row.letters),
                f"G² {row.log_likelihood:.1f} · log₂ {row.log_ratio:+.2f}",
            ),
        )


def _written(term: str) -> str:
    return str(Expression("term", (term,)))


def _rows(counts: pd.DataFrame, found: Grouped) -> pd.DataFrame:
    columns = [label(f"column_{name}", found.language) for name in _COLUMNS]
    rows = [
        (
            row.term,
            row.target,
            row.reference,
            round(row.target_per_thousand, 2),
            round(row.reference_per_thousand, 2),
            round(row.log_likelihood, 1),
            round(row.log_ratio, 2),
            f"[{row.low:.2f}, {row.high:.2f}]",
            f"{row.target_texts} · {row.target_share_of_texts:.0%}",
            f"{row.reference_texts} · {row.reference_share_of_texts:.0%}",
            _share(row.target_dispersion),
            _share(row.reference_dispersion),
            INSIDE * bool(row.letters),
            ONE_TEXT * bool(row.carried),
        )
        for row in counts.itertuples()
    ]
    return pd.DataFrame(rows, columns=columns)


def _share(number: float) -> str:
    return "" if pd.isna(number) else f"{number:.2f}"


def _picks(row: Any) -> list[str]:
    here, there = picks_of(_written(row.term), row.target, row.reference)
    return [here or there, here, there, here, there, "", "", "", here, there, "", "", "", ""]


def _points(counts: pd.DataFrame) -> list[Point]:
    """Return the points whose sentences a slide's notes may have: what is drawn, on both sides."""
    return [
        Point(_written(row.term), side=side)
        for row in _drawn(counts[~counts["carried"]]).itertuples()
        for side, number in (("a", row.target), ("b", row.reference))
        if number
    ]
