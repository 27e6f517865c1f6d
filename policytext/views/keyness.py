"""Which terms are typical of one side beside the other."""

from collections.abc import Iterator

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.remarks.keyness import keyness as remarks
from policytext.remarks.words import told
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.views.basis import named, searched
from policytext.views.compared_bars import Pair, compared_bars
from policytext.views.compared_basis import (
    INSIDE,
    SIDE,
    comparison_of,
    short_name,
    size_base,
    term_note,
)
from policytext.views.compared_terms import compared_terms
from policytext.views.term_places import term_places
from policytext.views.view import View

_DECIMALS = {
    "target_per_thousand": 2,
    "reference_per_thousand": 2,
    "log_likelihood": 1,
    "log_ratio": 2,
    "low": 2,
    "high": 2,
}


def keyness(study: Study, options: Options, look: Look) -> View:
    """Rank terms by how much more (or less) frequent they are than in the reference.

    `counts` holds every term, the most typical of the target first, then of the reference; those
    that a side has only inside longer terms bear a mark. Raises Unreadable for a bad pattern.
    """
    comparison = comparison_of(options)
    counts = compared_terms(comparison, options.search)
    rows = counts.assign(inside=[INSIDE * inside for inside in counts["inside"]]).round(_DECIMALS)
    pairs = list(_pairs(counts))
    chart = compared_bars(pairs, comparison, "{:.2f}", of=len(counts))
    return View(
        name="keyness",
        title=label("keyness_title", look.language, name=short_name(comparison.name)),
        base=searched(options, look.language)
        + f"{label('column_per_thousand', look.language)} · "
        + size_base(comparison, len(counts), look.language)
        + f" · {label('inside_base', look.language, mark=INSIDE)}" * bool(counts["inside"].any()),
        note=term_note(comparison, "keyness_note", look.language),
        counts=counts,
        rows=named(rows, look.language),
        picks=[[str(Pick(term=term)), *[""] * 9] for term in counts["term"]],
        kinds=(*[""] * 9, "words"),
        chart=chart,
        words=lambda: told(remarks(counts, comparison, SIDE, look.language), look.language),
        places=lambda: term_places(comparison.target, counts["term"], options.term),
    )


def _pairs(counts: pd.DataFrame) -> Iterator[Pair]:
    """Return the most typical terms of the target, then those of the reference."""
    over = counts[counts["log_ratio"] > 0].head(SIDE)
    under = counts[counts["log_ratio"] < 0].iloc[::-1].head(SIDE)
    for row in pd.concat([over, under]).itertuples():
        yield Pair(
            f"{row.term}{INSIDE * row.inside}",
            row.reference_per_thousand,
            row.target_per_thousand,
            Pick(term=row.term),
            f"{row.reference} : {row.target} · G² {row.log_likelihood:.1f} · "
            f"log₂ {row.log_ratio:+.2f} [{row.low:.2f}, {row.high:.2f}]",
        )
