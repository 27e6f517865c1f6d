"""The search for a text among many, in a real browser: typed, by keyboard, as text alone."""

import re
from collections.abc import Callable

from expecting import expect
from playwright.sync_api import Page
from waiting import click, drawn, press, settled

Open = Callable[..., Page]
TITLES = ("重庆市养老服务办法", "上海市政府工作报告", "<b>北京</b>市政府工作报告")


def bring(page: Page) -> None:
    files = [
        {"name": f"{n}.txt", "mimeType": "text/plain", "buffer": f"{title}\n好。要快。".encode()}
        for n, title in enumerate(TITLES)
    ]
    page.locator(".st-key-panel_upload input[type=file]").set_input_files(files)
    click(settled(page).locator(".st-key-take_all button"))
    settled(page)


def names(page: Page) -> list[str]:
    return page.get_by_role("option").all_inner_texts()


def test_a_text_is_found_by_parts_of_its_title_and_by_initials(open_page: Open) -> None:
    page = open_page("/documents")
    bring(page)
    box = page.locator(".st-key-choice_document").get_by_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_role("option")).to_have_count(0)  # nothing was sent yet
    click(box)
    expect(page.get_by_role("option")).to_have_count(4)
    for typed, found in (
        ("工作 上海", [TITLES[1]]),
        ("cqsyl", [TITLES[0]]),
        ("报告 bj", [TITLES[2]]),
        ("<b>", [TITLES[2]]),  # a title is text, and nothing else
        ("没有这个", []),
    ):
        box.fill(typed)
        expect(page.get_by_role("option")).to_have_count(len(found))
        assert [re.sub("^✓ ", "", name) for name in names(page)] == found
    expect(page.locator(".st-key-choice_document").get_by_role("status")).not_to_be_empty()
    box.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(box).not_to_have_value("没有这个")


def test_a_text_is_chosen_by_keyboard_alone_and_by_mouse(open_page: Open) -> None:
    page = open_page("/documents")
    bring(page)
    box = page.locator(".st-key-choice_document").get_by_role("combobox")
    box.focus()
    press(box, "ArrowDown")
    expect(page.get_by_role("option")).to_have_count(4)
    box.press("ArrowDown")
    active = page.get_by_role("option").filter(has_text=TITLES[1])
    while box.get_attribute("aria-activedescendant") != active.get_attribute("id"):
        before = box.get_attribute("aria-activedescendant")
        box.press("ArrowDown")
        assert box.get_attribute("aria-activedescendant") != before
    press(box, "Enter")
    expect(box).to_have_value(re.compile(TITLES[1]))
    chosen = drawn(page)["document"]
    click(box)
    expect(page.get_by_role("option", selected=True)).to_contain_text(TITLES[1])
    click(page.get_by_role("option", name=TITLES[2]))
    expect(box).to_have_value(re.compile(re.escape(TITLES[2])))
    assert drawn(page)["document"] != chosen
    page.go_back()
    expect(box).to_have_value(re.compile(TITLES[1]))
