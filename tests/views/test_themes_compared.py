"""Every theme's share of the sentences of both sides."""

from short_texts import BUILDING, beside, text

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.values import Mirrored
from policytext.study.pick import Pick
from policytext.views.themes_compared import themes_compared

TARGET = text("甲\n城市建设要好。乡村要美。", (BUILDING,))
OTHER = text("乙\n城市建设要好。乡村要美。发展要快。改革要稳。", (BUILDING,))


def test_shares_are_drawn_and_sentences_said() -> None:
    view = themes_compared(TARGET, beside(TARGET, OTHER), Look())
    chart = view.chart
    assert isinstance(chart, Mirrored) and chart.form == "{:.1f}%"
    (row,) = chart.rows
    assert (row.name, row.left.number, row.right.number) == ("修建", 25, 50)
    assert row.left.pick == str(Pick(theme="building")) == view.picks[0][0]
    assert row.left.said == ("乙 25.0%", "甲 50.0%", label("themes_hover", "zh", a=1, b=1))
    assert view.whole


def test_its_evidence() -> None:
    view = themes_compared(TARGET, beside(TARGET, OTHER), Look())
    assert list(view.places()) == [sentence.start for sentence in TARGET.document.sentences]
