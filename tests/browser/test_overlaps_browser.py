"""Overlaps in a real browser: as many passages as it says, each opens its text, and back."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

from expecting import expect
from playwright.sync_api import Page
from taken_over_texts import TEXTS, WATER
from waiting import click, drawn, press, settled

Open = Callable[..., Page]


def bundle() -> dict:
    content = BytesIO()
    with ZipFile(content, "w") as target:
        for text in TEXTS:
            target.writestr(text.name, text.received.text)
    return {"name": "报告.zip", "mimeType": "application/zip", "buffer": content.getvalue()}


def filled(open_page: Open) -> Page:
    page = open_page("/library")
    page.locator(".st-key-drop_bar input[type=file]").set_input_files([bundle()])
    done = page.locator(".st-key-incoming_clear button")
    expect(done).to_be_visible(timeout=90_000)
    click(done)
    return settled(page)


def test_a_cell_and_a_class_open_as_many_passages_as_they_say(open_page: Open) -> None:
    page = filled(open_page)
    click(page.locator(".st-key-menu a", has_text="沿用"))
    # All texts are compared in the background; the matrix comes by itself.
    cells = page.locator(".st-key-who_repeats path.point")
    expect(cells).to_have_count(2, timeout=90_000)
    click(cells.first, hidden=True)
    expect(page.locator(".st-key-head_cell h3")).to_contain_text("1 处")
    expect(page.locator(".pair")).to_have_count(1)

    # A text is chosen: what of it stands earlier, lit in both columns; by keyboard from the strip.
    click(page.locator(".pair .mine .open"))
    page.wait_for_url(lambda address: "/overlaps" not in address)
    settled(page)
    click(page.locator(".st-key-ways").get_by_role("link", name="本文沿用", exact=True))
    page.wait_for_url(lambda address: "/overlaps" in address)
    settled(page)
    assert "passages_of" in drawn(page)
    expect(page.locator(".pair")).to_have_count(1)
    lit = page.locator(".pair p mark")
    expect(lit.first).to_be_visible()
    chosen = page.locator(".class:not(.every):not([disabled])")
    expect(chosen).to_have_count(1)
    expect(chosen).to_contain_text("1 处")
    click(chosen)
    expect(page.locator(".class[aria-pressed=true]")).to_contain_text("整段沿用")
    expect(page.locator(".pair")).to_have_count(1)
    mark = page.locator(".strip button.mark")
    mark.focus()
    press(mark, "Enter")
    expect(page.locator(".pair")).to_be_focused()

    # The earlier text opens at the passage, lit; Back comes to the same list.
    click(page.locator(".pair .theirs .open"))
    page.wait_for_url(lambda address: "/overlaps" not in address)
    settled(page)
    assert drawn(page)["evidence"] == [f"letters.{WATER[:-1]}"]
    page.go_back()
    page.wait_for_url(lambda address: "/overlaps" in address)
    expect(settled(page).locator(".pair.came")).to_have_count(1)
