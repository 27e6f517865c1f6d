"""How often expressions stand in texts, year by year or month by month."""

from collections.abc import Iterator, Sequence
from typing import Any

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.library.asked import Asked
from policytext.library.at_point import sought_of
from policytext.library.card import Card
from policytext.library.counting.over_time import OverTime
from policytext.library.counting.over_time import over_time as count
from policytext.library.counting.periods import WHOLE
from policytext.library.many import Many
from policytext.library.point import Point
from policytext.remarks import over_time as remarks
from policytext.remarks.words import told
from policytext.views.of_library.basis import base, evidence, names_of
from policytext.views.of_library.period_table import period_table
from policytext.views.of_library.periods_drawn import Drawn, curves, gaps, outside_said
from policytext.views.view import View


def over_time(many: Many, asked: Asked, look: Look) -> View:
    """Count each expression period by period; with `asked.split`, in panels on one scale."""
    language = look.language
    cards = many.inside(asked.scope)
    counts = many.counted("over_time", asked, lambda: _counts(many, asked, cards))
    rate = asked.amount == "rate"
    drawn = Drawn(
        counts.table,
        names_of(many, asked, language),
        asked.by,  # type: ignore[arg-type]
        asked.facet,
        "per_ten_thousand" if rate else "hits",
        label(f"amount_{asked.amount}", language),
        "{:.1f}" if rate else "{:.0f}",
        lambda row: _said(row, language),
        language,
    )
    rows, picks = period_table(drawn, "per_ten_thousand", "column_rate_of")
    return View(
        name="over_time",
        title=label("over_time_title", language),
        base=f"{drawn.unit} · {base(cards, asked, language)}",
        note=" · ".join(_notes(asked, cards, counts, language)),
        counts=counts.table,
        rows=rows,
        picks=picks,
        words=lambda: told(
            remarks.over_time(counts.table, drawn.names, drawn.column, language), language
        ),
        chart=curves(drawn) if len(counts.table) else None,
        evidence=lambda: evidence(many, asked, _strongest(drawn), language),
    )


def _counts(many: Many, asked: Asked, cards: Sequence[Card]) -> OverTime:
    wanted = [sought_of(many, written) for written in asked.expressions]
    return count(many.tables, cards, wanted, asked.by, asked.facet)  # type: ignore[arg-type]


def _notes(asked: Asked, cards: Sequence[Card], counts: OverTime, language: str) -> Iterator[str]:
    yield base(cards, asked, language)
    yield label(f"over_time_note_{asked.amount}", language)
    if empty := gaps(counts.table, asked.by):  # type: ignore[arg-type]
        yield label("over_time_gaps", language, periods=empty)
    yield from outside_said(counts.outside, asked.by, language)  # type: ignore[arg-type]
    if waiting := len(cards) - counts.texts - counts.outside:
        yield label("library_not_counted", language, number=waiting)


def _said(row: Any, language: str) -> str:
    return label(
        "over_time_said",
        language,
        period=row.period,
        hits=row.hits,
        rate=f"{row.per_ten_thousand:.2f}",
        with_it=row.texts_with,
        texts=row.texts,
    )


def _strongest(drawn: Drawn) -> list[Point]:
    """Return the points whose sentences a slide's notes have: of each expression first and peak."""
    whole = drawn.table[(drawn.table["value"] == WHOLE) & (drawn.table["hits"] > 0)]
    found: dict[Point, None] = {}
    for _, rows in whole.groupby("expression", sort=False):
        ordered = list(rows.itertuples(index=False))
        peak = max(ordered, key=lambda row: getattr(row, drawn.column))
        found |= dict.fromkeys((drawn.point(ordered[0]), drawn.point(peak)))
    return list(found)
