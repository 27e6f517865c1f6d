"""Texts made to be slow: twice the text is about twice the work (tests/bench/hostile_texts.py)."""

import re
import time
from collections.abc import Callable

import pytest

from policytext.source.cleaning import clean
from policytext.source.parts.bylines import end_of_byline, is_meeting
from policytext.structure.phrases.formulas import _RUN
from policytext.structure.phrases.marked import _QUOTED
from policytext.structure.policy_language import policy_wordings
from policytext.structure.signs import INLINE, ORDINAL

MOST = 3  # times the work for twice the text; what compares all with all takes four


def every(rule: re.Pattern[str]) -> Callable[[str], object]:
    return lambda text: list(rule.finditer(text))


def wordings(text: str) -> object:
    return policy_wordings(clean(text), ())


@pytest.mark.parametrize(
    ("step", "unit", "number"),
    [
        (wordings, "1", 6_000),
        (wordings, "1,", 3_000),
        (wordings, "一", 6_000),
        (every(_RUN), "路", 200_000),
        (every(_QUOTED), "“", 40_000),
        (every(INLINE), " ", 20_000),
        (every(ORDINAL), "\n", 20_000),
        (lambda text: is_meeting(f"—{text}。"), " ", 100_000),
        (lambda text: end_of_byline([f"2010年1月1日{text}"], 0), "通过根据2010年1月1日", 50),
        (clean, "路\n", 2_000),
        (clean, "一、修路\n", 1_500),
    ],
)
def test_twice_the_text_is_not_four_times_the_work(
    step: Callable[[str], object], unit: str, number: int
) -> None:
    def took(text: str) -> float:
        begun = time.process_time()
        step(text)
        return time.process_time() - begun

    step("路")
    once, twice = unit * number, unit * 2 * number
    # A busy machine makes single runs slower: the best of several says what the work is.
    assert any(
        min(took(twice) for _ in range(3)) < MOST * min(took(once) for _ in range(3)) + 0.01
        for _ in range(3)
    )
