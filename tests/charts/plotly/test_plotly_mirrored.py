"""Bars to both sides of a line, with names over the sides or at the ends."""

import sys
from dataclasses import replace
from pathlib import Path

import plotly.graph_objects as go
import pytest

from policytext.base.fitting import breadth
from policytext.base.look import Look
from policytext.charts.plotly.mirrored import mirrored
from policytext.charts.values import Mirror

sys.path.insert(0, str(Path(__file__).parent))
from sample_charts import ENDED, MIRRORED

SCREEN = Look("zh")


def bars(figure: go.Figure) -> list[list[float]]:
    return [list(trace.x) for trace in figure.data if trace.type == "bar"]


@pytest.mark.parametrize(
    ("chart", "numbers"),
    [(ENDED, [[-4], [3]]), (MIRRORED, [[-1.5, 0], [0.25, 2]])],
    ids=["ended", "sided"],
)
def test_both_halves_have_one_scale(chart, numbers) -> None:  # type: ignore[no-untyped-def]
    figure = mirrored(chart, SCREEN)
    low, high = figure.layout.xaxis.range
    assert low == -high and high > max(map(max, numbers))
    assert bars(figure) == numbers
    (middle,) = figure.layout.shapes
    assert (middle.x0, middle.x1, middle.y0, middle.y1) == (0, 0, 0, 1)


def test_a_name_stands_with_its_number_at_the_end_of_its_bar() -> None:
    figure = mirrored(ENDED, SCREEN)
    words = [list(trace.text) for trace in figure.data if trace.type == "scatter"]
    assert words == [["抓当前  4 "], [" 3  谋长远"]]
    assert figure.data[0].hovertext[0] == "抓当前<br>4 句"
    assert [list(trace.customdata) for trace in figure.data] == [["e=now"]] * 2 + [["e=later"]] * 2


def test_long_names_stand_above_their_bars() -> None:
    long = "Planning and design, at great length"
    row = ENDED.rows[0]
    named = Mirror(row.name, *(end._replace(name=long, said=(long,)) for end in row[1:]))
    figure = mirrored(replace(ENDED, rows=(named,)), Look("en"))
    words = [trace for trace in figure.data if trace.type == "scatter"]
    assert len(words) == 4
    assert all(breadth(text) <= 11 for trace in words for text in trace.text)
    assert figure.data[0].hovertext[0].startswith(long)


def test_sides_are_named_over_the_bars() -> None:
    figure = mirrored(MIRRORED, SCREEN)
    heads = [(one.text, one.xanchor, one.font.color) for one in figure.layout.annotations]
    assert heads == [("甲", "right", "#858f9b"), ("乙", "left", "#b4530a")]
    assert [list(trace.text) for trace in figure.data] == [
        [" 1.50 ", " 0.00 "],
        [" 0.25 ", " 2.00 "],
    ]


def test_a_mark_names_its_row_and_says_what_it_has_to_say() -> None:
    figure = mirrored(MIRRORED, SCREEN)
    assert figure.data[0].hovertext[0] == "<b>&lt;b&gt;发展</b><br>甲 1.50<br>乙 0.25<br>多说一句"
