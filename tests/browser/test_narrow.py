"""At 1024 × 768, at 200 % zoom and on a phone nothing is clipped, overprinted or too small."""

from collections.abc import Callable

import pytest
from crowded import faults
from playwright.sync_api import Browser, Page
from waiting import settled

from components.sidebar import PAGES
from policytext.base.look import HUES
from policytext.source.documents import Document
from policytext.study.prepared import article, article_book
from policytext.themes import theme_book
from policytext.themes.themes import Book, Pole, Theme, same_words
from policytext.views.catalogue import choices

Open = Callable[..., Page]
SIZES = ((1024, 768), (720, 450), (390, 844))
PATHS = (
    "/",
    "/?wide=matrix&narrow=coverage&term=发展&themes=industry",
    *(f"/terms?lens={lens}" for lens in choices("lens")),
    "/compare",
    "/compare?contrast=contrast&term=发展",
    "/structure",
    "/structure?structure=book",
    "/documents",
    "/slides",
    "/method",
)


def at_every_size(page: Page) -> dict[tuple[int, int], list[str]]:
    found = {}
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        settled(page)
        put_away(page)
        if said := faults(page):
            found[width, height] = said
    return found


def put_away(page: Page) -> None:
    """Put the sidebar away where it would lie over the page."""
    if page.viewport_size["width"] < 768:
        page.evaluate(
            """() => document.querySelector("[data-testid=stSidebar]:not([data-collapsed=true])")
              ?.querySelector("[data-testid=stSidebarCollapseButton] button")?.click()"""
        )
        settled(page)


def test_every_kind_of_fault_is_found(browser: Browser) -> None:
    with browser.new_context(viewport={"width": 600, "height": 400}) as context:
        page = context.new_page()
        page.set_content("""<main class="stMain" style="overflow: auto">
          <p style="overflow: hidden; white-space: nowrap; width: 90px">Words that are cut off</p>
          <p style="overflow: hidden; white-space: nowrap; width: 90px; text-overflow: ellipsis">
            Words that end in three dots</p>
          <div style="overflow-x: auto; width: 90px"><p style="width: 400px">Scrolled</p></div>
          <p>Below</p><p style="margin-top: -2.2em">Above</p>
          <button style="padding: 0; height: 12px; font-size: 8px">Small</button>
          <div style="width: 900px">Wide</div></main>""")
        kinds = [words.partition(": ")[0] for words in faults(page)]
    assert kinds == ["cut off", "small", "overprinted", "the page scrolls sideways"]


CASES = [(path, "en-US") for path in PATHS]  # English words are the longer ones
CASES += [(path, "zh-CN") for path in ("/", "/terms", "/compare", "/structure", "/slides")]


@pytest.mark.parametrize(("path", "locale"), CASES)
def test_nothing_is_cut_off_or_overprinted(open_page: Open, path: str, locale: str) -> None:
    assert at_every_size(open_page(path, locale=locale)) == {}


def long_book(document: Document) -> Book:
    """Return twenty themes with long names: nine of the article, and each with a sentence."""
    quotes = [document.text[one.start : one.end] for one in document.sentences]
    areas = [
        Theme(
            f"area{number}",
            "focus_area",
            {"zh": "构建现代化产业体系和城市体系", "en": f"Modern industry and cities {number}"},
            same_words(""),
            HUES[number % len(HUES)],
            (quotes[number],),
            ("城市",),
            (),
            (),
        )
        for number in range(5)
    ]
    sides = ("高质量发展和高水平保护", "High-quality growth"), ("高效能治理", "High-level security")
    pairs = [
        Theme(
            f"pair{number}",
            "relationship",
            {"zh": "高质量发展和高水平保护 ↔ 高效能治理", "en": f"Growth {number} ↔ security"},
            same_words(""),
            HUES[number % len(HUES)],
            (quotes[8 + number],),
            (),
            (),
            tuple(
                Pole(id, {"zh": zh, "en": en}, (term,))
                for id, (zh, en), term in zip("ab", sides, ("发展", "推进"), strict=True)
            ),
        )
        for number in range(6)
    ]
    return (*article_book(), *areas, *pairs)


@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_twenty_themes_have_room(open_page: Open, locale: str) -> None:
    page = open_page("/structure?structure=book", locale=locale)
    book = long_book(article())
    assert len(book) == 20
    content = theme_book.to_toml(book)
    file = {"name": "book.toml", "mimeType": "application/toml", "buffer": content}
    page.locator(".st-key-panel_book input[type=file]").set_input_files([file])
    page.locator("[data-theme=pair5]").wait_for(state="attached")
    found = {"structure": at_every_size(settled(page))}
    for name in ("explore", "terms", "compare", "slides"):
        page.set_viewport_size({"width": 1024, "height": 768})
        # The menu may lie beside the screen: it is followed wherever it is.
        page.locator(".st-key-menu a").nth(list(PAGES).index(name)).dispatch_event("click")
        settled(page)
        found[name] = at_every_size(page)
    assert {name: said for name, said in found.items() if said} == {}
