"""Set phrases that one group of texts has and another never: new ones, dropped ones."""

from collections.abc import Iterator

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.library.asked import Asked
from policytext.library.counting.only_there import only_there
from policytext.library.many import Many
from policytext.library.point import Point
from policytext.remarks.groups import own_phrases
from policytext.remarks.words import Words, told
from policytext.views.of_library.basis import evidence, named_first
from policytext.views.of_library.sides import ONE_TEXT, SIDE, Grouped, Pair, bars, grouped, picks_of
from policytext.views.view import View

_MUCH = 0.5  # of a phrase's hits in one text: then that text carries it
_COLUMNS = ("group_phrase", "group_only", "group_texts", "hits", "group_carried")


def group_phrases(many: Many, asked: Asked, look: Look) -> View:
    """List the set phrases whose letters stand in texts of one group only.

    `counts` are those of `only_there` on both sides, and side ("a" or "b").
    """
    language = look.language
    found = grouped(many, asked, language)
    counts = many.counted("group_phrases", asked, lambda: _counts(many, found))

    def said() -> Words:
        return told(own_phrases(counts, found.sides, language), language)

    return View(
        name="group_phrases",
        title=label("group_phrases_title", language),
        base=found.base(*_base(counts, language)),
        note=" · ".join((found.base(), label("group_phrases_note", language, mark=ONE_TEXT))),
        counts=counts,
        rows=_rows(counts, found),
        picks=[_picks(row.expression, row.hits, row.side) for row in counts.itertuples()],
        words=said,
        chart=bars(_pairs(counts, found), found, "{:.0f}", len(counts)),
        evidence=lambda: evidence(many, asked, named_first(_points(counts), said()), language),
    )


def _base(counts: pd.DataFrame, language: str) -> Iterator[str]:
    yield label("group_phrases_base", language)
    if counts["carried"].any():
        yield label("group_carried_base", language, mark=ONE_TEXT)


def _counts(many: Many, found: Grouped) -> pd.DataFrame:
    tables = []
    both = (found.cards, found.others)
    for side, here, there in (("a", *both), ("b", *both[::-1])):
        # Of a single text, what it says at all is what there is.
        table = only_there(many.tables, here, there, at_least=min(2, max(len(here), 1)))
        several = len(here) > 1
        tables.append(table.assign(side=side, carried=(table["in_one"] > _MUCH) & several))
    return pd.concat(tables, ignore_index=True)


def _pairs(counts: pd.DataFrame, found: Grouped) -> Iterator[Pair]:
    for side in "ab":
        for row in counts[counts["side"] == side].head(SIDE).itertuples():
            values = {"hits": row.hits, "texts": row.texts}
            yield Pair(
                f"{row.phrase}{ONE_TEXT * bool(row.carried)}",
                row.hits if side == "a" else 0,
                row.hits if side == "b" else 0,
                row.expression,
                (label("group_phrases_said", found.language, **values),),
            )


def _rows(counts: pd.DataFrame, found: Grouped) -> pd.DataFrame:
    names = dict(zip("ab", found.heads, strict=True))
    columns = [label(f"column_{name}", found.language) for name in _COLUMNS]
    rows = [
        (row.phrase, names[row.side], row.texts, row.hits, ONE_TEXT * bool(row.carried))
        for row in counts.itertuples()
    ]
    return pd.DataFrame(rows, columns=columns)


def _picks(expression: str, hits: int, side: str) -> list[str]:
    pick = max(picks_of(expression, hits * (side == "a"), hits * (side == "b")))
    return [pick, "", pick, pick, ""]


def _points(counts: pd.DataFrame) -> list[Point]:
    return [
        Point(row.expression, side=side)
        for side in "ab"
        for row in counts[counts["side"] == side].head(SIDE).itertuples()
    ]
