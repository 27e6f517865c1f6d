"""Which hues of a chart need a legend: those that no row names."""

from policytext.base.look import GREY
from policytext.charts.clouds import CloudLayout
from policytext.charts.legends import legend
from policytext.charts.values import (
    Block,
    Cell,
    Cloud,
    Grid,
    Line,
    Named,
    Part,
    Stack,
    Stacked,
    Strips,
    Tick,
)

BLUE = {"light": "#0b62a8", "dark": "#8cc8ff"}
A, B, OUT = Named("甲", BLUE, 0, "theme=a"), Named("乙", BLUE, 1, "theme=b"), Named("外", GREY)


def bars(*series: int, full: bool = False) -> Stacked:
    parts = tuple(Part(place, 1, "") for place in series)
    return Stacked((Stack("词", "", parts),), (A, B, OUT), "次", full=full)


def test_only_what_occurs_has_an_entry() -> None:
    assert legend(bars(2, 0)) == (A, OUT)
    assert legend(bars(0, 1, 2)) == (A, B, OUT)


def test_one_hue_needs_none_and_bars_with_a_legend_no_second() -> None:
    assert legend(bars(2)) == () == legend(bars(0, 1, full=True))


def test_rows_that_are_named_need_none() -> None:
    rows = (Line("词", GREY, plain=True), Line("甲", BLUE))
    ticks = (Tick(0, 0, 1, ""), Tick(0, 2, 5, ""))
    block = Block(1, 0, 0, 3, strong=True, pick="")
    strips = Strips(rows, (A, B, OUT), ticks, (block,), 9, (), ("", ""))
    assert legend(strips) == (OUT,)
    assert legend(Grid(rows, rows, (Cell(0, 0, 1, ""),))) == ()


def test_a_cloud_has_its_own() -> None:
    assert legend(Cloud(CloudLayout(1, 1, (), ()), {}, (A,))) == (A,)
