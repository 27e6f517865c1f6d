"""Place by place and two groups in a browser: a number lists as many lines as it says."""

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

from barriers import barriers
from expecting import expect
from playwright.sync_api import Page
from waiting import click, drawn, press, settled

_WHOLE = "title => title.scrollWidth <= title.clientWidth + 1"  # nothing of it is cut
Open = Callable[..., Page]
WORDS = {
    ("内蒙古自治区", 2024): "坚持修路，坚持修路，修路。",
    ("江苏省", 2024): "坚持治水，修路，治水，治水，治水。",
    ("江苏省", 2019): "坚持植树，植树，植树，植树，治水。",
}


def bundle() -> dict:
    content = BytesIO()
    with ZipFile(content, "w") as target:
        for (place, year), words in WORDS.items():
            lines = (
                f"{place}人民政府工作报告",
                f"{year}年1月9日",
                "各位代表：现在报告工作。",
                words,
            )
            target.writestr(f"{place}{year}.txt", "\n".join(lines))
    return {"name": "报告.zip", "mimeType": "application/zip", "buffer": content.getvalue()}


def filled(open_page: Open) -> Page:
    """Take an archive in."""
    page = open_page("/library")
    page.locator(".st-key-drop_bar input[type=file]").set_input_files([bundle()])
    done = page.locator(".st-key-incoming_clear button")
    expect(done).to_be_visible(timeout=90_000)
    click(done)
    expect(page.locator(".catalogue tbody tr")).to_have_count(len(WORDS))
    return page


def go(page: Page, name: str) -> None:
    """Go to a page over many texts."""
    click(page.locator(f".st-key-menu a[href*='{name}']"))
    page.wait_for_url(f"**/{name}*")
    settled(page)


def test_a_number_of_a_place_and_of_a_side_lists_its_sentences(open_page: Open) -> None:
    """One test: taking the texts in is the longest part of it."""
    page = filled(open_page)
    a_tile_lists_its_sentences(page)
    a_number_of_a_side_lists_its_sentences_and_sides_change(page)


def a_tile_lists_its_sentences(page: Page) -> None:
    go(page, "places")
    box = page.locator("[class*=st-key-expression_line] input")
    box.fill("修路")
    press(box, "Enter")
    expect(page.locator(".st-key-panel_by_place h3").first).to_contain_text("2 个有文本")
    tiles = page.locator(".st-key-by_place .barlayer .point path")
    expect(tiles).to_have_count(35, timeout=30_000)
    tile = page.locator(".st-key-by_place .barlayer .point", has_text="内蒙古").locator("path")
    spot = tile.bounding_box()
    assert spot is not None
    page.mouse.click(spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] / 2)
    expect(page.locator(".st-key-head_sentences")).to_contain_text("修路 · 内蒙古自治区 · 3 处")
    expect(page.locator(".st-key-point_lines .line")).to_have_count(3)
    assert page.locator(".st-key-point_lines h3 b").evaluate(_WHOLE)
    click(page.locator(".st-key-panel_sentences button", has_text="按左侧"))
    expect(page.locator(".st-key-point_lines .alone")).to_have_count(3)
    assert page.locator(".st-key-point_lines .meta").first.evaluate(_WHOLE)
    click(page.locator(".st-key-panel_sentences button", has_text="按篇"))
    expect(page.locator(".st-key-point_lines h3 b")).to_have_count(1)
    assert drawn(settled(page))["point"] == ['["修路","","region","内蒙古自治区"]']
    assert barriers(page) == []
    # The table by keyboard: the number of the other province, and Back to the first.
    click(page.locator(".st-key-twin_by_place label"))
    cell = page.locator(".st-key-panel_by_place tr", has_text="江苏").locator("td button").first
    cell.focus()
    press(cell, "Enter")
    expect(page.locator(".st-key-head_sentences")).to_contain_text("江苏省 · 1 处")
    page.go_back()
    expect(page.locator(".st-key-head_sentences")).to_contain_text("内蒙古自治区 · 3 处")


def a_number_of_a_side_lists_its_sentences_and_sides_change(page: Page) -> None:
    go(page, "groups")
    click(page.locator(".st-key-begin_0 button"))
    assert drawn(settled(page))["versus"] == ['{"since":"2019","until":"2023"}']
    click(page.locator(".st-key-twin_group_terms label"))
    row = page.locator(".st-key-panel_group_terms tr", has_text="植树")
    click(row.locator("td button", has_text=re.compile("^4$")))
    expect(page.locator(".st-key-head_sentences")).to_contain_text("植树 · 乙组 · 4 处")
    expect(page.locator(".st-key-point_lines .line")).to_have_count(4)
    assert barriers(page) == []
    click(page.locator(".st-key-swap_sides button").first)
    expect(page.locator(".st-key-base_group_terms")).to_contain_text("甲组 2019–2023")
    assert drawn(settled(page))["versus"] == ['{"since":"2024","until":"2024"}']
