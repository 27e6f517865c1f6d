"""How firmly a text speaks: a bar for each group, the ladder first."""

from short_texts import text

from policytext.base.labels import label
from policytext.base.look import HUES, Look
from policytext.charts.values import Bars
from policytext.structure.policy_language import groups
from policytext.study.evidence import Wording
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.views.language import language

SOURCE = "题\n必须改革，必须坚持开放。鼓励企业探索。"


def test_a_bar_for_each_group_with_its_count() -> None:
    view = language(text(SOURCE), Options(), Look())
    assert isinstance(view.chart, Bars)
    ids = [group.id for group in groups()]
    counts = {id: bar.number for id, bar in zip(ids, view.chart.rows, strict=True) if bar.number}
    assert counts == {"must": 2, "uphold": 1, "encourage": 1, "explore": 1, "who": 1}
    assert [bar.shade for bar in view.chart.rows] == [HUES[0]] * 8 + [HUES[1]] * 5
    assert view.chart.rows[0].pick == str(Pick(evidence=Wording("must")))
    assert label("language_base", "zh", steps=5, others=1) == view.base


def test_a_wording_opens_its_sentences_and_its_place() -> None:
    view = language(text(SOURCE), Options(), Look())
    assert view.picks[0] == [
        str(Pick(evidence=Wording("must"))),
        str(Pick(evidence=Wording("must", "必须"))),
        "",
        "",
        "",
        str(Pick(at=0, reading="text")),
    ]


def test_its_evidence() -> None:
    study = text(SOURCE)
    view = language(study, Options(), Look())
    quoted = [study.document.text[at : at + 2] for at in view.places()]
    assert quoted == ["必须", "必须", "坚持", "鼓励"]
