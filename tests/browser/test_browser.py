"""The explorer in a real browser: clicks, keyboard, links, Back, downloads, languages, axe."""

from collections.abc import Callable
from pathlib import Path

import pytest
from barriers import barriers
from expecting import expect
from PIL import Image
from playwright.sync_api import Browser, Page
from pptx import Presentation
from waiting import click, drawn, settled, tap

from policytext.base.labels import label

Open = Callable[..., Page]
HITS = ".st-key-reader_box mark.hit"
INDUSTRY = '.st-key-panel_breakdown [data-pick="theme=industry"]'


def test_theme_then_term_then_the_same_link_elsewhere(open_page: Open) -> None:
    page = open_page()
    click(page.locator(INDUSTRY))
    expect(page.locator(INDUSTRY)).to_have_attribute("aria-pressed", "true")
    assert drawn(page) == {"themes": ["industry"]}
    expect(page.locator(".st-key-base_frequency")).to_contain_text("处段落")
    click(page.locator('.st-key-reader_box mark[data-term="产城融合"]'))
    expect(page.locator(HITS)).to_have_count(1)
    assert drawn(page) == {"themes": ["industry"], "term": ["产城融合"]}
    other = open_page(page.url[page.url.index("/?") :], locale="en-US")
    expect(other.locator(INDUSTRY)).to_have_attribute("aria-pressed", "true")
    expect(other.locator(HITS)).to_have_text(["产城融合"])
    expect(other.locator("html")).to_have_attribute("lang", "en")


def test_a_bar_lights_up_as_many_hits_as_it_counts(open_page: Open) -> None:
    page = open_page()
    click(page.locator(".st-key-frequency .bars .point").first, hidden=True)
    expect(page.locator(HITS)).to_have_count(18)
    expect(page.locator(HITS).first).to_have_text("主城都市区")
    assert drawn(page) == {"term": ["主城都市区"]}
    click(page.locator('.st-key-cloud_box [data-term="主城都市区"]'))
    expect(page.locator(HITS)).to_have_count(0)


def test_a_page_that_lost_what_it_kept_asks_for_it_again(open_page: Open) -> None:
    page = open_page()
    kept = "Object.keys(window.policytextKept).sort()"
    before = page.evaluate(kept)
    page.evaluate("window.policytextKept = {}")
    click(page.locator('.st-key-theme_filter [data-theme="industry"]'))
    expect(page.locator(".st-key-reader_box .page.filtered .piece.within").first).to_be_attached()
    expect(page.locator(INDUSTRY)).to_have_attribute("aria-pressed", "true")
    assert page.evaluate(kept) == before != []


def test_back_takes_the_filter_back(open_page: Open) -> None:
    page = open_page()
    click(page.locator(INDUSTRY))
    assert drawn(page) == {"themes": ["industry"]}
    click(page.locator('.st-key-panel_breakdown [data-pick="theme=shared"]'))
    assert drawn(page) == {"themes": ["industry", "shared"]}
    page.go_back()
    assert drawn(page) == {"themes": ["industry"]}
    shared = page.locator('.face[data-pick="theme=shared"]')
    expect(shared).to_have_attribute("aria-pressed", "false")
    expect(page.locator(INDUSTRY)).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(settled(page).locator(INDUSTRY)).to_have_attribute("aria-pressed", "true")


def test_the_other_page_and_back_keep_the_selection(open_page: Open) -> None:
    page = open_page("/?themes=industry")
    click(page.get_by_role("link", name="方法"))
    expect(page.get_by_text("287")).to_be_visible()
    page.go_back()
    expect(settled(page).locator(INDUSTRY)).to_have_attribute("aria-pressed", "true")


def test_a_hostile_link_is_ignored_with_a_notice(open_page: Open) -> None:
    page = open_page("/?themes=<script>&level=x&term=%00&nonsense=1", wait=False)
    expect(page.get_by_text(label("link_ignored", "zh"))).to_be_visible()  # it goes after a while
    assert drawn(page) == {}
    expect(page.locator(HITS)).to_have_count(0)


def test_the_balance_opens_its_sentences(open_page: Open) -> None:
    page = open_page()
    click(page.locator(".st-key-balance .bars .point").first, hidden=True)
    assert drawn(page)["evidence"] == ["pole.now-later.0"]
    expect(page.locator(".st-key-reader_box .list li")).to_have_count(4)


def test_as_received_shows_every_removed_note(open_page: Open) -> None:
    page = open_page()
    click(page.get_by_role("button", name="原样"))
    expect(page.locator(".st-key-reader_box .removed")).to_have_count(287)
    path = page.locator('.st-key-reader_box .aside[title="未计入：网页路径"]')
    expect(path.first).to_be_visible()


