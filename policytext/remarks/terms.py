"""What is remarkable in the table of all terms: how widely they stand, and how close together."""

from collections import Counter
from collections.abc import Callable, Sequence

import pandas as pd

from policytext.charts.trimmed import MOST_ROWS
from policytext.remarks.naming import all_quoted, picks_of, quoted, say
from policytext.remarks.substance import substance
from policytext.remarks.words import NOTHING, Remark

_OFTEN = 4  # occurrences from which a place says something
_FEW = 3  # paragraphs: in fewer, no term is spread or clustered
_WIDE = 0.3  # of the paragraphs
_AHEAD = 0.25  # of its occurrences, by which the first leads
_NAMED = 3
_BELOW = 0.3  # of the weight: what the slide's table does not show may be said, not headed


def terms(
    table: pd.DataFrame,
    paragraph_at: Callable[[int], int],
    sizes: Sequence[int],
    language: str,
) -> list[Remark]:
    """Say what stands in every paragraph, what in one alone, what leads; else how many there are.

    `table` is that of `term_table`, `sizes` are the tokens in view of each paragraph. Weights:
    how much of the text a term covers, or how much more of it than even chance stands in one place.
    """
    if table.empty:
        return []
    held = sum(size > 0 for size in sizes)
    lead = _lead(table, language)
    found = [lead] if lead.weight else [_plain(table, language)]
    if held >= _FEW:
        found += [_spread(table, held, language)]
        found += _clustered(table, paragraph_at, sizes, language)
    return found


def _spread(table: pd.DataFrame, held: int, language: str) -> Remark:
    """Name what the slide shows that stands in all paragraphs, or in most, or the first of it."""
    shown = table.head(MOST_ROWS)
    often = shown[shown["frequency"] >= _OFTEN]
    if often.empty:
        return NOTHING
    most = int(often["paragraphs"].max())
    first = often[often["paragraphs"] == most]["term"].tolist()
    if most == held:
        words = all_quoted(first[:_NAMED], language)
        text = say("told_terms_everywhere", language, terms=words, paragraphs=held)
        return Remark(0.9, text, picks_of(first[:_NAMED]))
    alone = (table["paragraphs"] >= most).sum() == 1
    wide = alone and most >= _WIDE * held
    term, number = (
        (first[0], most) if wide else (often["term"].iloc[0], often["paragraphs"].iloc[0])
    )
    values: dict[str, object] = {"term": quoted(term), "number": number, "total": held}
    text = say(f"told_terms_{'wide' if wide else 'held'}", language, **values)
    return Remark(0.3 + 0.6 * most / held if wide else _BELOW, text, picks_of([term]))


def _clustered(
    table: pd.DataFrame,
    paragraph_at: Callable[[int], int],
    sizes: Sequence[int],
    language: str,
) -> list[Remark]:
    """Name what stands in one paragraph alone, or half of it at least."""
    whole, found = sum(sizes), []
    for place, row in enumerate(table.itertuples()):
        if row.frequency < _OFTEN:
            continue
        (paragraph, most), *_ = Counter(map(paragraph_at, row.places)).most_common(1)
        if most < _OFTEN or 2 * most < row.frequency:
            continue
        weight = (most / row.frequency - sizes[paragraph] / whole) * (1 - 1 / most)
        weight *= substance(row.term) * (1 if place < MOST_ROWS else _BELOW)
        values: dict[str, object] = {"term": quoted(row.term), "count": row.frequency}
        values |= {"paragraph": paragraph + 1, "most": most}
        how = "one_place" if most == row.frequency else "most_in"
        text = say(f"told_terms_{how}", language, **values)
        found.append(Remark(weight, text, picks_of([row.term])))
    return found


def _lead(table: pd.DataFrame, language: str) -> Remark:
    """Say by how much the most frequent term leads."""
    first, *others = table.sort_values("frequency", ascending=False, kind="stable").itertuples()
    if not others or first.frequency < _OFTEN:
        return NOTHING
    second = others[0]
    values: dict[str, object] = {"term": quoted(first.term), "count": first.frequency}
    values |= {"next": quoted(second.term), "fewer": second.frequency}
    lead = 1 - second.frequency / first.frequency
    if lead < _AHEAD or first.frequency - second.frequency < 2:
        return NOTHING
    tied = sum(row.frequency == second.frequency for row in others) > 1
    text = say(f"told_terms_lead{'_alone' if tied else ''}", language, **values)
    seen = first.term in set(table["term"].head(MOST_ROWS))
    return Remark((0.2 + 0.6 * lead) * (1 if seen else _BELOW), text, picks_of([first.term]))


def _plain(table: pd.DataFrame, language: str) -> Remark:
    """Say how many terms there are, and which occur most."""
    most = int(table["frequency"].max())
    first = table[table["frequency"] == most]["term"].tolist()
    values: dict[str, object] = {"number": len(table), "count": most}
    if most == 1:
        return Remark(0.02, say("told_terms_once", language, **values))
    if len(first) > _NAMED:
        return Remark(0.02, say("told_terms_tied", language, tied=len(first), **values))
    key = "told_terms_most" if len(first) == 1 else "told_terms_level"
    text = say(key, language, terms=all_quoted(first, language), **values)
    return Remark(0.02, text, picks_of(first))
