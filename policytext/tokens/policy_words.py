"""What leads policy texts in general: how often expressions occur in reports and in law."""

from collections.abc import Mapping
from functools import cache

from policytext.base.places import POLICY_WORDS

RARE = 5  # occurrences in a million, up to which an expression counts as one that is not listed


@cache
def policy_rates() -> Mapping[str, int]:
    """Return how often each listed expression occurs in a million tokens of policy texts.

    That is the highest rate of three: in 52 national reports on the work of the government, in
    those since 2013, in 440 laws and regulations. One that is not listed occurs at most `RARE`
    times, or no more often than in the language at large.
    """
    lines = POLICY_WORDS.read_text(encoding="utf-8").splitlines()
    rows = (line.split(" ") for line in lines if not line.startswith("#"))
    return {expression: int(rate) for expression, rate in rows}
