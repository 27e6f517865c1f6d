"""A server that goes and comes, a line that is cut or dead: said, and nothing is lost."""

import json
import re
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from expecting import expect
from playwright.sync_api import Browser, Locator, Page
from proxied import Line, proxied
from serving import Restarted
from waiting import click, drawn, settled

from policytext.base.labels import label
from policytext.base.places import ROOT
from policytext.study import project

TEXT = "某市政府工作报告\n一、推进产城融合\n产城融合有新进展，产业更强。\n二、治水\n坚持治水。"
# Milliseconds that the page waits; components/browser/line.js has what a reader's page does.
SOON = """window.policytextPatience =
  {blip: 0, quiet: 300, answer: 500, waiting: 500, dead: 1000, back: 1500}"""
EXPLORER, TERMS, DOCUMENTS = (f".st-key-menu a >> nth={place}" for place in (0, 1, 9))
CLEAR = "document.dispatchEvent(new CustomEvent('policytext:pick', {detail: {pick: 'clear=all'}}))"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Restarted]:
    """A server that keeps a library."""
    with Restarted(tmp_path_factory.mktemp("library")) as server:
        yield server


@pytest.fixture(scope="module")
def line(library: Restarted) -> Iterator[Line]:
    """The line to that server."""
    with proxied(library.port) as between:
        yield between


def opened(browser: Browser, address: str, *, locale: str = "zh-CN") -> Page:
    context = browser.new_context(
        locale=locale, viewport={"width": 1440, "height": 900}, reduced_motion="reduce"
    )
    context.set_default_timeout(30_000)
    page = context.new_page()
    page.add_init_script(SOON)
    page.goto(address)
    return settled(page)


@pytest.fixture(scope="module")
def tab(browser: Browser, line: Line) -> Iterator[Page]:
    """The explorer, in English, over that line: one tab that goes through all of it."""
    page = opened(browser, f"http://127.0.0.1:{line.port}/", locale="en-US")
    yield page
    page.context.close()


@pytest.fixture
def page(tab: Page) -> Page:
    """That tab, with the text alone and nothing picked."""
    tab.evaluate(CLEAR)
    settled(tab)
    click(tab.locator(EXPLORER))
    expect(bar(tab)).to_be_hidden()
    assert drawn(tab) == {}
    return tab


def bar(page: Page) -> Locator:
    """Return the bar that speaks of the line."""
    return page.locator(".st-key-links .line")


def theme(page: Page, name: str) -> Locator:
    return page.locator(f'.filter [data-theme="{name}"]')


def press_what_is_off(what: Locator) -> None:
    """Press what Streamlit has switched off: nothing is clicked, but the mouse was there."""
    box = what.bounding_box()
    assert box
    what.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_a_line_that_is_cut_is_said_and_what_was_clicked_meanwhile_is_done(
    page: Page, line: Line
) -> None:
    line.cut()
    expect(bar(page)).to_contain_text(label("line_away", "en"))
    expect(bar(page)).to_contain_text(label("line_read_on", "en"))
    # What the browser does alone goes on: a picked theme lights up in the text.
    theme(page, "industry").click()
    expect(page.locator(".st-key-reader_box .page.filtered")).to_be_visible()
    expect(bar(page)).to_contain_text(label("line_waits", "en"))
    line.mend()
    page.wait_for_url("**themes=industry")
    assert drawn(page) == {"themes": ["industry"]}
    expect(bar(page)).to_contain_text(label("line_back_done", "en"))


def test_no_dialog_of_streamlit_stands_over_the_text(library: Restarted) -> None:
    with urlopen(f"http://127.0.0.1:{library.port}/_stcore/host-config") as answer:
        assert json.load(answer)["blockErrorDialogs"] is True


def test_a_control_that_was_off_is_asked_for_again(page: Page, line: Line) -> None:
    name = page.locator(TERMS).inner_text()
    line.cut()
    expect(bar(page)).to_contain_text(label("line_away", "en"))
    press_what_is_off(page.locator(TERMS))
    expect(bar(page)).to_contain_text(label("line_asks", "en"))
    line.mend()
    expect(bar(page)).to_contain_text(label("line_again", "en", name=name))
    again = bar(page).get_by_role("button", name=label("line_do_again", "en"))
    again.focus()
    again.press("Enter")
    expect(settled(page).locator(".st-key-panel_terms table")).to_be_visible()
    expect(again).to_have_count(0)


def test_the_way_back_that_was_taken_meanwhile_is_gone(page: Page, line: Line) -> None:
    click(page.locator(TERMS))
    line.cut()
    expect(bar(page)).to_contain_text(label("line_away", "en"))
    page.go_back()
    line.mend()
    expect(page.locator(".st-key-panel_breakdown")).to_be_visible()
    assert drawn(page) == {}


def test_a_silent_server_is_said_until_it_answers(page: Page, library: Restarted) -> None:
    library.process.send_signal(signal.SIGSTOP)
    try:
        expect(bar(page)).to_contain_text(label("line_silent", "en"))
        expect(bar(page)).to_contain_text(label("line_read_on", "en"))
        theme(page, "industry").click()
        expect(bar(page)).to_contain_text(label("line_waits", "en"))
    finally:
        library.process.send_signal(signal.SIGCONT)
    page.wait_for_url("**themes=industry")
    assert drawn(page) == {"themes": ["industry"]}
    expect(bar(page)).to_be_hidden()


