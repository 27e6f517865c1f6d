"""The search box in a real browser: it lights what it counts, steps, and knows pinyin."""

from collections.abc import Callable

import pytest
from barriers import barriers
from expecting import expect
from playwright.sync_api import Locator, Page
from waiting import click, drawn, settled

from policytext.study.prepared import article
from policytext.tokens.sequences import letter_places

Open = Callable[..., Page]
BOX = ".st-key-search_box"
LIT = """(name) => {
  const lit = [...(CSS.highlights.get(name) ?? [])].map((one) => {
    const range = new Range()
    range.setStart(one.startContainer, one.startOffset)
    range.setEnd(one.endContainer, one.endOffset)
    return range.toString()
  })
  return lit
}"""
# Two parts of a long text, of few tokens: a word of Latin letters is one.
WORD = "w" * 2_000
LINES = ["长篇报告", *[f"要处理好快与慢的关系。{WORD}。"] * 34, "末尾也要处理好快与慢。"]
LONG = "\n".join(LINES)
OLD = "2015年报告\n要“保速度”。坚持“保速度”，抓改革。\n要处理好快与慢的关系。"
NEW = "2025年报告\n要“提质量”。坚持“提质量”，抓创新。\n要处理好快与慢的关系。创新要快。"


def look_for(page: Page, words: str) -> Locator:
    """Type words into the box as a reader does; → what is said of them, once it is."""
    box = page.locator(f"{BOX} input")
    box.click()
    box.fill("")
    box.press_sequentially(words)
    expect(page.locator(f"{BOX} .panel p").first).to_be_visible()
    said = page.locator(f"{BOX} [role=status]")
    expect(said).not_to_have_text("")
    settled(page)
    return said


def lit(page: Page, name: str = "found") -> list[str]:
    found: list[str] = page.evaluate(LIT, name)
    return found


def now_at(page: Page) -> int:
    place: int = page.evaluate("policytextSearched.now.place[0]")
    return place


def bring(page: Page, *texts: str) -> None:
    files = [
        {"name": f"{text[:4]}.txt", "mimeType": "text/plain", "buffer": text.encode()}
        for text in texts
    ]
    page.locator(".st-key-panel_upload input[type=file]").set_input_files(files)
    take = page.locator('[class*="st-key-take_"] button')
    expect(take.first).to_be_visible()
    click(
        settled(page).locator(
            ".st-key-take_all button" if len(texts) > 1 else "[class*=st-key-take_] button"
        )
    )
    expect(page.locator(".st-key-title h2")).to_contain_text("报告")


def test_what_is_counted_is_lit_and_is_a_plain_count(open_page: Open) -> None:
    page = open_page()
    for words in ("发展", "城", "区域协调", "5月"):
        places = letter_places(article().text, words)
        sentences = {article().sentence_at(start) for start, _ in places}
        expect(look_for(page, words)).to_contain_text(f"{len(places)} 处 · {len(sentences)} 句")
        assert lit(page) == [words] * len(places)
        assert lit(page, "found-now") == [words]
    expect(look_for(page, "没有的")).to_have_text("正文里没有“没有的”")
    assert lit(page) == []
    page.evaluate(
        "delete window.Highlight"
    )  # a browser that cannot light up what it does not change
    look_for(page, "互联互通")
    number = len(letter_places(article().text, "互联互通"))
    assert page.locator(".piece.found").all_inner_texts() == ["互联互通"] * number
    expect(page.locator(".piece.found-now")).to_have_count(1)
    page.emulate_media(media="print")
    expect(page.locator(f"{BOX} .search")).to_be_hidden()
    page.emulate_media(media="screen")


def test_keys_and_themes_step_through_the_hits_and_escape_clears_them(open_page: Open) -> None:
    page = open_page()
    look_for(page, "发展")
    place = page.locator(f"{BOX} .place")
    starts = [start for start, _ in letter_places(article().text, "发展")]
    number = len(starts)
    seen = []
    back = "Shift+Enter"
    for key, now in (("Enter", 2), ("Enter", 3), (back, 2), (back, 1), (back, number)):
        page.keyboard.press(key)
        expect(place).to_have_text(f"{now} / {number}")
        seen.append(now_at(page))
    assert seen == [starts[n] for n in (1, 2, 1, 0, -1)]
    top = page.locator(".st-key-reader_box .page").evaluate("(node) => node.scrollTop")
    assert top > 0
    page.locator(f"{BOX} .steps button").last.click()
    expect(place).to_have_text(f"1 / {number}")
    expect(page.locator(f"{BOX} input")).to_be_focused()
    chip = page.locator(f"{BOX} .chip", has_text="宜居宜游")
    of_theme = int(chip.inner_text().split()[-1])
    seen = []
    for _ in range(of_theme + 1):
        chip.click()
        seen.append(now_at(page))
    assert len(set(seen)) == of_theme and seen[0] == seen[-1]
    page.keyboard.press("Escape")
    expect(page.locator(f"{BOX} input")).to_have_value("")
    expect(page.locator(f"{BOX} .panel")).to_be_hidden()
    assert lit(page) == lit(page, "found-now") == []
    assert drawn(page) == {}


