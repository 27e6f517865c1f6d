"""Ticks along a text, over bands, with blocks below."""

import sys
from dataclasses import replace
from pathlib import Path

from policytext.base.look import Look
from policytext.charts.plotly.strips import strips
from policytext.charts.values import Line

sys.path.insert(0, str(Path(__file__).parent))
from sample_charts import STRIPS

SCREEN = Look("zh")


def test_a_tick_for_each_occurrence_and_a_form_for_each_kind_of_block() -> None:
    figure = strips(STRIPS, SCREEN)
    ticks = [trace for trace in figure.data if trace.type == "scatter"]
    assert [(list(trace.x), list(trace.y)) for trace in ticks] == [
        ([12], [0]),
        ([40, 90], [0, 1]),
    ]
    assert list(ticks[1].customdata) == ["term=city&at=40", "term=trade&at=90"]
    assert [(band.x0, band.x1) for band in figure.layout.shapes] == [(10, 30)]
    blocks = [trace for trace in figure.data if trace.type == "bar" and trace.base is not None]
    grounds = {block.base[0]: (block.x[0], block.marker.color) for block in blocks}
    assert grounds == {10: (20, "#b4530a"), 60: (10, "rgba(180,83,10,0.25)")}
    assert [block.hovertemplate.partition("<")[0] for block in blocks] == [
        "兴业兴城 · 呼应",
        "兴业兴城 · 直接论述",
    ]


def test_names_of_places_do_not_run_into_one_another() -> None:
    marks = tuple((start, f"{n}段") for n, start in enumerate((0, 2, 4, 50, 53, 90), 1))
    figure = strips(replace(STRIPS, marks=marks), SCREEN)
    assert list(figure.layout.xaxis.tickvals) == [0, 50, 90]
    assert list(figure.layout.xaxis.ticktext) == ["1段", "4段", "6段"]


def test_many_rows_are_lower() -> None:
    many = replace(STRIPS, rows=(*STRIPS.rows, *[Line("x", STRIPS.rows[0].shade)] * 6))
    assert strips(STRIPS, SCREEN).layout.height == 28 + 3 * 20
    assert strips(many, SCREEN).layout.height == 28 + 9 * 13