def test_keyboard_alone_chooses_a_word_and_lets_it_go(open_page: Open) -> None:
    page = open_page()
    word = page.locator(".st-key-cloud_box svg text").first
    word.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(settled(page).locator(HITS).first).to_be_attached()
    page.keyboard.press("Enter")
    expect(settled(page).locator(HITS)).to_have_count(0)


def test_the_table_twin_chooses_too(open_page: Open) -> None:
    page = open_page()
    click(page.locator(".st-key-head_frequency").get_by_text("表"))
    click(page.locator(".st-key-panel_frequency").get_by_role("button", name="推动").first)
    expect(page.locator(HITS)).to_have_count(9)


def test_a_cell_of_the_matrix_chooses_theme_and_term(open_page: Open) -> None:
    page = open_page()
    click(page.locator(".st-key-head_dispersion").get_by_text("主题 × 词"))
    expect(page.locator(".st-key-base_matrix")).to_contain_text("各主题段落里的次数")
    chart = page.locator(".st-key-matrix .js-plotly-plot")
    expect(chart).to_have_count(1)
    expect(chart).not_to_contain_text("1段")  # nothing is left of the chart that stood here
    click(chart.locator(".points .point").first, hidden=True)
    chosen = drawn(page)
    assert (chosen["themes"], chosen["term"]) == (["connectivity"], ["主城都市区"])
    hits = page.locator(HITS).count()
    assert hits
    click(page.locator(".st-key-head_matrix").get_by_text("表"))
    row = page.locator(".st-key-panel_wide tbody tr").first  # the filter leaves one theme
    expect(row.locator("button")).to_have_text(["主城都市区", str(hits)])


def test_the_coverage_opens_the_sentences_of_no_theme(open_page: Open) -> None:
    page = open_page()
    click(page.locator(".st-key-head_balance").get_by_text("覆盖", exact=True))
    chart = page.locator(".st-key-coverage .js-plotly-plot")
    expect(chart).to_have_count(1)
    expect(chart).to_contain_text("不属于任何主题")
    click(chart.locator(".bars .point").first, hidden=True)
    assert drawn(page)["evidence"] == ["coverage.none"]
    click(page.locator(".st-key-head_coverage").get_by_text("表"))
    count = page.locator(".st-key-panel_narrow tbody tr td").first
    expect(page.locator(".st-key-reader_box .list li")).to_have_count(int(count.inner_text()))


def test_several_themes_are_filtered_and_cleared_together(open_page: Open) -> None:
    page = open_page()
    page.locator('.st-key-filter [data-theme="industry"]').click()
    page.locator('.st-key-filter [data-theme="shared"]').click()
    assert drawn(page) == {"themes": ["industry", "shared"]}
    lit = page.locator(".st-key-reader_box .piece.focus.within")
    expect(lit.first).to_be_attached()
    click(page.get_by_role("button", name="全部清除"))
    expect(page.locator(".st-key-reader_box .piece.within")).to_have_count(0)
    assert drawn(page) == {}


def test_quick_clicks_are_all_heard(open_page: Open) -> None:
    page = open_page()
    themes = ["industry", "shared", "connectivity", "livable", "now-later"]
    quick = """async (names) => {
        for (const [place, name] of names.entries()) {
            const all = [...document.querySelectorAll(".st-key-filter *")]
            const host = all.find((node) => node.shadowRoot)
            const root = host?.shadowRoot ?? document
            root.querySelector(`[data-theme="${name}"]`).click()
            await new Promise((go) => setTimeout(go, [10, 60, 150, 30][place % 4]))
        }
    }"""
    for names in (themes, themes[:3], themes[:3]):
        page.evaluate(quick, names)
    assert set(drawn(page)["themes"]) == set(themes)
    for name in themes:
        chip = page.locator(f'.st-key-filter [data-theme="{name}"]')
        expect(chip).to_have_attribute("aria-pressed", "true")


def test_an_echo_names_the_term_that_caused_it(open_page: Open) -> None:
    page = open_page("/?themes=industry&reading=sentences")
    rows = page.locator(".st-key-reader_box .list li", has_text="呼应：")
    expect(rows.first).to_be_visible()
    for row in rows.all():
        causes = row.locator(".place").last.inner_text().removeprefix("呼应：").split(" · ")
        assert set(row.locator("b").all_inner_texts()) <= set(causes)


@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_the_first_screen_fits_without_scrolling(open_page: Open, locale: str) -> None:
    page = open_page(locale=locale)
    for name in ("reader_box", "panel_breakdown", "panel_cloud", "panel_wide", "panel_narrow"):
        box = page.locator(f".st-key-{name}").bounding_box()
        assert box and box["y"] + box["height"] <= 900, name


