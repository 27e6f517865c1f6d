"""What is remarkable in the set phrases of two sides: what is new, what is said no more."""

from collections.abc import Sequence

import pandas as pd

from policytext.remarks.chance import beyond_chance
from policytext.remarks.naming import all_quoted, quoted, say
from policytext.remarks.sides import Sides, own_names, sides_of
from policytext.remarks.substance import substance
from policytext.remarks.words import NOTHING, Remark
from policytext.statistics.association import log_likelihood
from policytext.study.comparison import Comparison
from policytext.study.evidence import Letters
from policytext.study.pick import Pick
from policytext.study.standing_alone import stands_alone
from policytext.study.study import Study

Counted = tuple[str, int]

_NAMED = 2  # phrases of each side in a headline
_AGAIN = 2  # occurrences: what is said once may be chance


def set_phrases(
    table: pd.DataFrame, comparison: Comparison, drawn: int, language: str
) -> list[Remark]:
    """Name the most frequent phrases of each side alone, and a shared one that grew or shrank.

    `table` is that of `phrases_compared`; the first `drawn` of each side are on the slide. Weights:
    1 for the strongest phrases, 0.4 for the next, `beyond_chance` for what is shared; numbers last.
    """
    if table.empty:
        return []
    sides = sides_of(comparison, language)
    telling = table[~table["phrase"].isin(own_names(comparison))]
    of = {"new": (comparison.target,), "dropped": comparison.studies}
    new, dropped = (_strongest(telling, one, of[one], drawn) for one in of)
    whole = comparison.target.scope is None
    return [
        _told(new[:_NAMED], dropped[:_NAMED], sides, language, whole=whole),
        _also(new[_NAMED : 2 * _NAMED], dropped[_NAMED : 2 * _NAMED], sides, language, whole=whole),
        _changed(table, (comparison.target.size, comparison.size), sides, language),
        _plain(table, sides, language),
    ]


def _strongest(
    table: pd.DataFrame, standing: str, studies: Sequence[Study], drawn: int
) -> list[Counted]:
    """Return phrases with their counts, the strongest first, none of them inside another.

    What stands only as letters of other words is passed over.
    """
    rows = table[table["standing"] == standing].head(drawn)
    column = "target" if standing == "new" else "reference"
    counts = [pair for pair in zip(rows["phrase"], rows[column], strict=True) if pair[1] >= _AGAIN]
    counts.sort(key=lambda pair: -pair[1] * substance(pair[0]))
    kept: list[Counted] = []
    for phrase, count in counts:
        if not any(stands_alone(study, phrase) for study in studies):
            continue
        if not any(phrase in other or other in phrase for other, _ in kept):
            kept.append((phrase, count))
    return kept


def _told(
    new: Sequence[Counted], dropped: Sequence[Counted], sides: Sides, language: str, *, whole: bool
) -> Remark:
    """Say what the later text has newly and has no more; of passages, what each side has alone.

    Where nothing is known of which is later, too, each side has it alone.
    """
    if not new and not dropped:
        return NOTHING
    kind, new, dropped, names = _in_order(new, dropped, sides, whole=whole)
    which = "" if new and dropped else "_new" if new else "_dropped"
    said = {"new": new, "dropped": dropped}
    phrases = {one: all_quoted([p for p, _ in pairs], language) for one, pairs in said.items()}
    text = say(f"told_phrases_{kind}{which}", language, **phrases, **names)
    return Remark(1, text, _picks([phrase for phrase, _ in (*new, *dropped)]))


def _also(
    new: Sequence[Counted], dropped: Sequence[Counted], sides: Sides, language: str, *, whole: bool
) -> Remark:
    """Name those that come next."""
    if not new or not dropped:
        return NOTHING
    kind, new, dropped, names = _in_order(new, dropped, sides, whole=whole)
    said = {"new": new, "dropped": dropped}
    phrases = {one: all_quoted([p for p, _ in pairs], language) for one, pairs in said.items()}
    text = say(f"told_phrases_{kind}_also", language, **phrases, **names)
    return Remark(0.4, text, _picks([phrase for phrase, _ in (*new, *dropped)]))


def _in_order(
    new: Sequence[Counted], dropped: Sequence[Counted], sides: Sides, *, whole: bool
) -> tuple[str, Sequence[Counted], Sequence[Counted], dict[str, str]]:
    """Return how it is told; what the later text, or else the one that is read, has; the rest."""
    dated = whole and sides.later != 0
    here, there = sides.here, sides.there
    if dated and sides.later < 0:
        new, dropped, here, there = dropped, new, there, here
    return "dated" if dated else "alone", new, dropped, {"here": here, "there": there}


def _changed(table: pd.DataFrame, sizes: tuple[int, int], sides: Sides, language: str) -> Remark:
    """Name the shared phrase that one side has far more often."""
    best, weight = None, 0.0
    for row in table[table["standing"] == "shared"].itertuples():
        rest = sizes[0] - row.target, sizes[1] - row.reference
        found = beyond_chance(log_likelihood(row.target, row.reference, *rest))
        if min(rest) >= 0 and found > weight:
            best, weight = row, found
    if best is None:
        return NOTHING
    values: dict[str, object] = {
        "phrase": quoted(best.phrase),
        "here": sides.here,
        "there": sides.there,
    }
    values |= {"a": best.target, "b": best.reference}
    text = say("told_phrases_changed", language, **values)
    return Remark(weight, text, _picks([best.phrase]))


def _plain(table: pd.DataFrame, sides: Sides, language: str) -> Remark:
    numbers = table["standing"].value_counts()
    values: dict[str, object] = {
        one: int(numbers.get(one, 0)) for one in ("new", "dropped", "shared")
    }
    values |= {"here": sides.here, "there": sides.there}
    key = "told_phrases_plain" if values["new"] or values["dropped"] else "told_phrases_shared"
    return Remark(0.1, say(key, language, **values))


def _picks(phrases: Sequence[str]) -> frozenset[str]:
    return frozenset(str(Pick(evidence=Letters(phrase))) for phrase in phrases)
