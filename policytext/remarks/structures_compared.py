"""What is remarkable in the structure of two sides: how many relationships, and which both have."""

from collections.abc import Sequence

import pandas as pd

from policytext.remarks.naming import all_quoted, say
from policytext.remarks.sides import Sides, sides_of
from policytext.remarks.words import NOTHING, Remark
from policytext.study.comparison import Comparison
from policytext.study.evidence import NamedFind
from policytext.study.pick import Pick

_LEAD = 2  # relationships more
_AGAIN = 3  # times that a relationship is named
_SEVERAL = 4  # relationships
_NAMED = 3
_RELATIONSHIP, _SERIES = "relationship", "series"


def structures_compared(
    table: pd.DataFrame, comparison: Comparison, drawn: int, language: str
) -> list[Remark]:
    """Say which side names more relationships, which both name, and which one names repeatedly.

    `table` is that of the statistic; its first `drawn` rows are on the slide. Weights: from 0.3 by
    the share that one side has more, less for series than for relationships; what both name stands
    at 0.4, what one alone has at 0.35.
    """
    if table.empty:
        return []
    sides = sides_of(comparison, language)
    kinds = {kind: table[table["kind"] == kind] for kind in (_RELATIONSHIP, _SERIES)}
    pairs, series = kinds[_RELATIONSHIP], kinds[_SERIES]
    found = [
        _more(pairs, _RELATIONSHIP, 1, sides, language),
        _more(series, _SERIES, 0.6, sides, language),
        _shared(pairs, language),
        _repeated(pairs, sides, language),
        _alone(pairs, drawn, sides, language),
    ]
    if any(one.weight for one in found):
        return found
    kind = _SERIES if pairs.empty else _RELATIONSHIP
    return [_plain(kinds[kind], kind, sides, language)]


def _more(rows: pd.DataFrame, kind: str, share: float, sides: Sides, language: str) -> Remark:
    """Say which side has more different ones."""
    here, there = rows[rows["target"] > 0], rows[rows["reference"] > 0]
    ahead = abs(len(here) - len(there))
    if ahead < _LEAD:
        return NOTHING
    ours = len(here) > len(there)
    more, fewer = (here, there) if ours else (there, here)
    names = (sides.here, sides.there) if ours else (sides.there, sides.here)
    values: dict[str, object] = {
        "side": names[0],
        "other": names[1],
        "more": len(more),
        "fewer": len(fewer),
    }
    none = "" if len(fewer) else "_none"
    text = say(f"told_structures_{kind}{none}", language, **values)
    return Remark(share * (0.3 + 0.6 * ahead / len(more)), text)


def _shared(rows: pd.DataFrame, language: str) -> Remark:
    both = rows[(rows["target"] > 0) & (rows["reference"] > 0)]["name"].tolist()
    if not both:
        return NOTHING
    values: dict[str, object] = {"names": all_quoted(both[:_NAMED], language), "number": len(both)}
    more = "_more" if len(both) > _NAMED else ""
    return Remark(
        0.4, say(f"told_structures_shared{more}", language, **values), _picks(both[:_NAMED])
    )


def _repeated(rows: pd.DataFrame, sides: Sides, language: str) -> Remark:
    """Name the relationship that one side says most often while the other never does."""
    alone = rows[(rows[["target", "reference"]].min(axis=1) == 0)]
    most = alone[["target", "reference"]].max(axis=1)
    if alone.empty or most.max() < _AGAIN:
        return NOTHING
    row = alone.loc[most.idxmax()]
    names = (sides.here, sides.there) if row["target"] else (sides.there, sides.here)
    values: dict[str, object] = {
        "name": all_quoted([row["name"]], language),
        "number": int(most.max()),
    }
    text = say("told_structures_repeated", language, side=names[0], other=names[1], **values)
    return Remark(0.2 + 0.5 * (1 - 1 / most.max()), text, _picks([row["name"]]))


def _alone(rows: pd.DataFrame, drawn: int, sides: Sides, language: str) -> Remark:
    """Name two relationships on the slide that only one side has, if it has several."""
    here, there = rows[rows["reference"] == 0], rows[rows["target"] == 0]
    more, side = (here, sides.here) if len(here) >= len(there) else (there, sides.there)
    names = sorted(more.loc[more.index < drawn, "name"], key=len)[:2]
    if len(more) < _SEVERAL or not names:
        return NOTHING
    values: dict[str, object] = {"side": side, "names": all_quoted(names, language)}
    text = say("told_structures_alone", language, number=len(more), **values)
    return Remark(0.35, text, _picks(names))


def _plain(rows: pd.DataFrame, kind: str, sides: Sides, language: str) -> Remark:
    values: dict[str, object] = {"here": sides.here, "there": sides.there}
    values |= {side: int((rows[side] > 0).sum()) for side in ("target", "reference")}
    return Remark(0.05, say(f"told_structures_plain_{kind}", language, **values))


def _picks(names: Sequence[str]) -> frozenset[str]:
    return frozenset(str(Pick(evidence=NamedFind(_RELATIONSHIP, name))) for name in names)
