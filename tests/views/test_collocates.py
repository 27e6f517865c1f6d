"""What stands near a term: its network and its words."""

from short_texts import CITIES, text

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.values import Network
from policytext.study.evidence import Meeting
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.views.collocates import collocates


def test_a_spot_for_every_term_in_the_same_sentence() -> None:
    options = Options(term="发展", window="sentence", least=1)
    view = collocates(text(CITIES), options, Look())
    assert isinstance(view.chart, Network)
    assert view.chart.node.name == "发展" and view.chart.node.pick == str(Pick(term="发展"))
    # All three 城市 stand in a sentence with 发展, and so do the one 建设 and the one 乡村.
    weights = {spot.name: spot.weight for spot in view.chart.spots}
    assert weights == {"城市": 3, "建设": 1, "乡村": 1}
    strengths = {spot.name: spot.strength for spot in view.chart.spots}
    assert strengths["城市"] == 14 > strengths["建设"] == strengths["乡村"] == 13
    assert view.chart.ties == (("城市", "建设", 1),)
    assert [view.rows.columns[place] for place in view.chart.beside] == [
        label(f"column_{name}", "zh") for name in ("term", "together", "log_dice")
    ]
    first = view.chart.spots[0]
    hover = label("network_hover", "zh", together=3, frequency=3, log_dice="14.00")
    assert first.said == ("城市", hover) and first.pick == str(Pick(term="城市"))


def test_a_count_together_opens_its_sentences() -> None:
    view = collocates(text(CITIES), Options(term="发展", window="sentence", least=1), Look())
    assert view.picks[0][:2] == [
        str(Pick(term="城市")),
        str(Pick(evidence=Meeting("sentence", "发展", "城市"))),
    ]


def test_its_evidence() -> None:
    study = text(CITIES)
    view = collocates(study, Options(term="发展", window="sentence", least=3), Look())
    assert {study.document.text[at : at + 2] for at in view.places()} == {"城市"}


def test_a_term_alone_has_an_empty_network() -> None:
    view = collocates(text("题\n城市。"), Options(least=1), Look())
    assert isinstance(view.chart, Network) and view.chart.spots == () and view.counts.empty
