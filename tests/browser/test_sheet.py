"""On a narrow screen the sentences behind what is tapped come in a sheet at its bottom."""

from collections.abc import Callable

import pytest
from barriers import barriers
from expecting import expect
from playwright.sync_api import Locator, Page
from waiting import click, drawn, press, settled, tap

from policytext.base.labels import label

Open = Callable[..., Page]
HITS = ".st-key-reader mark.hit"
INDUSTRY = '.st-key-panel_breakdown [data-pick="theme=industry"]'


@pytest.fixture
def phone(open_page: Open) -> Callable[..., Page]:
    def opened(path: str = "/", **more: object) -> Page:
        return open_page(path, **({"width": 390, "height": 844, "touch": True} | more))

    return opened


def finger(what: Locator) -> None:
    """Tap what stands in the upper part of the screen, where no sheet covers it."""
    what.evaluate("(node) => node.scrollIntoView({ block: 'center' })")
    what.page.locator(".stMain").evaluate("(node) => node.scrollBy(0, innerHeight / 4)")
    tap(what)
    settled(what.page)


def sheet(page: Page) -> Locator:
    return page.get_by_role("dialog")


def test_a_bar_opens_its_sentences_and_the_same_bar_closes_them(phone: Open) -> None:
    page = phone(motion=True)
    expect(sheet(page)).to_have_count(0)
    bar = page.locator(".st-key-frequency .bars .point").first
    finger(bar)
    expect(sheet(page)).to_have_accessible_name("主城都市区")
    expect(sheet(page)).to_contain_text("18 处、14 句")
    expect(sheet(page).locator(".row")).to_have_count(14)
    expect(sheet(page).locator(".row b")).to_have_text(["主城都市区"] * 18)
    expect(sheet(page).locator(".place").first).to_have_text("第1段 第1句")
    expect(page.locator(HITS)).to_have_count(18)
    top = sheet(page).bounding_box()["y"]
    assert top >= 0.44 * 844
    box = bar.bounding_box()
    assert box["y"] + box["height"] < top  # what was tapped is not covered
    finger(bar)
    expect(sheet(page)).to_have_count(0)
    assert drawn(page) == {}


def test_it_opens_with_the_name_before_the_server_answers(phone: Open) -> None:
    page = phone()
    card = page.locator(INDUSTRY)
    card.scroll_into_view_if_needed()
    page.context.set_offline(True)
    tap(card)
    expect(sheet(page)).to_have_accessible_name("兴业兴城")
    expect(sheet(page)).to_have_attribute("aria-busy", "true")
    expect(sheet(page)).to_contain_text(label("sheet_waiting", "zh"))
    page.context.set_offline(False)


def test_a_sentence_leads_to_its_place_in_the_text(phone: Open) -> None:
    page = phone()
    finger(page.locator('.st-key-cloud_box [data-term="发展"]'))
    row = sheet(page).locator(".row").nth(3)
    words = row.locator("b").first.evaluate(
        "(node) => [node.previousSibling.textContent, node.textContent]"
    )
    finger(row)
    expect(sheet(page)).to_have_count(0)
    assert drawn(page) == {"term": ["发展"]}
    now = page.locator(f"{HITS}.now")
    expect(now).to_be_in_viewport()
    sentence = now.locator("xpath=ancestor::*[contains(@class,'sentence')]").inner_text()
    assert words[0] + words[1] in sentence


def test_another_mark_changes_what_is_listed_and_a_theme_narrows_it(phone: Open) -> None:
    page = phone()
    finger(page.locator('.st-key-cloud_box [data-term="发展"]'))
    finger(page.locator(INDUSTRY))
    expect(sheet(page)).to_have_accessible_name("发展 · 兴业兴城")
    assert drawn(page) == {"themes": ["industry"], "term": ["发展"]}
    hits = page.locator(HITS).count()
    expect(sheet(page).locator(".row b")).to_have_count(hits)


def test_what_speaks_for_a_pole_is_listed_with_its_cause(phone: Open) -> None:
    page = phone()
    finger(page.locator(".st-key-balance .bars .point").first)
    expect(sheet(page)).to_have_accessible_name("抓当前")
    expect(sheet(page).locator(".row")).to_have_count(4)
    expect(sheet(page).locator(".cause").first).to_have_text("点明了这对关系")


