"""What is remarkable in terms and themes by paragraph: where one gathers."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import pandas as pd

from policytext.remarks.naming import all_quoted, quoted, say
from policytext.remarks.substance import substance
from policytext.remarks.words import Remark
from policytext.study.pick import Pick

_AGAIN = 3  # occurrences in the paragraph where a row gathers
_FEW = 3  # paragraphs
_THEME = 0.5  # of the weight: a theme is a passage by nature
_NAMED = 3


class _Row(NamedTuple):
    kind: str
    id: str
    number: int
    paragraphs: int
    peak: int  # the paragraph with most of them
    most: int
    second: int
    first: int  # the character where the first of the peak stands


def distribution(
    table: pd.DataFrame,
    sizes: Sequence[int],
    name: Callable[[str, str], str],
    pick: Callable[[str, str, int], Pick],
    language: str,
) -> list[Remark]:
    """Say which term or theme gathers in one paragraph, and what stands in all of them.

    `table` is that of the statistic, `sizes` are the tokens in view of each paragraph;
    `name` and `pick` are asked with a row and its kind, `pick` also with a place. Weights: how
    much more of a row stands at its peak than of the text; of a theme the half.
    """
    rows = _rows(table)
    if not rows:
        return []
    held = sum(size > 0 for size in sizes)
    if held < _FEW:
        return [_plain(rows, name, language)]
    found = []
    whole = sum(sizes)
    for row in rows:
        if row.most < _AGAIN or row.most - row.second < 2:
            continue
        weight = row.most / row.number - sizes[row.peak] / whole
        weight *= _THEME if row.kind == "theme" else substance(row.id)
        if weight <= 0:  # its paragraph is as large a part of the text
            continue
        said = _gathered(row, name, language)
        named = _picks(row, pick)
        found.append(Remark(weight, said, named))
    everywhere = [row.id for row in rows if row.kind == "term" and row.paragraphs == held]
    if everywhere:
        terms = all_quoted(everywhere[:_NAMED], language)
        text = say("told_terms_everywhere", language, terms=terms, paragraphs=held)
        named = frozenset(str(Pick(term=term)) for term in everywhere[:_NAMED])
        found.append(Remark(0.4, text, named))
    return found or [_plain(rows, name, language)]


def _gathered(row: _Row, name: Callable[[str, str], str], language: str) -> str:
    values: dict[str, object] = {
        "row": quoted(name(row.id, row.kind)),
        "number": row.number,
        "most": row.most,
    }
    how = "all" if row.most == row.number else "most" if 2 * row.most >= row.number else "peak"
    key = f"told_distribution_{row.kind}_{how}"
    return say(key, language, paragraph=row.peak + 1, **values)


def _plain(rows: Sequence[_Row], name: Callable[[str, str], str], language: str) -> Remark:
    """Say which row has most in all."""
    terms = [row for row in rows if row.kind == "term"] or rows
    most = max(terms, key=lambda row: row.number)
    level = [row for row in terms if row.number == most.number]
    names = all_quoted([name(row.id, row.kind) for row in level[:_NAMED]], language)
    values: dict[str, object] = {"rows": names + "…" * (len(level) > _NAMED), "number": most.number}
    if len(level) > 1:
        key = f"told_distribution_level_{most.kind}"
        return Remark(0.02, say(key, language, **values))
    values |= {"paragraphs": most.paragraphs}
    text = say(f"told_distribution_plain_{most.kind}", language, **values)
    return Remark(0.02, text, frozenset({_row_pick(most)}))


def _picks(row: _Row, pick: Callable[[str, str, int], Pick]) -> frozenset[str]:
    """Return the picks of a row and of the square of its peak."""
    return frozenset({_row_pick(row), str(pick(row.id, row.kind, row.first))})


def _row_pick(row: _Row) -> str:
    return str(Pick(term=row.id) if row.kind == "term" else Pick(theme=row.id))


def _rows(table: pd.DataFrame) -> list[_Row]:
    found = []
    for (kind, id), cells in table.groupby(["kind", "row"], sort=False):
        ordered = cells.sort_values("number", ascending=False, kind="stable")
        top = ordered.iloc[0]
        second = int(ordered["number"].iloc[1]) if len(ordered) > 1 else 0
        number, most = int(cells["number"].sum()), int(top["number"])
        found.append(
            _Row(kind, id, number, len(cells), top["paragraph"], most, second, int(top["first"]))
        )
    return found
