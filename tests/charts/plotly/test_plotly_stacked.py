"""Stacked bars, with the total at their end or as long as the chart."""

import sys
from dataclasses import replace
from pathlib import Path

from policytext.base.look import GREY, Look
from policytext.charts.plotly.stacked import stacked

sys.path.insert(0, str(Path(__file__).parent))
from sample_charts import FULL, STACKED

SCREEN = Look("zh")


def test_bars_add_up_to_the_number_at_their_end() -> None:
    figure = stacked(STACKED, SCREEN)
    bars = {trace.name: list(trace.x) for trace in figure.data if trace.type == "bar"}
    assert bars == {"兴业兴城": [2], "几个主题": [1], "主题之外": [3]}
    assert [text.strip() for text in figure.data[-1].text] == ["5", "1"]
    assert list(figure.data[-1].customdata) == ["term=city", "term=b"]
    decimals = stacked(replace(STACKED, form="{:.1f}"), SCREEN)
    assert [text.strip() for text in decimals.data[-1].text] == ["5.0", "1.0"]


def test_names_that_look_like_markup_stay_text() -> None:
    figure = stacked(STACKED, SCREEN)
    assert list(figure.layout.yaxis.ticktext) == ["城市", "&lt;b&gt;产&lt;/b&gt;"]
    assert list(figure.data[1].hovertext) == ["&lt;b&gt;产&lt;/b&gt;<br>几个主题 1"]


def test_full_bars_are_shares_that_add_up_to_one() -> None:
    figure = stacked(FULL, SCREEN)
    assert [list(trace.x) for trace in figure.data] == [[0.25, 0.3], [0.75, 0.7]]
    assert [list(trace.text) for trace in figure.data] == [["1", "30"], ["3", "70"]]
    assert figure.data[0].hovertext[0] == "无<br>1 · 25%"
    assert [trace.marker.color for trace in figure.data] == [GREY["light"], "#b4530a"]
    assert [trace.insidetextfont.color for trace in figure.data] == ["#10161e", "#ffffff"]
    assert figure.layout.showlegend


def test_a_number_that_has_no_room_in_its_part_is_left_out() -> None:
    sentences, characters = FULL.rows
    narrow = sentences._replace(parts=(sentences.parts[0], sentences.parts[1]._replace(number=99)))
    figure = stacked(replace(FULL, rows=(narrow, characters)), SCREEN)
    assert [list(trace.text) for trace in figure.data] == [["", "30"], ["99", "70"]]
