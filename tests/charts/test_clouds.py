"""The cloud: where its words stand, and its pictures."""

import json
from dataclasses import replace
from io import BytesIO
from itertools import combinations
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont
from PIL import Image, ImageFont

from policytext.base.fonts import FONT, carried, font_for
from policytext.base.look import Look
from policytext.base.places import DATA
from policytext.charts.cloud_pictures import png, svg
from policytext.charts.clouds import CloudLayout, CloudWord, as_record, from_record, layout
from policytext.charts.values import Cloud, Named

FREQUENCIES = {
    "主城都市区": 18,
    "发展": 14,
    "推进": 11,
    "城市": 5,
    "获得感": 2,
    "一区两群": 3,
    "GDP": 1,
}
LOOK = Look("zh", picture=True, title="词云", base="全文", source="来源：文")
SVG = "{http://www.w3.org/2000/svg}"


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


def cloud_of(laid_out: CloudLayout, colour: str = "#0b62a8", themes: int = 0) -> Cloud:
    shade = {"light": colour, "dark": "#8cc8ff"}
    legend = [Named(f"外部支持 ↔ 激发内生动力 {n}", shade) for n in range(themes)]
    return Cloud(laid_out, {word.term: shade for word in laid_out.words}, tuple(legend))


@pytest.mark.parametrize("themes", [1, 11])
def test_the_svg_keeps_text_as_text_and_its_labels_large(
    laid_out: CloudLayout, themes: int
) -> None:
    cloud = cloud_of(laid_out, themes=themes)
    look = replace(LOOK, base="全文" if themes == 1 else "没放下的词：" + "字" * 140)
    root = ElementTree.fromstring(svg(cloud, look))
    texts = root.findall(f"{SVG}text")
    words = [text.text for text in texts]
    assert (root.get("width"), root.get("height")) == ("1280", "720")
    assert {"词云", "来源：文"} <= set(words)
    assert look.base in "".join(word or "" for word in words)
    assert {word.term for word in laid_out.words} <= set(words)
    assert {theme.name for theme in cloud.legend} <= set(words)
    assert min(float(text.get("font-size", "0")) for text in texts) >= 18
    font = ImageFont.truetype(str(FONT), 18)
    for text in texts:
        width = float(text.get("textLength") or font.getlength(text.text or ""))
        assert float(text.get("x", "0")) + width <= 1280
        assert float(text.get("y", "0")) <= 720


def test_a_word_of_a_hue_that_comes_back_has_a_line_under_it(laid_out: CloudLayout) -> None:
    word = laid_out.words[0].term
    plain, lined = cloud_of(laid_out), replace(cloud_of(laid_out), textures={word: 1})
    roots = [ElementTree.fromstring(svg(cloud, LOOK)) for cloud in (plain, lined)]
    assert [bool(root.findall(f"{SVG}line")) for root in roots] == [False, True]
    assert png(plain, LOOK, scale=1) != png(lined, LOOK, scale=1)


def test_a_hostile_word_neither_breaks_the_svg_nor_becomes_markup() -> None:
    hostile = "<script>\x00&城\x0b"
    cloud = CloudLayout(372, 252, (CloudWord(hostile, 1, 10, 40, 20, 90),), ())
    root = ElementTree.fromstring(svg(cloud_of(cloud), LOOK))
    assert "<script>&城" in [text.text for text in root.findall(f"{SVG}text")]
    assert not root.findall(f".//{SVG}script")


@pytest.mark.parametrize(("transparent", "corner"), [(False, 255), (True, 0)])
@pytest.mark.parametrize("scale", [1, 2, 4])
def test_the_png_has_its_size_ground_and_ink(
    laid_out: CloudLayout, transparent: bool, corner: int, scale: int
) -> None:
    look = Look("zh", picture=True, title="词云", transparent=transparent)
    cloud = cloud_of(laid_out, "#ff0000")
    with Image.open(BytesIO(png(cloud, look, scale=scale))) as image:
        assert image.size == (1280 * scale, 720 * scale)
        red, green, blue, alpha = image.split()
        assert alpha.getpixel((0, 0)) == corner
        inked = [red.point(lambda v: v > 200), green.point(lambda v: v < 80)]
        inked += [blue.point(lambda v: v < 80), alpha.point(lambda v: v > 200)]
        reds = sum(map(all, zip(*(band.tobytes() for band in inked), strict=True)))
    assert reds > 12_000 * scale**2


def test_the_carried_font_has_what_is_said_and_stays_small() -> None:
    known = {chr(code) for code in TTFont(FONT).getBestCmap()}
    assert carried() == known
    assert FONT.stat().st_size < 6_000_000


def test_the_carried_font_draws_every_standard_character_and_common_signs() -> None:
    lines = (DATA / "standard_characters.txt").read_text(encoding="utf-8").splitlines()
    standard = [c for line in lines if not line.startswith("#") for c in line]
    assert len(standard) == len(set(standard)) == 8105
    assert [c for c in standard if c not in carried()] == []
    for text in ("昇玥垚堃喆", "〇㎡℃№‰①Ⅳ≥±×“”…—·", "ＡＩ５Ｇ％＋"):
        assert font_for(text) == FONT


def test_the_carried_font_draws_every_character_of_gb2312() -> None:
    known = TTFont(FONT).getBestCmap()
    rows = [bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF)]
    hanzi = "".join(row.decode("gb2312", "ignore") for row in rows)
    assert len(hanzi) == 6763
    assert [c for c in hanzi if ord(c) not in known] == []
