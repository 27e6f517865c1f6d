"""Headlines are broken where a reader would pause, and lose nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.base.fitting import breadth
from policytext.slides.breaking import broken


@pytest.mark.parametrize(
    ("text", "longest", "lines"),
    [
        ("主城都市区出现 18 次", 20, ["主城都市区出现 18 次"]),
        (
            "2025 年新提“新质生产力”“人工智能+”，不再提“简政放权”“新常态”",
            21,
            ["2025 年新提“新质生产力”“人工智能+”，", "不再提“简政放权”“新常态”"],
        ),
        (
            "“Planning” has 7 sentences, “delivery” only 3: the widest gap",
            20,
            ["“Planning” has 7 sentences,", "“delivery” only 3: the widest gap"],
        ),
        ("坚定有为推进主城都市区高质量发展", 12, ["坚定有为推进", "主城都市区高质量发展"]),
    ],
)
def test_lines_end_at_a_pause_or_between_words(text: str, longest: float, lines: list[str]) -> None:
    assert broken(text, longest) == lines


def test_no_line_begins_with_a_mark_that_ends_or_ends_with_one_that_begins() -> None:
    text = "其一，“规划设计”七句；其二，“项目落地”三句（相差最大）。"
    for longest in range(8, 28):
        for line in broken(text, longest, 4):
            assert line[0] not in "，。；”）" and line[-1] not in "“（"


@given(st.text(alphabet="发展产业，：。“”（） abc12", max_size=60), st.integers(4, 30))
def test_nothing_is_lost_and_what_fits_is_not_too_long(text: str, longest: int) -> None:
    lines = broken(text, longest, 3)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert len(lines) <= 3
    if breadth(text) <= longest:
        assert lines == [text]


def test_english_words_and_numbers_stay_whole() -> None:
    text = "The widest gap of all 1,507 characters: 12.5 percent"
    for line in broken(text, 14, 4):
        assert set(line.split()) <= set(text.split())
