"""How often expressions stand in texts, year by year or month by month."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.through_years import Amount, Curve, Curves, Panel, Periods, Reading
from policytext.charts.values import Named
from policytext.library.asked import Asked
from policytext.library.at_point import sought_of
from policytext.library.card import Card
from policytext.library.counting.over_time import OverTime
from policytext.library.counting.over_time import over_time as count
from policytext.library.counting.periods import WHOLE, every_period
from policytext.library.many import Many
from policytext.library.point import Point
from policytext.library.saying import option_said
from policytext.remarks import over_time as remarks
from policytext.remarks.words import told
from policytext.views.of_library.basis import base, evidence, hue, names_of, pick_of
from policytext.views.view import View

MOST_PANELS = 12
_FEW = 14  # periods that are all written


class _Shown(NamedTuple):
    """What the view is made of: the counts, what expressions are called, and what is asked."""

    counts: OverTime
    names: dict[str, str]
    asked: Asked
    language: str

    @property
    def column(self) -> str:
        return "per_ten_thousand" if self.asked.amount == "rate" else "hits"


def over_time(many: Many, asked: Asked, look: Look) -> View:
    """Count each expression period by period; with `asked.split`, in panels on one scale."""
    language = look.language
    cards = many.inside(asked.scope)
    counts = many.counted("over_time", asked, lambda: _counts(many, asked, cards))
    shown = _Shown(counts, names_of(many, asked, language), asked, language)
    rows, picks = _table(shown)
    return View(
        name="over_time",
        title=label("over_time_title", language),
        base=f"{label(f'amount_{asked.amount}', language)} · {base(cards, asked, language)}",
        note=" · ".join(_notes(shown, cards)),
        counts=counts.table,
        rows=rows,
        picks=picks,
        words=lambda: told(remarks.over_time(counts.table, shown.names, language), language),
        chart=_chart(shown) if len(counts.table) else None,
        evidence=lambda: evidence(many, asked, _strongest(shown), language),
    )


def _counts(many: Many, asked: Asked, cards: Sequence[Card]) -> OverTime:
    wanted = [sought_of(many, written) for written in asked.expressions]
    return count(many.tables, cards, wanted, asked.by, asked.facet)  # type: ignore[arg-type]


def _notes(shown: _Shown, cards: Sequence[Card]) -> Iterator[str]:
    language = shown.language
    yield base(cards, shown.asked, language)
    yield label(f"over_time_note_{shown.asked.amount}", language)
    if gaps := _gaps(shown.counts.table):
        yield label("over_time_gaps", language, periods=gaps)
    if shown.counts.outside:
        key = f"over_time_outside_{shown.asked.by}"
        yield label(key, language, number=shown.counts.outside)
    if waiting := len(cards) - shown.counts.texts - shown.counts.outside:
        yield label("library_not_counted", language, number=waiting)


def _gaps(table: pd.DataFrame) -> str:
    """Return the periods without any text, in a row as from–to."""
    if table.empty:
        return ""
    there = set(table["period"])
    by = "month" if len(max(there)) > 4 else "year"
    runs: list[list[str]] = []
    before = ""
    for period in every_period(there, by):  # type: ignore[arg-type]
        if period in there:
            before = ""
            continue
        if not before:
            runs.append([])
        runs[-1].append(period)
        before = period
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def _point(shown: _Shown, expression: str, period: str, value: str) -> Point:
    facet = shown.asked.facet if value != WHOLE else ""
    return Point(expression, period, facet, value)


def _strongest(shown: _Shown) -> list[Point]:
    """Return the points whose sentences a slide's notes have: of each expression first and peak."""
    whole = shown.counts.table
    whole = whole[(whole["value"] == WHOLE) & (whole["hits"] > 0)]
    found: dict[Point, None] = {}
    for expression, rows in whole.groupby("expression", sort=False):
        peak = rows.loc[rows[shown.column].idxmax()]
        for row in (rows.iloc[0], peak):
            found[_point(shown, str(expression), row["period"], WHOLE)] = None
    return list(found)


