"""What every page says: nothing in the other language, and no name for two different controls.

One browser page for each language goes through all pages, with two texts of one's own taken in,
dialogs and lists open and errors shown; what it saw is then looked at.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import urljoin

import pytest
from expecting import expect
from playwright.sync_api import Browser, CDPSession, Page
from waiting import settled

from components.sidebar import PAGES
from policytext.base.labels import label, table
from policytext.structure.policy_language import groups
from policytext.study.prepared import article
from policytext.themes.theme_book import read_theme_book
from policytext.tokens.lexicon import read_lexicon, read_stop_words

REPORT = """{place}政府工作报告
各位代表：现在报告工作。
一、推进产城融合
产城融合有新进展，产城融合区建成，产业更强。要处理好速度与效益的关系。
二、改善人居环境
坚持植树，坚持治水，人居环境更好。"""
TEXTS = [REPORT.format(place="某市"), REPORT.format(place="某县") + "\n要处理好快与慢的关系。"]
ROLES = {"button", "link", "checkbox", "radio", "switch", "textbox", "combobox", "slider"}
MENU = tuple(PAGES)
# Every word on the page with what it stands in: text, or an attribute that is read out. Looked at
# behind a frame: what came up before it has been put into the reader's language in it.
SAID = """async () => {
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  const said = []
  const walk = (node) => {
    const words = node.nodeType === Node.TEXT_NODE ? node.data.trim() : ""
    if (words) said.push(words)
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (node.matches('script, style, noscript, [data-testid="stIconMaterial"]')) return
      if (getComputedStyle(node).display === "none") return
      for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description"])
        if (node.getAttribute(name)) said.push(node.getAttribute(name))
    }
    for (const child of [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes]) walk(child)
  }
  walk(document.body)
  return said
}"""
PICK = """function () {
  const node = this.nodeType === Node.TEXT_NODE ? this.parentElement : this
  const { pick, theme, term } = node.dataset
  return pick ?? (theme ? `theme=${theme}` : term ? new URLSearchParams({ term }).toString() : "")
}"""


@dataclass
class Seen:
    """What was seen on the way: strings and doubled controls, by the place where."""

    language: str
    strings: dict[str, set[str]] = field(default_factory=dict)
    doubled: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    titles: dict[str, tuple[str, str]] = field(default_factory=dict)


def doubled(cdp: CDPSession) -> dict[str, list[str]]:
    """Return the names that several controls have, with what each of them picks.

    A radio button goes by its group and its own name. Controls that pick the same are one control
    in several places, and go by one name.
    """
    nodes = {one["nodeId"]: one for one in cdp.send("Accessibility.getFullAXTree")["nodes"]}

    def name_of(node: dict) -> str:
        return str(node.get("name", {}).get("value", ""))

    def role_of(node: dict) -> str:
        return str(node["role"]["value"])

    found = defaultdict(list)
    for node in nodes.values():
        if node.get("ignored") or role_of(node) not in ROLES:
            continue
        group, above = "", nodes.get(node.get("parentId", ""))
        while role_of(node) == "radio" and above and not group:
            group = name_of(above) if role_of(above) == "radiogroup" else ""
            above = nodes.get(above.get("parentId", ""))
        found[f"{role_of(node)} {group}/{name_of(node)}"].append(node["backendDOMNodeId"])
    told = {}
    for name, places in found.items():
        if len(places) > 1:
            picks = [_pick(cdp, place) for place in places]
            if len(set(picks)) > 1 or not picks[0]:
                told[name] = picks
    return told


def _pick(cdp: CDPSession, place: int) -> str:
    node = cdp.send("DOM.resolveNode", {"backendNodeId": place})["object"]["objectId"]
    asked = {"functionDeclaration": PICK, "objectId": node, "returnByValue": True}
    return str(cdp.send("Runtime.callFunctionOn", asked)["result"].get("value", ""))


@pytest.fixture(scope="module", params=["zh", "en"])
def seen(request: pytest.FixtureRequest, browser: Browser, server: str) -> Iterator[Seen]:
    """Go through every page in one language."""
    language = request.param
    locale = {"zh": "zh-CN", "en": "en-US"}[language]
    context = browser.new_context(
        locale=locale, viewport={"width": 1440, "height": 900}, reduced_motion="reduce"
    )
    context.set_default_timeout(60_000)
    notes = Seen(language)
    for number, walk in enumerate((_own_texts, _first_visit)):
        page = context.new_page()
        cdp = context.new_cdp_session(page)

        def look(
            where: str, *, words: bool = True, page: Page = page, cdp: CDPSession = cdp
        ) -> None:
            page.wait_for_function("() => Boolean(window.policytextSpoken)")
            settled(page)
            notes.strings[where] = set(page.evaluate(SAID)) if words else set()
            notes.doubled[where] = doubled(cdp)
            lang = page.evaluate("document.documentElement.lang")
            notes.titles[where] = (page.title(), lang)

        page.goto(server + ("/documents", "/?document=0123456789")[number])
        walk(page, look)
    yield notes
    context.close()


Look = Callable[..., None]


def _own_texts(page: Page, look: Look) -> None:
    bad = {"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"no pdf at all"}
    files = [
        {"name": f"{text[:2]}.txt", "mimeType": "text/plain", "buffer": text.encode()}
        for text in TEXTS
    ]
    page.locator(".st-key-panel_upload input[type=file]").set_input_files([bad, *files])
    expect(page.locator(".st-key-take_all button")).to_be_visible()
    settled(page)
    page.locator('[class*="st-key-bar_"] .kind').first.click()
    look("documents, waiting")
    page.locator(".st-key-take_all button").click()
    expect(page.locator(".st-key-title h2")).to_contain_text("工作报告")
    _explorer(page, look)
    _terms(page, look)
    _compare(page, look)
    _structure(page, look)
    _go(page, "library")
    expect(page.locator(".catalogue tbody tr")).to_have_count(2)
    look("library")
    _go(page, "documents")
    expect(page.locator('[class*="st-key-text_"]')).to_have_count(2)
    look("documents, taken in")
    _go(page, "slides")
    film = page.locator(".st-key-filmstrip")
    expect(film.locator(".cell")).to_have_count(6)
    look("slides")
    page.locator(".st-key-deck_add button").click()
    expect(page.locator(".st-key-deck_views")).to_be_visible()
    look("slides, adding")
    page.keyboard.press("Escape")
    page.locator(".st-key-deck_sets button").click()
    expect(page.locator(".st-key-set_all")).to_be_visible()
    look("slides, sets")
    page.keyboard.press("Escape")
    page.locator(".st-key-deck_languages button").last.click()
    settled(page)
    film.locator(".strip").press("ArrowRight")
    look("slides, in both languages", words=False)
    _go(page, "method")
    expect(page.locator("details")).to_have_count(2)
    look("method")


def _go(page: Page, name: str) -> None:
    settled(page)
    page.locator(".st-key-menu a").nth(MENU.index(name)).click()
    page.wait_for_url(re.compile(f"/{name}"), wait_until="commit")
    settled(page)


def _explorer(page: Page, look: Look) -> None:
    expect(page.locator(".st-key-panel_narrow .js-plotly-plot")).to_be_visible()
    look("explorer")
    tables = page.locator(".st-key-panel_frequency table, .st-key-panel_cloud table")
    for name in ("frequency", "cloud"):
        page.locator(f".st-key-twin_{name} label").first.click()
        settled(page)
    expect(tables).to_have_count(2)
    page.locator(".breakdown .more").last.click()
    page.locator(".filter [data-theme]").first.click()
    expect(page.locator(".filter .clear")).to_be_visible()
    settled(page)
    tables.first.locator("tbody button").first.click()
    expect(page.locator("mark.hit").first).to_be_attached()
    look("explorer, chosen and as tables")
    for name in ("dispersion", "cloud"):
        page.locator(f".st-key-export_{name} button").click()
        expect(page.get_by_role("dialog")).to_be_visible()
        look(f"explorer, export of {name}")
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
    page.locator(".filter .clear").click()
    expect(page.locator(".filter .clear")).to_have_count(0)


def _terms(page: Page, look: Look) -> None:
    _go(page, "terms")
    names = ("terms", "ngrams", "concordance", "collocates", "distribution", "language")
    for number, name in enumerate(names):
        settled(page)
        page.locator(".st-key-choice_lens button").nth(number).click()
        expect(page.locator(f".st-key-panel_{name}")).to_be_visible()
        look(f"terms, {name}")
    page.locator(".st-key-search input").fill("/(/")
    page.locator(".st-key-search input").press("Enter")
    expect(page.locator('[data-testid="stAlert"]')).to_be_visible()
    look("terms, a search that is no pattern")
    page.locator(".st-key-search_let_go button").click()
    expect(page.locator(".st-key-search_let_go")).to_have_count(0)


def _compare(page: Page, look: Look) -> None:
    _go(page, "compare")
    names = ("keyness", "contrast", "set_phrases", "themes_compared", "structures_compared")
    for number, name in enumerate(names):
        settled(page)
        page.locator(".st-key-choice_contrast button").nth(number).click()
        expect(page.locator(f".st-key-panel_{name}")).to_be_visible()
        look(f"compare, {name}")
    page.locator(".st-key-panel_structures_compared tbody button", has_text="速度").first.click()
    expect(page.locator(".st-key-panel_lines_beside table")).to_be_visible()
    look("compare, lines of both sides")
    page.locator(".st-key-choice_against").get_by_role("combobox").click()
    expect(page.get_by_role("option").first).to_be_visible()
    look("compare, what to compare with")
    page.keyboard.press("Escape")


def _structure(page: Page, look: Look) -> None:
    _go(page, "structure")
    expect(page.locator(".findings .adopt").first).to_be_visible()
    look("structure, found")
    page.locator(".st-key-choice_structure button").nth(1).click()
    terms = page.locator('[data-testid="stMultiSelect"] input').first
    expect(terms).to_be_visible()
    look("structure, theme book")
    settled(page)
    terms.fill("新词")
    expect(page.get_by_role("option").first).to_be_visible()
    look("structure, a new term")
    page.keyboard.press("Escape")


def _first_visit(page: Page, look: Look) -> None:
    """Open a link to a text that is not here, and one of which a part means nothing."""
    expect(page.locator(".st-key-lost_ways")).to_be_visible()
    settled(page)
    look("a link to a text that is not here")
    page.goto(urljoin(page.url, "/?level=x"))
    ignored = "|".join(table()["link_ignored"].values())
    expect(page.get_by_text(re.compile(ignored))).to_be_visible()
    look("a link that is not understood")
    expect(page.locator(".st-key-panel_narrow .js-plotly-plot")).to_be_visible()
    look("explorer, the built-in text")
    _go(page, "structure")
    expect(page.locator(".findings .adopt").first).to_be_visible()
    look("structure, of the built-in text")


@cache
def _chinese() -> str:
    """Return all Chinese that may stand on an English page: texts, terms, and what speaks of it."""
    themes = read_theme_book()
    named = [theme.label["zh"] for theme in themes]
    named += [theme.gloss["zh"] for theme in themes]
    named += [pole.label["zh"] for theme in themes for pole in theme.poles]
    lists = (*read_lexicon().words, *read_lexicon().phrases, *read_stop_words())
    text = article().text + article().title
    labels = [words["en"] for words in table().values()]
    said = [
        *TEXTS,
        "某市",
        "某市人民政府",
        "某县人民政府",
        "新词",
        text,
        *named,
        *lists,
        *labels,
        "语言 中文",
    ]
    return re.sub(r"\s+", "", "\n".join(said)) + "\n".join(said)


@cache
def _latin() -> set[str]:
    """Return the Latin words that may stand on a Chinese page."""
    themes = read_theme_book()
    named = [theme.label["en"] for theme in themes]
    named += [pole.label["en"] for theme in themes for pole in theme.poles]
    labels = [re.sub(r"{.*?}", "", words["zh"]) for words in table().values()]
    files = "a.pdf utf-8 sha English PNG PPT CSV"
    said = " ".join([*named, *labels, *read_stop_words(), article().text, files])
    return {word.casefold() for word in re.findall(r"[A-Za-z]+", said)}


def foreign(said: str, language: str) -> list[str]:
    """Return what in a string is not of the language, and no term, name or text either."""
    if language == "zh":
        said = re.sub(r"\b[0-9a-f]{12,}\b", "", said)
        words = re.findall(r"[A-Za-z]{2,}", said)
        return [word for word in words if word.casefold() not in _latin()]
    runs = re.findall(r"[^\x00-\xff]*[\u4e00-\u9fff][^\x00-\xff]*", said)
    joined = [run.strip("…“”·→↔× \u3000") for run in runs]
    strange = [run for run in joined if run and not _is_of_texts(run)]
    marks = re.findall(r"[A-Za-z)][：，。；（）]+|[：，。；（）][A-Za-z]+", said)
    return strange + [mark for mark in marks if mark not in _chinese()]


def _is_of_texts(run: str) -> bool:
    parts = re.split(r"[…“”·→↔×¶，；\s\u3000]+", run)
    return all(part in _chinese() for part in parts)


def nothing_is_said_in_the_other_language(seen: Seen) -> None:
    found = {
        where: {one[:120]: strange for one in strings if (strange := foreign(one, seen.language))}
        for where, strings in seen.strings.items()
    }
    assert {where: strings for where, strings in found.items() if strings} == {}


def no_two_controls_of_a_page_share_one_name(seen: Seen) -> None:
    assert {where: names for where, names in seen.doubled.items() if names} == {}


def the_tab_and_the_page_say_their_language(seen: Seen) -> None:
    lang = {"zh": "zh-CN", "en": "en"}[seen.language]
    assert set(seen.titles.values()) == {(label("app_title", seen.language), lang)}


def the_walk_came_everywhere(seen: Seen) -> None:
    assert len(seen.strings) == len(seen.doubled) == 33
    few = [where for where, strings in seen.strings.items() if len(strings) < 24]
    assert few == ["slides, in both languages", "a link to a text that is not here"]
    names = {group.label[seen.language] for group in groups()}
    assert names & seen.strings["terms, language"]


def test_every_page_speaks_one_language_and_names_each_control_once(seen: Seen) -> None:
    """One test: the walk is long, and a second worker would go it again."""
    the_walk_came_everywhere(seen)
    nothing_is_said_in_the_other_language(seen)
    no_two_controls_of_a_page_share_one_name(seen)
    the_tab_and_the_page_say_their_language(seen)


@pytest.mark.parametrize(
    ("said", "language", "strange"),
    [
        ("Link to heading", "zh", ["Link", "heading"]),
        ("200MB per file", "zh", ["per", "file"]),
        ("下载 PowerPoint（4 页）", "zh", []),
        ("Basis：431 tokens", "en", ["s："]),
        ("found by 书名号", "en", ["书名号"]),
        ("Themes beside 某市政府工作报告", "en", []),
    ],
)
def test_a_word_of_the_other_language_is_noticed(
    said: str, language: str, strange: list[str]
) -> None:
    assert foreign(said, language) == strange


def test_two_controls_with_one_name_are_noticed(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(
        """<button>表格</button><button>表格</button><button data-pick="term=a">甲</button>
        <button data-pick="term=a">甲</button><button data-pick="at=1">乙</button>
        <button data-pick="at=2">乙</button>"""
    )
    found = doubled(page.context.new_cdp_session(page))
    page.close()
    assert found == {"button /表格": ["", ""], "button /乙": ["at=1", "at=2"]}


@pytest.mark.parametrize(("language", "narrow"), [("zh", False), ("en", True)])
def test_marks_are_as_wide_as_their_language_sets_them(
    open_page: Callable[..., Page], language: str, narrow: bool
) -> None:
    page = open_page(f"/method?lang={language}")
    wide = page.evaluate(
        """() => {
          const mark = document.createElement("span")
          Object.assign(mark.style, { position: "absolute", fontSize: "100px" })
          mark.textContent = "’"
          document.querySelector("h2").append(mark)
          return document.fonts.load("100px 'English marks'", "’").then(() => mark.offsetWidth)
        }"""
    )
    assert (wide < 50) == narrow
