"""What a reader does, and the seconds it takes by the browser's own clock (clock.js)."""

import json
import time
from pathlib import Path

from playwright.sync_api import Browser, Page
from servers import APPS, Server, answers

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
CLOCK = Path(__file__).with_name("clock.js").read_text(encoding="utf-8")
CLOUD = ".st-key-cloud_box svg text"
READER = ".st-key-reader_box"


def tab(browser: Browser, app: str) -> Page:
    """Return an empty tab in a fresh profile: that the browser needs time for it is nobody's."""
    page = browser.new_context(locale="zh-CN", viewport={"width": 1440, "height": 900}).new_page()
    page.set_default_timeout(120_000)
    words = {"TEXT": json.dumps(APPS[app].text), "VIEWS": json.dumps(APPS[app].views)}
    page.add_init_script(CLOCK.replace("TEXT", words["TEXT"]).replace("VIEWS", words["VIEWS"]))
    return page


def visit(page: Page, server: Server) -> float:
    """Open an app in a tab, as soon as its server answers; return when its address was entered."""
    answers(server)
    begun = time.time()
    page.goto(server.address, wait_until="commit")
    return begun


def seen(page: Page, name: str) -> float:
    """Wait for what the page's clock calls `name`; return it in seconds."""
    return float(page.wait_for_function(f"seen.{name}").json_value()) / 1000


def plain_theme_click(page: Page) -> float:
    """Choose a theme in the plain app; return the seconds until its text and charts are new."""
    page.wait_for_function("still()")
    page.locator('[data-testid="stMultiSelect"] input').click()
    page.evaluate("arm(() => !document.body.innerText.includes('5月9日') && still())")
    page.get_by_role("option", name="兴业兴城").click()
    return seen(page, "took")


def theme_click(page: Page) -> float:
    """Choose the first theme; return the seconds until every view shows it."""
    page.wait_for_function("still()")
    page.evaluate("arm(anew())")
    page.locator('.st-key-panel_breakdown [data-pick^="theme="]').first.click()
    return seen(page, "took")


def term_click(page: Page) -> float:
    """Choose the cloud's first word; return the seconds until it is lit in the text."""
    page.wait_for_function("still()")
    page.evaluate(f"arm(() => find('{READER} mark.hit'))")
    page.locator(CLOUD).first.click()
    return seen(page, "took")


def hover(page: Page) -> float:
    """Point at the cloud's second word; return the seconds until the text shows its twins."""
    page.wait_for_function("still()")
    page.mouse.move(1, 1)
    word = page.locator(CLOUD).nth(1)
    word.scroll_into_view_if_needed()
    box = word.bounding_box()
    assert box
    page.evaluate(f"arm(() => find('{READER} .pointed'), 'pointerover')")
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    return seen(page, "took")


def take_in(page: Page, name: str, text: str) -> float:
    """Bring a text on the documents page; return the seconds from upload until it can be read.

    The hand that presses the button between them takes none.
    """
    page.locator('[href*="documents"]').first.click()
    page.locator(".st-key-panel_upload section").wait_for()
    page.wait_for_function("still()")
    begun = time.perf_counter()
    page.locator(".st-key-panel_upload input[type=file]").set_input_files(
        [{"name": f"{name}.txt", "mimeType": "text/plain", "buffer": text.encode()}]
    )
    page.locator('[class*="st-key-take_"] button').click()
    page.locator(f'{READER} [data-ready="text"]').wait_for()
    took = time.perf_counter() - begun
    every_view(page)
    return took


def open_text(page: Page, number: int) -> float:
    """Choose a text by its place in the list; return the seconds until every view shows it."""
    every_view(page)
    page.locator(".st-key-choice_document input").click()
    page.evaluate("arm(anew())")
    page.get_by_role("option").nth(number).click()
    return seen(page, "took")


def every_view(page: Page) -> None:
    """Wait until every view of the explorer is drawn and nothing runs any more."""
    for view in APPS["explorer"].views[:3]:  # not every text has relationships to balance
        page.locator(view).first.wait_for(state="attached")
    page.wait_for_function("still()")
