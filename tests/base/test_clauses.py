"""A sentence is shortened where it pauses; what is left out is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.base.clauses import clipped
from policytext.base.fitting import breadth

SENTENCE = "坚持以人为本，完善城市管理和服务，守住安全底线，增强获得感、幸福感、安全感。"


@pytest.mark.parametrize(
    ("longest", "kept"),
    [
        (40, SENTENCE),
        (30, "坚持以人为本，完善城市管理和服务，守住安全底线…"),
        (20, "坚持以人为本，完善城市管理和服务…"),
        (8, "坚持以人为本…"),
        (5, "坚持以人…"),
    ],
)
def test_it_ends_where_it_pauses(longest: float, kept: str) -> None:
    assert clipped(SENTENCE, longest) == kept


@pytest.mark.parametrize(
    ("longest", "kept"),
    [
        (30, "坚持以人为本，完善城市管理和服务，守住安全底线…"),
        (22, "…守住安全底线，增强获得感、幸福感、安全感。"),
        (20, "…完善城市管理和服务，守住安全底线…"),
        (12, "…守住安全底线…"),
    ],
)
def test_what_it_is_quoted_for_stays(longest: float, kept: str) -> None:
    at = SENTENCE.index("安全底线")
    assert clipped(SENTENCE, longest, (at, at + 4)) == kept


def test_a_list_is_cut_between_its_members_where_one_clause_is_too_long() -> None:
    at = SENTENCE.index("幸福感")
    assert clipped(SENTENCE, 9, (at, at + 3)) == "…幸福感、安全感。"


def test_a_beginning_that_says_nothing_gives_way_to_what_follows() -> None:
    told = "今年，我们要推进改革开放，在重点领域取得突破，再上台阶。"
    assert clipped(told, 16) == "今年，我们要推进改革开放…"
    assert clipped(told, 12) == "…我们要推进改革开放…"
    assert clipped(told, 8) == "今年…"


@given(
    st.text("甲乙，。、；“”ab 1,", max_size=60),
    st.floats(6, 40),
    st.integers(0, 59),
)
def test_what_is_left_stands_in_the_sentence_and_fits(text: str, longest: float, at: int) -> None:
    keep = (at, at + 2) if at + 2 <= len(text) else (0, 0)
    kept = clipped(text, longest, keep)
    assert kept.strip("…") in text
    assert breadth(kept) <= longest
    if keep[1] and text[slice(*keep)].strip(" ，。、；,”“"):
        assert text[slice(*keep)].strip(" ，。、；,”“") in kept
