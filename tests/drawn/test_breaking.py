"""Lines of a drawing: where they end, and that nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.drawn.breaking import Run, Style, lines

STYLE = Style(size=72)  # one hanzi is an inch


def broken(text: str, across: float) -> list[str]:
    return ["".join(run.text for run in line) for line in lines([Run(text, STYLE)], across)]


@pytest.mark.parametrize(
    ("text", "across", "expected"),
    [
        ("推进城市更新", 3, ["推进城", "市更新"]),
        ("推进城市，更新", 4, ["推进城市，", "更新"]),  # a comma may stand out
        ("推进城市？更新", 4, ["推进城", "市？更新"]),  # other marks take their word along
        ("推进“城市”", 3, ["推进", "“城", "市”"]),  # never behind a mark that opens
        ("two words", 4, ["two ", "words"]),  # a space ends a line
        ("标题\v第二行", 9, ["标题", "第二行"]),
        ("iiii", 1, ["iiii"]),  # a word that fits stays whole
        ("a mmmmm b", 2.8, ["a ", "mmm", "mm b"]),  # one that is too long ends at a letter
    ],
)
def test_lines_end_where_powerpoint_ends_them(
    text: str, across: float, expected: list[str]
) -> None:
    assert broken(text, across) == expected


def test_a_break_may_stand_between_two_styles() -> None:
    bold = STYLE._replace(bold=True)
    found = list(lines([Run("推进", STYLE), Run("城市", bold), Run("更新", STYLE)], 3))
    assert [[(run.text, run.style.bold) for run in line] for line in found] == [
        [("推进", False), ("城", True)],
        [("市", True), ("更新", False)],
    ]


@given(st.text("ab 推进，。“”（）", max_size=30), st.floats(1, 8))
def test_nothing_is_lost(text: str, across: float) -> None:
    assert "".join(broken(text, across)).replace(" ", "") == text.replace(" ", "")


@given(st.text("推进城市", min_size=1, max_size=30), st.integers(1, 8))
def test_lines_are_full_and_none_is_too_long(text: str, across: int) -> None:
    *full, last = broken(text, across)
    assert {len(line) for line in full} <= {across} and len(last) <= across
