"""Which terms come first: by itself as the document is, else as the reader chose."""

import pytest
from brought import brought
from streamlit.testing.v1 import AppTest

from components.session.record import KEY, Session
from components.session.selection import Selection, from_query, to_query
from policytext.base.labels import label
from policytext.base.places import ROOT
from policytext.source.reading.received import Received
from policytext.study.own_texts import Text

TEXT = Text(
    "办法.txt", Received("某区养老服务办法\n推进养老服务，推进改革，推进发展，推进试点。\n", "txt")
)
SWITCH = "choice_rank"


def page(document: str = "", **query: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    at.session_state[KEY] = Session(text_shown=True, passing=brought(TEXT))
    for name, value in {"document": document, "lang": "zh", **query}.items():
        if value:
            at.query_params[name] = value
    at.run()
    assert not at.exception
    return at


def captions(at: AppTest) -> str:
    return " ".join(caption.value for caption in at.caption)


@pytest.mark.parametrize(("document", "rank"), [("", "frequency"), (TEXT.id, "distinctive")])
def test_a_document_opens_on_what_tells_most_of_it(document: str, rank: str) -> None:
    at = page(document)
    assert at.segmented_control(key=SWITCH).value == rank
    assert (label("ranked", "zh") in captions(at)) == (rank == "distinctive")
    assert at.session_state[KEY].selection.rank == ""  # nobody chose it: the address stays short


def test_the_other_order_is_one_click_and_stays_for_other_documents() -> None:
    at = page(TEXT.id)
    at.segmented_control(key=SWITCH).set_value("frequency").run()
    assert not at.exception and label("ranked", "zh") not in captions(at)
    assert to_query(at.session_state[KEY].selection)["rank"] == "frequency"
    at = page(rank="distinctive")
    assert at.segmented_control(key=SWITCH).value == "distinctive"
    # One text of the reader's own stands beside the article.
    assert label("ranked_beside", "zh", texts=1) in captions(at)


@pytest.mark.parametrize(("rank", "ignored"), [("frequency", ()), ("length", ("rank",))])
def test_a_link_carries_it(rank: str, ignored: tuple[str, ...]) -> None:
    found = from_query({"rank": [rank]}, documents=(), themes=(), evidence=bool)
    assert found == (Selection(rank="" if ignored else rank), ignored)


def test_the_terms_page_has_the_switch_and_its_table_the_order() -> None:
    at = page(TEXT.id)
    at.switch_page("pages/terms.py").run()
    assert not at.exception
    assert at.segmented_control(key=SWITCH).value == "distinctive"
    assert label("ranked", "zh") in captions(at)
