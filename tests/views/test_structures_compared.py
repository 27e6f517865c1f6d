"""Relationships and series of both sides, by name."""

from short_texts import beside, text

from policytext.base.look import Look
from policytext.charts.values import Mirrored
from policytext.study.evidence import NamedFind
from policytext.study.pick import Pick
from policytext.views.structures_compared import structures_compared

TARGET = text("甲\n要处理好快与慢的关系。又要处理好快与慢的关系。改革要稳。")
OTHER = text("乙\n要处理好快与慢的关系。要处理好多与少的关系。")
FAST_SLOW = str(Pick(evidence=NamedFind("relationship", "快 ↔ 慢")))


def test_a_bar_for_each_name_opens_it_on_both_sides() -> None:
    view = structures_compared(TARGET, beside(TARGET, OTHER), Look())
    chart = view.chart
    assert isinstance(chart, Mirrored)
    rows = [(row.name, row.left.number, row.right.number) for row in chart.rows]
    assert rows == [("快 ↔ 慢", 1, 2), ("多 ↔ 少", 1, 0)]
    assert chart.rows[0].left.pick == FAST_SLOW == view.picks[0][1]
    assert chart.rows[0].left.said == ("乙 1", "甲 2")


def test_its_evidence() -> None:
    view = structures_compared(TARGET, beside(TARGET, OTHER), Look())
    first, second, _ = TARGET.document.sentences
    assert list(view.places()) == [first.start, second.start]