def test_a_slash_leads_into_the_box_but_not_while_typing(open_page: Open) -> None:
    page = open_page("/terms")
    page.keyboard.press("/")
    box = page.locator(f"{BOX} input")
    expect(box).to_be_focused()
    page.keyboard.type("和/")
    expect(box).to_have_value("和/")
    box.press("Escape")
    box.press("Escape")
    expect(box).not_to_be_focused()
    page.keyboard.press("Control+k")
    expect(box).to_be_focused()
    other = page.locator(".st-key-search input")
    other.focus()
    page.keyboard.type("/")
    expect(other).to_have_value("/")


def test_initials_and_traditional_characters_find_words(open_page: Open) -> None:
    page = open_page("/structure", locale="en-US")
    said = look_for(page, "cq")
    words = page.locator(f"{BOX} .chips", has_text="pinyin").locator(".chip")
    number = len(letter_places(article().text, "重庆"))
    expect(words.first).to_have_text(f"重庆 {number}")
    assert lit(page).count("重庆") == number
    expect(said).to_contain_text(f"{len(lit(page))} hits")
    words.first.click()
    expect(page.locator(f"{BOX} input")).to_have_value("重庆")
    expect(said).to_contain_text(f"{number} hits")
    assert lit(page) == ["重庆"] * number
    number = len(letter_places(article().text, "产业"))
    expect(look_for(page, "產業")).to_contain_text(f"{number} hits · ")
    assert lit(page) == ["产业"] * number
    expect(page.locator(f"{BOX} .note")).to_have_text("in either script")


def test_the_sentences_are_listed_within_the_filter(open_page: Open) -> None:
    page = open_page("/?themes=industry", locale="en-US")
    said = look_for(page, "发展")
    expect(said).to_contain_text("within the filter")
    button = page.locator(f"{BOX} .list")
    number = int(button.inner_text().split()[1])
    click(button)
    assert drawn(page)["evidence"] == ["letters.发展"]
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".st-key-reader_box .list li")).to_have_count(number)
    page.locator(f"{BOX} input").press("Enter")  # the next hit, in the text again
    settled(page)
    expect(page.locator(f"{BOX} .place")).to_contain_text("2 / ")
    assert lit(page, "found-now") == ["发展"]


def test_hits_in_other_parts_of_a_long_text_are_counted_and_stepped_to(open_page: Open) -> None:
    page = open_page("/documents")
    bring(page, LONG)
    expect(page.locator(".note", has_text="共 2 部分")).to_be_visible()
    said = look_for(page, "快与慢")
    expect(said).to_contain_text("35 处 · 35 句")
    first = len(lit(page))
    assert 0 < first < 35
    page.keyboard.press("Shift+Enter")
    expect(page.locator(".note")).to_contain_text("这是第 2 部分")
    settled(page)
    expect(page.locator(f"{BOX} .place")).to_have_text("35 / 35")
    assert len(lit(page)) == 35 - first
    assert lit(page, "found-now") == ["快与慢"]
    page.keyboard.press("Enter")
    expect(page.locator(".note")).to_contain_text("这是第 1 部分")
    settled(page)
    assert len(lit(page)) == first


def test_two_texts_are_searched_side_by_side(open_page: Open) -> None:
    page = open_page("/documents")
    bring(page, OLD, NEW)
    click(page.get_by_role("link", name="比较"))
    look_for(page, "要")
    lines = page.locator(f"{BOX} .line")
    expect(lines).to_have_count(2)
    numbers = sorted(int(line.split(" · ")[1].split()[0]) for line in lines.all_inner_texts())
    assert numbers == sorted(text.partition("\n")[2].count("要") for text in (OLD, NEW))
    assert len(lit(page)) == sum(numbers)


@pytest.mark.parametrize(("width", "dark"), [(1440, True), (390, False)])
def test_the_open_box_is_whole_and_violates_nothing(
    open_page: Open, width: int, dark: bool
) -> None:
    page = open_page(dark=dark, width=width, height=844)
    look_for(page, "发展")
    panel = page.locator(f"{BOX} .panel").bounding_box()
    assert panel and panel["x"] >= 0 and panel["x"] + panel["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width < 700:
        for button in page.locator(f"{BOX} button").all():
            box = button.bounding_box()
            assert box and box["height"] >= 44 and box["width"] >= 44
    assert barriers(page) == []
