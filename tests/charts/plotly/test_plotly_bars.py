"""Plain bars as a figure."""

import pytest

from policytext.base.look import HUES, Look
from policytext.charts.plotly.bars import bars
from policytext.charts.values import Bar, Bars

CHART = Bars(
    (
        Bar("<b>必须", 4, "evidence=said.must", HUES[0]),
        Bar("谁", 2.5, "evidence=said.who", HUES[1], ("谁 <行动>", "2.5 次")),
    ),
    "次",
    form="{:.1f}",
)


@pytest.mark.parametrize("dark", [False, True])
def test_a_bar_has_its_number_its_hue_and_its_pick(dark: bool) -> None:
    look = Look(dark=dark)
    figure = bars(CHART, look)
    (trace,) = figure.data
    assert list(trace.x) == [4, 2.5] and list(trace.text) == [" 4.0", " 2.5"]
    assert list(trace.marker.color) == [HUES[0][look.mode], HUES[1][look.mode]]
    assert list(trace.customdata) == ["evidence=said.must", "evidence=said.who"]
    assert list(figure.layout.yaxis.ticktext) == ["&lt;b&gt;必须", "谁"]
    assert figure.layout.xaxis.range[1] > 4


def test_a_bar_says_its_name_and_number_or_what_it_has_to_say() -> None:
    (trace,) = bars(CHART, Look()).data
    assert list(trace.hovertext) == ["&lt;b&gt;必须 4.0", "谁 &lt;行动&gt;<br>2.5 次"]


def test_a_long_name_is_cut_in_narrow_boxes_only() -> None:
    phrase = "坚持以人民为中心的发展思想不动摇"
    row = Bar(f"{phrase}，一以贯之", 1, "term=long", HUES[0])
    layout = bars(Bars((row,), "次"), Look()).layout
    assert list(layout.yaxis.ticktext) == [row.name]
    (cut,) = layout.meta["narrow"]["layout"]["yaxis"]["ticktext"]
    assert cut.endswith("…") and row.name.startswith(cut[:-1])
    assert layout.margin.l > layout.meta["narrow"]["layout"]["margin"]["l"]


def test_no_bars_are_said_to_be_none() -> None:
    figure = bars(Bars((), "次"), Look())
    assert not figure.data and figure.layout.annotations[0].text
