"""What is remarkable in the structure of two sides: how many relationships, and which both have."""

from collections.abc import Sequence

import pandas as pd

from policytext.base.labels import label
from policytext.remarks.naming import Sides, quoted_all, sides_of
from policytext.remarks.words import Remark
from policytext.study.comparison import Comparison
from policytext.study.evidence import NamedFind
from policytext.study.pick import Pick

_LEAD = 2  # relationships more
_NAMED = 3
_RELATIONSHIP, _SERIES = "relationship", "series"


def structures_compared(table: pd.DataFrame, comparison: Comparison, language: str) -> list[Remark]:
    """Say which side names more relationships, which both name, and which one names repeatedly.

    `table` is that of the statistic. Weights: for how many, the share by which one side has more,
    less for series than for relationships; what both name stands at 0.4, above numbers alone.
    """
    if table.empty:
        return []
    sides = sides_of(comparison, language)
    kinds = {kind: table[table["kind"] == kind] for kind in (_RELATIONSHIP, _SERIES)}
    return [
        _more(kinds[_RELATIONSHIP], _RELATIONSHIP, 1, sides, language),
        _more(kinds[_SERIES], _SERIES, 0.6, sides, language),
        _shared(kinds[_RELATIONSHIP], language),
        _repeated(kinds[_RELATIONSHIP], sides, language),
        _plain(kinds, sides, language),
    ]


def _more(rows: pd.DataFrame, kind: str, share: float, sides: Sides, language: str) -> Remark:
    """Say which side has more different ones, and name its first."""
    here, there = rows[rows["target"] > 0], rows[rows["reference"] > 0]
    ahead = abs(len(here) - len(there))
    if ahead < _LEAD:
        return Remark(0, "")
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
    text = label(f"remark_structures_{kind}{none}", language, **values)
    return Remark(share * ahead / len(more), text)


def _shared(rows: pd.DataFrame, language: str) -> Remark:
    both = rows[(rows["target"] > 0) & (rows["reference"] > 0)]["name"].tolist()
    if not both:
        return Remark(0, "")
    values: dict[str, object] = {"names": quoted_all(both[:_NAMED], language), "number": len(both)}
    more = "_more" if len(both) > _NAMED else ""
    return Remark(
        0.4, label(f"remark_structures_shared{more}", language, **values), _picks(both[:_NAMED])
    )


def _repeated(rows: pd.DataFrame, sides: Sides, language: str) -> Remark:
    """Name the relationship that one side says most often while the other never does."""
    alone = rows[(rows[["target", "reference"]].min(axis=1) == 0)]
    most = alone[["target", "reference"]].max(axis=1)
    if alone.empty or most.max() < _LEAD:
        return Remark(0, "")
    row = alone.loc[most.idxmax()]
    names = (sides.here, sides.there) if row["target"] else (sides.there, sides.here)
    values: dict[str, object] = {
        "name": quoted_all([row["name"]], language),
        "number": int(most.max()),
    }
    text = label("remark_structures_repeated", language, side=names[0], other=names[1], **values)
    return Remark(0.2 + 0.5 * (1 - 1 / most.max()), text, _picks([row["name"]]))


def _plain(kinds: dict[str, pd.DataFrame], sides: Sides, language: str) -> Remark:
    values: dict[str, object] = {
        f"{kind}_{side}": int((rows[side] > 0).sum())
        for kind, rows in kinds.items()
        for side in ("target", "reference")
    }
    text = label("remark_structures_plain", language, here=sides.here, there=sides.there, **values)
    return Remark(0.05, text)


def _picks(names: Sequence[str]) -> frozenset[str]:
    return frozenset(str(Pick(evidence=NamedFind(_RELATIONSHIP, name))) for name in names)
