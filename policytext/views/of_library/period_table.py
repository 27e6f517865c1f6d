"""Numbers by period as a table: what a curve says, to read and to add up."""

import pandas as pd

from policytext.base.labels import label
from policytext.library.saying import option_said
from policytext.views.of_library.basis import pick_of
from policytext.views.of_library.periods_drawn import Drawn


def period_table(
    drawn: Drawn, share: str, share_label: str
) -> tuple[pd.DataFrame, list[list[str]]]:
    """Return a row for each period and value of the facet, and what its cells pick.

    It has texts and characters, and of each expression the hits and the column `share`, which goes
    by a label with the field {name}.
    """
    rows: list[list[object]] = []
    picks: list[list[str]] = []
    shown = drawn.table[drawn.table["value"].isin(drawn.values)]
    for (value, period), group in shown.groupby(["value", "period"], sort=False):
        counts = list(group.itertuples(index=False))
        heads = [option_said(drawn.facet, str(value), drawn.language)] if drawn.facet else []
        rows.append([*heads, period, int(counts[0].texts), int(counts[0].characters)])
        picks.append([""] * len(rows[-1]))
        for row in counts:
            pick = pick_of(drawn.point(row)) if row.hits else ""
            rows[-1] += [int(row.hits), round(float(getattr(row, share)), 2)]
            picks[-1] += [pick, pick]
    named = ["value"] * bool(drawn.facet) + ["period", "texts", "characters"]
    columns = [label(f"column_{name}", drawn.language) for name in named]
    for name in drawn.names.values():
        columns += [name, label(share_label, drawn.language, name=name)]
    if not rows:
        return pd.DataFrame(columns=columns[: len(named)]), []
    return pd.DataFrame(rows, columns=columns), picks
