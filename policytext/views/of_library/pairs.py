"""Which pairs were to be balanced when: 发展 ↔ 安全, 效率 ↔ 公平."""

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.through_years import Lives
from policytext.library.asked import Asked
from policytext.library.counting.pairs_over_time import PairsOverTime, pairs_over_time
from policytext.library.counting.periods import By, every_period, period_of
from policytext.library.many import Many
from policytext.library.point import Point
from policytext.remarks import pairs as remarks
from policytext.remarks.words import told
from policytext.views.of_library.basis import base, evidence, pick_of
from policytext.views.of_library.lives_drawn import life, told_of
from policytext.views.of_library.periods_drawn import ticks
from policytext.views.view import View

_ROWS = 18  # pairs that are drawn
_COLUMNS = ("first_said", "peak_said", "last_said", "hits", "texts")


def pairs(many: Many, asked: Asked, look: Look) -> View:
    """Follow the relationships of the texts in scope; those of most texts come first."""
    language = look.language
    cards = many.inside(asked.scope)
    by: By = asked.by  # type: ignore[assignment]

    def counted() -> PairsOverTime:
        return pairs_over_time(many.tables, cards, by)

    found = many.counted("pairs", (str(asked.scope), by), counted)
    table = found.pairs
    if asked.part:
        table = table[table["name"].str.contains(asked.part, regex=False)]
    size = label(f"lives_size_{asked.amount}", language)
    there = {period for card in cards if (period := period_of(card, by))}
    rows, picks = _table(table, language)
    return View(
        name="pairs",
        title=label("pairs_title", language),
        base=f"{label('pairs_number', language, number=len(table))} · "
        f"{base(cards, asked, language)}",
        note=f"{base(cards, asked, language)} · {label('pairs_note', language, size=size)} · "
        f"{label('first_here', language)}",
        counts=table,
        rows=rows,
        picks=picks,
        words=lambda: told(remarks.pairs(table, language), language),
        chart=_chart(table.head(_ROWS), found, there, asked, language) if len(table) else None,
        evidence=lambda: evidence(
            many, asked, [Point(row.expression) for row in table.head(4).itertuples()], language
        ),
    )


def _chart(
    table: pd.DataFrame, found: PairsOverTime, there: set[str], asked: Asked, language: str
) -> Lives:
    by: By = asked.by  # type: ignore[assignment]
    names = every_period(there, by)
    place = {period: x for x, period in enumerate(names) if period in there}
    by_period = dict(list(found.by_period.groupby("expression", sort=False)))
    nowhere = found.by_period.head(0)
    rows = [
        told_of(row.name, row.expression, by_period.get(row.expression, nowhere))
        for row in table.sort_values("first", kind="stable").itertuples(index=False)
    ]
    return Lives(
        rows=tuple(life(one, place, asked, language) for one in rows),
        periods=ticks(names, by),
        without=tuple(x for x, period in enumerate(names) if period not in there),
        beyond=max(0, len(found.pairs) - len(table)),
        amount=asked.amount,
    )


def _table(table: pd.DataFrame, language: str) -> tuple[pd.DataFrame, list[list[str]]]:
    rows: list[list[object]] = []
    picks: list[list[str]] = []
    for row in table.itertuples(index=False):
        whole = pick_of(Point(row.expression))
        periods = (row.first, row.peak, row.last)
        rows.append([row.name, *periods, int(row.hits), int(row.texts)])
        of_period = [pick_of(Point(row.expression, one)) if one else "" for one in periods]
        picks.append([whole, *of_period, whole, whole])
    columns = [label(f"column_{name}", language) for name in ("pair", *_COLUMNS)]
    return pd.DataFrame(rows, columns=columns), picks
