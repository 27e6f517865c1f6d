"""The reader's script by itself, without a server: what it builds, lights and keeps."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from expecting import expect
from playwright.sync_api import Browser, Page

from components.browser import reader
from components.browser.mounting import script
from components.session.selection import Selection
from policytext.base.look import Look
from policytext.source.cleaning import clean
from policytext.study.assembly import Assembly
from policytext.study.prepared import article_study
from policytext.study.study import Filter, Study

MOUNTED = """async (script) => {
  const host = document.body.appendChild(document.createElement("div"))
  const home = host.attachShadow({ mode: "open" })
  const parentElement = home.appendChild(document.createElement("div"))
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }))
  const { default: run } = await import(url)
  window.told = []
  const tell = (...told) => window.told.push(told)
  window.show = (view) => {
    window.end?.()
    window.end = run({ data: [view], parentElement, setTriggerValue: tell, setStateValue: tell })
  }
}"""
PARAGRAPHS, SENTENCES = 120, 90
Show = Callable[..., Page]


@pytest.fixture(scope="module")
def long_study() -> Study:
    """A text of two parts; every paragraph has a surrogate pair, so that places must be counted."""
    lines = [f"第{n}段🙂的铁塔。" + "山，水，天。" * SENTENCES for n in range(PARAGRAPHS)]
    return Assembly().study(clean("某市规划\n" + "\n".join(lines)), book=())


@pytest.fixture
def shown(browser: Browser) -> Iterator[Show]:
    """A page on which the script runs; the function gives it a view, as Python sends it."""
    page = browser.new_page(viewport={"width": 600, "height": 700})
    page.evaluate(MOUNTED, script(Path(reader.__file__), *reader.SCRIPTS))
    held: list[str] = []

    def show(study: Study, selection: Selection, *, kept: bool = True) -> Page:
        view = reader.view(study, selection, Look(), "")
        make = view.pop("kept")
        held[:] = [one for one in held if one != view["revision"]] + [view["revision"]]
        sent = {"name": "reader", "held": held, "kept": make() if kept else None}
        page.evaluate("(view) => show(view)", view | sent)
        return page

    yield show
    page.close()


def built(page: Page) -> None:
    """Wait until every paragraph is in pieces."""
    number = page.locator(".page p").count()
    expect(page.locator(".page p > .sentence:first-child")).to_have_count(number)


def text_of(page: Page) -> str:
    return "\n".join(page.locator(".page p").all_text_contents())


def test_a_long_text_is_there_at_once_and_in_pieces_soon(shown: Show, long_study: Study) -> None:
    page = shown(long_study, Selection())
    whole = long_study.document.text
    first = text_of(page)
    assert 50_000 < len(first) < len(whole) and whole.startswith(first)
    built(page)
    assert text_of(page) == first
    marks = page.locator("mark.term", has_text="铁塔").evaluate_all(
        "(marks) => marks.map((mark) => [+mark.dataset.start, mark.dataset.term])"
    )
    hits = [token.start for token in long_study.hits["铁塔"] if token.start < len(first)]
    assert marks == [[start, "铁塔"] for start in hits]


def test_a_term_is_lit_where_it_is_counted_also_in_what_is_built_later(
    shown: Show, long_study: Study
) -> None:
    page = shown(long_study, Selection(term="铁塔"))
    built(page)
    here = page.locator(".page p").count()
    expect(page.locator("mark.hit")).to_have_count(here)
    assert page.locator(".number").text_content() == f"1 / {PARAGRAPHS}"
    expect(page.locator("mark.hit.now")).to_be_in_viewport()
    page.get_by_role("button", name="下一处").click()
    expect(page.locator("mark.hit.now")).to_be_in_viewport()
    assert page.locator("mark.hit").nth(1).get_attribute("class") == "token term hit now"
    shown(long_study, Selection(), kept=False)
    expect(page.locator("mark.hit")).to_have_count(0)


def test_what_is_held_is_not_asked_for_and_what_is_lost_is(shown: Show, long_study: Study) -> None:
    first, second = Selection(), Selection(at=len(long_study.document.text) - 2)
    texts = [text_of(shown(long_study, part)) for part in (first, second)]
    assert texts[0] != texts[1]
    again = [text_of(shown(long_study, part, kept=False)) for part in (first, second)]
    page = shown(long_study, first, kept=False)
    assert again == texts and page.evaluate("told") == []
    page.evaluate("policytextKept = {}")
    shown(long_study, second, kept=False)
    assert page.evaluate("told.map(([name]) => name)") == ["missing"]


def test_passages_are_lit_and_put_out_again(shown: Show) -> None:
    study = article_study()
    filtered = replace(study, filter=Filter(("industry",)))
    page = shown(study, Selection())
    for of, selection in ((filtered, Selection(themes=("industry",))), (study, Selection())):
        shown(of, selection)
        within = "".join(page.locator(".piece.within").all_text_contents())
        assert within == "".join(of.document.text[a:b] for a, b in of.scope or ())
    assert "filtered" not in (page.locator(".page").get_attribute("class") or "")


def test_arrows_lead_from_term_to_term(shown: Show) -> None:
    page = shown(article_study(), Selection())
    marks = page.locator("mark.term")
    marks.first.focus()
    page.keyboard.press("ArrowRight")
    expect(marks.nth(1)).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(marks.first).to_be_focused()
    expect(page.locator("mark[tabindex]")).to_have_count(1)
    page.keyboard.press("Shift+ArrowRight")
    assert len(page.evaluate("getSelection().toString()")) > 1
