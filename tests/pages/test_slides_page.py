"""The slides page: by AppTest, and in a real browser up to the file that comes out."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from axe_playwright_python.sync_playwright import Axe
from openpyxl import load_workbook
from playwright.sync_api import Page, expect
from pptx import Presentation
from streamlit.testing.v1 import AppTest
from waiting import click, drawn, press, settled

from policytext.base.places import ROOT

Open = Callable[..., Page]
INDUSTRY = '.st-key-panel_breakdown [data-pick="theme=industry"]'


def slides_page(**query: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in query.items():
        at.query_params[name] = value
    return at.switch_page("pages/slides.py").run()


def headlines(at: AppTest) -> list[str]:
    return [box.value for box in at.text_input]


def test_views_are_chosen_ordered_and_left_out() -> None:
    at = slides_page(lang="zh")
    assert not at.exception
    assert headlines(at)[0] == "主城都市区出现 18 次，居首"
    assert len(headlines(at)) == 4
    at.button(key="later_frequency_zh").click().run()
    assert headlines(at)[1] == "主城都市区出现 18 次，居首"
    at.button(key="out_cloud_zh").click().run()
    assert len(headlines(at)) == 3
    at.button_group(key="deck_views").set_value(["coverage", "balance"]).run()
    assert [key.split("_")[1] for key in (b.key for b in at.text_input)] == ["balance", "coverage"]
    at.button_group(key="deck_views").set_value([]).run()
    assert at.info and not headlines(at)


def test_edited_words_stay_until_the_numbers_change() -> None:
    at = slides_page(lang="zh")
    at.text_input(key="headline_frequency_zh").set_value("我的标题").run()
    assert headlines(at)[0] == "我的标题"
    at.button(key="later_frequency_zh").click().run()
    assert headlines(at)[1] == "我的标题"
    at.button_group(key="choice_level").set_value("words").run()
    assert "我的标题" not in headlines(at)


def test_both_languages_give_every_slide_twice() -> None:
    at = slides_page(lang="en")
    at.button_group(key="deck_languages").set_value("both").run()
    assert not at.exception
    assert headlines(at)[:2] == [
        "主城都市区出现 18 次，居首",
        "主城都市区 leads with 18 occurrences",
    ]


def test_a_filtered_view_becomes_a_deck_with_the_numbers_of_the_screen(
    open_page: Open, tmp_path: Path
) -> None:
    page = open_page()
    click(page.locator(INDUSTRY))
    expect(page.locator(".st-key-base_frequency")).to_contain_text("词次 93")
    click(page.locator(".st-key-head_frequency").get_by_text("表"))
    rows = page.locator(".st-key-panel_frequency tbody tr")
    expect(rows.first).to_contain_text("发展")
    shown: dict[str, int] = {}
    for row in rows.all():
        term, count = row.locator("th, td").nth(0), row.locator("td").nth(0)
        shown[term.inner_text()] = shown.get(term.inner_text(), 0) + int(count.inner_text())
    click(page.get_by_role("link", name="导出幻灯片"))
    expect(page.locator("[class*=st-key-slide_] img")).to_have_count(4)
    assert "/slides?" in page.url and drawn(page) == {"themes": ["industry"]}
    with page.expect_download() as saved:
        page.get_by_role("button", name="下载 PowerPoint").click()
    name = saved.value.suggested_filename
    assert name == "坚定有为推进主城都市区高质量发展 - 幻灯片.pptx"
    saved.value.save_as(tmp_path / "deck.pptx")
    slides = Presentation(str(tmp_path / "deck.pptx")).slides
    assert len(slides) == 6
    assert slides[1].shapes.title.text == page.get_by_label("标题").first.input_value()
    plot = next(s.chart for s in slides[1].shapes if s.has_chart).plots[0]
    counted = {
        str(name).split("  ")[0]: int(sum(series.values[row] or 0 for series in plot.series))
        for row, name in enumerate(plot.categories)
    }
    assert counted == shown
    with ZipFile(tmp_path / "deck.pptx") as parts:
        assert parts.testzip() is None


def test_the_words_are_edited_by_keyboard(open_page: Open) -> None:
    page = open_page("/slides?lang=en")
    headline = page.get_by_label("Headline").first
    expect(headline).to_have_value("主城都市区 leads with 18 occurrences")
    headline.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("Mine")
    page.keyboard.press("Tab")
    settled(page)
    picture = page.locator("[class*=st-key-slide_frequency] img")
    expect(picture).to_have_attribute("alt", "Mine")
    expect(page.get_by_label("Headline")).to_have_count(4)
    page.get_by_role("button", name="Move later").first.focus()
    page.keyboard.press("Enter")
    expect(settled(page).get_by_label("Headline").nth(1)).to_have_value("Mine")


def test_words_and_a_move_in_one_breath_are_both_heard(open_page: Open) -> None:
    page = open_page("/slides?lang=en")
    expect(page.locator("[class*=st-key-slide_] img")).to_have_count(4)
    headlines = page.get_by_label("Headline")
    for turn, place in enumerate((0, 1, 2)):
        headlines.nth(place).fill(f"Mine {turn}")
        # The field is left, and its words are sent, when the button takes the focus.
        press(page.get_by_role("button", name="Move later").nth(place), "Enter")
        expect(headlines.nth(place + 1)).to_have_value(f"Mine {turn}")
        picture = page.locator("[class*=st-key-slide_frequency] img")
        expect(picture).to_have_attribute("alt", f"Mine {turn}")


def test_what_is_clicked_while_the_page_is_drawn_is_not_lost(open_page: Open) -> None:
    page = open_page("/slides?lang=zh&against=language")
    expect(page.locator("[class*=st-key-slide_] img")).to_have_count(4)
    views = page.locator(".st-key-deck_views button")
    taken = views.and_(page.locator("[aria-pressed=true]"))
    more, fewer = ["主题 × 词", "覆盖", "词表", "词组", "关键词", "对照图"], ["词频", "平衡"]
    # Clicks of one reader: some before the page has heard of the last one, some in the midst of it.
    click_all = """async ([views, names]) => {
        for (const [place, name] of names.entries()) {
            views.find((view) => view.innerText.trim() === name).click();
            await new Promise((go) => setTimeout(go, [5, 20, 60, 100, 200][place % 5]));
        }
    }"""
    for _ in range(3):
        views.evaluate_all(f"(views, names) => ({click_all})([views, names])", [*more, *fewer])
        expect(page.get_by_role("button", name="下载 PowerPoint（8 页")).to_be_visible()
        expect(taken).to_have_text(["词云", "主题结构", *more])
        views.evaluate_all(f"(views, names) => ({click_all})([views, names])", [*more, *fewer])
        expect(page.get_by_role("button", name="下载 PowerPoint（4 页")).to_be_visible()
        expect(taken).to_have_count(4)


def test_the_other_formats_are_saved(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/slides?themes=industry")
    for name, ending in (("Excel 表格", "xlsx"), ("离线网页", "html")):
        with page.expect_download() as saved:
            page.get_by_role("button", name=name).click()
        assert saved.value.suggested_filename == f"坚定有为推进主城都市区高质量发展.{ending}"
        saved.value.save_as(tmp_path / f"saved.{ending}")
    assert load_workbook(tmp_path / "saved.xlsx").sheetnames[0] == "词频"
    assert "产城融合" in (tmp_path / "saved.html").read_text(encoding="utf-8")
    page.get_by_role("button", name="生成图片包").click()
    with page.expect_download(timeout=90_000) as saved:
        page.get_by_role("button", name="下载图片包").click(timeout=90_000)
    saved.value.save_as(tmp_path / "saved.zip")
    with ZipFile(tmp_path / "saved.zip") as parts:
        names = parts.namelist()
    assert sum(name.endswith("@2x.png") for name in names) == 12
    assert sum(name.endswith(".svg") for name in names) == 12


@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing_on_the_slides_page(open_page: Open, dark: bool) -> None:
    page = open_page("/slides", dark=dark)
    expect(page.locator("[class*=st-key-slide_] img")).to_have_count(4)
    expect(page.get_by_role("button", name="生成图片包")).to_be_visible()
    found = Axe().run(page).response["violations"]
    assert [(v["id"], node["html"][:200]) for v in found for node in v["nodes"]] == []
