"""The slides page: by AppTest what a deck holds, in a real browser how it is put together."""

import json
import re
from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from barriers import barriers
from docx import Document
from expecting import expect
from lxml import etree
from openpyxl import load_workbook
from PIL import Image
from playwright.sync_api import Locator, Page
from pptx import Presentation
from pypdfium2 import PdfDocument
from streamlit.testing.v1 import AppTest
from waiting import click, drawn, press, settled

from components.session.record import KEY, Wanted
from policytext.base.places import ROOT
from policytext.study.plan import Proposal, Wording
from policytext.views.catalogue import VIEWS

Open = Callable[..., Page]
INDUSTRY = '.st-key-panel_breakdown [data-pick="theme=industry"]'
FIRST = ["frequency", "cloud", "breakdown", "balance"]


def slides_page(**query: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in query.items():
        at.query_params[name] = value
    return at.switch_page("pages/slides.py").run()


def leaves(at: AppTest) -> list[dict[str, Any]]:
    """Return the pages of the deck, as the filmstrip is given them."""
    return film_of(at)["leaves"]  # type: ignore[no-any-return]


def film_of(at: AppTest) -> dict[str, Any]:
    """Return what the filmstrip is given."""
    assert not at.exception
    parts = [part.proto for part in at.get("bidi_component")]
    (film,) = (part for part in parts if part.component_name == "policytext_filmstrip")
    return json.loads(film.json)[0]  # type: ignore[no-any-return]


def items(at: AppTest) -> list[str]:
    return list(dict.fromkeys(leaf["item"] for leaf in leaves(at) if leaf["item"]))


def headlines(at: AppTest) -> list[str]:
    return [words["own"][0] for leaf in leaves(at) for words in leaf["words"]]


def plan(at: AppTest) -> Any:
    return at.session_state[KEY].plan


def test_views_are_added_and_left_out_between_cover_and_method() -> None:
    at = slides_page(lang="zh")
    assert items(at) == FIRST
    assert [leaf["id"] for leaf in leaves(at) if not leaf["item"]] == ["cover", "method 0"]
    at.button_group(key="deck_views").set_value([*FIRST[1:], "coverage"]).run()
    assert items(at) == [*FIRST[1:], "coverage"]
    at.button(key="undo_deck").click().run()
    assert items(at) == FIRST
    at.button_group(key="deck_views").set_value([]).run()
    assert items(at) == []
    assert at.get("download_button")[0].proto.disabled


def test_quotes_stand_for_each_theme_and_a_view_for_one() -> None:
    at = slides_page(lang="zh")
    at.button_group(key="deck_views").set_value([*FIRST, "quotes"]).run()
    assert len(items(at)) == 4 + 9 and items(at)[4:6] == ["quotes.connectivity", "quotes.industry"]
    at.selectbox(key="deck_scope").set_value("industry").run()
    pressed = at.button_group(key="deck_views_industry")
    assert pressed.value == ["quotes"]
    pressed.set_value(["frequency"]).run()
    assert "quotes.industry" not in items(at) and items(at)[-1] == "frequency.industry"
    last = leaves(at)[-2]
    assert (last["name"], last["theme"][0]) == ("词频", "兴业兴城")
    at.selectbox(key="deck_scope").set_value("").run()
    assert "quotes" not in at.button_group(key="deck_views").value


def test_a_set_replaces_the_deck_until_that_is_undone() -> None:
    at = slides_page(lang="zh")
    at.button(key="set_brief").click().run()
    assert len(items(at)) == 3 and "frequency" in items(at)
    at.selectbox(key="deck_set_theme").set_value("shared").run()
    at.button(key="set_theme").click().run()
    assert {item.partition(".")[2] for item in items(at)} == {"shared"}
    assert "共建共享" in at.session_state[KEY].deck_past[-1].said
    at.button(key="undo_deck").click().run()
    assert len(items(at)) == 3
    assert at.button(key="set_compared").disabled


def test_two_texts_are_compared_once_a_comparison_is_chosen() -> None:
    at = slides_page(lang="zh", against="language")
    at.button(key="set_compared").click().run()
    assert items(at) == ["keyness", "contrast"]
    # What there is nothing to show of is passed over, and comes back.
    at.session_state[KEY] = replace(
        at.session_state[KEY], selection=replace(at.session_state[KEY].selection, against="")
    )
    assert items(at.run()) == []
    assert plan(at).items == ("keyness", "contrast")


def test_edited_words_stay_until_the_numbers_change() -> None:
    at = slides_page(lang="zh")
    words = leaves(at)[1]["words"][0]
    assert "出现 18 次" in words["own"][0]
    mine = plan(at).worded(Proposal(*words["proposal"]), Wording("我的标题", "我的要点"))
    at.session_state[KEY] = replace(at.session_state[KEY], plan=mine)
    assert headlines(at.run())[0] == "我的标题"
    at.button_group(key="choice_level").set_value("words").run()
    assert "我的标题" not in headlines(at)
    at.button_group(key="choice_level").set_value("phrases").run()
    assert headlines(at)[0] == "我的标题"


def test_a_deck_in_both_languages_has_words_to_edit_in_both() -> None:
    at = slides_page(lang="en")
    at.button_group(key="deck_languages").set_value("both").run()
    assert items(at) == FIRST
    for item in FIRST:
        words = [one for leaf in leaves(at) if leaf["item"] == item for one in leaf["words"]]
        assert {one["lang"] for one in words} == {"zh", "en"}
    # Where they fit, on one page; what is written for one of them stays with it.
    assert [one["lang"] for one in leaves(at)[1]["words"]] == ["zh", "en"]
    english = Proposal(*leaves(at)[1]["words"][1]["proposal"])
    mine = plan(at).worded(english, Wording("Mine", ""))
    at.session_state[KEY] = replace(at.session_state[KEY], plan=mine)
    assert [one["own"][0] for one in leaves(at.run())[1]["words"]][1] == "Mine"
    at.button_group(key="deck_languages").set_value("zh").run()
    assert {one["lang"] for leaf in leaves(at) for one in leaf["words"]} == {"zh"}


def film(page: Page) -> Locator:
    return page.locator(".st-key-filmstrip")


def names(page: Page) -> Locator:
    return film(page).locator(".cell:not(.ghost) .name")


def headline(page: Page) -> Locator:
    return film(page).get_by_role("textbox", name="标题")


def alone(page: Page, kind: str) -> Locator:
    """Choose the slide of a kind; → the large slide, once it shows it."""
    film(page).locator(f".cell[data-id^='{kind} ']").click()
    shown = film(page).locator(f".stage[data-page^='{kind} '] .slide")
    expect(shown).to_be_visible()
    return shown


def drawing(page: Page) -> str:
    """Return all that is written on the large slide, the page's number last."""
    read = "(image) => fetch(image.src).then((found) => found.text())"
    drawn = etree.fromstring(str(film(page).locator(".slide").evaluate(read)).encode())
    *_, number = drawn.iter("{*}text")
    assert number.text and "textLength" not in number.attrib
    return "".join(drawn.itertext())


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
    expect(names(page)).to_have_count(6)
    assert "/slides?" in page.url and drawn(page) == {"themes": ["industry"]}
    with page.expect_download() as saved:
        page.get_by_role("button", name="下载 PowerPoint").click()
    name = saved.value.suggested_filename
    assert name == "坚定有为推进主城都市区高质量发展 - 幻灯片.pptx"
    saved.value.save_as(tmp_path / "deck.pptx")
    slides = Presentation(str(tmp_path / "deck.pptx")).slides
    assert len(slides) == 6
    assert slides[1].shapes.title.text.replace("\v", "") == headline(page).input_value()
    plot = next(s.chart for s in slides[1].shapes if s.has_chart).plots[0]
    *_, totals, _ = plot.series  # behind the parts, and before what keeps room for names
    counted = dict(zip(map(str, plot.categories), map(int, totals.values), strict=True))
    assert counted == shown
    with ZipFile(tmp_path / "deck.pptx") as parts:
        assert parts.testzip() is None


def test_the_deck_is_put_together_by_keyboard_alone(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/slides")
    keys, told, strip = page.keyboard, film(page).locator(".told"), film(page).locator(".strip")
    proposed = headline(page).input_value()
    assert film(page).locator(".film [tabindex='0']").count() == 1
    strip.focus()
    chosen = film(page).locator(".cell[aria-selected='true'] .name")
    expect(chosen).to_have_text("词频")
    keys.press("ArrowRight")
    expect(chosen).to_have_text("词云")
    keys.press("Alt+ArrowRight")
    expect(names(page)).to_have_text(["封面", "词频", "主题结构", "词云", "平衡", "方法与来源"])
    expect(told).to_have_text("“词云”现在是第 4 页，共 6 页")
    keys.press("Delete")
    expect(told).to_have_text("已移除“词云”，还有 5 页")
    expect(chosen).to_have_text("平衡")
    for key in ("Home", "Delete", "Alt+ArrowRight"):  # the cover stays
        keys.press(key)
    expect(chosen).to_have_text("封面")
    keys.press("ArrowRight")
    keys.press("Enter")
    expect(headline(page)).to_be_focused()
    keys.press("Control+A")
    keys.type("我的标题")
    keys.press("Tab")
    settled(page)
    expect(names(page)).to_have_text(["封面", "词频", "主题结构", "平衡", "方法与来源"])
    assert "我的标题" in drawing(page) and drawing(page).endswith("2")
    with page.expect_download() as saved:
        film(page).get_by_role("button", name="把这一页存为 PowerPoint").press("Enter")
    assert saved.value.suggested_filename == "坚定有为推进主城都市区高质量发展 - 词频.pptx"
    saved.value.save_as(tmp_path / "one.pptx")
    (slide,) = Presentation(str(tmp_path / "one.pptx")).slides
    assert slide.shapes.title.text == "我的标题"
    with page.expect_download() as saved:
        film(page).get_by_role("button", name="把这一页存为 PNG").press("Enter")
    saved.value.save_as(tmp_path / "one.png")
    assert Image.open(tmp_path / "one.png").size == (2560, 1440)
    film(page).get_by_role("button", name="恢复建议的文字").press("Enter")
    expect(headline(page)).to_have_value(proposed)
    settled(page)
    assert "我的标题" not in drawing(page)
    before = names(page).all_inner_texts()
    strip.focus()
    for key in ("Delete", "Control+z", "Delete", "Control+z", "Control+z"):
        keys.press(key)  # each at once: what is undone is always the last change
    settled(page)
    expect(names(page)).to_have_text([*before[:3], "词云", *before[3:]])
    expect(told).to_have_text("已撤销：已移除 词云")
    expect(strip).to_be_focused()


def test_slides_are_dragged_by_mouse_and_by_finger(open_page: Open) -> None:
    page = open_page("/slides", touch=True, motion=True)
    cell = film(page).locator(".cell")

    def middle(place: int) -> tuple[float, float]:
        box = cell.nth(place).bounding_box()
        assert box
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    (x, y), (to_x, to_y) = middle(1), middle(3)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(to_x + 50, to_y, steps=4)
    expect(film(page).locator(".drop")).to_be_visible()
    page.mouse.up()
    expect(film(page).locator(".drop")).to_be_hidden()
    expect(names(page)).to_have_text(["封面", "词云", "主题结构", "词频", "平衡", "方法与来源"])
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(to_x + 50, to_y, steps=4)
    page.keyboard.press("Escape")  # lets go without moving
    page.mouse.up()
    settled(page)
    expect(names(page)).to_have_text(["封面", "词云", "主题结构", "词频", "平衡", "方法与来源"])

    finger = page.context.new_cdp_session(page)

    def touch(kind: str, *at: float) -> None:
        points = [{"x": at[0], "y": at[1]}] if at else []
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", *middle(4))
    expect(film(page).locator(".ghost")).to_be_visible()  # once the finger has rested on it
    touch("touchMove", *middle(2))
    touch("touchMove", middle(1)[0] - 50, middle(1)[1])
    expect(film(page).locator(".drop")).to_be_visible()
    touch("touchEnd")
    expect(names(page)).to_have_text(["封面", "平衡", "词云", "主题结构", "词频", "方法与来源"])
    settled(page)
    expect(names(page)).to_have_text(["封面", "平衡", "词云", "主题结构", "词频", "方法与来源"])


def test_words_and_moves_in_one_breath_are_all_heard(open_page: Open) -> None:
    page = open_page("/slides")
    alone(page, "frequency")
    for turn in range(3):
        headline(page).fill(f"第 {turn} 个")
        # Told when the field is left, with what comes right behind it.
        film(page).get_by_role("button", name="后移").click()
        expect(headline(page)).to_have_value(f"第 {turn} 个")
        film(page).locator(".strip").focus()
        page.keyboard.press("Alt+ArrowLeft")
        page.keyboard.press("Alt+ArrowRight")
    settled(page)
    expect(names(page)).to_have_text(["封面", "词云", "主题结构", "平衡", "词频", "方法与来源"])
    # Each word is a run of its own: the last one may be drawn after the page was still.
    expect(film(page).locator(".slide")).to_have_attribute("alt", re.compile("第 2 个"))
    assert "第 2 个" in drawing(page)
    click(page.get_by_role("link", name="方法"))
    click(page.get_by_role("link", name="幻灯片"))
    expect(names(page)).to_have_text(["封面", "词云", "主题结构", "平衡", "词频", "方法与来源"])
    alone(page, "frequency")
    expect(headline(page)).to_have_value("第 2 个")


def test_what_was_written_a_moment_ago_is_in_the_file(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/slides")
    alone(page, "frequency")

    def saved(button: str, words: str, press: Callable[[Locator], None]) -> Path:
        with page.expect_download() as saved:
            headline(page).fill(words)
            press(page.get_by_role("button", name=button))
        saved.value.save_as(tmp_path / words)
        return tmp_path / words

    deck = Presentation(str(saved("下载 PowerPoint", "新的标题甲", Locator.click)))
    assert deck.slides[1].shapes.title.text == "新的标题甲"
    # Pressed while the field is not left, and so before the words were told at all.
    at_once = "(button) => button.click()"
    path = saved("PDF 幻灯片", "新的标题乙", lambda button: button.evaluate(at_once))
    written = PdfDocument(path)[1].get_textpage().get_text_range()
    assert "新的标题乙" in written and "新的标题甲" not in written
    one = "把这一页存为 PowerPoint"
    deck = Presentation(str(saved(one, "新的标题丙", lambda button: button.evaluate(at_once))))
    assert deck.slides[0].shapes.title.text == "新的标题丙"


def test_a_brief_is_saved_as_a_page_to_read_too() -> None:
    at = slides_page(lang="zh")
    at.button(key="set_brief").click().run()
    forms = {leaf["item"]: leaf["forms"] for leaf in leaves(at) if leaf["item"]}
    assert forms["brief"] == ["pptx", "png", "docx"] and forms["frequency"] == ["pptx", "png"]
    asked = replace(at.session_state[KEY], wanted=Wanted("brief zh", "docx", 1))
    at.session_state[KEY] = asked
    number, name, kind, content = film_of(at.run())["saved"]
    assert (number, name[-5:]) == (1, ".docx") and "wordprocessing" in kind
    page = Document(BytesIO(b64decode(content)))
    assert any("四个着力点" in one.text for one in page.paragraphs)


def test_what_is_clicked_while_the_page_is_drawn_is_not_lost(open_page: Open) -> None:
    page = open_page("/slides?lang=zh&against=language")
    click(page.locator(".st-key-deck_add button"))
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
    title = "坚定有为推进主城都市区高质量发展"
    for name, ending, stem in (
        ("PDF 幻灯片", "pdf", f"{title} - 幻灯片"),
        ("Word 报告", "docx", f"{title} - 幻灯片"),
        ("Excel 表格", "xlsx", title),
        ("离线网页", "html", title),
    ):
        with page.expect_download() as saved:
            page.get_by_role("button", name=name).click()
        assert saved.value.suggested_filename == f"{stem}.{ending}"
        saved.value.save_as(tmp_path / f"saved.{ending}")
    assert len(PdfDocument(tmp_path / "saved.pdf")) == 6
    said = headline(page).input_value()
    assert said in [one.text for one in Document(str(tmp_path / "saved.docx")).paragraphs]
    assert load_workbook(tmp_path / "saved.xlsx").sheetnames[0] == "词频"
    assert "产城融合" in (tmp_path / "saved.html").read_text(encoding="utf-8")
    page.get_by_role("button", name="生成图片包").click()
    with page.expect_download(timeout=90_000) as saved:
        page.get_by_role("button", name="下载图片包").click(timeout=90_000)
    saved.value.save_as(tmp_path / "saved.zip")
    with ZipFile(tmp_path / "saved.zip") as parts:
        names = parts.namelist()
    assert sum(name.endswith("@2x.png") for name in names) == len(VIEWS)
    assert sum(name.endswith(".svg") for name in names) == len(VIEWS)


@pytest.mark.parametrize("dark", [False, True])
def test_strip_slide_and_words_are_seen_at_once_and_axe_finds_nothing(
    open_page: Open, dark: bool
) -> None:
    page = open_page("/slides", dark=dark)
    for part in (".strip", ".slide", ".tools", "textarea.takeaway"):
        box = film(page).locator(part).bounding_box()
        assert box and box["y"] >= 0 and box["y"] + box["height"] <= 900, part
    slide = film(page).locator(".slide").bounding_box()
    assert slide and slide["width"] >= 800
    click(page.locator(".st-key-deck_sets button"))
    expect(page.locator(".st-key-set_all")).to_be_visible()
    found = barriers(page)
    page.keyboard.press("Escape")
    press(film(page).locator(".strip"), "Home")
    found += barriers(page)
    press(film(page).locator(".strip"), "ArrowRight")
    page.set_viewport_size({"width": 390, "height": 844})
    settled(page)
    switches = page.locator(".st-key-deck_look [data-testid=stButtonGroup]")
    boxes = [one.bounding_box() for one in switches.all()]
    assert len(boxes) == 4 and all(box and box["x"] + box["width"] <= 390 for box in boxes)
    tools = [one.bounding_box() for one in film(page).locator(".tools button").all()]
    assert len(tools) == 5 and all(box and box["height"] >= 36 for box in tools)
    strip, slide, words = (
        film(page).locator(part).bounding_box() for part in (".strip", ".slide", ".panel")
    )
    assert strip and slide and words
    assert strip["y"] + strip["height"] <= slide["y"] < slide["y"] + slide["height"] <= words["y"]
    found += barriers(page)
    assert found == []
