"""Rows of dots through the years: what is said again, from its first period to its last."""

from collections.abc import Mapping
from typing import NamedTuple

from policytext.base.labels import label
from policytext.base.look import ACCENT, GREY, MUTE
from policytext.charts.through_years import Life, Moment
from policytext.charts.values import Shade
from policytext.library.point import Point
from policytext.views.of_library.basis import pick_of


class Told(NamedTuple):
    """One row: what it is called, the expression whose sentences it opens, its hits by period."""

    name: str
    expression: str
    hits: Mapping[str, int]


def life(
    told: Told,
    place: Mapping[str, int],
    language: str,
    *,
    new_since: str = "",
    strong: bool = False,
    shade: Shade = GREY,
) -> Life:
    """Return a row; `place` are those of all periods that have text, `new_since` marks what is new.

    A phrase is gone where its last period is not the last one that has text.
    """
    there = [period for period in place if told.hits.get(period)]
    most = max((told.hits[period] for period in there), default=1)
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
                told.hits[period] / most,
                pick_of(Point(told.expression, period)),
                period == first,
                (told.name, label("lives_said", language, period=period, hits=told.hits[period])),
            )
            for period in there
        ),
        note=first if first == last else f"{first}–{last}",
        tag=label(tag, language) if tag else "",
        tone=ACCENT if is_new else MUTE,
        shade=shade,
        strong=strong,
    )
