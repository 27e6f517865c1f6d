"""What is distinctive of a text, counted by hand."""

from math import log2, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.statistics.distinctive import distinctive, rate_beside
from policytext.tokens.tokens import Token


def tokens(places: dict[str, list[int]]) -> list[Token]:
    found = [
        Token(at, at + len(term), term, "term") for term, starts in places.items() for at in starts
    ]
    return sorted(found)


# A text of 100 characters and 20 tokens: a rate of 25,000 in a million is half an occurrence, and
# twice as many, one, are nothing special.
PLACES = {"养老": [0, 20, 40, 60], "推进": [5, 25, 45, 65, 85], "社区": [70, 72, 74, 76]}


def test_the_surplus_counts_and_not_the_number() -> None:
    usual = {"养老": 25_000, "推进": 125_000, "社区": 25_000}.__getitem__
    found = distinctive(tokens(PLACES), 20, 100, usual, lambda _: 1.0)
    assert list(found) == ["养老", "社区", "推进"]
    assert found["养老"] == pytest.approx(4 * log2(4 / 1))  # in four tenths of four
    assert found["社区"] == pytest.approx(4 * log2(4 / 1) * sqrt(1 / 4))  # in one tenth
    assert found["推进"] == 0  # five where two and a half were expected


def test_a_kind_of_word_that_counts_less_gives_way() -> None:
    def weight(term: str) -> float:
        return 0.3 if term == "养老" else 1.0

    found = distinctive(tokens(PLACES), 20, 100, lambda _: 25_000, weight)
    assert list(found) == ["推进", "社区", "养老"]
    assert found["养老"] == pytest.approx(4 * log2(4) * 0.3)


def test_what_is_rarer_than_expected_comes_last_whatever_its_weight() -> None:
    usual = {"养老": 25_000, "推进": 500_000, "社区": 25_000}.__getitem__
    found = distinctive(tokens(PLACES), 20, 100, usual, lambda _: 0.1)
    assert list(found)[-1] == "推进" and found["推进"] == pytest.approx(5 * log2(5 / 20))


def test_of_equal_ones_the_more_frequent_then_the_first_comes_first() -> None:
    found = distinctive(tokens({"乙": [0, 10], "甲": [20, 30]}), 4, 40, lambda _: 5e5, lambda _: 1)
    assert list(found) == ["乙", "甲"]


@given(st.dictionaries(st.sampled_from("甲乙丙丁"), st.lists(st.integers(0, 99), min_size=1)))
def test_every_term_is_ranked_once(places: dict[str, list[int]]) -> None:
    found = distinctive(tokens(places), 50, 100, lambda _: 10, lambda _: 1.0)
    assert set(found) == set(places)
    assert list(found.values()) == sorted(found.values(), reverse=True)


def test_nothing_is_distinctive_of_an_empty_text() -> None:
    assert distinctive([], 0, 0, lambda _: 1, lambda _: 1) == {}


def test_other_texts_are_counted_as_they_are_written() -> None:
    assert rate_beside("养老", ["居家养老，养老服务", "无"], 1000) == 2000
    assert rate_beside("养老", ["无"], 1000) == 500  # as half of one: never is not the same as rare
