"""Barriers are found wherever they are, also among very many words that are drawn alike."""

from collections.abc import Iterator

import pytest
from barriers import barriers
from playwright.sync_api import Browser, Page

WORDS = "".join(f"<p><i>这是第{number}句话。</i></p>" for number in range(100))
PAGE = """<!doctype html><html lang="zh"><title>一页</title><main><h1>题目</h1>
  <div id="text">{words}</div></main>"""
FAINT = "color: #bbb; background: #fff"


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        yield context.new_page()


@pytest.fixture
def page(tab: Page) -> Page:
    tab.goto("about:blank")  # with nothing of the test before
    tab.set_content(PAGE.format(words=WORDS))
    return tab


@pytest.mark.parametrize("what", ["p", "i"])
def test_one_faint_word_among_a_hundred_is_found(page: Page, what: str) -> None:
    faint = page.locator(f"#text {what}").nth(54)
    faint.evaluate(f"(node) => node.style.cssText = '{FAINT}'")
    assert [rule for rule, _ in barriers(page)] == ["color-contrast"]
    assert page.locator("[data-alike]").count() == 0


def test_words_on_a_ground_of_their_own_are_found(page: Page) -> None:
    """The words of all sentences are of one colour; the ground of one is not."""
    page.locator("#text p").nth(70).evaluate("(node) => node.style.background = '#444'")
    assert [rule for rule, _ in barriers(page)] == ["color-contrast"]


def test_words_that_lie_upon_something_else_are_found(page: Page) -> None:
    page.locator("#text p").nth(70).evaluate(
        """(node) => {
          node.style.position = "relative"
          node.innerHTML = "<b style='position: absolute; inset: 0; background: #444'></b>"
            + "<i style='position: relative'>这一句在别的上面。</i>"
        }"""
    )
    assert [rule for rule, _ in barriers(page)] == ["color-contrast"]


def test_faint_words_in_a_shadow_tree_are_found_and_what_is_no_contrast(page: Page) -> None:
    page.locator("#text").evaluate(
        f"""(node) => {{
          node.attachShadow({{ mode: "open" }}).innerHTML =
            "<p>影子里的话。</p>".repeat(50) + "<p style='{FAINT}'>影子</p><button></button>"
        }}"""
    )
    assert {rule for rule, _ in barriers(page)} == {"color-contrast", "button-name"}


def test_a_part_of_a_page_is_looked_at_alone(page: Page) -> None:
    page.locator("h1").evaluate(f"(node) => node.style.cssText = '{FAINT}'")
    assert barriers(page, "#text") == []
    assert len(barriers(page)) == 1
