"""Numbers by period as curves above the text that they rest on; and which periods have no text."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from policytext.base.labels import label
from policytext.charts.through_years import Amount, Curve, Curves, Panel, Periods, Reading, runs
from policytext.charts.values import Named
from policytext.library.counting.periods import WHOLE, By, every_period
from policytext.library.point import Point
from policytext.library.saying import option_said
from policytext.views.of_library.basis import hue, pick_of

MOST_PANELS = 12
_FEW = 14  # periods that are all written


class Drawn(NamedTuple):
    """How a table of counting/over_time.py is drawn.

    `column` has the numbers, `names` say what expressions are called, `facet` says whose values
    have panels ("" for none); `unit` and `form` are of the numbers, `said` says one
    in full.
    """

    table: pd.DataFrame
    names: Mapping[str, str]
    by: By
    facet: str
    column: str
    unit: str
    form: str
    said: Callable[[Any], str]
    language: str

    @property
    def values(self) -> list[str]:
        """Return the values that have a panel each, WHOLE for the one of all texts."""
        every = [str(value) for value in dict.fromkeys(self.table["value"])]
        return [value for value in every if value != WHOLE] if self.facet else [WHOLE]

    def point(self, row: Any) -> Point:
        """Return which sentences a row of the table counts."""
        facet, value = (self.facet, row.value) if row.value != WHOLE else ("", "")
        return Point(row.expression, row.period, facet, value)


def ticks(names: Sequence[str], by: By) -> Periods:
    """Return periods with those that are written: of many years round ones."""
    few = len(names) <= _FEW
    ends = ("-01",) if by == "month" else ("0", "5")
    return Periods(
        tuple(names), tuple(x for x, name in enumerate(names) if few or name.endswith(ends))
    )


def curves(drawn: Drawn) -> Curves:
    """Return a curve for each expression, in one panel or one for each value of the facet.

    A curve goes from the first hit to the last: before and after there is no line.
    """
    periods = ticks(every_period(drawn.table["period"], drawn.by), drawn.by)
    place = {period: number for number, period in enumerate(periods.names)}
    values = drawn.values
    return Curves(
        panels=tuple(_panel(drawn, place, value) for value in values[:MOST_PANELS]),
        series=tuple(
            Named(name, hue(number), pick=pick_of(Point(written)))
            for number, (written, name) in enumerate(drawn.names.items())
        ),
        periods=periods,
        unit=drawn.unit,
        coverage=label("amount_of_text", drawn.language),
        form=drawn.form,
        beyond=max(0, len(values) - MOST_PANELS),
    )


def gaps(table: pd.DataFrame, by: By) -> str:
    """Return the periods without any text between the first and the last, "" for none."""
    there = set(table["period"])
    names = every_period(there, by)
    empty = runs(x for x, name in enumerate(names) if name not in there)
    return ", ".join(
        names[first] if first == last else f"{names[first]}–{names[last]}" for first, last in empty
    )


def outside_said(outside: int, by: By, language: str) -> Sequence[str]:
    """Say how many texts stand in no period, () if all do."""
    return [label(f"over_time_outside_{by}", language, number=outside)] if outside else []


def _panel(drawn: Drawn, place: Mapping[str, int], value: str) -> Panel:
    table = drawn.table[drawn.table["value"] == value]
    found = []
    for number, written in enumerate(drawn.names):
        rows = _living(table[table["expression"] == written])
        if len(rows):
            found.append(Curve(number, tuple(_readings(drawn, place, rows))))
    return Panel(
        name="" if value == WHOLE else option_said(drawn.facet, value, drawn.language),
        curves=tuple(found),
        coverage=tuple(
            Amount(place[row.period], row.characters, said=(_amount_said(row, drawn.language),))
            for row in table.drop_duplicates("period").itertuples(index=False)
        ),
    )


def _amount_said(row: Any, language: str) -> str:
    values = {"period": row.period, "texts": row.texts, "characters": row.characters}
    return label("amount_of_text_said", language, **values)


def _living(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the periods from the first hit to the last."""
    there = rows.index[rows["hits"] > 0]
    return rows.loc[there[0] : there[-1]] if len(there) else rows.head(0)


def _readings(drawn: Drawn, place: Mapping[str, int], rows: pd.DataFrame) -> Iterator[Reading]:
    for row in rows.itertuples(index=False):
        pick = pick_of(drawn.point(row)) if row.hits else ""
        said = (drawn.names[row.expression], drawn.said(row))
        yield Reading(place[row.period], float(getattr(row, drawn.column)), pick, said)