def test_escape_the_button_and_a_pull_close_it_and_the_selection_stays(phone: Open) -> None:
    page = phone("/", locale="en-US", motion=True)
    word = page.locator('.st-key-cloud_box [data-term="发展"]')
    other = page.locator('.st-key-cloud_box [data-term="推进"]')
    word.scroll_into_view_if_needed()
    word.focus()
    press(word, "Enter")
    expect(sheet(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(sheet(page)).to_have_count(0)
    expect(word).to_be_focused()
    assert drawn(page) == {"term": ["发展"]}
    finger(other)
    shut = sheet(page).get_by_role("button", name=label("sheet_close", "en"))
    assert min(shut.bounding_box()[side] for side in ("width", "height")) >= 44
    shut.tap()
    expect(sheet(page)).to_have_count(0)
    finger(word)
    x, y = 100, sheet(page).bounding_box()["y"] + 20
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + 40)
    page.mouse.move(x, y + 120)
    page.mouse.up()
    expect(sheet(page)).to_have_count(0)
    assert drawn(page) == {"term": ["发展"]}


def test_the_text_and_its_list_answer_by_themselves(phone: Open) -> None:
    page = phone("/?themes=industry&reading=sentences")
    expect(sheet(page)).to_have_count(0)
    finger(page.locator(".st-key-reader .list li button").first)
    finger(page.locator('.st-key-reader mark.term[data-term="产城融合"]'))
    assert "term" in drawn(page)
    expect(sheet(page)).to_have_count(0)


def test_a_wide_screen_is_sent_no_sentences_and_has_no_sheet(open_page: Open) -> None:
    received: list[str] = []

    def listen(page: Page) -> None:
        page.on(
            "websocket", lambda line: line.on("framereceived", lambda g: received.append(str(g)))
        )

    page = open_page(own=True, width=1440, first=listen)
    page.locator(INDUSTRY).click()
    assert drawn(page) == {"themes": ["industry"]}
    expect(sheet(page)).to_have_count(0)
    assert any("sheet" in message for message in received)
    assert not any('"sides"' in message for message in received)


def test_a_long_list_comes_in_pages(phone: Open) -> None:
    page = phone("/documents")
    lines = "\n".join(f"第{number}年我们推进乡村建设。" for number in range(1, 46))
    content = f"工作报告\n{lines}".encode()
    file = {"name": "报告.txt", "mimeType": "text/plain", "buffer": content}
    page.locator(".st-key-panel_upload input[type=file]").set_input_files([file])
    click(settled(page).locator('[class*="st-key-take_"] button'))
    expect(page.locator(".st-key-title h2")).to_contain_text("工作报告")
    finger(page.locator(".st-key-cloud_box [data-term]").first)
    expect(sheet(page)).to_contain_text("45 处、45 句")
    for shown in (20, 40, 45):
        expect(sheet(page).locator(".row")).to_have_count(shown)
        more = sheet(page).get_by_role("button", name="还有")
        expect(more).to_have_count(int(shown < 45))
        if shown < 45:
            finger(more)


def test_a_table_of_the_terms_page_opens_it_and_a_place_leads_to_the_text(phone: Open) -> None:
    page = phone("/terms")
    table = page.locator(".st-key-panel_terms table")
    finger(table.get_by_role("button", name="城市", exact=True))
    expect(sheet(page)).to_have_accessible_name("城市")
    sheet(page).get_by_role("button", name=label("sheet_close", "zh")).tap()
    page = phone("/structure")
    place = page.locator(".findings .at, .findings [data-pick^='at=']").first
    finger(place)
    expect(sheet(page)).to_have_count(0)
    expect(page.locator(".st-key-reader .page")).to_be_in_viewport()


@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing_in_it(phone: Open, dark: bool) -> None:
    page = phone(dark=dark)
    finger(page.locator('.st-key-cloud_box [data-term="发展"]'))
    expect(sheet(page).locator(".row").first).to_be_visible()
    assert barriers(page) == []
