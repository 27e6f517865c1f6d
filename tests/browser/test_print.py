"""On paper: the whole text with its highlights, what the numbers rest on, then the views."""

from collections.abc import Callable

import pypdfium2
import pytest
from expecting import expect
from PIL import Image
from playwright.sync_api import Page

from policytext.base.labels import label
from policytext.study.prepared import article

Open = Callable[..., Page]


def printed(page: Page) -> tuple[list[str], list[Image.Image]]:
    """Return the words of each sheet without blanks, and its picture."""
    paper = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=True))
    words = [one.get_textpage().get_text_range() for one in paper]
    pictures = [one.render(scale=1).to_pil().convert("RGB") for one in paper]
    return ["".join(one.split()) for one in words], pictures


@pytest.mark.parametrize("dark", [False, True])
def test_the_text_comes_whole_then_its_source_then_the_views(open_page: Open, dark: bool) -> None:
    page = open_page("/?term=发展&themes=industry", dark=dark)
    expect(page.locator(".st-key-printed")).to_be_hidden()
    sheets, pictures = printed(page)
    words = "".join(sheets)
    text = "".join(article().text.split())
    places = [words.index(part) for part in (text[:12], text[-14:-1], article().sha256)]
    titles = [label(name, "zh") for name in ("rank_frequency", "cloud_title")]
    views = [words.index(title, places[-1]) for title in titles]
    assert places == sorted(places) and min(views) > places[-1]
    for unwanted in (label("menu_documents", "zh"), label("export", "zh"), label("as_table", "zh")):
        assert unwanted not in words.replace(text, "")
    assert all(picture.getpixel((4, 4)) == (255, 255, 255) for picture in pictures)
    colours = dict(map(reversed, pictures[0].getcolors(1 << 20)))
    assert colours[255, 255, 255] > 0.7 * pictures[0].width * pictures[0].height
    assert colours[255, 226, 122] > 200  # behind the chosen term
    washes = [n for (r, g, b), n in colours.items() if r > g > b and 20 < r - b < 60]
    assert sum(washes) > 2000  # behind the theme's passage


def test_no_panel_is_cut_by_the_edge_of_a_sheet(open_page: Open) -> None:
    _, pictures = printed(open_page("/", width=1024, height=768))
    assert len(pictures) >= 4  # one below the other, as in a window of this width
    for picture in pictures[2:]:
        row = picture.crop((0, 780, picture.width, 796))  # above the margin, where no panel ends
        assert row.getextrema() == ((255, 255),) * 3


def test_a_table_of_the_terms_page_is_printed_in_the_language_of_the_page(open_page: Open) -> None:
    page = open_page("/terms", locale="en-US")
    sheets, _ = printed(page)
    words = "".join(sheets)
    assert "Frequency" in words and "SkiptoMainContent" not in words
    shown = page.locator(".st-key-panel_terms tbody tr:not(.more)").count()
    assert shown > 100  # all that are listed, not only those in the box
    last = page.locator(".st-key-panel_terms tbody tr:not(.more)").last.inner_text()
    assert "".join(last.split()) in words
