"""What the page says of itself: which selection is drawn, and that nothing is pending."""

from collections.abc import Callable

from playwright.sync_api import Page
from waiting import drawn

Open = Callable[..., Page]
INDUSTRY = '.st-key-panel_breakdown [data-pick="theme=industry"]'
# What a click leaves behind in the page, before any answer can have come.
AT_ONCE = """([selector]) => {
  document.querySelector(selector).click()
  return document.documentElement.dataset.pending
}"""


def test_a_pick_is_pending_at_once_and_drawn_when_it_is_not(open_page: Open) -> None:
    page = open_page()
    assert drawn(page) == {}
    shown = page.locator(".st-key-base_frequency").inner_text()
    state = page.locator(INDUSTRY).evaluate(
        "(card) => (card.click(), {...document.documentElement.dataset})"
    )
    assert (state["pending"], state["drawn"]) == ("1", "")
    assert drawn(page) == {"themes": ["industry"]}
    # No expectation that waits: what the page says is true now.
    assert page.locator(".st-key-base_frequency").inner_text() != shown
    assert page.locator(INDUSTRY).get_attribute("aria-pressed") == "true"
