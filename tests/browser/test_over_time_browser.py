"""The page through the years in a real browser: a point's sentences, chips, Back, links, a term."""

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

from barriers import barriers
from expecting import expect
from playwright.sync_api import Page
from waiting import click, drawn, press, settled

Open = Callable[..., Page]
WORDS = {2019: "坚持修路。", 2020: "坚持修路，坚持修路，治水。", 2022: "治水，推动高质量发展。"}


def bundle() -> dict:
    content = BytesIO()
    with ZipFile(content, "w") as target:
        for year, words in WORDS.items():
            lines = ("甘肃省人民政府工作报告", f"{year}年1月9日", "各位代表：现在报告工作。", words)
            target.writestr(f"{year}.txt", "\n".join(lines))
    return {"name": "报告.zip", "mimeType": "application/zip", "buffer": content.getvalue()}


def filled(open_page: Open) -> Page:
    """Take an archive in, and go to the page through the years."""
    page = open_page("/library")
    page.locator(".st-key-drop_bar input[type=file]").set_input_files([bundle()])
    done = page.locator(".st-key-incoming_clear button")
    expect(done).to_be_visible(timeout=90_000)
    click(done)
    expect(page.locator(".catalogue tbody tr")).to_have_count(len(WORDS))
    click(page.locator(".st-key-menu a[href*='over_time']"))
    page.wait_for_url("**/over_time*")
    return settled(page)


def count(page: Page, words: str) -> None:
    box = page.locator("[class*=st-key-expression_line] input")
    box.fill(words)
    press(box, "Enter")


def test_a_number_opens_its_sentences_and_a_term_is_followed_and_back(open_page: Open) -> None:
    """One test: taking the texts in is the longest part of it."""
    page = filled(open_page)
    a_term_of_the_text_is_followed_through_the_years_and_back(page)
    click(page.locator(".st-key-menu a[href*='over_time']"))
    page.wait_for_url("**/over_time*")
    a_number_opens_its_sentences_and_the_address_holds_it(settled(page))


def a_number_opens_its_sentences_and_the_address_holds_it(page: Page) -> None:
    click(page.locator(".chips .cross"))  # the term that was followed
    expect(page.locator(".chips .chip")).to_have_count(0)
    count(page, "修路")
    count(page, "治水")
    chips = page.locator(".chips .chip")
    expect(chips).to_have_count(2)
    marks = page.locator(".st-key-over_time .scatterlayer .points path")
    expect(marks.first).to_be_visible(timeout=30_000)
    assert drawn(page)["expressions"] == ["修路", "治水"]

    # By its table: a year's number has as many lines, and they open the text at the place.
    click(page.locator(".st-key-twin_over_time label"))
    cell = page.locator(".st-key-panel_over_time td button", has_text=re.compile("^2$")).first
    click(cell)
    expect(page.locator(".st-key-head_sentences")).to_contain_text("2 处")
    expect(page.locator(".st-key-point_lines .line")).to_have_count(2)
    assert barriers(page) == []
    before = drawn(page)
    assert before["point"] == ['["修路","2020"]']
    line = page.locator(".st-key-point_lines .line").nth(1)
    line.focus()
    press(line, "Enter")
    page.wait_for_url(lambda address: "/over_time" not in address)
    expect(settled(page).locator(".st-key-reader .now, .st-key-reader mark").first).to_be_visible()
    page.go_back()
    page.wait_for_url("**/over_time*")
    assert drawn(page) == before
    expect(page.locator(".st-key-point_lines .line")).to_have_count(2)

    # A chip chooses all its sentences, and is let go by its cross.
    click(chips.nth(1).locator(".word"))
    expect(page.locator(".st-key-head_sentences")).to_contain_text("治水 · 2 处")
    click(chips.nth(1).locator(".cross"))
    expect(chips).to_have_count(1)


def a_term_of_the_text_is_followed_through_the_years_and_back(page: Page) -> None:
    click(page.locator(".st-key-menu a").first)
    page.wait_for_url(lambda address: "/over_time" not in address)
    picked = "new CustomEvent('policytext:pick', { detail: { pick: 'term=高质量发展' } })"
    settled(page).evaluate(f"document.dispatchEvent({picked})")
    click(settled(page).locator(".st-key-ways a[href*='over_time']:visible").first)
    page.wait_for_url("**/over_time*")
    expect(settled(page).locator(".chips .word")).to_have_text("高质量发展")
    click(page.locator(".st-key-title a[href*='term']"))
    page.wait_for_url(lambda address: "/over_time" not in address)
    assert drawn(settled(page))["term"] == ["高质量发展"]
