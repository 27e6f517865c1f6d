"""Grids: every number written, or squares for what is there."""

import sys
from pathlib import Path

from policytext.base.look import GREY, Look
from policytext.charts.plotly.grid import grid

sys.path.insert(0, str(Path(__file__).parent))
from sample_charts import NUMBERED, WRITTEN

SCREEN = Look("zh")


def test_a_cell_without_occurrences_is_a_grey_dot() -> None:
    (cells,) = grid(WRITTEN, SCREEN).data
    assert list(cells.text) == ["4", "", "1", "2"]
    assert cells.marker.size[1] < cells.marker.size[2] < cells.marker.size[3]
    assert cells.marker.size[3] < cells.marker.size[0]
    assert list(cells.marker.color) == ["#b4530a", GREY["light"], "#8c1d40", "#8c1d40"]
    assert cells.customdata[0] == "theme=industry&term=city"
    assert cells.hovertext[1] == "兴业兴城 × &lt;i&gt;产业&lt;/i&gt;: 0"


def test_numbered_columns_begin_with_one_and_only_some_are_named() -> None:
    figure = grid(NUMBERED, SCREEN)
    (squares,) = figure.data
    assert (list(squares.x), list(squares.y)) == ([1, 41], [0, 1])
    assert squares.text is None
    assert list(figure.layout.xaxis.tickvals) == list(range(1, 42, 3))
    assert list(squares.marker.color) == [GREY["light"], "#b4530a"]
    assert list(squares.marker.opacity) == [0.35 + 0.65 / 2, 1]
    assert squares.hovertext[1] == "兴业兴城<br>2 次"
