"""Two texts side by side and terms in depth, in a real browser: by mouse and by keyboard."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from barriers import barriers
from expecting import expect
from playwright.sync_api import Page
from pptx import Presentation
from waiting import click, press, settled

from policytext.base.labels import label

Open = Callable[..., Page]
OLD = "2015年报告\n要“保速度”。坚持“保速度”，抓改革。\n要处理好快与慢的关系。改革要稳，改革要快。"
NEW = "2025年报告\n要“提质量”。坚持“提质量”，抓创新。\n要处理好快与慢的关系。创新要快，创新要好。"
LINES = ".st-key-panel_concordance tbody tr"
MIDDLE = "2020年报告\n要“稳就业”。坚持“稳就业”。\n要处理好快与慢的关系。"


def bring(page: Page, *texts: str) -> None:
    files = [
        {"name": f"{text[:4]}.txt", "mimeType": "text/plain", "buffer": text.encode()}
        for text in texts
    ]
    page.locator(".st-key-panel_upload input[type=file]").set_input_files(files)
    expect(page.locator(".st-key-take_all button")).to_be_visible()
    click(settled(page).locator(".st-key-take_all button"))
    expect(page.locator(".st-key-title h2")).to_contain_text("年报告")


def test_new_and_dropped_phrases_open_their_sentences_and_become_slides(
    open_page: Open, tmp_path: Path
) -> None:
    page = open_page("/documents")
    bring(page, OLD, NEW)
    click(page.get_by_role("link", name="比较"))
    expect(page.locator(".st-key-panel_keyness .main-svg").first).to_be_visible()
    # What is read is one of the two, what it is compared with the other.
    read, beside = (page.locator(".reader").nth(number) for number in (0, 1))
    expect(beside).to_contain_text("年报告")
    new_is_read = "提质量" in read.inner_text()
    own, other = ("提质量", "保速度") if new_is_read else ("保速度", "提质量")
    click(page.locator(".st-key-choice_contrast button", has_text="提法"))
    table = page.locator(".st-key-panel_set_phrases")
    click(table.get_by_role("button", name=own, exact=True))
    expect(read.locator(".page.list li")).to_have_count(2)
    expect(beside).to_contain_text("这一边没有")
    press(table.get_by_role("button", name=other, exact=True), "Enter")
    expect(beside.locator(".page.list li")).to_have_count(2)
    expect(read).to_contain_text("这一边没有")
    assert "letters." in page.url and "against=" in page.url
    click(page.get_by_role("link", name="幻灯片"))
    film = page.locator(".st-key-filmstrip")
    expect(film.locator(".cell")).to_have_count(6)
    click(page.locator(".st-key-deck_add button"))
    views = page.locator(".st-key-deck_views button")
    for name in ("词频", "词云", "主题结构", "平衡"):
        click(views.filter(has_text=re.compile(f"^{name}$")))
    for name in ("关键词", "对照图", "提法"):
        click(views.filter(has_text=re.compile(f"^{name}$")))
    for kind in ("keyness", "contrast", "set_phrases"):
        expect(film.locator(f".cell[data-id^='{kind} '] img")).to_be_visible()
    save = page.locator(".st-key-save_deck button")
    expect(save).to_contain_text("3 页")
    with page.expect_download() as saved:
        save.click()
    saved.value.save_as(tmp_path / "deck.pptx")
    deck = Presentation(BytesIO((tmp_path / "deck.pptx").read_bytes()))
    charts = [shape for page_ in deck.slides for shape in page_.shapes if shape.has_chart]
    assert len(charts) >= 3


def test_a_term_lights_up_on_both_sides_with_its_lines(open_page: Open) -> None:
    page = open_page("/documents")
    bring(page, OLD, NEW)
    click(page.get_by_role("link", name="比较"))
    expect(page.locator(".st-key-panel_keyness .main-svg").first).to_be_visible()
    read, beside = (page.locator(".reader").nth(number) for number in (0, 1))
    side = read if "创新" in read.inner_text() else beside
    click(side.locator("mark.term", has_text="创新").first)
    expect(side.locator("mark.hit")).to_have_count(3)
    expect(page.locator(".st-key-panel_lines_at")).to_be_visible()
    lines = page.locator('[class*="st-key-panel_lines_"] tbody tr')
    expect(lines).to_have_count(3)


def test_a_line_of_one_of_many_texts_opens_that_text_beside(open_page: Open) -> None:
    page = open_page("/documents")
    bring(page, OLD, NEW, MIDDLE)
    click(page.get_by_role("link", name="比较"))
    expect(page.locator(".st-key-panel_keyness .main-svg").first).to_be_visible()
    click(page.locator(".st-key-choice_against").get_by_role("combobox"))
    click(page.get_by_role("option", name=label("against_group", "zh", number=2)))
    expect(page.locator(".st-key-choice_other")).to_be_visible()
    click(page.locator(".st-key-choice_contrast button", has_text="结构"))
    table = page.locator(".st-key-panel_structures_compared")
    click(table.get_by_role("button", name="快 ↔ 慢", exact=True))
    lines = page.locator(".st-key-panel_lines_beside tbody tr")
    expect(lines).to_have_count(2)
    for number in (1, 0):
        title = lines.nth(number).locator("td").first.inner_text()
        click(lines.nth(number).get_by_role("button", name="快与慢"))
        expect(page.locator(".st-key-choice_other").get_by_role("combobox")).to_have_value(title)
        expect(page.locator(".reader").nth(1)).to_contain_text(title)
        expect(page.locator(".reader").nth(1).locator(".steps .number")).to_have_text("1 / 1")


def test_a_search_a_family_and_a_line_lead_into_the_text(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/terms")
    find = page.locator(".st-key-search input")
    find.fill("zcdsq")
    press(find, "Enter")
    rows = page.locator(".st-key-panel_terms tbody tr")
    expect(rows).to_have_count(1)
    press(rows.get_by_role("button", name="主城都市区"), "Enter")
    expect(page.locator("mark.hit")).to_have_count(18)
    click(page.locator(".st-key-choice_lens button", has_text="索引行"))
    lines = page.locator(LINES)
    expect(lines).to_have_count(18)
    for number in (2, 5):
        lines.nth(number).get_by_role("checkbox").focus()
        page.keyboard.press("Space")
        expect(settled(page).locator(LINES).nth(number).get_by_role("checkbox")).to_be_checked()
    expect(page.locator(".st-key-base_concordance")).to_contain_text(
        label("concordance_marked", "zh", lines=2, all=18)
    )
    # The box that was ticked keeps the keyboard: the next one is an arrow away.
    page.keyboard.press("ArrowDown")
    expect(lines.nth(6).get_by_role("checkbox")).to_be_focused()
    marked = [lines.nth(number).inner_text().split() for number in (2, 5)]
    click(page.locator(".st-key-export_concordance button"))
    with page.expect_download() as saved:
        page.get_by_role("button", name=label("picture_slide", "zh")).click()
    saved.value.save_as(tmp_path / "lines.pptx")
    shapes = Presentation(str(tmp_path / "lines.pptx")).slides[0].shapes
    table = next(shape.table for shape in shapes if shape.has_table)
    cells = [[cell.text for cell in row.cells] for row in table.rows][1:]
    for row, words in zip(cells, marked, strict=True):  # cut where it is farthest from the node
        assert row[0] and words[0].endswith(row[0].lstrip("…"))
    click(page.get_by_role("dialog").get_by_role("button", name=label("spoken_close", "zh")))
    click(lines.nth(4).get_by_role("button"))
    expect(page.locator(".steps .number")).to_have_text("5 / 18")


def test_a_column_sorts_and_a_sequence_opens_its_sentences(open_page: Open) -> None:
    page = open_page("/terms?lens=ngrams")
    table = page.locator(".st-key-panel_ngrams table")
    press(table.get_by_role("button", name=label("column_length", "zh")), "Enter")
    expect(table.locator('th[aria-sort="descending"]')).to_have_text(label("column_length", "zh"))
    first = table.locator("tbody tr").first
    expect(first.locator("td").first).to_have_text("3")
    count = int(first.locator("td").nth(1).inner_text())
    click(first.get_by_role("button").first)
    expect(page.locator(".reader .page.list b")).to_have_count(count)


def test_only_firm_sentences_count(open_page: Open) -> None:
    page = open_page("/terms?lens=language")
    click(page.locator(".st-key-said button", has_text="必须"))
    expect(page.locator(".reader .modes button").nth(1)).to_have_text("句子 5")
    click(page.locator(".st-key-said_let_go button"))
    expect(page.locator(".reader .modes button").nth(1)).to_have_text("句子")


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    ("path", "wait"),
    [
        ("/terms", ".st-key-panel_terms table"),
        ("/terms?lens=collocates&lang=en", ".st-key-panel_collocates .main-svg"),
        ("/compare?term=发展", ".st-key-panel_lines_at table"),
        ("/structure", ".findings summary"),
        ("/documents", ".st-key-panel_upload"),
    ],
)
def test_axe_finds_nothing(open_page: Open, path: str, wait: str, dark: bool) -> None:
    page = open_page(path, dark=dark)
    expect(page.locator(wait).first).to_be_visible()
    # The roles of the place where files are dropped are Streamlit's own.
    assert [one for one in barriers(page) if "stFileUploaderDropzone" not in one[1]] == []


@pytest.mark.parametrize("path", ["/terms", "/compare", "/terms?lens=language"])
def test_a_phone_never_scrolls_sideways(open_page: Open, path: str) -> None:
    page = open_page(path, width=390, height=844)
    expect(page.locator('[data-ready="text"]').first).to_be_visible()
    expect(page.locator(".twin, .main-svg").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_on_a_phone_the_menu_makes_way_and_the_sentences_come(open_page: Open) -> None:
    page = open_page("/method", width=390, height=844)
    click(page.get_by_test_id("stExpandSidebarButton"))
    click(page.get_by_role("link", name="词语"))
    menu = page.locator("section[data-testid=stSidebar]")
    expect(page.locator(".st-key-panel_terms table")).to_be_visible()
    expect(menu).to_have_attribute("data-collapsed", "true")
    click(page.locator(".st-key-panel_terms").get_by_role("button", name="城市", exact=True))
    expect(page.get_by_role("dialog", name="城市").locator(".row b").first).to_be_in_viewport()
    expect(page.locator(".st-key-panel_terms tr.chosen")).to_be_in_viewport()


def test_on_a_phone_the_sentences_of_both_texts_come(open_page: Open) -> None:
    page = open_page("/documents", width=390, height=844)
    bring(page, OLD, NEW)
    click(page.get_by_test_id("stExpandSidebarButton"))
    click(page.get_by_role("link", name="比较"))
    click(page.locator(".st-key-choice_contrast button", has_text="提法"))
    read, beside = (page.locator(".reader").nth(number) for number in (0, 1))
    expect(beside).to_contain_text("年报告")
    other = "保速度" if "提质量" in read.inner_text() else "提质量"
    table = page.locator(".st-key-panel_set_phrases")
    click(table.get_by_role("button", name=other, exact=True))
    expect(read).to_contain_text(f"这一边没有“{other}”")
    sheet = page.get_by_role("dialog", name=other)
    expect(sheet.locator("h3")).to_have_text(["本篇 0 处、0 句", "对方 2 处、2 句"])
    expect(sheet.locator(".row b")).to_have_text([other] * 2)
    click(sheet.locator(".row").last)
    expect(beside.locator(".page.text .piece.spot").last).to_be_in_viewport()
    expect(sheet).to_have_count(0)
