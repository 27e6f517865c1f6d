"""A slow line: messages reach the browser late, clicks come before their answers."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

Open = Callable[..., Page]
# Every message of the server is handed over `policytextLate` milliseconds after it came.
LATE = """
const Line = window.WebSocket
const late = (hear, self) => (event) =>
  setTimeout(() => hear.call(self, event), window.policytextLate || 0)
window.WebSocket = class extends Line {
  addEventListener(type, hear, ...rest) {
    super.addEventListener(type, type === "message" ? late(hear, this) : hear, ...rest)
  }
  set onmessage(hear) { super.onmessage = hear && late(hear, this) }
  get onmessage() { return super.onmessage }
}
"""
BETWEEN = 850  # milliseconds between two clicks: shorter than the delay, longer than a run


def test_clicks_before_their_answers_do_not_freeze_the_page(open_page: Open) -> None:
    """Where messages are kept by their hash the page froze in this way in five of eight runs."""
    page = open_page()
    page.add_init_script(LATE)
    page.reload()
    expect(page.locator(".st-key-panel_narrow .js-plotly-plot")).to_be_visible()
    themes = page.locator(".filter [data-theme]")
    for number in (0, 1):  # what the browser may keep: both themes, and the whole text
        for state in (1, 0):
            themes.nth(number).click()
            expect(page).to_have_url(re.compile("themes=") if state else re.compile("^[^=]*$"))
            expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
    clear = (
        "document.dispatchEvent(new CustomEvent('policytext:pick', {detail: {pick: 'clear=all'}}))"
    )
    page.evaluate("window.policytextLate = 1000")
    themes.nth(0).click()
    expect(page).to_have_url(re.compile("themes="))
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
    page.evaluate(clear)
    page.wait_for_timeout(BETWEEN)
    for number in (0, 1):
        themes.nth(number).click()
        page.wait_for_timeout(BETWEEN)
    page.evaluate(clear)
    expect(page).to_have_url(re.compile("^[^=]*$"))
    themes.nth(2).click()
    expect(page).to_have_url(re.compile("^[^=]*themes=[^=]*$"))
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
    expect(page.get_by_text("Cached ForwardMsg MISS")).to_have_count(0)
