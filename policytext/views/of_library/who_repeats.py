"""Who takes over from whom: the passages of all texts in scope, by the groups of both sides."""

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import GREY, Look
from policytext.charts.values import Cell, Grid, Line
from policytext.library.asked import Asked
from policytext.library.many import Many
from policytext.library.overlaps.kinds import Kind
from policytext.library.overlaps.matrix import matrix
from policytext.library.passages_at import cell, overlaps_in_all, passages_at
from policytext.library.saying import option_said
from policytext.library.scope import NONE
from policytext.remarks.who_repeats import who_repeats as remarks
from policytext.remarks.words import told
from policytext.views.of_library.basis import base, pick_of
from policytext.views.of_library.kinds_drawn import SHADES, kind_name
from policytext.views.view import View

_MOST = 18  # groups on each side that are drawn
_NOTED = 3  # passages in the notes of a slide, of each of three cells
_COLUMNS = (
    "later",
    "earlier",
    "overlap_passages",
    "overlap_characters",
    "overlap_texts",
    "overlap_share",
    "overlap_days",
    "overlap_years",
)


def who_repeats(many: Many, asked: Asked, look: Look) -> View:
    """Count the passages of one kind in scope; `counts` is the table of overlaps/matrix.py.

    Raises Unreadable before all texts were looked at.
    """
    language = look.language
    kind: Kind = asked.taken  # type: ignore[assignment]
    found = overlaps_in_all(many, asked, kind)
    counts = matrix(found, many.cards, asked.between, kind)
    names = {
        group: group_said(asked.between, group, language)
        for group in dict.fromkeys([*counts["later"], *counts["earlier"]])
    }
    rows, picks = _table(counts, names, asked, language)
    said = base(many.inside(asked.scope), asked, language)
    drawn = _drawn(counts, asked)
    return View(
        name="who_repeats",
        title=label("who_repeats_of", language, kind=kind_name(kind, language)),
        base=" · ".join(_base(said, drawn, counts, asked, language)),
        note=" · ".join(
            (
                said,
                label("who_repeats_note", language),
                label("method_of_overlaps", language),
            )
        ),
        counts=counts,
        rows=rows,
        picks=picks,
        words=lambda: told(remarks(counts, names, asked, language), language),
        chart=_chart(counts, drawn, names, asked, language) if len(counts) else None,
        evidence=lambda: _noted(many, asked, counts),
    )


def group_said(by: str, group: str, language: str) -> str:
    """Return what a group of texts is called."""
    if by == "year":
        return group or label("period_undated", language)
    return option_said(by, group or NONE, language)


def _drawn(counts: pd.DataFrame, asked: Asked) -> tuple[list[str], list[str]]:
    """Return the groups that are drawn: those with most characters, years in their order."""
    found = []
    for side in ("later", "earlier"):
        totals = counts.groupby(side, sort=False)["characters"].sum()
        first = totals.sort_values(ascending=False, kind="stable").index[:_MOST].tolist()
        found.append(sorted(first, reverse=side == "later") if asked.between == "year" else first)
    return found[0], found[1]


def _base(
    said: str, drawn: Sequence[list[str]], counts: pd.DataFrame, asked: Asked, language: str
) -> Iterator[str]:
    yield label(f"who_repeats_unit_{asked.measured}", language)
    yield said
    left_out = max(counts["later"].nunique(), counts["earlier"].nunique()) - max(map(len, drawn))
    if left_out > 0:
        yield label("who_repeats_beyond", language, number=_MOST)


def _chart(
    counts: pd.DataFrame,
    drawn: tuple[list[str], list[str]],
    names: dict[str, str],
    asked: Asked,
    language: str,
) -> Grid:
    rows = {group: place for place, group in enumerate(drawn[0])}
    columns = {group: place for place, group in enumerate(drawn[1])}
    some = counts[counts["later"].isin(rows) & counts["earlier"].isin(columns)]
    shade = SHADES[asked.taken]  # type: ignore[index]
    return Grid(
        rows=tuple(Line(names[group], shade, plain=True) for group in rows),
        columns=tuple(Line(names[group], GREY, plain=True) for group in columns),
        cells=tuple(
            Cell(
                rows[row.later],
                columns[row.earlier],
                getattr(row, asked.measured),
                _pick(row, asked),
                tuple(_said(row, names, language)),
            )
            for row in some.itertuples(index=False)
        ),
        corner=label("who_repeats_corner", language),
    )


def _pick(row: Any, asked: Asked) -> str:
    return pick_of(cell(asked.between, row.later, row.earlier, asked.taken))


def _said(row: Any, names: dict[str, str], language: str) -> Iterator[str]:
    yield label("who_repeats_pair", language, later=names[row.later], earlier=names[row.earlier])
    values = {"passages": row.passages, "characters": row.characters}
    yield label("overlap_amount", language, **values)
    yield lag_of(row, language)


def lag_of(row: Any, language: str) -> str:
    """Return the median lag of a row of the matrix, in days where they are known."""
    if pd.notna(row.lag_days):
        return label("overlap_lag_days", language, number=round(row.lag_days))
    return label("overlap_lag_years", language, number=round(row.lag_years))


def _table(
    counts: pd.DataFrame, names: dict[str, str], asked: Asked, language: str
) -> tuple[pd.DataFrame, list[list[str]]]:
    rows: list[list[object]] = []
    picks: list[list[str]] = []
    for row in counts.itertuples(index=False):
        rows.append(
            [
                names[row.later],
                names[row.earlier],
                row.passages,
                row.characters,
                row.texts,
                round(100 * row.share, 2),
                round(row.lag_days) if pd.notna(row.lag_days) else "",
                round(row.lag_years),
            ]
        )
        pick = _pick(row, asked)
        picks.append(["", "", pick, pick, *[""] * 4])
    columns = [label(f"column_{name}", language) for name in _COLUMNS]
    return pd.DataFrame(rows, columns=columns), picks


def _noted(many: Many, asked: Asked, counts: pd.DataFrame) -> tuple[str, ...]:
    """Return the longest passages of the fullest cells."""
    found: list[str] = []
    for row in counts.head(3).itertuples(index=False):
        standing = passages_at(
            many, asked, cell(asked.between, row.later, row.earlier, asked.taken)
        )
        longest = sorted(standing, key=lambda one: -one.passage.characters)[:_NOTED]
        ids = {id for one in longest for id in (one.id, one.passage.source.id)}
        cards = [card for card in many.cards if card.id in ids]
        words = dict(many.tables.texts.words(many.tables.wanted(cards)))
        found += [
            f"{many.names.get(one.id, one.id)} ← {many.names.get(source.id, source.id)}　"
            f"{words[one.id][one.passage.start : one.passage.end]}"
            for one in longest
            if (source := one.passage.source)
        ]
    return tuple(dict.fromkeys(found))
