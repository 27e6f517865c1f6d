"""Set phrases of both sides: those that are new and those that were dropped are drawn."""

from short_texts import beside, text

from policytext.base.look import Look
from policytext.charts.values import Mirrored
from policytext.study.evidence import Letters
from policytext.study.pick import Pick
from policytext.views.set_phrases import set_phrases

TARGET = text("甲\n要“提质量”。坚持“提质量”。都要“强基础”。")
OTHER = text("乙\n要“保速度”。都要“强基础”。")


def test_a_phrase_that_both_sides_have_is_not_drawn() -> None:
    view = set_phrases(TARGET, beside(TARGET, OTHER, evidence=Letters("保速度")), Look())
    assert view.counts["phrase"].tolist() == ["提质量", "保速度", "强基础"]
    chart = view.chart
    assert isinstance(chart, Mirrored)
    rows = [(row.name, row.left.number, row.right.number) for row in chart.rows]
    assert rows == [("提质量", 0, 2), ("保速度", 1, 0)]
    assert chart.rows[0].left.said == ("乙 0", "甲 2")
    assert chart.rows[1].right.pick == str(Pick(evidence=Letters("保速度"))) == view.picks[1][0]


def test_where_all_are_shared_nothing_is_drawn() -> None:
    chart = set_phrases(TARGET, beside(TARGET, TARGET), Look()).chart
    assert isinstance(chart, Mirrored) and chart.rows == ()


def test_its_evidence() -> None:
    view = set_phrases(TARGET, beside(TARGET, OTHER), Look())
    quoted = [TARGET.document.text[at : at + 3] for at in view.places()]
    assert quoted == ["提质量", "提质量", "强基础"]
