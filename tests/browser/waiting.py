"""Waiting for what the page says of itself (components/browser/page_state.js), never for time."""

from urllib.parse import parse_qs

from playwright.sync_api import Locator, Page

LONGEST = 90_000  # milliseconds, on a machine that is busy with other things


def settled(page: Page) -> Page:
    """Wait until all that was asked for by click, key or pick is drawn; → the page.

    Not by `expect`: whenever it finds what it expects not yet, it writes down what a screen reader
    would read on the whole page, which costs more than a click does.
    """
    page.locator('html[data-pending="0"]').wait_for(state="attached", timeout=LONGEST)
    return page


def drawn(page: Page) -> dict[str, list[str]]:
    """Return the selection that is drawn: what the page states, and its address with it."""
    said = "[document.documentElement.dataset.drawn, location.search.slice(1)]"
    query, address = map(parse_qs, settled(page).evaluate(said))
    assert query == address
    return query


def click(what: Locator, *, hidden: bool = False) -> None:
    """Click, and wait until the answer is drawn; what is `hidden` lies under something else."""
    what.click(force=hidden)
    settled(what.page)


def press(what: Locator, key: str) -> None:
    """Press a key, and wait until the answer is drawn."""
    what.press(key)
    settled(what.page)


def tap(what: Locator) -> None:
    """Tap with a finger; it is over when the browser has told of it a second time, as a click."""
    root = what.page.locator("html")
    root.evaluate(
        """(node) => addEventListener("click", function hear(event) {
          if (!event.isTrusted) return // Plotly makes one of the touch
          removeEventListener("click", hear)
          node.dataset.tapped = "1"
        })"""
    )
    # This tap has no length: Plotly, which looks under a finger every 50 ms, might not look.
    what.page.wait_for_timeout(100)
    what.tap(force=True)
    what.page.locator('html[data-tapped="1"]').wait_for(state="attached")
    root.evaluate("(node) => delete node.dataset.tapped")