def _table(shown: _Shown) -> tuple[pd.DataFrame, list[list[str]]]:
    """Return a row for each period and value of the split: texts, characters, each expression."""
    table, language = shown.counts.table, shown.language
    split = shown.asked.facet
    rows, picks = [], []
    for (value, period), group in table.groupby(["value", "period"], sort=False):
        if split and value == WHOLE:
            continue
        first = group.iloc[0]
        heads = [period] if not split else [_value_said(shown, str(value)), period]
        cells: list[object] = [*heads, int(first["texts"]), int(first["characters"])]
        marks = [""] * len(cells)
        for row in group.itertuples(index=False):
            pick = pick_of(_point(shown, row.expression, str(period), str(value)))
            cells += [int(row.hits), round(row.per_ten_thousand, 2)]
            marks += [pick if row.hits else "", pick if row.hits else ""]
        rows.append(cells)
        picks.append(marks)
    heads = ["period"] if not split else ["value", "period"]
    columns = [label(f"column_{name}", language) for name in (*heads, "texts", "characters")]
    for expression in dict.fromkeys(table["expression"]):
        name = shown.names.get(expression, expression)
        columns += [name, label("column_rate_of", language, name=name)]
    return pd.DataFrame(rows, columns=columns), picks


def _value_said(shown: _Shown, value: str) -> str:
    return option_said(shown.asked.facet, value, shown.language)


def _chart(shown: _Shown) -> Curves:
    table, language = shown.counts.table, shown.language
    by = shown.asked.by
    names = every_period(table["period"], by)  # type: ignore[arg-type]
    place = {period: number for number, period in enumerate(names)}
    values = list(dict.fromkeys(table["value"]))
    panels = [value for value in values if value != WHOLE] if shown.asked.facet else [WHOLE]
    written = shown.asked.expressions
    return Curves(
        panels=tuple(_panel(shown, place, value) for value in panels[:MOST_PANELS]),
        series=tuple(
            Named(shown.names[one], hue(number), pick=pick_of(Point(one)))
            for number, one in enumerate(written)
        ),
        periods=Periods(names, _ticks(names)),
        unit=label(f"amount_{shown.asked.amount}", language),
        coverage=label("amount_of_text", language),
        form="{:.1f}" if shown.asked.amount == "rate" else "{:.0f}",
        beyond=max(0, len(panels) - MOST_PANELS),
    )


def _ticks(names: Sequence[str]) -> tuple[int, ...]:
    """Return which periods are written: of many years round ones, of many months Januaries."""
    few = len(names) <= _FEW
    ends = ("-01",) if "-" in names[0] else ("0", "5")
    return tuple(x for x, name in enumerate(names) if few or name.endswith(ends))


def _panel(shown: _Shown, place: dict[str, int], value: str) -> Panel:
    table = shown.counts.table[shown.counts.table["value"] == value]
    amounts = table.drop_duplicates("period")
    return Panel(
        name="" if value == WHOLE else _value_said(shown, value),
        curves=tuple(
            Curve(number, tuple(_readings(shown, place, rows)))
            for number, one in enumerate(shown.asked.expressions)
            if len(rows := _living(table[table["expression"] == one]))
        ),
        coverage=tuple(
            Amount(
                place[row.period],
                row.characters,
                said=(
                    label(
                        "amount_of_text_said",
                        shown.language,
                        period=row.period,
                        texts=row.texts,
                        characters=row.characters,
                    ),
                ),
            )
            for row in amounts.itertuples(index=False)
        ),
    )


def _living(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the periods from the first hit to the last: before and after there is no line."""
    there = rows.index[rows["hits"] > 0]
    return rows.loc[there[0] : there[-1]] if len(there) else rows.head(0)


def _readings(shown: _Shown, place: dict[str, int], rows: pd.DataFrame) -> Iterator[Reading]:
    for row in rows.itertuples(index=False):
        point = _point(shown, row.expression, row.period, row.value)
        said = label(
            "over_time_said",
            shown.language,
            period=row.period,
            hits=row.hits,
            rate=f"{row.per_ten_thousand:.2f}",
            with_it=row.texts_with,
            texts=row.texts,
        )
        yield Reading(
            place[row.period],
            getattr(row, shown.column),
            pick_of(point) if row.hits else "",
            (shown.names.get(row.expression, row.expression), said),
        )
