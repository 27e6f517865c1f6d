"""The page that works without a network: harmless, always the same, and as exact as the app."""

import json
import re
from base64 import b64decode
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from gzip import decompress
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from barriers import barriers
from expecting import expect
from lxml import etree
from PIL import Image
from playwright.sync_api import Browser, Page
from waiting import tap

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.exports.offline import as_json, offline
from policytext.source.cleaning import clean
from policytext.study.assembly import Assembly
from policytext.study.evidence import PoleSide, Sequence, Wording
from policytext.study.evidence_sentences import evidence_sentences
from policytext.study.options import Options
from policytext.study.prepared import article_study
from policytext.study.study import Annotated, Filter, Study
from policytext.themes.themes import Theme, annotate
from policytext.tokens.segmentation import Token, segment
from policytext.views.basis import wording_only
from policytext.views.catalogue import VIEWS

DAY = date(2026, 1, 2)
HITS = "#text mark.hit"
TERM = "<img src=x onerror=alert(1)>"
EVIL = "</script><script>alert(1)</script>"
HOSTILE = (
    f"标题{EVIL}<!--\n"
    f"发展😀发展，<!--<script>]]>{EVIL}“{TERM}”&amp;\u2028\x00\x07\x1b[31m。\n"
    f"𠮷野家发展{TERM}发展$title${{data}}；${{alert(1)}}`{TERM}`&lt;b&gt;'\"。\n"
)


@cache
def study() -> Study:
    return article_study()


@cache
def hostile() -> Study:
    """A study whose title, text, terms and theme are all hostile."""
    document = clean(HOSTILE)
    tokens: list[Token] = []
    for part in re.finditer(f"{re.escape(TERM)}|.+?(?={re.escape(TERM)}|\n|$)|\n", document.text):
        if part.group() == TERM:
            tokens.append(Token(*part.span(), TERM, "term"))
        else:
            cut = segment(part.group())
            tokens += [
                t._replace(start=t.start + part.start(), end=t.end + part.start()) for t in cut
            ]
    words = {"zh": f"<b>{EVIL}", "en": f"<b>{EVIL}"}
    colour = {"light": "#0b62a8", "dark": "#8cc8ff"}
    book = (Theme(TERM, "focus_area", words, words, colour, (TERM,), (), ("𠮷野家",), ()),)
    return Study(document, tuple(tokens), Annotated(book, annotate(document, book)))


def page_of(study: Study, options: Options | None = None, language: str = "zh") -> bytes:
    options = options or Options()
    return offline(study, options, Look(language), DAY)


@cache
def articles_page(language: str = "zh") -> bytes:
    """Return the page of the article with nothing chosen, made once for all who only read it."""
    return page_of(study(), language=language)


