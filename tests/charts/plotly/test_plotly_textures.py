"""Hues that come back: bars have a pattern, ticks and cells a form; rows are named in their hue."""

from dataclasses import replace

import pytest
from sample_charts import INDUSTRY, STACKED, STRIPS

from policytext.base.look import GROUND, TEXTURES, Look
from policytext.charts.plotly.draw import draw
from policytext.charts.values import Cell, Grid, Line

AGAIN = INDUSTRY._replace(texture=1)


@pytest.mark.parametrize("dark", [False, True])
def test_bars_of_a_hue_that_comes_back_are_hatched(dark: bool) -> None:
    look = Look(dark=dark)
    plain = draw(STACKED, look).data[0].marker
    assert plain.pattern.shape is None
    again = replace(STACKED, series=(AGAIN, *STACKED.series[1:]))
    hatched = draw(again, look).data[0].marker
    assert (hatched.color, hatched.pattern.shape) == (plain.color, "/")
    assert hatched.pattern.fgcolor == GROUND[look.mode]


def test_every_texture_has_a_pattern_and_a_form_of_its_own() -> None:
    bars, ticks, cells = set(), set(), set()
    for texture in range(len(TEXTURES)):
        named = INDUSTRY._replace(texture=texture)
        bars.add(
            draw(replace(STACKED, series=(named, *STACKED.series[1:])), Look())
            .data[0]
            .marker.pattern.shape
        )
        figure = draw(replace(STRIPS, series=(named, *STRIPS.series[1:])), Look())
        ticks.add(figure.data[0].marker.symbol)
        row = Line(*INDUSTRY[:2], texture=texture)
        chart = Grid((row,), (Line("词", row.shade),), (Cell(0, 0, 2, ""),))
        cells |= set(draw(chart, Look()).data[0].marker.symbol)
    assert len(bars) == len(ticks) == len(cells) == len(TEXTURES)


def test_blocks_of_a_hue_that_comes_back_are_hatched() -> None:
    figure = draw(replace(STRIPS, series=(AGAIN, *STRIPS.series[1:])), Look())
    blocks = [trace for trace in figure.data if trace.type == "bar" and trace.customdata]
    assert [trace.marker.pattern.shape for trace in blocks] == ["/", "/"]


def test_a_theme_is_named_in_its_hue_and_a_term_in_ink() -> None:
    names = draw(STRIPS, Look()).layout.yaxis.ticktext
    assert names[0] == "城市"
    assert names[2] == f'<span style="color:{INDUSTRY.shade["light"]}">兴业兴城</span>'
    # The room for names is that of their letters, not of the markup.
    bare = replace(STRIPS, rows=tuple(row._replace(plain=True) for row in STRIPS.rows))
    assert draw(STRIPS, Look()).layout.margin.l == draw(bare, Look()).layout.margin.l
