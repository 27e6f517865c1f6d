"""A word and those around it as a figure."""

import pytest

from policytext.base.look import HUES, Look
from policytext.charts.network_places import drawn_ties, placed_around, widths
from policytext.charts.plotly.network import network
from policytext.charts.values import Network, Spot

CHART = Network(
    Spot("发展", 0, 0, "term=node", ("发展",)),
    (
        Spot("<推进>", 13, 4, "term=a", ("<推进>", "同现 4")),
        Spot("改革", 12, 1, "term=b", ("改革", "同现 1")),
        Spot("产业", 11, 1, "term=c", ("产业", "同现 1")),
    ),
    (("<推进>", "改革", 2), ("改革", "产业", 1)),
)


def test_every_word_has_its_dot_its_words_and_its_pick() -> None:
    (trace,) = network(CHART, Look(dark=True)).data
    assert list(trace.customdata) == ["term=node", "term=a", "term=b", "term=c"]
    assert list(trace.text) == ["发展", "&lt;推进&gt;", "改革", "产业"]
    assert list(trace.hovertext)[:2] == ["发展", "&lt;推进&gt;<br>同现 4"]
    assert list(trace.marker.color) == [HUES[1]["dark"], *[HUES[0]["dark"]] * 3]
    assert (trace.x[0], trace.y[0]) == (0, 0)


def test_lines_lead_from_the_middle_and_join_words_that_share_sentences() -> None:
    figure = network(CHART, Look())
    (trace,) = figure.data
    spots = list(zip(trace.x, trace.y, strict=True))
    lines = [((s.x0, s.y0), (s.x1, s.y1), s.line.width) for s in figure.layout.shapes]
    assert lines == [
        ((0, 0), spots[1], 6),  # the most frequent has the widest line
        ((0, 0), spots[2], 1 + 5 / 4),
        ((0, 0), spots[3], 1 + 5 / 4),
        (spots[1], spots[2], 1),  # a tie of one sentence is not drawn
    ]


def test_the_stronger_stands_nearer_and_the_area_grows_with_the_weight() -> None:
    places = placed_around(CHART.spots)
    distances = [(x * x + y * y) ** 0.5 for x, y in places.values()]
    assert distances == pytest.approx([0.42, 0.77, 1.12])
    assert widths(CHART.spots) == [30, 28, 20, 20]
    (alone,) = placed_around([Spot("一", 5, 1, "")]).values()
    assert alone == pytest.approx((0, 0.77))


def test_only_the_strongest_ties_are_drawn() -> None:
    many = [("甲", f"{n}", 30 - n) for n in range(29)]
    assert drawn_ties(many) == many[:24] and drawn_ties(many[28:]) == many[28:]
    assert drawn_ties([("甲", "乙", 1)]) == []


def test_no_words_are_said_to_be_none() -> None:
    figure = network(Network(CHART.node, (), ()), Look())
    assert not figure.data and figure.layout.annotations[0].text
