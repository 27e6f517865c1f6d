"""A reader's own text in a real browser: upload, read, fix a cut, change a theme, save, reopen."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
from expecting import expect
from playwright.sync_api import Dialog, Page
from waiting import click, drawn, press, settled

from policytext.base.labels import label
from policytext.study.project import ENDING
from policytext.tokens import word_list

Open = Callable[..., Page]
LINES = [
    "某市政府工作报告",
    "各位代表：现在报告工作。",
    "一、推进产城融合",
    "产城融合有新进展，产城融合区建成，产业更强。要处理好速度与效益的关系。",
    "二、改善人居环境",
    "坚持植树，坚持治水，人居环境更好。",
]


def report(*, heading: str = LINES[0]) -> dict:
    document = docx.Document()
    for line in (heading, *LINES[1:]):
        document.add_paragraph(line)
    content = BytesIO()
    document.save(content)
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return {"name": "报告.docx", "mimeType": kind, "buffer": content.getvalue()}


def bring(page: Page) -> None:
    """Upload the report and take it in."""
    page.locator(".st-key-panel_upload input[type=file]").set_input_files([report()])
    expect(page.locator('[class*="st-key-take_"] button')).to_be_visible()
    click(settled(page).locator('[class*="st-key-take_"] button'))
    expect(page.locator(".st-key-title h2")).to_contain_text(LINES[0])


def choose(page: Page, words: str, *, first: int, last: int) -> None:
    """Select characters of a term with the mouse."""
    mark = page.locator("mark.term", has_text=words).first
    box = mark.evaluate(
        """(node, [first, last]) => {
          const range = document.createRange()
          const letters = node.querySelector(".piece").firstChild
          range.setStart(letters, first)
          range.setEnd(letters, last)
          const { left, right, top, height } = range.getBoundingClientRect()
          return { left, right, y: top + height / 2 }
        }""",
        [first, last],
    )
    page.mouse.move(box["left"] + 1, box["y"])
    page.mouse.down()
    page.mouse.move((box["left"] + box["right"]) / 2, box["y"])
    page.mouse.move(box["right"] - 1, box["y"])
    page.mouse.up()


def test_upload_preview_explorer(open_page: Open) -> None:
    page = open_page("/documents", own=True)
    bring(page)
    expect(page.locator(".card")).to_have_count(3)
    expect(page.locator(".st-key-panel_narrow .js-plotly-plot")).to_be_visible()
    assert "document" in drawn(page)
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.reload()  # another session: the browser asks first
    expect(settled(page).locator(".st-key-lost")).to_contain_text("不在这里")
    expect(page.locator(".st-key-title h2")).to_have_count(0)  # no other text in its place
    assert asked == ["beforeunload"]
    page.reload()
    assert len(asked) == 1


def test_a_cut_is_fixed_where_it_is_read_and_undone(open_page: Open) -> None:
    page = open_page("/documents")
    bring(page)
    choose(page, "产城融合", first=0, last=2)
    click(page.locator(".cut .split"))
    expect(page.locator(".cut .said")).to_contain_text("产城融合 3 → 0")
    expect(page.locator("mark.term", has_text="产城融合")).to_have_count(0)
    click(page.locator(".cut .undo"))
    expect(page.locator("mark.term", has_text="产城融合")).to_have_count(3)
    expect(page.locator(".cut .said")).to_have_text(re.compile("^已撤销：次数：.*产城融合 3 → 0"))
    expect(page.locator(".cut .undo")).to_have_count(0)  # the text came in at another place
    redo = page.locator(".cut .redo")
    expect(redo).to_have_accessible_name(re.compile("^重做：次数：.*产城融合 3 → 0"))
    press(redo, "Enter")
    expect(page.locator("mark.term", has_text="产城融合")).to_have_count(0)
    press(page.locator(".cut .undo"), "Enter")
    expect(page.locator("mark.term", has_text="产城融合")).to_have_count(3)
    choose(page, "产城融合", first=0, last=4)
    click(page.locator(".cut .ignore"))
    expect(page.locator(".cut .said")).to_contain_text("产城融合 3 → 0")
    rows = page.locator(".st-key-frequency")
    expect(rows).to_contain_text("产业")
    expect(rows).not_to_contain_text("产城融合")


def test_a_cut_that_is_there_already_is_said_without_an_undo(open_page: Open) -> None:
    page = open_page()
    choose(page, "座谈会", first=0, last=3)
    click(page.locator(".cut .split"))
    expect(page.locator(".cut .said")).to_have_text("选区两端本来就是切开的。")
    expect(page.locator(".cut .undo")).to_have_count(0)


def test_a_cut_is_fixed_by_keyboard_and_the_list_downloaded(
    open_page: Open, tmp_path: Path
) -> None:
    page = open_page()
    first = page.locator("mark.term[tabindex]")
    first.focus()
    page.keyboard.press("Shift+ArrowRight")
    expect(page.locator(".cut .whole")).to_be_visible()
    words = page.locator(".cut b").inner_text()
    press(page.locator(".cut .whole"), "Enter")
    expect(page.locator(".cut .said")).to_contain_text(f"{words} 0 → 1")
    click(page.locator(".st-key-menu a", has_text="文档"))
    with page.expect_download() as waiting:
        page.locator(".st-key-save_words button").click()
    waiting.value.save_as(tmp_path / "words.toml")
    assert word_list.from_toml((tmp_path / "words.toml").read_bytes()).whole == (words,)


def test_what_was_found_is_read_and_becomes_a_theme(open_page: Open) -> None:
    page = open_page("/documents")
    bring(page)
    click(page.locator(".st-key-menu a", has_text="结构"))
    relation = page.locator(".findings .name", has_text="速度 ↔ 效益")
    click(relation)
    expect(page.locator(".page.list b")).to_have_text(["速度", "效益"])
    series = page.locator(".findings details[data-kind=series] ul > li")
    expect(series).to_have_count(2)
    click(series.last.locator(".adopt"))
    chips = page.locator(".filter [data-theme]")
    expect(chips).to_have_count(5)
    expect(chips.last).to_have_text("坚持治水")
    click(page.locator(".st-key-choice_structure button").last)
    click(page.locator(".st-key-undo_book button"))
    expect(chips).to_have_count(3)


def test_everything_is_saved_and_opened_again_elsewhere(open_page: Open, tmp_path: Path) -> None:
    page = open_page("/documents")
    bring(page)
    choose(page, "产城融合", first=0, last=4)
    click(page.locator(".cut .ignore"))
    expect(page.locator(".cut .said")).to_be_visible()
    click(page.locator(".filter .chip").first)
    assert len(drawn(page)["themes"]) == 1
    click(page.locator(".st-key-menu a", has_text="幻灯片"))
    cells = page.locator(".st-key-filmstrip .cell")
    press(page.locator(".st-key-filmstrip .strip"), "Alt+ArrowRight")
    page.locator(".st-key-filmstrip textarea").first.fill("我的标题")
    click(page.locator(".st-key-deck_ratio button").last)
    expect(cells.locator(".name")).to_have_text(
        ["封面", "词云", "词频", "主题结构", "平衡", "方法与来源"]
    )
    click(page.locator(".st-key-menu a", has_text="文档"))
    with page.expect_download() as waiting:
        page.locator(".st-key-save_project button").click()
    assert waiting.value.suggested_filename.endswith(ENDING)
    waiting.value.save_as(tmp_path / "mine.policytext")

    other = open_page("/documents", locale="en-US")
    other.locator(".st-key-panel_project input[type=file]").set_input_files(
        tmp_path / "mine.policytext"
    )
    expect(other.locator(".st-key-title h2")).to_contain_text(LINES[0])
    settled(other)
    expect(other.locator('.filter [aria-pressed="true"]')).to_have_count(1)
    expect(other.locator("mark.term", has_text="产城融合")).to_have_count(3)
    expect(other.locator(".st-key-panel_frequency .js-plotly-plot")).to_be_visible()
    expect(other.locator(".st-key-frequency")).not_to_contain_text("产城融合")
    click(other.locator(".st-key-menu a", has_text="Slides"))
    click(other.locator(".st-key-deck_languages button").first)  # the words were Chinese ones
    ids = [one.get_attribute("data-id") for one in other.locator(".st-key-filmstrip .cell").all()]
    kinds = ["cloud", "frequency", "breakdown", "balance"]
    assert ids == ["cover", *(f"{kind} zh" for kind in kinds), "method 0"]
    other.locator(".st-key-filmstrip .cell").nth(2).click()
    expect(other.locator(".st-key-filmstrip textarea.headline")).to_have_value("我的标题")
    expect(other.locator(".st-key-deck_ratio [aria-checked='true']")).to_have_text("4:3")


def test_a_correction_that_is_not_taken_in_yet_is_kept(open_page: Open) -> None:
    page = open_page("/documents")
    page.locator(".st-key-panel_upload input[type=file]").set_input_files([report()])
    panel = page.locator('[class*="st-key-panel_preview_"]')
    title = panel.locator('[class*="st-key-title_"] input')
    settled(page)
    title.fill("改过的题目")
    press(title, "Enter")
    expect(panel.locator("h3")).to_contain_text("改过的题目")
    click(page.locator(".st-key-menu a", has_text="方法"))
    expect(page.get_by_text("287")).to_be_visible()
    click(page.locator(".st-key-menu a", has_text="文档"))
    expect(panel.locator("h3")).to_contain_text("改过的题目")
    expect(title).to_have_value("改过的题目")


def test_the_sidebar_names_the_text_that_is_read_on_every_page(open_page: Open) -> None:
    page = open_page("/documents")
    bring(page)
    chosen = page.locator(".st-key-choice_document input")
    for name in ("词语", "探索", "结构", "比较", "词语"):
        click(page.locator(".st-key-menu a", has_text=name))
        expect(page.locator(".st-key-title h2")).to_contain_text(
            LINES[0] if name == "探索" else name
        )
        expect(chosen).to_have_value(re.compile(LINES[0]))


def test_every_file_can_be_taken_away_when_no_session_is_at_hand(
    open_page: Open, tmp_path: Path
) -> None:
    """A file is made when its button is pressed: then nothing of the session can be asked for."""
    page = open_page("/documents")
    bring(page)
    click(page.get_by_role("link", name="导出幻灯片"))
    expect(page.locator(".st-key-filmstrip .cell")).to_have_count(6)
    click(page.locator(".st-key-deck_add button"))
    click(page.locator(".st-key-deck_views button", has_text=label("lens_language", "zh")))
    page.keyboard.press("Escape")
    for name, ending in (
        ("下载 PowerPoint（5 页", "pptx"),
        ("Excel 表格", "xlsx"),
        ("离线网页", "html"),
    ):
        with page.expect_download() as saved:
            page.get_by_role("button", name=name).click()
        saved.value.save_as(tmp_path / f"mine.{ending}")
        assert (tmp_path / f"mine.{ending}").stat().st_size > 10_000


def test_a_bad_file_is_refused_in_the_readers_language(open_page: Open) -> None:
    page = open_page("/documents", locale="en-US")
    bad = {"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"no pdf at all"}
    page.locator(".st-key-panel_upload input[type=file]").set_input_files([bad, report()])
    expect(page.locator('[data-testid="stAlert"]')).to_contain_text("The name ends in .pdf")
    expect(page.locator('[class*="st-key-take_"] button')).to_have_count(1)
