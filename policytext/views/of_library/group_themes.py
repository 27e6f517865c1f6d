"""How much room each theme of the book has in two groups of texts."""

from collections.abc import Iterator

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.library.asked import Asked
from policytext.library.counting.expressions import Expression
from policytext.library.counting.two_groups import theme_shares
from policytext.library.many import Many
from policytext.library.point import Point
from policytext.remarks.groups import wide_themes
from policytext.remarks.words import Words, told
from policytext.views.of_library.basis import evidence, named_first
from policytext.views.of_library.sides import Grouped, Pair, bars, grouped, picks_of
from policytext.views.view import View

_COLUMNS = (
    "theme",
    "group_share_a",
    "group_share_b",
    "group_characters_a",
    "group_characters_b",
    "group_with_a",
    "group_with_b",
)


def group_themes(many: Many, asked: Asked, look: Look) -> View:
    """Measure every theme of the book in force on both sides."""
    language = look.language
    found = grouped(many, asked, language)
    names = {theme.id: theme.label[language] for theme in many.book}
    counts = many.counted("group_themes", asked, lambda: _counts(many, found))

    def said() -> Words:
        return told(wide_themes(counts, names, found.sides, language), language)

    return View(
        name="group_themes",
        title=label("group_themes_title", language),
        base=found.base(label("group_themes_base", language)),
        note=" · ".join((found.base(), label("group_themes_note", language))),
        counts=counts,
        rows=_rows(counts, names, found),
        picks=[_picks(row.theme, row.target, row.reference) for row in counts.itertuples()],
        words=said,
        chart=bars(_pairs(counts, names, found), found, "{:.1f}%"),
        evidence=lambda: evidence(many, asked, named_first(_points(counts), said()), language),
    )


def _counts(many: Many, found: Grouped) -> pd.DataFrame:
    table = theme_shares(many.tables, found.cards, found.others, many.book)
    return table[(table["target"] > 0) | (table["reference"] > 0)].reset_index(drop=True)


def _written(theme: str) -> str:
    return str(Expression("theme", (theme,)))


def _pairs(counts: pd.DataFrame, names: dict[str, str], found: Grouped) -> Iterator[Pair]:
    for row in counts.fillna(0).itertuples():
        values = {"a": row.target, "b": row.reference}
        texts = {"a_texts": row.target_texts, "b_texts": row.reference_texts}
        yield Pair(
            names[row.theme],
            row.target_share * 100,
            row.reference_share * 100,
            _written(row.theme),
            (label("group_themes_said", found.language, **values, **texts),),
        )


def _rows(counts: pd.DataFrame, names: dict[str, str], found: Grouped) -> pd.DataFrame:
    columns = [label(f"column_{name}", found.language) for name in _COLUMNS]
    rows = [
        (
            names[row.theme],
            round(row.target_share * 100, 2),
            round(row.reference_share * 100, 2),
            row.target,
            row.reference,
            row.target_texts,
            row.reference_texts,
        )
        for row in counts.fillna(0).itertuples()
    ]
    return pd.DataFrame(rows, columns=columns)


def _picks(theme: str, target: int, reference: int) -> list[str]:
    here, there = picks_of(_written(theme), target, reference)
    return [here or there, here, there, here, there, here, there]


def _points(counts: pd.DataFrame) -> list[Point]:
    gap = (counts["target_share"] - counts["reference_share"]).abs()
    wide = counts.loc[gap.sort_values(ascending=False).index]
    return [
        Point(_written(row.theme), side=side)
        for row in wide.itertuples()
        for side, number in (("a", row.target), ("b", row.reference))
        if number
    ]