def data_of(page: bytes) -> dict:
    found = re.search(rb'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found.group(1))


def counts(study: Study, term: str) -> int:
    return sum(token.surface == term for token in study.counted)


def test_the_same_study_gives_the_same_bytes() -> None:
    assert articles_page() == page_of(replace(study()))
    assert page_of(hostile()) == page_of(replace(hostile()))


def test_the_text_is_whole() -> None:
    for one, page in ((study(), articles_page()), (hostile(), page_of(hostile()))):
        parts = [text for *_, pieces in data_of(page)["tokens"] for text, _, _ in pieces]
        assert "".join(parts) == one.document.text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_loads_nothing_and_speaks_its_language(language: str) -> None:
    page = articles_page(language).decode()
    assert f'<html lang="{ {"zh": "zh-CN"}.get(language, language) }">' in page
    before, script = page.split('<script type="application/json"')
    assert not re.search(r"<link[^>]*https?:|<script[^>]*src=|@import|url\(", before)
    assert "default-src 'none'" in before and "connect-src" not in before
    assert script.count("</script>") == 3


def test_a_dark_look_gives_the_same_page() -> None:
    dark = offline(study(), Options(), Look("zh", dark=True), DAY)
    assert dark == articles_page()


def test_the_page_counts_and_says_the_filter_on_themes_alone() -> None:
    themes = replace(study(), filter=Filter(("industry",)))
    both = replace(study(), filter=Filter(("industry",), "must"))
    page = page_of(both)
    assert both.size < themes.size and page == page_of(themes)
    assert label("statement_themes", "zh") in page.decode()
    assert wording_only(both, "zh") not in page.decode() and "兴业兴城</dd>" in page.decode()


def test_hostile_text_stays_inside_its_script() -> None:
    page = page_of(hostile(), Options(term=TERM)).decode()
    assert page.count("</script>") == 3 == page.count("<script") - page.count("<script>alert")
    assert "alert(1)</script>" not in page and "<!--" not in page.split("<script")[1]
    assert data_of(page.encode())["chosen"]["term"] == TERM
    written = as_json([HOSTILE])
    assert not set(written) & set("<>&\u2028\u2029\x00\x07")
    assert json.loads(written) == [HOSTILE]


def test_every_view_goes_along_as_a_picture_that_holds_text_as_text() -> None:
    for page in (articles_page(), page_of(hostile())):
        data = data_of(page)
        drawn = json.loads(decompress(b64decode(data["pictures"])))
        assert list(drawn) == list(VIEWS)
        for view in data["views"]:
            root = etree.fromstring(drawn[view["name"]].encode())
            names = {etree.QName(element).localname for element in root.iter()}
            assert names <= {"svg", "rect", "ellipse", "polygon", "path", "text", "tspan"}
    assert TERM in "".join(etree.fromstring(drawn["frequency"].encode()).itertext())
    assert len(articles_page()) < 1_700_000


def test_an_empty_text_and_half_a_character_are_borne() -> None:
    assert page_of(Assembly().study(clean("")))
    torn = Study(clean("发展。"), (Token(0, 1, "\ud800", "term"),))
    assert as_json(torn.tokens[0].surface).encode("utf-8", "replace") == b'"?"'


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """A tab without a network that serves many tests."""
    with browser.new_context(offline=True) as context:
        yield context.new_page()


@pytest.fixture
def opened(tab: Page, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Open a page from a file, without a network; what goes wrong fails the test."""
    wrong: list[str] = []
    path = tmp_path / "offline.html"
    ears: dict[Any, Callable[[Any], object]] = {
        "console": lambda message: wrong.append(message.text),
        "pageerror": lambda error: wrong.append(str(error)),
        "dialog": lambda dialog: (wrong.append(dialog.message), dialog.dismiss()),
        # A picture that the page has made itself is no request to anywhere.
        "request": lambda request: (
            request.url == path.as_uri()
            or request.url.startswith("blob:")
            or wrong.append(request.url)
        ),
    }

    def go(page_bytes: bytes, *, width: int = 1440, height: int = 900) -> Page:
        path.write_bytes(page_bytes)
        tab.set_viewport_size({"width": width, "height": height})
        tab.emulate_media(media="screen")
        tab.goto(path.as_uri())
        tab.locator("html[data-ready=true]").wait_for(state="attached")
        return tab

    for event, hear in ears.items():
        tab.on(event, hear)
    yield go
    for event, hear in ears.items():
        tab.remove_listener(event, hear)
    assert wrong == []


def shows(page: Page, count: int) -> None:
    """Expect that many hits, and that the page says so."""
    expect(page.locator(HITS)).to_have_count(count)
    expect(page.locator("#status .count")).to_have_attribute("data-count", str(count))
    expect(page.locator("#status .count")).to_contain_text(str(count))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_theme_and_term_are_counted_as_python_does(
    opened: Callable[..., Page], language: str
) -> None:
    page = opened(articles_page(language))
    expect(page.locator(".plot .main-svg:first-child")).to_have_count(11)
    expect(page.locator("svg.cloud text")).to_have_count(60)
    term = "主城都市区"
    page.locator(f'svg.cloud text[data-term="{term}"]').click()
    shows(page, counts(study(), term))
    for chosen in (("industry",), ("industry", "now-later"), ("industry", "now-later", "shared")):
        page.locator(f'[data-theme="{chosen[-1]}"]').click()
        shows(page, counts(replace(study(), filter=Filter(chosen)), term))
    expect(page.locator(".piece.outside").first).to_be_attached()
    page.locator(f'#text mark[data-term="{term}"]').first.click()
    expect(page.locator(HITS)).to_have_count(0)
    page.locator("#clear").click()
    expect(page.locator(".piece.outside")).to_have_count(0)
    expect(page.locator("#chosen")).to_be_hidden()


def test_a_chosen_theme_is_shown_where_it_is_stated_not_at_its_first_echo(
    opened: Callable[..., Page],
) -> None:
    page = opened(articles_page())
    page.locator('[data-theme="industry"]').click()
    stated, echo = (
        page.locator(kind).first for kind in (".focus:not(.outside)", ".piece:not(.outside)")
    )
    assert stated.inner_text() != echo.inner_text()
    expect(stated).to_be_in_viewport()
    expect(echo).not_to_be_in_viewport()


def test_every_word_of_the_cloud_lights_up_as_often_as_it_says(
    opened: Callable[..., Page],
) -> None:
    page = opened(articles_page())
    for word in page.locator("svg.cloud text").all()[::7]:
        term, count = str(word.get_attribute("aria-label")).rsplit(" ", 1)
        word.dispatch_event("click")
        shows(page, int(count))
        assert int(count) == counts(study(), term)


def test_bars_and_cells_choose(opened: Callable[..., Page]) -> None:
    page = opened(articles_page())
    bar = page.locator("#frequency .bars .point").first
    bar.click(force=True)
    shows(page, 18)
    bar.click(force=True)
    expect(page.locator(HITS)).to_have_count(0)
    page.locator("#matrix .points .point").first.click(force=True)
    shows(page, counts(replace(study(), filter=Filter(("connectivity",))), "主城都市区"))
    page.locator("#balance .bars .point").first.click(force=True)
    sentences = len(evidence_sentences(study(), PoleSide("now-later", 0)))
    expect(page.locator("#text .evidence")).to_have_count(sentences)
    expect(page.locator("#status .count")).to_contain_text(str(sentences))


def test_a_finger_chooses_a_bar(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(articles_page())
    phone = {"width": 390, "height": 844}
    with browser.new_context(offline=True, viewport=phone, has_touch=True) as context:
        page = context.new_page()
        page.goto((tmp_path / "page.html").as_uri())
        tap(page.locator("#frequency .bars .point").first)
        expect(page.locator("#text .hit")).to_have_count(counts(study(), "主城都市区"))


def test_sequences_policy_language_and_lines_choose(opened: Callable[..., Page]) -> None:
    page = opened(page_of(study(), Options(term="发展")))
    must = study().document.text.count("必须")
    page.locator("#language .bars .point").first.click(force=True)
    holding = evidence_sentences(study(), Wording("must"))
    expect(page.locator("#text .evidence")).to_have_count(len(holding))
    assert sum(study().document.text[s.start : s.end].count("必须") for s in holding) == must
    page.locator("#ngrams summary").click()
    page.locator("#ngrams td button").first.click()
    held = evidence_sentences(study(), Sequence(("推进", "主城都市区")))
    expect(page.locator("#text .evidence")).to_have_count(len(held))
    lines = page.locator("#concordance tr:has(td)")
    expect(lines).to_have_count(counts(study(), "发展"))
    page.locator("#collocates .points .point").first.click(force=True)
    shows(page, counts(study(), "发展"))
    lines.nth(4).get_by_role("button").click()
    expect(page.locator("#place")).to_have_text(f"5 / {counts(study(), '发展')}")


def test_the_keyboard_alone_is_enough(opened: Callable[..., Page]) -> None:
    page = opened(articles_page())
    page.locator("[data-theme]").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-theme]").first).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Enter")
    page.locator("#text mark.term").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    term = page.evaluate("document.activeElement.dataset.term")
    assert term != "主城都市区"
    shows(page, counts(study(), term))
    page.locator("#frequency summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    shows(page, 18)


def test_the_page_opens_with_what_was_chosen(opened: Callable[..., Page]) -> None:
    filtered = replace(study(), filter=Filter(("industry",)))
    page = opened(page_of(filtered, Options(term="产城融合")))
    shows(page, counts(filtered, "产城融合"))
    expect(page.locator('[data-theme="industry"]')).to_have_attribute("aria-pressed", "true")


def test_hostile_text_is_shown_as_it_is(opened: Callable[..., Page]) -> None:
    page = opened(page_of(hostile()))
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 3
    expect(page.locator("h1")).to_contain_text(EVIL)
    text = page.locator("#text").evaluate("node => node.textContent")
    assert text == hostile().document.text.replace("\n", "")
    for term in (TERM, "发展"):
        page.locator("#text mark.term").evaluate_all(
            "(nodes, term) => nodes.find((node) => node.dataset.term === term).click()", term
        )
        shows(page, counts(hostile(), term))
    page.locator("[data-theme]").click()
    shows(page, counts(replace(hostile(), filter=Filter((TERM,))), "发展"))
    expect(page.locator("#steps")).to_be_hidden()


def test_a_view_is_saved_as_the_picture_it_is_on_a_slide(opened: Callable[..., Page]) -> None:
    page = opened(articles_page())
    card = page.locator("#balance")
    for button, ending in (("PNG", "@2x.png"), ("SVG", ".svg")):
        with page.expect_download() as download:
            card.get_by_role("button", name=button).click()
        name = download.value.suggested_filename
        assert name == f"坚定有为推进主城都市区高质量发展 - {label('narrow_balance', 'zh')}{ending}"
        content = Path(download.value.path()).read_bytes()
        if button == "PNG":
            with Image.open(BytesIO(content)) as image:
                assert image.size == (2560, 1440) and len(image.convert("L").getcolors() or ()) > 20
        else:
            assert label("narrow_balance", "zh") in card.inner_text() and b"<svg" in content


def test_a_small_screen_and_paper_cut_nothing(opened: Callable[..., Page], tmp_path: Path) -> None:
    page = opened(articles_page(), width=390, height=844)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.locator('[data-theme="industry"]').click()
    page.set_viewport_size({"width": 680, "height": 960})
    page.emulate_media(media="print")
    for control in ("button", "summary", "#steps"):
        assert page.locator(control).filter(visible=True).count() == 0
    assert page.locator("#text").evaluate("node => node.scrollHeight <= node.clientHeight + 1")
    for chart in page.locator(".plot .main-svg:first-child, svg.cloud").all():
        box, card = chart.bounding_box(), chart.locator("xpath=ancestor::section[1]").bounding_box()
        assert box and card and box["width"] <= card["width"] and box["height"] > 80
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_axe_finds_nothing(opened: Callable[..., Page]) -> None:
    page = opened(page_of(study(), Options(term="发展")))
    assert barriers(page) == []
