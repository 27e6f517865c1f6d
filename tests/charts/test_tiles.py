"""Tiles: steps, names, the standard arrangement; as a figure, as shapes, drawn again."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from native_charts import BOX, drawn
from pptx.enum.dml import MSO_FILL

from policytext.base.look import GROUND, Look
from policytext.charts.plotly.draw import draw
from policytext.charts.tiles import even_steps, ink_on, names_that_fit
from policytext.drawn.marks import Rectangle, Words
from policytext.drawn.pages import drawing
from policytext.library.province_tiles import province_tiles
from policytext.source.parts.words import provinces

sys.path.insert(0, str(Path(__file__).parent / "plotly"))
from sample_tiles import TILES

SICHUAN, CHONGQING, YUNNAN, GUIZHOU = TILES.tiles


def test_every_unit_has_a_place_of_its_own() -> None:
    tiles = province_tiles()
    assert set(tiles) == set(provinces()) and len(tiles) == 34
    assert len({(tile.row, tile.column) for tile in tiles.values()}) == 34
    # The upper left corner is the centre's, the lower left one the legend's.
    assert not [t for t in tiles.values() if t.column < 2 and (t.row == 0 or t.row > 5)]


def test_units_have_the_names_that_are_read() -> None:
    tiles = province_tiles()
    assert all(tiles[full].names["zh"] == short for full, (short, _) in provinces().items())
    assert len({tile.code for tile in tiles.values()}) == 34
    assert tiles["四川省"].short("zh") == "四川" and tiles["四川省"].short("en") == "SC"


def test_neighbours_stand_about_as_on_a_map() -> None:
    at = {name: (tile.row, tile.column) for name, tile in province_tiles().items()}
    assert at["黑龙江省"][0] < at["吉林省"][0] and at["新疆维吾尔自治区"][1] < at["甘肃省"][1]
    assert at["海南省"][0] > at["广东省"][0] > at["湖南省"][0] > at["湖北省"][0]
    assert at["西藏自治区"][1] < at["四川省"][1] < at["重庆市"][1] < at["上海市"][1]


def test_steps_are_round_and_zero_is_one_of_its_own() -> None:
    steps = even_steps([4.0, 0.0, 1.0])
    assert [step.words for step in steps] == ["0", "0–1", "1–2", "2–3", "3–4"]
    assert [step.high for step in steps] == [0, 1, 2, 3, 4]
    assert [step.words for step in even_steps([3, 30], "{:.0f}%")] == [
        *("0–5%", "5–10%", "10–15%", "15–20%", "20–25%", "25–30%")
    ]
    assert even_steps([]) == () and [step.words for step in even_steps([0])] == ["0"]
    assert len({step.shade["light"] for step in steps}) == len(steps)


def test_a_number_belongs_to_its_step_and_no_text_to_none() -> None:
    by_words = {step.words: step.shade for step in TILES.steps}
    assert TILES.shade(SICHUAN) == by_words["3–4"] and TILES.shade(CHONGQING) == by_words["0"]
    assert TILES.shade(YUNNAN) is None
    assert TILES.centre and TILES.shade(TILES.centre) == by_words["0–1"]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_words_can_be_read_on_every_step(mode: str) -> None:
    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (
            one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    for step in even_steps([5.8, 0]):
        ground = step.shade[mode]
        dark, bright = sorted((light(ground), light(ink_on(ground))))
        assert (bright + 0.05) / (dark + 0.05) >= 4.5
    assert ink_on(GROUND["light"]) == "#10161e" and ink_on("#0b62a8") == "#ffffff"


def test_all_names_are_short_where_more_than_two_must_be() -> None:
    assert names_that_fit(TILES.tiles, 2.0)[SICHUAN] == "四川"
    assert names_that_fit(TILES.tiles, 2.0)[CHONGQING] == "渝"
    assert set(names_that_fit(TILES.tiles, 1.5).values()) == {"川", "渝", "云", "黔"}


def test_a_tile_on_screen_has_its_number_and_one_without_text_an_outline() -> None:
    figure = json.loads(draw(TILES, Look("zh")).to_json())
    narrow = figure["layout"]["meta"]["narrow"]
    for (bars,) in (figure["data"], narrow["data"]):
        centre, sichuan, chongqing, yunnan, _ = bars["text"]
        assert sichuan == "四川<br><b>4.0</b>" and centre == "全国<br><b>1.0</b>"
        assert yunnan == "云南"  # no number: there is no text to count in
        assert chongqing == "渝<br><b>0.0</b>" or chongqing == "&lt;b&gt;重庆<br><b>0.0</b>"
        clear = "rgba(0,0,0,0)"
        assert [one == clear for one in bars["marker"]["color"]] == [False] * 3 + [True] * 2
        assert bars["marker"]["line"]["width"] == [0, 0, 0, 1, 1]
        assert bars["customdata"] == [*("evidence=t.cn", "evidence=t.sc", "evidence=t.cq", "", "")]
        assert bars["hovertext"][1] == "四川<br>4.0 · 8 次"
        assert bars["hovertext"][3] == "<b>云南</b> · 没有文本"
    entries = [one["text"] for one in figure["layout"]["annotations"]]
    assert entries == ["每万字", "3–4", "2–3", "1–2", "0–1", "0", "没有文本"]


def test_tiles_on_a_slide_are_one_group_of_equal_shapes() -> None:
    page = drawn(TILES, None, "evidence=t.sc")
    legend, group = page.shapes
    assert legend.text_frame.text.startswith("每万字　■ 0　■ 0–1") and "□ 没有文本" in (
        legend.text_frame.text
    )
    shapes = {shape.text_frame.text: shape for shape in group.shapes}
    assert set(shapes) == {"四川\n4.0", "<b>重庆\n0.0", "云南", "贵州", "全国\n1.0"}
    small = [shape for text, shape in shapes.items() if "全国" not in text]
    assert len({(shape.width, shape.height) for shape in small}) == 1
    assert shapes["云南"].fill.type == MSO_FILL.BACKGROUND
    assert shapes["四川\n4.0"].line.width > shapes["云南"].line.width
    # What has an edge lies over its neighbours.
    assert list(group.shapes)[-1].text_frame.text == "四川\n4.0"


def test_in_a_low_box_name_and_number_share_a_line() -> None:
    page = drawn(replace(TILES, centre=None), box=BOX._replace(height=1.2))
    texts = [shape.text_frame.text for shape in page.shapes[1].shapes]
    assert texts == ["四川 4.0", "<b>重庆 0.0", "云南", "贵州"]


def test_a_page_drawn_again_has_the_same_tiles() -> None:
    marks = drawing(drawn(TILES), (13.333, 7.5), 0).marks
    words = [mark.text for mark in marks if isinstance(mark, Words)]
    assert {"四川", "4.0", "云南", "全国", "1.0"} <= set(words)
    tiles = [mark for mark in marks if isinstance(mark, Rectangle)]
    assert [bool(tile.fill) for tile in tiles] == [True, True, False, False, True]
