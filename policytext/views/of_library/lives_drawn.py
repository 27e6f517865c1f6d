"""Rows of dots through the years: what is said again, from its first period to its last."""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import ACCENT, GREY, MUTE
from policytext.charts.through_years import Life, Moment
from policytext.charts.values import Shade
from policytext.library.asked import Asked
from policytext.library.point import Point
from policytext.library.saying import rate_said
from policytext.views.of_library.basis import pick_of


class Told(NamedTuple):
    """One row: what it is called, the expression whose sentences it opens, its hits by period.

    `rates` are hits per 10,000 characters of all texts of that period.
    """

    name: str
    expression: str
    hits: Mapping[str, int]
    rates: Mapping[str, float]


def told_of(name: str, expression: str, table: pd.DataFrame) -> Told:
    """Return a row from its columns period, hits and per_ten_thousand."""
    hits = dict(zip(table["period"], map(int, table["hits"]), strict=True))
    rates = dict(zip(table["period"], map(float, table["per_ten_thousand"]), strict=True))
    return Told(name, expression, hits, rates)


def life(
    told: Told,
    place: Mapping[str, int],
    asked: Asked,
    language: str,
    *,
    new_since: str = "",
    strong: bool = False,
    shade: Shade = GREY,
) -> Life:
    """Return a row; `place` are those of all periods that have text, `new_since` marks what is new.

    A dot is as large as the rate or count of its period, as it is asked for. A phrase is gone where
    its last period is not the last one that has text.
    """
    there = [period for period in place if told.hits.get(period)]
    sizes: Mapping[str, float] = told.rates if asked.amount == "rate" else told.hits
    most = max((sizes[period] for period in there), default=1)
    first, last = (there[0], there[-1]) if there else ("", "")
    gone = bool(there) and last != list(place)[-1]
    is_new = bool(there) and bool(new_since) and first >= new_since
    tag = "lives_tag_new" if is_new else "lives_tag_gone" if gone else ""
    return Life(
        name=told.name,
        pick=pick_of(Point(told.expression)),
        moments=tuple(
            Moment(
                place[period],
                sizes[period] / most,
                pick_of(Point(told.expression, period)),
                period == first,
                (told.name, _said(told, period, language)),
            )
            for period in there
        ),
        note=first if first == last else f"{first}–{last}",
        tag=label(tag, language) if tag else "",
        tone=ACCENT if is_new else MUTE,
        shade=shade,
        strong=strong,
    )


def _said(told: Told, period: str, language: str) -> str:
    hits, rate = told.hits[period], rate_said(told.rates[period])
    return label("lives_said", language, period=period, hits=hits, rate=rate)
