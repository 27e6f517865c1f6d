"""What is remarkable in the terms of two sides: what one has several times as often."""

from collections.abc import Collection

import pandas as pd

from policytext.remarks.chance import beyond_chance
from policytext.remarks.naming import all_counted, all_quoted, picks_of, quoted, say
from policytext.remarks.sides import Sides
from policytext.remarks.substance import substance
from policytext.remarks.words import NOTHING, Remark

_ALIKE = 1.2  # sizes that differ by less need no word
_ALSO = 2
_LACKING = 0.8  # of the weight
_FEW = 3  # occurrences, below which a factor says little
_NAMED = 3


def typical(
    table: pd.DataFrame,
    sizes: tuple[int, int],
    sides: Sides,
    language: str,
    *,
    general: bool = False,
    trivial: Collection[str] = (),
) -> list[Remark]:
    """Say which terms one side has several times as often as the other.

    `table` are the rows of `compared_terms` that are drawn, `sizes` the tokens of target and
    reference. A `general` reference is the language at large: rates instead of counts. A term
    that a side has inside longer ones is not named, nor is one that is `trivial`. Weights:
    `beyond_chance`, half for terms that name nothing, less the smaller the factor is, and a fifth
    less for what the other side lacks: another view is about that. What only adds counts less.
    """
    sure = table[~table["inside"] & ~table["term"].isin(trivial)]
    sure = sure.assign(
        weight=[
            beyond_chance(row.log_likelihood)
            * substance(row.term)
            * (_by_factor(row.log_ratio) if row.target and row.reference else _LACKING)
            for row in sure.itertuples()
        ]
    )
    over = sure[(sure["low"] > 0) & (sure["weight"] > 0)]
    under = sure[(sure["high"] < 0) & (sure["weight"] > 0)]
    if general:
        return _beside_language(over, sides, language)
    found = []
    for rows, ours in ((over, True), (under, False)):
        ordered = rows.sort_values("weight", ascending=False, kind="stable")
        if len(ordered):
            found += [
                _more(ordered.iloc[0], sizes, sides, language, ours=ours),
                _also(ordered.iloc[1 : 1 + _ALSO], sides, language, ours=ours),
            ]
    return found


def _by_factor(log_ratio: float) -> float:
    """Return what a factor adds to the weight: 0 for none, 1 from five times as often."""
    return min(1.25 * (1 - 0.5 ** abs(log_ratio)), 1.0)


def _more(
    row: pd.Series, sizes: tuple[int, int], sides: Sides, language: str, *, ours: bool
) -> Remark:
    """Say of one term how often both sides have it, the side with more first."""
    counts, rates = (
        (row["target"], row["reference"]),
        (row["target_per_thousand"], row["reference_per_thousand"]),
    )
    names = (sides.here, sides.there)
    if not ours:
        counts, rates, names = counts[::-1], rates[::-1], names[::-1]
    values: dict[str, object] = {"term": quoted(row["term"]), "more": counts[0], "fewer": counts[1]}
    values |= {"side": names[0], "other": names[1]}
    kind = "few" if counts[1] else "absent"
    if counts[1] >= _FEW:
        times = rates[0] / rates[1]
        values["times"] = f"{times:.0f}" if times >= 3 else f"{times:.1f}"
        kind = "alike" if max(sizes) < _ALIKE * min(sizes) else "rate"
    text = say(f"told_compared_{kind}", language, **values)
    return Remark(row["weight"], text, picks_of([row["term"]]))


def _also(rows: pd.DataFrame, sides: Sides, language: str, *, ours: bool) -> Remark:
    if rows.empty:
        return NOTHING
    column, side = ("target", sides.here) if ours else ("reference", sides.there)
    terms = all_counted(zip(rows["term"], rows[column], strict=True), language)
    text = say("told_compared_also", language, side=side, terms=terms)
    return Remark(0.6 * rows["weight"].iloc[0], text, picks_of(rows["term"]))


def _beside_language(over: pd.DataFrame, sides: Sides, language: str) -> list[Remark]:
    """Name the terms that the text has far more than the language at large; tell the first's rates.

    Terms that the language has more often are those of other texts: they say nothing of this one.
    """
    first = over.sort_values("weight", ascending=False, kind="stable").head(_NAMED)
    if first.empty:
        return []
    terms = first["term"].tolist()
    most = first.iloc[0]
    rate, usual = most["target_per_thousand"], most["reference_per_thousand"]
    values: dict[str, object] = {"term": quoted(terms[0]), "side": sides.here, "other": sides.there}
    values |= {"rate": f"{rate:.1f}", "usual": f"{usual:.1f}"}
    rates = f"told_compared_rates{'_low' if usual < 0.05 else ''}"
    named = say("told_compared_general", language, terms=all_quoted(terms, language), **values)
    return [
        Remark(most["weight"], named, picks_of(terms)),
        Remark(0.6 * most["weight"], say(rates, language, **values), picks_of(terms[:1])),
    ]
