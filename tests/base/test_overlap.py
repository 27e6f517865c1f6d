"""Passages and the spans they hold or touch, beside the plain question of every pair."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.base.overlap import inside, numbers_inside, numbers_touched
from policytext.source.documents import Span

SPANS = (Span(0, 3), Span(3, 5), Span(6, 9))


@pytest.mark.parametrize(
    ("passages", "within", "touched"),
    [
        ([], [], []),
        ([(0, 9)], [0, 1, 2], [0, 1, 2]),
        ([(1, 5)], [1], [0, 1]),
        ([(5, 6)], [], []),
        ([(3, 3)], [], []),
        ([(6, 9), (0, 4)], [0, 2], [0, 1, 2]),
        ([(8, 99)], [], [2]),
    ],
)
def test_hand_counted(passages: list, within: list[int], touched: list[int]) -> None:
    assert numbers_inside(SPANS, passages) == within
    assert numbers_touched(SPANS, passages) == touched


def test_without_passages_all_of_a_text_is_meant() -> None:
    assert inside(0, 3, None) and not inside(0, 3, ())


def test_passages_side_by_side_are_not_one() -> None:
    assert inside(0, 3, SPANS) and inside(3, 5, SPANS) and inside(7, 9, SPANS)
    assert not inside(2, 4, SPANS) and not inside(5, 6, SPANS) and not inside(6, 10, SPANS)


lengths = st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)), max_size=12)
passages = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12)), max_size=6)


def apart(gaps: list[tuple[int, int]]) -> list[Span]:
    """Spans in order and apart."""
    spans, at = [], 0
    for gap, length in gaps:
        spans.append(Span(at + gap, at + gap + length))
        at += gap + length
    return spans


@given(lengths, passages)
def test_the_same_as_asking_every_pair(gaps: list, starts: list) -> None:
    spans = apart(gaps)
    asked = [(start, start + length) for start, length in starts]
    within = [n for n, s in enumerate(spans) if any(a <= s.start and s.end <= b for a, b in asked)]
    touched = [
        n for n, s in enumerate(spans) if any(a < b and a < s.end and s.start < b for a, b in asked)
    ]
    assert numbers_inside(spans, asked) == within
    assert numbers_touched(spans, asked) == touched


@given(lengths, passages)
def test_inside_is_the_same_as_asking_every_passage(gaps: list, starts: list) -> None:
    spans = apart(gaps)
    for start, length in starts:
        plain = any(first <= start and start + length <= last for first, last in spans)
        if length:
            assert inside(start, start + length, spans) == plain
