"""The cloud: where its words stand."""

import json
from itertools import combinations

import pytest
from PIL import ImageFont

from policytext.base.fonts import FONT, font_for
from policytext.charts.clouds import CloudLayout, CloudWord, as_record, from_record, layout

FREQUENCIES = {
    "主城都市区": 18,
    "发展": 14,
    "推进": 11,
    "城市": 5,
    "获得感": 2,
    "一区两群": 3,
    "GDP": 1,
}


def ink(word: CloudWord) -> tuple[int, int, int, int]:
    font = ImageFont.truetype(str(FONT), word.size)
    left, top, right, bottom = font.getbbox(word.term, anchor="ls")
    return (
        int(word.x + left),
        int(word.y + top),
        int(word.x + right),
        int(word.y + bottom),
    )


@pytest.fixture(scope="module")
def laid_out() -> CloudLayout:
    return layout(FREQUENCIES)


def test_the_same_frequencies_give_the_same_cloud_in_any_order(laid_out: CloudLayout) -> None:
    assert layout(dict(reversed(FREQUENCIES.items()))) == laid_out


def test_every_word_is_placed_or_named(laid_out: CloudLayout) -> None:
    assert {word.term for word in laid_out.words} | set(laid_out.left_out) == set(FREQUENCIES)
    assert all(word.frequency == FREQUENCIES[word.term] for word in laid_out.words)
    crowded = layout(FREQUENCIES, width=60, height=30)
    assert crowded.left_out
    assert {word.term for word in crowded.words}.isdisjoint(crowded.left_out)


def test_words_stand_inside_the_canvas_and_do_not_touch(laid_out: CloudLayout) -> None:
    boxes = [ink(word) for word in laid_out.words]
    for left, top, right, bottom in boxes:
        assert left >= 0 and top >= 0
        assert right <= laid_out.width and bottom <= laid_out.height
    for one, other in combinations(boxes, 2):
        apart_across = one[2] <= other[0] or other[2] <= one[0]
        assert apart_across or one[3] <= other[1] or other[3] <= one[1]


def test_more_frequent_words_are_not_smaller(laid_out: CloudLayout) -> None:
    sizes = [word.size for word in sorted(laid_out.words, key=lambda word: -word.frequency)]
    assert sizes == sorted(sizes, reverse=True)
    assert min(sizes) >= 11


@pytest.mark.parametrize("number", [12, 60])
def test_equal_frequencies_have_one_size(number: int) -> None:
    frequencies = {f"词{n}" * (1 + n % 3): 1 + n % 4 for n in range(number)}
    cloud = layout(frequencies)
    assert len(cloud.words) == number
    for count in range(1, 5):
        assert len({word.size for word in cloud.words if word.frequency == count}) == 1


@pytest.mark.parametrize("count", [1, 18, 100])
def test_a_word_that_cannot_fit_is_named_and_the_others_stay(count: int) -> None:
    code = "0123456789abcdef" * 4
    alone = layout(FREQUENCIES)
    beside = layout(FREQUENCIES | {code: count})
    assert beside.left_out == (code,)
    assert {word.term for word in beside.words} == set(FREQUENCIES)
    assert beside.words == alone.words
    assert layout({code: 1}) == CloudLayout(372, 252, (), (code,))


def test_the_others_do_not_become_small_for_one_long_word() -> None:
    long = "一个长得只有在最小的字号下才放得下的词语共有三十个汉字之多呀"
    cloud = layout(FREQUENCIES | {long: 18})
    assert cloud.left_out == (long,)
    assert max(word.size for word in cloud.words) == 46
    assert layout({long: 1}).left_out == ()


def test_a_word_that_no_font_can_draw_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert font_for("\U0010fffd") is None
    cloud = layout(FREQUENCIES | {"词\ue123": 30})
    assert cloud.left_out == ("词\ue123",)
    assert len(cloud.words) == len(FREQUENCIES)


def test_a_layout_survives_json(laid_out: CloudLayout) -> None:
    assert from_record(json.loads(json.dumps(as_record(laid_out)))) == laid_out
    assert layout({}) == CloudLayout(372, 252, (), ())
