"""What the page says of itself: which selection is drawn, and that nothing is pending."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page
from streamlit.proto.BackMsg_pb2 import BackMsg
from waiting import drawn, settled

from components.browser import mounting
from components.session import widgets

Open = Callable[..., Page]
INDUSTRY = '.st-key-panel_breakdown [data-pick="theme=industry"]'
STATE = "({...document.documentElement.dataset})"


def state_after_click(what: Locator) -> dict[str, str]:
    """Return what the page says in the breath in which it is clicked: no answer can have come."""
    state: dict[str, str] = what.evaluate(f"(node) => (node.click(), {STATE})")
    return state


def test_a_pick_is_pending_at_once_and_everything_drawn_when_it_is_not(open_page: Open) -> None:
    page = open_page()
    base, card = page.locator(".st-key-base_frequency"), page.locator(INDUSTRY)
    bars = page.locator(".st-key-frequency .bars .point")
    assert drawn(page) == {}
    before, all_bars = base.inner_text(), bars.count()
    state = state_after_click(card)
    assert (state["pending"], state["drawn"]) == ("1", "")
    assert drawn(page) == {"themes": ["industry"]}
    # Looked at once, without patience: what the page says is true now.
    assert card.get_attribute("aria-pressed") == "true"
    assert base.inner_text() != before and bars.count() != all_bars


@pytest.mark.parametrize(
    ("control", "answer"),
    [
        (".st-key-twin_frequency label", ".st-key-panel_frequency table"),  # Streamlit's own
        (".st-key-menu a >> nth=1", ".st-key-panel_terms table"),  # another page
        (".st-key-export_frequency button", "[role=dialog] .picture img"),
    ],
)
def test_what_streamlit_is_asked_for_is_there_when_nothing_is_pending(
    open_page: Open, control: str, answer: str
) -> None:
    page = open_page()
    page.evaluate(f"addEventListener('click', () => (window.state = {STATE}), true)")
    assert page.locator(answer).count() == 0
    page.locator(control).click()
    assert settled(page).locator(answer).count()
    assert page.evaluate("window.state.pending") == "1"


def test_a_click_that_asks_for_nothing_ends_by_itself(open_page: Open) -> None:
    page = open_page("/?themes=industry")
    assert state_after_click(page.locator(".st-key-title h2"))["pending"] == "1"
    assert drawn(page) == {"themes": ["industry"]}


def test_what_a_left_page_told_is_not_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A click in the breath in which its page is left showed a KeyError to the reader."""
    heard: list[object] = []
    monkeypatch.setattr(widgets.st, "session_state", {"links": {"pick": "term=A"}})
    for key in ("links", "left"):
        mounting._tell(key, "pick", heard.append)
    assert heard == ["term=A"]


def test_a_request_for_a_run_begins_as_the_page_expects() -> None:
    """The page knows a request by its first byte (components/browser/page_state.js)."""
    request = BackMsg()
    request.rerun_script.query_string = ""
    assert request.SerializeToString()[0] == (11 << 3) | 2
