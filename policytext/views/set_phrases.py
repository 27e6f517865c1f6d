"""Set phrases of both sides: new, dropped or shared."""

from collections.abc import Iterator

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.remarks.set_phrases import set_phrases as remarks
from policytext.remarks.words import told
from policytext.study.both_sides import STANDINGS, phrases_compared
from policytext.study.evidence import Letters
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.tokens.searching import found_terms
from policytext.views.basis import named, searched
from policytext.views.compared_bars import Pair, compared_bars
from policytext.views.compared_basis import (
    SIDE,
    comparison_of,
    note,
    short_name,
    standing_name,
    within,
)
from policytext.views.term_places import first_letters
from policytext.views.view import View


def set_phrases(study: Study, options: Options, look: Look) -> View:
    """List the set phrases that are new, were dropped, or are shared.

    Raises Unreadable for a bad pattern.
    """
    comparison = comparison_of(options)
    counts = phrases_compared(comparison.target, comparison.studies)
    found = set(found_terms(counts["phrase"], options.search))
    counts = counts[counts["phrase"].isin(found)].reset_index(drop=True)
    said = counts["standing"].value_counts()
    numbers = {standing: int(said.get(standing, 0)) for standing in STANDINGS}
    rows = counts[["phrase", "standing", "target", "reference"]].assign(
        standing=[standing_name(comparison, one, look.language) for one in counts["standing"]]
    )
    pairs = list(_pairs(counts))
    one_sided = numbers["new"] + numbers["dropped"]
    chart = compared_bars(pairs, comparison, "{:.0f}", of=one_sided)
    return View(
        name="set_phrases",
        title=label("set_phrases_title", look.language, name=short_name(comparison.name)),
        base=searched(options, look.language)
        + within(comparison, look.language)
        + " · ".join(
            f"{standing_name(comparison, standing, look.language)} {number}"
            for standing, number in numbers.items()
        ),
        note=note(comparison, "set_phrases_note", look.language),
        counts=counts,
        rows=named(rows, look.language),
        picks=[[str(_pick(phrase)), "", "", ""] for phrase in counts["phrase"]],
        kinds=("", "words", "", ""),
        chart=chart,
        words=lambda: told(remarks(counts, comparison, SIDE, look.language), look.language),
        places=lambda: first_letters(comparison.target, counts["phrase"]),
    )


def _pick(phrase: str) -> Pick:
    return Pick(evidence=Letters(phrase))


def _pairs(counts: pd.DataFrame) -> Iterator[Pair]:
    """Return the first phrases that are new, and those that were dropped."""
    found = [counts[counts["standing"] == one].head(SIDE) for one in ("new", "dropped")]
    for row in pd.concat(found).itertuples():
        yield Pair(row.phrase, row.reference, row.target, _pick(row.phrase))