def test_a_dead_line_is_given_up_and_its_click_is_done_over_another(page: Page, line: Line) -> None:
    line.die()
    theme(page, "industry").click()
    expect(bar(page)).to_contain_text(label("line_silent", "en"))
    line.mend()
    page.wait_for_url("**themes=industry")
    assert drawn(page) == {"themes": ["industry"]}


def test_with_a_library_all_is_there_when_the_server_starts_anew(
    page: Page, library: Restarted
) -> None:
    click(theme(page, "industry"))
    page.evaluate("window.same = true")
    library.kill()
    expect(bar(page)).to_contain_text(label("line_away", "en"))
    theme(page, "connectivity").click()
    library.start()
    page.wait_for_url("**themes=industry&themes=connectivity")
    assert drawn(page) == {"themes": ["industry", "connectivity"]}
    assert page.locator(".st-key-frequency .bars .point").count()
    assert page.evaluate("window.same")


@pytest.fixture(scope="module")
def passing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Restarted]:
    """A server that keeps nothing."""
    with Restarted(tmp_path_factory.mktemp("passing"), keep=False) as server:
        yield server


def test_without_one_the_browser_has_a_copy_and_gives_it_back(
    browser: Browser, passing: Restarted
) -> None:
    page = opened(browser, f"http://127.0.0.1:{passing.port}/documents")
    given(page)
    click(page.locator('[class*="st-key-take_"] button'))
    title = page.locator(".st-key-title h2")
    expect(title).to_contain_text("某市政府工作报告")
    before = drawn(page)
    word = page.locator(".st-key-cloud_box text[data-term]").first
    term = word.get_attribute("data-term")
    passing.kill()
    expect(bar(page)).to_contain_text(label("line_away", "zh"))
    word.click()
    passing.start()
    expect(bar(page)).to_contain_text(label("line_brought_back", "zh"))
    expect(title).to_contain_text("某市政府工作报告")
    page.wait_for_url("**term=**")
    assert drawn(page) == {**before, "term": [term]}
    with page.expect_download() as saved:
        bar(page).get_by_role("button", name=label("line_save", "zh")).click()
    kept = project.from_bytes(Path(saved.value.path()).read_bytes())
    assert list(kept.ids) == before["document"]
    page.context.close()


def test_a_server_of_another_version_gets_the_copy_of_what_was_imported(
    browser: Browser, passing: Restarted, tmp_path: Path
) -> None:
    page = opened(browser, f"http://127.0.0.1:{passing.port}/documents")
    given(page)
    click(page.locator('[class*="st-key-take_"] button'))
    click(page.locator(DOCUMENTS))
    given(page)
    passing.kill()
    expect(bar(page)).to_contain_text(label("line_away", "zh"))
    passing.start(another_version(tmp_path))
    expect(bar(page)).to_contain_text(label("line_brought_back", "zh"))
    # It stood in its preview, and nobody has a copy of that.
    expect(bar(page)).to_contain_text(label("line_gone_previews", "zh"))
    click(page.locator(EXPLORER))
    expect(page.locator(".st-key-title h2")).to_contain_text("某市政府工作报告")
    page.context.close()
    passing.kill()
    passing.start()  # in this version, for other tests


def test_what_is_written_meanwhile_is_not_taken_back_by_the_copy(
    browser: Browser, passing: Restarted
) -> None:
    page = opened(browser, f"http://127.0.0.1:{passing.port}/slides")
    headline = page.locator(".st-key-filmstrip textarea.headline")
    headline.fill("从前的标题")
    headline.press("Enter")
    settled(page)
    passing.kill()
    expect(bar(page)).to_contain_text(label("line_away", "zh"))
    headline.fill("后来的标题")
    passing.start()
    expect(bar(page)).to_contain_text(label("line_brought_back", "zh"))
    # What the browser writes into the box by itself is not in the drawing.
    expect(page.locator(".st-key-filmstrip img.slide")).to_have_attribute(
        "alt", re.compile("后来的标题$")
    )
    page.context.close()


def test_a_copy_that_is_refused_is_offered_to_be_saved(
    browser: Browser, passing: Restarted
) -> None:
    page = opened(browser, f"http://127.0.0.1:{passing.port}/slides")
    headline = page.locator(".st-key-filmstrip textarea.headline")
    headline.fill("从前的标题")
    headline.press("Enter")
    settled(page)
    page.evaluate("window.policytextKeepsake.content = 'AAAA'")
    passing.kill()
    expect(bar(page)).to_contain_text(label("line_away", "zh"))
    passing.start()
    expect(bar(page)).to_contain_text(label("line_gone_texts", "zh"))
    expect(bar(page).get_by_role("button", name=label("line_save", "zh"))).to_be_visible()
    click(page.locator(EXPLORER))
    click(theme(page, "industry"))
    assert drawn(page) == {"themes": ["industry"]}
    page.context.close()


def given(page: Page) -> None:
    """Give the page a text, and wait for its preview."""
    box = page.locator(".st-key-panel_upload input[type=file]")
    box.set_input_files([{"name": "报告.txt", "mimeType": "text/plain", "buffer": TEXT.encode()}])
    page.locator('[class*="st-key-take_"] button').wait_for()
    settled(page)


def another_version(folder: Path) -> Path:
    """Return a checkout like this one, but for a script of the page."""
    for one in ROOT.iterdir():
        if one.name != "components":
            (folder / one.name).symlink_to(one)
    shutil.copytree(ROOT / "components", folder / "components")
    with (folder / "components" / "browser" / "line_bar.js").open("a") as script:
        script.write("// another version\n")
    return folder
