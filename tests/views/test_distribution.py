"""Terms and themes by paragraph: squares, and what they lead to."""

from short_texts import BUILDING, CITIES, text

from policytext.base.labels import label
from policytext.base.look import GREY, Look
from policytext.charts.values import Grid, Line
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.views.distribution import distribution


def test_a_square_for_every_count() -> None:
    study = text(CITIES, (BUILDING,))
    view = distribution(study, Options(term="发展"), Look())
    chart = view.chart
    assert isinstance(chart, Grid) and not chart.written
    assert [row.name for row in chart.rows] == ["发展", "城市", "建设", "乡村", "修建"]
    assert [column.name for column in chart.columns] == ["1", "2"]
    counts = {(chart.rows[c.row].name, c.column): c.number for c in chart.cells}
    assert counts == {
        ("发展", 0): 2,
        ("发展", 1): 1,
        ("城市", 0): 3,
        ("建设", 0): 1,
        ("乡村", 1): 1,
        ("修建", 0): 1,  # the sentence that states it
    }
    theme = str(Pick(theme=BUILDING.id))
    assert chart.rows[-1] == Line("修建", BUILDING.colour, about=theme)
    assert chart.rows[0] == Line("发展", GREY, str(Pick(term="发展")), plain=True)


def test_a_square_leads_to_the_first_place_and_chooses_only_a_term() -> None:
    study = text(CITIES, (BUILDING,))
    chart = distribution(study, Options(), Look()).chart
    assert isinstance(chart, Grid)
    first, last = chart.cells[0], chart.cells[-1]
    assert first.pick == str(Pick(term="城市", at=0))
    said = label("distribution_hover", "zh", paragraph=1, number=3)
    assert first.said == ("城市", said)
    sentence = study.document.text.index("城市建设")
    assert last.pick == str(Pick(at=sentence, reading="text"))


def test_its_evidence() -> None:
    study = text(CITIES, (BUILDING,))
    view = distribution(study, Options(), Look())
    assert {study.document.text[at : at + 2] for at in view.places()} == {"城市", "发展", "建设"}
