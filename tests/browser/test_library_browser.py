"""The library page in a real browser: marks, years, facets, lines, the way back, editing."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

from barriers import barriers
from expecting import expect
from playwright.sync_api import Page
from waiting import click, drawn, press, settled

Open = Callable[..., Page]
PLACES = {"甘肃省": 2019, "江苏省": 2021, "四川省": 2021, "浙江省": 2024}
WORDS = "坚持修路，坚持治水。要处理好快与慢的关系。"


def bundle() -> dict:
    content = BytesIO()
    with ZipFile(content, "w") as target:
        for number, (place, year) in enumerate(PLACES.items()):
            lines = (f"{place}人民政府工作报告", f"{year}年1月9日", f"第{number}次会议。", WORDS)
            target.writestr(f"{place}.txt", "\n".join(lines))
        target.writestr("图.png", b"\x89PNG")
    return {"name": "报告.zip", "mimeType": "application/zip", "buffer": content.getvalue()}


def filled(open_page: Open) -> Page:
    """Drop an archive on the page, and wait until it is taken in and indexed."""
    page = open_page("/library")
    page.locator(".st-key-drop_bar input[type=file]").set_input_files([bundle()])
    done = page.locator(".st-key-incoming_clear button")
    expect(done).to_be_visible(timeout=90_000)
    click(done)
    expect(page.locator(".catalogue tbody tr")).to_have_count(len(PLACES))
    return settled(page)


def find(page: Page, words: str) -> None:
    box = page.locator(".st-key-find_line input")
    box.fill(words)
    press(box, "Enter")


def test_marks_years_lines_and_the_way_back(open_page: Open) -> None:
    page = filled(open_page)
    boxes = page.locator(".catalogue td.mark input")
    click(boxes.nth(0))
    boxes.nth(2).click(modifiers=["Shift"])
    expect(settled(page).locator("tr.marked")).to_have_count(3)
    # By keyboard: arrows go from box to box, Space lets go.
    boxes.nth(2).focus()
    press(boxes.nth(2), "ArrowUp")
    press(boxes.nth(1), "Space")
    expect(page.locator("tr.marked")).to_have_count(2)
    expect(boxes.nth(1)).to_be_focused()
    click(page.locator(".catalogue .foot button").first)  # all of the scope
    expect(page.locator("tr.marked")).to_have_count(4)

    # Years: by keyboard from one to the next, Enter takes them.
    year = page.locator(".band .year")
    expect(year).to_have_count(6)
    expect(page.locator(".band .year.empty")).to_have_count(3)
    year.nth(0).focus()
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Enter")
    assert drawn(page)["since"] == ["2019"] and drawn(page)["until"] == ["2021"]
    expect(page.locator(".catalogue tbody tr")).to_have_count(3)

    # As many lines as hits; the scope of years holds; a line opens its text at the place.
    find(page, "处理好…关系")
    expect(page.locator(".st-key-find_result")).to_contain_text("3 处")
    expect(page.locator(".found .line")).to_have_count(3)
    assert barriers(page) == []
    before = drawn(page)
    page.locator(".found .line").nth(1).focus()
    press(page.locator(".found .line").nth(1), "Enter")
    page.wait_for_url(lambda address: "/library" not in address)
    expect(settled(page).locator(".st-key-reader .now, .st-key-reader mark").first).to_be_visible()
    assert drawn(page)["evidence"] == ["letters.处理好快与慢的关系"]
    assert {name: drawn(page)[name] for name in before} == before  # the scope goes along
    click(settled(page).locator(".st-key-ways a", has_text="列表"))
    page.wait_for_url("**/library?*")
    assert {name: settled(page) and drawn(page)[name] for name in before} == before
    expect(page.locator(".found .line.came")).to_have_count(1)
    page.go_back()
    page.wait_for_url(lambda address: "/library" not in address)
    settled(page).go_back()
    page.wait_for_url("**/library?*")
    assert drawn(page) == before
    expect(page.locator(".found .line")).to_have_count(3)


def test_facets_many_cards_edited_at_once_and_a_narrow_page(open_page: Open) -> None:
    page = filled(open_page)
    # Two lists, clicked in one moment: both are heard.
    page.locator(".facets input").evaluate_all(
        """boxes => boxes.filter((box) => ["issuer 江苏省人民政府", "region 江苏省"]
            .includes(box.dataset.at)).forEach((box) => box.click())"""
    )
    expect(page.locator(".catalogue tbody tr")).to_have_count(1)
    assert drawn(page)["issuer"] == ["江苏省人民政府"] and drawn(page)["region"] == ["江苏省"]
    click(page.locator(".st-key-let_all_go button"))
    expect(page.locator(".catalogue tbody tr")).to_have_count(4)
    click(page.locator(".catalogue th.mark input"))
    click(page.locator(".st-key-do_edit button"))
    assert barriers(page) == []
    page.locator(".cards tr.all td[data-label='发文机关'] input").fill("国务院")
    click(page.locator(".cards .keep"))
    expect(page.locator(".cards")).to_have_count(0)
    expect(page.locator(".catalogue td.issuer")).to_have_text(["国务院"] * 4)
    click(page.locator(".st-key-undo_change button:visible"))
    expect(page.locator(".catalogue td.issuer").first).not_to_have_text("国务院")

    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme="dark")
    click(settled(page).locator("button.card").first)
    expect(page.locator(".st-key-panel_card")).to_be_visible()
    assert barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
