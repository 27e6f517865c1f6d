"""Dots on two axes as a figure."""

from dataclasses import replace

import pytest

from policytext.base.look import GREY, HUES, Look
from policytext.charts.log_marks import decades
from policytext.charts.plotly.scatter import scatter
from policytext.charts.values import Axis, Dot, Named, Scatter

ENDS = Axis("每千词 <甲>", 0, 2, ((0, "1"), (1, "10"), (2, "100")), logarithmic=True)
CHART = Scatter(
    (
        Dot("发展", 0.2, 1.8, 0, "term=a", ("发展", "甲 3 · 乙 <1>")),
        Dot("<改革>", 1.5, 0.4, 1, "term=b", ("<改革>", "甲 1 · 乙 3")),
        Dot("创新", 0.2, 1.8, 0, "term=c", ("创新", "甲 3 · 乙 1")),
    ),
    ENDS,
    ENDS._replace(name="上", low=-1),
    (Named("甲", HUES[0]), Named("乙", GREY)),
)


def test_a_dot_has_its_place_its_hue_and_its_pick() -> None:
    first, *_ = scatter(CHART, Look(dark=True)).data
    assert list(zip(first.x, first.y, strict=True)) == [(0.2, 1.8), (1.5, 0.4), (0.2, 1.8)]
    assert list(first.marker.color) == [HUES[0]["dark"], GREY["dark"], HUES[0]["dark"]]
    assert list(first.customdata) == ["term=a", "term=b", "term=c"]


def test_dots_on_one_spot_say_each_other_and_none_is_markup() -> None:
    first, *_ = scatter(CHART, Look()).data
    top, other, below = first.hovertext
    assert top.startswith("发展<br>甲 3 · 乙 &lt;1&gt;<br>") and top.endswith("创新")
    assert below.endswith("发展")
    assert other == "&lt;改革&gt;<br>甲 1 · 乙 3"
    assert "<" not in "".join(first.text)


def test_axes_have_their_ends_marks_and_names() -> None:
    figure = scatter(CHART, Look())
    across, up = figure.layout.xaxis, figure.layout.yaxis
    assert tuple(across.range) == (0, 2) and tuple(up.range) == (-1, 2)
    assert list(across.ticktext) == ["1", "10", "100"] and list(across.tickvals) == [0, 1, 2]
    assert across.title.text == "每千词 &lt;甲&gt;"
    assert [one.text for one in figure.layout.annotations] == ["上"]


def test_the_diagonal_runs_where_both_axes_have_the_number() -> None:
    assert not scatter(CHART, Look()).layout.shapes
    (line,) = scatter(replace(CHART, diagonal=True), Look()).layout.shapes
    assert (line.x0, line.y0, line.x1, line.y1) == (0, 0, 2, 2)


def test_a_wide_screen_names_more_dots_than_a_phone() -> None:
    dots = tuple(Dot("很长的一个词", n / 5, 1.0, 0, f"term={n}", ()) for n in range(9))
    first, more = scatter(replace(CHART, dots=dots), Look()).data
    named = [[n for n, words in enumerate(trace.text) if words] for trace in (first, more)]
    assert named[0] and not set(named[0]) & set(named[1])
    assert more.hoverinfo == "skip" and more.marker.opacity == 0


def test_no_dots_are_said_to_be_none() -> None:
    figure = scatter(replace(CHART, dots=()), Look())
    assert not figure.data and figure.layout.annotations[0].text


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 1, ["1", "2", "5", "10"]),
        (-1.1, 0, ["0.1", "0.2", "0.5", "1"]),
        (-2, 2, ["0.01", "0.1", "1", "10", "100"]),
    ],
)
def test_marks_of_a_logarithmic_scale(low: float, high: float, expected: list[str]) -> None:
    assert [words for _, words in decades(low, high)] == expected
