"""The table that keyness and contrast share: every term of both sides, weighed."""

import pandas as pd

from policytext.statistics.keyness import keyness
from policytext.study.both_sides import inside_longer
from policytext.study.comparison import Comparison
from policytext.tokens.searching import found_terms


def compared_terms(comparison: Comparison, search: str) -> pd.DataFrame:
    """Return the table of `keyness`, typical terms of the target first; only what `search` finds.

    With a column inside: whether the side that lacks a term has it inside longer ones. Raises
    Unreadable for a bad pattern.
    """
    target = comparison.target
    frequencies = target.frequencies
    reference = comparison.frequencies
    if comparison.kind == "language":
        # A term that the dictionary does not know tells nothing about how common it is.
        frequencies = {t: n for t, n in frequencies.items() if t in reference}
        reference = {t: reference[t] for t in frequencies}
    counts = keyness(frequencies, target.size, reference, comparison.size, minimum=2)
    found = set(found_terms(counts["term"], search))
    counts = counts[counts["term"].isin(found)]
    signed = counts["log_likelihood"].where(counts["log_ratio"] > 0, -counts["log_likelihood"])
    order = signed.sort_values(ascending=False, kind="stable").index
    counts = counts.loc[order].reset_index(drop=True)
    return counts.assign(inside=inside_longer(counts, target, comparison.studies))
