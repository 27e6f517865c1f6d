"""One count in every view, the stated passage first, and sentences taken out from under a pole."""

from collections.abc import Callable

from barriers import barriers
from expecting import expect
from playwright.sync_api import Locator, Page
from waiting import click, press

from policytext.base.labels import label
from policytext.study.first_passage import first_passage
from policytext.study.prepared import article_study

Open = Callable[..., Page]
CARD = '.st-key-panel_breakdown .more[data-id="plan-deliver"]'
POLE = '.st-key-panel_breakdown .pole-title[data-pick="evidence=pole.plan-deliver.0"]'
DOUBT = ".st-key-panel_breakdown .two > div:first-child .evidence:not(.out *) .doubt"
BALANCE = ".st-key-base_balance"
PAGE = ".st-key-reader_box .page"


def top(node: Locator) -> float:
    return float(node.evaluate("(node) => node.getBoundingClientRect().top"))


def test_a_chosen_theme_is_shown_where_it_is_stated(open_page: Open) -> None:
    page = open_page()
    click(page.locator('.st-key-panel_breakdown [data-pick="theme=connectivity"]'))
    start = first_passage(article_study().of_theme("connectivity"))
    stated = page.locator(f'{PAGE} .piece[data-start="{start}"]')
    assert stated.evaluate("(node) => !node.classList.contains('outside')")
    height = page.locator(PAGE).evaluate("(node) => node.clientHeight")
    assert 0 <= top(stated) - top(page.locator(PAGE)) < height / 2
    expect(page.locator(BALANCE)).to_contain_text(label("weighs_whole", "zh"))


def test_a_sentence_that_does_not_convince_is_out_until_it_is_put_back(open_page: Open) -> None:
    page = open_page()
    page.locator(CARD).click()
    expect(page.locator(POLE)).to_have_text("规划设计 · 7")
    expect(page.locator(".st-key-panel_breakdown .two li.named .why")).to_have_count(2)
    click(page.locator(DOUBT).nth(1))
    expect(page.locator(POLE)).to_have_text("规划设计 · 6")
    expect(page.locator(POLE)).to_be_focused()
    expect(page.locator(BALANCE)).to_contain_text(label("taken_out", "zh", number=1))
    out = page.locator(".st-key-panel_breakdown .out")
    expect(out.locator("summary")).to_have_text(label("taken_out_by_you", "zh", number=1))
    click(page.locator(POLE))
    rows = page.locator(f"{PAGE}.list li")
    expect(rows).to_have_count(7)
    expect(rows.last.locator(".doubt")).to_have_text(label("doubt_put", "zh"))
    expect(page.locator(".st-key-reader_box .note")).to_contain_text("1 句")
    assert barriers(page) == []
    press(rows.last.locator(".doubt"), "Enter")
    expect(page.locator(POLE)).to_have_text("规划设计 · 7")
    expect(page.locator(f"{PAGE}.list li .doubt")).to_have_text([label("doubt_take", "zh")] * 7)


def test_taking_a_sentence_out_can_be_undone_beside_the_text(open_page: Open) -> None:
    take, put = (label(f"doubt_{kind}", "zh") for kind in ("take", "put"))
    page = open_page("/?evidence=pole.plan-deliver.1&reading=sentences")
    doubts = page.locator(f"{PAGE}.list li .doubt")
    expect(doubts).to_have_text([take] * 3)
    click(doubts.first)
    expect(doubts).to_have_text([take, take, put])
    click(page.locator(".st-key-reader_box .cut .undo"))
    expect(doubts).to_have_text([take] * 3)
