"""Charts in a real browser: keyboard, twins, what is chosen at once, widths, failures."""

import re
from collections.abc import Callable

import pytest
from barriers import barriers
from expecting import expect
from playwright.sync_api import Page, Route
from waiting import click, drawn, settled

Open = Callable[..., Page]
HITS = ".st-key-reader_box mark.hit"
MARKS = ".st-key-chart_frequency .marks"
BARS = ".st-key-chart_frequency .bars .point path"
LIBRARY = "**/app/static/plotly-basic.min.js"


def test_marks_are_walked_by_keyboard_and_enter_picks(open_page: Open) -> None:
    page = open_page()
    marks = page.locator(MARKS)
    option = marks.locator("[role=option]")
    marks.focus()
    expect(option).to_contain_text("主城都市区 · ")
    page.keyboard.press("ArrowDown")
    expect(option).to_contain_text("发展 · ")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    expect(option).to_contain_text("主城都市区 · 兴业兴城（直接论述） 1")
    expect(option).to_have_attribute("aria-posinset", "2")
    page.keyboard.press("Enter")
    assert drawn(page) == {"term": ["主城都市区"]}
    expect(page.locator(HITS)).to_have_count(18)
    expect(marks).to_be_focused()
    expect(option).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    assert drawn(page) == {}


def test_a_chart_is_named_as_its_panel_and_walked_after_every_change(open_page: Open) -> None:
    page = open_page(own=True)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    marks = page.locator(MARKS)
    expect(marks).to_have_attribute("aria-label", re.compile("词次 401"))
    click(page.locator('.st-key-panel_breakdown [data-pick="theme=industry"]'))
    expect(marks).to_have_attribute("aria-label", re.compile("词次 93"))
    expect(marks.locator("[role=option]")).to_contain_text("词次 93")
    marks.focus()  # as by a script: no ring is shown then
    expect(marks.locator("[role=option]")).to_contain_text("发展 · ")
    assert errors == []


def test_each_chart_is_one_stop_of_the_tab_key(open_page: Open) -> None:
    page = open_page()
    for chart in ("frequency", "dispersion", "balance"):
        stops = page.locator(f".st-key-chart_{chart} [tabindex='0']")
        expect(stops).to_have_count(1)
        expect(stops).to_have_attribute("role", "listbox")
        assert stops.get_attribute("aria-label")


def test_what_is_pointed_at_shows_its_twins_in_every_view(open_page: Open) -> None:
    page = open_page()
    page.locator('.st-key-cloud_box text[data-term="推进"]').hover()
    expect(page.locator(".st-key-reader_box mark.pointed")).to_have_count(11)
    expect(page.locator(".st-key-reader_box mark.pointed").first).to_have_text("推进")
    expect(page.locator(f"{BARS}.pointed")).to_have_count(4)
    expect(page.locator(".st-key-chart_dispersion path.pointed")).to_have_count(11)
    page.locator('.st-key-panel_breakdown .face[data-pick="theme=industry"]').hover()
    expect(page.locator(".st-key-reader_box mark.pointed")).to_have_count(0)
    expect(page.locator('.filter .pointed[data-theme="industry"]')).to_have_count(1)
    passages = page.locator(".st-key-reader_box .piece.passage")
    assert "产城融合" in "".join(passages.all_inner_texts())
    page.locator("h2").first.hover()
    expect(page.locator(".pointed")).to_have_count(0)


def test_what_the_keyboard_reaches_in_a_chart_lights_up_in_the_text(open_page: Open) -> None:
    page = open_page()
    page.locator(MARKS).focus()
    expect(page.locator(".st-key-reader_box mark.pointed")).to_have_count(18)
    page.keyboard.press("Tab")
    expect(page.locator(".st-key-reader_box mark.pointed")).to_have_count(0)


def test_a_figure_that_stays_the_same_is_not_sent_again(open_page: Open) -> None:
    sizes: list[int] = []

    def measure(page: Page) -> None:
        page.on("websocket", lambda line: line.on("framereceived", lambda g: sizes.append(len(g))))

    page = open_page(own=True, first=measure)
    sizes.clear()
    click(page.locator(BARS).first, hidden=True)
    chosen = sum(sizes)
    expect(page.locator(f"{BARS}.faded").first).to_be_attached()
    sizes.clear()
    click(page.locator('.st-key-panel_breakdown [data-pick="theme=industry"]'))
    # Another filter brings other figures, another term none.
    assert chosen < sum(sizes)


def test_a_chosen_row_has_its_band_and_the_rest_steps_back(open_page: Open) -> None:
    page = open_page()
    shapes = page.locator(".st-key-chart_frequency .shapelayer path")
    expect(shapes).to_have_count(0)
    click(page.locator(BARS).first, hidden=True)
    expect(shapes).to_have_count(1)
    kept = page.locator(f"{BARS}:not(.faded)")
    expect(kept).to_have_count(5)
    click(page.locator(BARS).first, hidden=True)
    expect(shapes).to_have_count(0)
    expect(page.locator(f"{BARS}.faded")).to_have_count(0)


def test_a_chart_follows_the_width_of_its_panel(open_page: Open) -> None:
    page = open_page()
    page.set_viewport_size({"width": 1100, "height": 800})
    follows = """() => [...document.querySelectorAll(".policytext-chart")].every((box) =>
        box.querySelector(".main-svg").clientWidth === box.clientWidth)"""
    page.wait_for_function(follows)
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_function(follows)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_where_the_library_does_not_come_a_sentence_says_so(open_page: Open) -> None:
    page = open_page(own=True, first=lambda page: page.route(LIBRARY, lambda r: r.abort()))
    said = page.locator(".st-key-chart_frequency .failed")
    expect(said).to_have_text("图表没能加载；表格里有同样的数字。")
    click(page.locator('.st-key-cloud_box [data-term="推进"]'))
    expect(page.locator(HITS)).to_have_count(11)


def test_the_library_is_asked_for_once(open_page: Open) -> None:
    page = open_page(own=True)
    expect(page.locator(".main-svg").first).to_be_visible()  # what follows is of the next page
    asked: list[str] = []

    def note(route: Route) -> None:
        asked.append(route.request.resource_type)
        route.continue_()

    page.route(LIBRARY, note)
    settled(page.reload() and page)
    click(page.locator(".st-key-menu a").nth(1))
    expect(page.locator(".main-svg").first).to_be_visible()
    assert len(asked) == 1


def test_two_tabs_choose_each_for_itself(open_page: Open) -> None:
    one, other = open_page(), open_page()
    click(one.locator(BARS).first, hidden=True)
    assert (drawn(one), drawn(other)) == ({"term": ["主城都市区"]}, {})
    one.go_back()
    assert drawn(one) == {}
    expect(one.locator(f"{BARS}.faded")).to_have_count(0)


@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing_in_a_chart_that_is_walked(open_page: Open, dark: bool) -> None:
    page = open_page(dark=dark)
    page.locator(MARKS).focus()
    page.keyboard.press("ArrowRight")
    assert barriers(page, ".policytext-chart") == []
