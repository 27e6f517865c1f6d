"""Two people who log in to one server, at once and in turn: neither meets what the other has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from expecting import expect
from playwright.sync_api import Browser, BrowserContext, Page
from provider import PEOPLE, provided
from serving import free_port, served
from waiting import click, drawn, press, settled

from policytext.base.labels import label
from policytext.library.connection import FILE
from policytext.library.places import of_person
from policytext.library.store import Store
from policytext.study.project import from_bytes

BODY = "一、推进产城融合\n产城融合有新进展，产城融合区建成，产业更强。\n二、改善人居环境\n植树。"
PAGES = ("/terms", "/documents", "/slides")


@dataclass
class Place:
    """A server where one can log in, the issuer that it asks, and the folder of its libraries."""

    address: str
    issuer: str
    home: Path


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """A server with a provider of its own."""
    from provider import Provider

    folder, port = tmp_path_factory.mktemp("people"), free_port()
    secrets = folder / "secrets.toml"
    options = ("--secrets.files", str(secrets))
    with provided(secrets, port), served(folder / "home", port, *options) as address:
        yield Place(address, Provider.issuer, folder / "home")


@pytest.fixture
def window(browser: Browser, place: Place) -> Iterator[BrowserContext]:
    """One person's browser."""
    yield from _window(browser, place)


@pytest.fixture
def other_window(browser: Browser, place: Place) -> Iterator[BrowserContext]:
    """Another person's browser."""
    yield from _window(browser, place)


def _window(browser: Browser, place: Place) -> Iterator[BrowserContext]:
    context = browser.new_context(
        locale="zh-CN",
        base_url=place.address,
        viewport={"width": 1440, "height": 900},
        reduced_motion="reduce",
    )
    context.set_default_timeout(30_000)
    yield context
    context.close()


def come_in(window: BrowserContext, who: str) -> Page:
    """Log in, and open the documents page."""
    page = window.new_page()
    log_in(page, who)
    to_documents(page)
    return page


def to_documents(page: Page) -> None:
    """Follow the menu to the documents page: the visit goes on."""
    click(settled(page).locator(".st-key-menu a", has_text=label("menu_documents", "zh")))
    expect(page.locator(".st-key-panel_upload")).to_be_visible()


def log_in(page: Page, who: str) -> None:
    """Log in, from a page that is soon there."""
    page.goto("/documents")
    settled(page).locator(".st-key-login button").click()
    page.get_by_role("link", name=PEOPLE[who]).click()
    expect(page.locator(".st-key-login")).to_contain_text(PEOPLE[who])


def bring(page: Page, name: str, words: str, title: str = "") -> str:
    """Bring a text, under a title of one's own, and take it in; → the id of its link."""
    content = {"name": name, "mimeType": "text/plain", "buffer": words.encode()}
    page.locator(".st-key-panel_upload input[type=file]").set_input_files([content])
    take = page.locator('[class*="st-key-take_"] button')
    expect(take).to_be_visible()
    if title:
        box = settled(page).locator('[class*="st-key-title_"] input')
        box.fill(title)
        press(box, "Enter")
        expect(page.locator('[class*="st-key-panel_preview_"] h3')).to_contain_text(title)
    click(settled(page).locator('[class*="st-key-take_"] button'))
    first = title or words.split("\n")[0]
    expect(page.locator(".st-key-title h2")).to_contain_text(first)
    return drawn(page)["document"][0]


def saved(page: Page) -> dict[str, str]:
    """Save everything as a project; → the texts in it, id → title."""
    to_documents(page)
    with page.expect_download() as waiting:
        settled(page).locator(".st-key-save_project button").click()
    address = waiting.value.url
    assert page.request.get(address).ok  # for this reader; for nobody else, even with the address
    assert page.request.get(address, headers={"Cookie": ""}).status == 404
    project = from_bytes(Path(waiting.value.path()).read_bytes())
    return {text.id: text.document.title for text in project.texts}


def kept(place: Place, who: str) -> dict[str, str]:
    """Return what lies in a person's library: id → title."""
    folder = of_person(place.issuer, who)
    assert (folder / FILE).exists()
    return {card.id: card.title for card in Store(folder).cards()}


def test_two_people_at_once_never_meet_each_others_texts(
    place: Place,
    window: BrowserContext,
    other_window: BrowserContext,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one, two = come_in(window, "jia"), come_in(other_window, "yi")
    secret = bring(one, "甲.txt", f"甲省政府工作报告\n{BODY}甲省独有。")
    # The very same file: each has a copy, one of them under a title of his own.
    to_documents(one)
    same = bring(one, "同.txt", f"同一份报告\n{BODY}", title="甲改的题目")
    assert bring(two, "同.txt", f"同一份报告\n{BODY}") == same

    # She opens his link, as document and as what hers is compared with.
    for path in PAGES:
        two.goto(f"{path}?document={secret}")
        expect(two.locator(".st-key-lost")).to_contain_text("不在这里")
        assert "甲省" not in settled(two).content()
    two.goto(f"/compare?document={same}&against={secret}")
    assert "甲省" not in settled(two).content() and "甲改" not in two.content()

    # What is downloaded holds one's own texts, and all of them; as does what lies on disk.
    monkeypatch.setenv("POLICYTEXT_HOME", str(place.home))
    mine = {secret: "甲省政府工作报告", same: "甲改的题目"}
    assert saved(one) == kept(place, "jia") == mine
    assert saved(two) == kept(place, "yi") == {same: "同一份报告"}

    # A login that is gone takes its library along.
    one.goto(f"/?document={secret}")
    expect(one.locator(".st-key-title h2")).to_contain_text("甲省")
    window.clear_cookies(name=re.compile("_streamlit_user.*"))
    one.reload()
    expect(one.locator(".st-key-lost")).to_contain_text("不在这里")
    assert "甲省" not in settled(one).content()


def test_who_logs_out_leaves_nothing_in_any_tab(window: BrowserContext) -> None:
    page = come_in(window, "jia")
    id = bring(page, "密.txt", f"密件一份\n{BODY}")
    beside = window.new_page()
    beside.goto(f"/?document={id}")
    expect(beside.locator(".st-key-title h2")).to_contain_text("密件一份")
    settled(beside)
    click(page.locator(".st-key-log_out button"))
    expect(page.locator(".st-key-login")).not_to_contain_text(PEOPLE["jia"])
    # The other tab was not touched, and shows nothing any more.
    expect(beside.locator(".st-key-login button")).to_have_text(label("login_in", "zh"))
    assert "密件" not in settled(beside).content()
    for tab in (page, beside):
        tab.go_back()
        expect(tab.locator(".st-key-login button")).to_have_text(label("login_in", "zh"))
        assert "密件" not in settled(tab).content()

    # Somebody else logs in in the same tab.
    log_in(page, "yi")
    page.goto(f"/documents?document={id}")
    expect(page.locator(".st-key-lost")).to_contain_text("不在这里")
    assert "密件" not in settled(page).content()