def test_nothing_is_asked_of_another_host(browser: Browser, server: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(server)
        settled(page)
    assert asked
    assert [url for url in asked if not url.startswith((server, "blob:", "data:"))] == []


def test_dark_follows_the_reader_and_the_charts_with_it(open_page: Open) -> None:
    page = open_page(dark=True)
    ink = "document.querySelector('.st-key-frequency .ytick text').style.fill"
    assert page.evaluate(ink) == "rgb(232, 235, 239)"
    background = "getComputedStyle(document.querySelector('.stApp')).backgroundColor"
    assert page.evaluate(background) == "rgb(18, 22, 28)"


def test_a_finger_chooses_a_theme_and_a_term(open_page: Open) -> None:
    page = open_page(width=390, height=844, touch=True)
    page.locator(INDUSTRY).tap()
    assert drawn(page) == {"themes": ["industry"]}
    page.keyboard.press("Escape")  # the sheet, which lies over the cloud
    page.locator('.st-key-cloud_box [data-term="业无城不立"]').tap()
    expect(settled(page).locator(HITS)).to_have_text(["业无城不立"])


def test_a_finger_chooses_a_bar_and_lets_it_go(open_page: Open) -> None:
    """Plotly tells a tap twice, as a touch and as a click: it must not undo itself."""
    page = open_page(width=390, height=844, touch=True)
    bar = page.locator(".st-key-frequency .bars .point").nth(3)
    for chosen in (True, False):
        bar.scroll_into_view_if_needed()
        tap(bar)
        assert ("term" in drawn(page)) is chosen


def test_the_english_table_twin_speaks_english(open_page: Open) -> None:
    page = open_page(locale="en-US")
    click(page.locator(".st-key-head_frequency").get_by_text("Table"))
    table = page.locator(".st-key-panel_frequency table")
    heads = table.locator("th[scope=col]").all_inner_texts()
    assert heads[:4] == ["Term", "Frequency", "Per 1,000", "Connectivity"]
    assert heads[-1] == label("theme_outside", "en")
    expect(table.locator("caption")).to_have_text("Term frequency")


CLIPBOARD = """async () => {
  const [held] = await navigator.clipboard.read()
  const { width, height } = await createImageBitmap(await held.getType("image/png"))
  return [width, height]
}"""


def test_a_view_is_copied_and_saved_as_it_is_shown(open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    click(page.locator(".st-key-export_cloud button"))
    dialog = page.get_by_role("dialog")
    shown = dialog.locator(".picture img")
    assert shown.evaluate("(image) => [image.naturalWidth, image.naturalHeight]") == [2560, 1440]
    click(dialog.get_by_text("1:1"))
    expect(shown).to_have_js_property("naturalWidth", 1440)
    dialog.get_by_role("button", name=label("picture_copy", "zh")).click()
    expect(dialog.locator(".told")).to_have_text(label("picture_copied", "zh"))
    assert page.evaluate(CLIPBOARD) == [1440, 1440]
    page.context.clear_permissions()

    def saved(button: str) -> Path:
        with page.expect_download() as download:
            dialog.get_by_role("button", name=button).click()
        path = tmp_path / download.value.suggested_filename
        download.value.save_as(path)
        return path

    title = label("cloud_title", "zh")
    picture = saved("PNG 4×")
    assert picture.name == f"坚定有为推进主城都市区高质量发展 - {title} 1x1@4x.png"
    with Image.open(picture) as image:
        assert image.size == (2880, 2880)
    drawing = saved("SVG").read_text(encoding="utf-8")
    assert "坚定有为推进主城都市区高质量发展" in drawing and "<script" not in drawing
    assert saved("PDF").read_bytes().startswith(b"%PDF")
    assert len(Presentation(str(saved(label("picture_slide", "zh")))).slides) == 1
    assert saved("CSV").read_bytes().startswith("\ufeff词项,频次".encode())
    page.keyboard.press("Escape")
    expect(settled(page).get_by_role("dialog")).to_have_count(0)


def test_where_nothing_can_be_copied_that_is_said(open_page: Open) -> None:
    page = open_page()
    page.evaluate("delete window.ClipboardItem")
    click(page.locator(".st-key-export_balance button"))
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name=label("picture_copy", "zh")).click()
    expect(dialog.locator(".told")).to_have_text(label("picture_no_clipboard", "zh"))
    click(dialog.get_by_role("button", name=label("spoken_close", "zh")))


@pytest.mark.parametrize("dark", [False, True])
def test_nothing_of_our_own_violates_axe(open_page: Open, dark: bool) -> None:
    page = open_page("/?themes=industry", dark=dark, width=390)
    for width in (390, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert barriers(settled(page)) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
