"""Curves as values: what is joined, where names stand, which periods are named."""

import sys
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.base.fitting import breadth
from policytext.charts.curve_labels import Label, Plot, labelled
from policytext.charts.curve_room import all_named
from policytext.charts.even_marks import even_marks, even_step, mark_words
from policytext.charts.legends import legend
from policytext.charts.period_ticks import ticks_that_fit
from policytext.charts.through_years import Curve, Periods, Reading, joined, without_text

sys.path.insert(0, str(Path(__file__).parent / "plotly"))
from sample_years import CURVES, NOTHING_READ, PANELS, QUALITY, REFORM, YEARS

PLOT = Plot(600, 200, 0, 5, 10, 12)


def test_neighbours_are_joined_and_nothing_leads_across_a_gap() -> None:
    assert [(a.x, b.x) for a, b in joined(QUALITY)] == [(0, 1), (3, 4)]
    assert joined(REFORM) == []


def test_a_period_without_an_amount_has_no_text() -> None:
    assert without_text(CURVES.panels[0], YEARS) == [2]
    assert without_text(PANELS.panels[1], YEARS) == [2, 3, 4]


def test_the_scale_is_that_of_all_panels() -> None:
    assert CURVES.most == PANELS.most == 8 and NOTHING_READ.most == 0


@pytest.mark.parametrize(
    ("most", "whole", "step"),
    [
        (14, False, 5),
        (8, False, 2),
        (0.9, False, 0.2),
        (0.9, True, 1),
        (3, True, 1),
        (0, False, 1),
    ],
)
def test_steps_are_round(most: float, whole: bool, step: float) -> None:
    assert even_step(most, whole=whole) == pytest.approx(step)


def test_marks_are_written_as_short_as_they_are() -> None:
    assert even_marks(0.7, 0.2) == [0, 0.2, 0.4, 0.6]
    assert mark_words([0, 0.5, 1, 1500, 10]) == ["0", "0.5", "1", "1,500", "10"]


def test_names_of_periods_stand_apart_and_the_last_one_stays() -> None:
    years = Periods(tuple(str(year) for year in range(1978, 2026)), tuple(range(2, 48, 5)))
    assert ticks_that_fit(years, 1000, 12) == list(range(2, 48, 5))
    # A year takes (2.08 + 1) · 12 = 37 pixels; five of 250 / 48 are 26, ten are 52.
    assert ticks_that_fit(years, 250, 12) == [7, 17, 27, 37, 47]
    assert ticks_that_fit(years, 20, 12) == [47]
    assert ticks_that_fit(Periods(("2025",), ()), 20, 12) == []


def test_a_name_stands_at_the_highest_point() -> None:
    (label,) = labelled([Curve(0, (Reading(1, 2, ""), Reading(2, 9, "")))], ["安全"], [PLOT])
    assert label is not None and label.reading == 1


def test_a_name_that_finds_no_place_is_none_and_asks_for_a_legend() -> None:
    low = PLOT._replace(width=20)
    assert labelled([QUALITY], ["高质量发展"], [PLOT, low]) == [None]
    assert all_named(CURVES) and legend(CURVES) == ()
    long = CURVES.series[0]._replace(name="一个比面板还要长得多的说法一个比面板还要长得多的说法")
    crowd = tuple(Curve(n % 2, tuple(Reading(x, 5, "") for x in range(5))) for n in range(40))
    crowded = CURVES.panels[0]._replace(curves=crowd)
    assert legend(replace(CURVES, panels=(crowded,), series=(long, CURVES.series[1])))


def test_small_panels_have_a_legend_of_what_occurs() -> None:
    assert legend(PANELS) == PANELS.series
    assert legend(replace(PANELS, panels=PANELS.panels[1:] * 2)) == ()


readings = st.dictionaries(st.integers(0, 11), st.floats(0, 10), min_size=1).map(
    lambda found: tuple(Reading(x, number, "") for x, number in sorted(found.items()))
)


@given(st.lists(readings, min_size=1, max_size=6))
def test_names_cover_neither_each_other_nor_points(found: list[tuple[Reading, ...]]) -> None:
    curves = [Curve(number, one) for number, one in enumerate(found)]
    names = [f"提法{'很' * number}长" for number in range(len(curves))]
    plots = [PLOT._replace(width=width, periods=12) for width in (400, 900)]
    labels = labelled(curves, names, plots)
    for plot in plots:
        boxes = [
            box(plot, curve.readings[label.reading], label, name)
            for curve, label, name in zip(curves, labels, names, strict=True)
            if label
        ]
        for one, other in combinations(boxes, 2):
            assert not (
                one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
            )
        for left, low, right, high in boxes:
            assert left >= 0 and right <= plot.width
            for curve in curves:
                places = [plot.place(r.x, r.number) for r in curve.readings]
                assert not any(left < x < right and low < y < high for x, y in places)


def box(plot: Plot, at: Reading, label: Label, name: str) -> tuple[float, float, float, float]:
    """Return where a name is drawn: its letters without the space around them."""
    x, y = plot.place(at.x, at.number)
    wide, high = breadth(name) * plot.size, plot.size
    across = {"left": -wide - 1, "right": 1, "center": -wide / 2}[label.side.split()[1]]
    down = {"top": 6, "bottom": -6 - high, "middle": -high / 2}[label.side.split()[0]]
    if label.side.startswith("middle"):
        across += 6 if across > 0 else -6
    return x + across, y + down, x + across + wide, y + down + high
