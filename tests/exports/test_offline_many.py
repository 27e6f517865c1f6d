"""A view over many texts taken away: a page without network, and a sheet of its sentences."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from many_reports import made as library_of
from openpyxl import load_workbook
from playwright.sync_api import Browser

from policytext.base.look import Look
from policytext.exports.behind import as_table, behind, points_of
from policytext.exports.offline_many import offline_many
from policytext.exports.workbook import workbook
from policytext.library.asked import Asked
from policytext.library.many import Many
from policytext.slides.of_library import item_of, of_library
from policytext.slides.slide import Slide
from policytext.study.options import Options
from policytext.study.prepared import article_study

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>"
ASKED = Asked(expressions=("高质量发展", "安全"))


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Many:
    return library_of(tmp_path_factory.mktemp("many"))


def slide(many: Many, asked: Asked = ASKED, language: str = "zh") -> Slide:
    return of_library(many, item_of("over_time", asked), Look(language))


def page_of(many: Many, most: int = 2_000, asked: Asked = ASKED) -> str:
    return offline_many(many, slide(many, asked), article_study(), Options(), most).decode()


def test_every_number_leads_to_as_many_sentences(
    many: Many, browser: Browser, tmp_path: Path
) -> None:
    file = tmp_path / "页.html"
    file.write_text(page_of(many), "utf-8")
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    links = page.locator("td.n a")
    assert links.count() == 8  # two expressions, two years, hits and rates
    for link in links.all():
        at = page.locator(link.get_attribute("href") or "")
        total = int(at.get_attribute("data-total") or 0)
        assert at.locator("li").count() == at.locator("mark").count() == total > 0
        if "." not in link.inner_text():
            assert int(link.inner_text()) == total
    links.nth(0).click()
    assert page.url.endswith("#n1") and page.locator("section:target").is_visible()
    assert page.locator("#n1 mark").all_inner_texts() == ["高质量发展"]
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    assert page.evaluate("document.images[0].naturalWidth") > 0
    page.close()


def test_what_a_text_is_called_stays_text(many: Many) -> None:
    hostile = Many(
        many.tables,
        tuple(replace(card, given={"title": HOSTILE, "date": "2018"}) for card in many.cards),
        names=dict.fromkeys((card.id for card in many.cards), HOSTILE),
        book=many.book,
    )
    page = page_of(hostile, asked=Asked(expressions=("高质量发展", "<b>安全</b>")))
    assert "<script" not in page and "<img src=x" not in page and "<b>安全" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "default-src &#x27;none&#x27;" in page or "default-src 'none'" in page


def test_of_too_many_sentences_the_earliest_are_listed_and_it_is_said(many: Many) -> None:
    page = page_of(many, most=4)
    totals = [int(n) for n in re.findall(r'data-total="(\d+)"', page)]
    assert totals == [1, 1, 2, 1]
    assert page.count("<li>") == 4 < sum(totals)
    assert "共 5 处，这一页列出 4 处" in page and "列出最早的 1 处" in page


def test_the_sheet_has_a_row_for_each_hit(many: Many) -> None:
    one = slide(many)
    assert one.view and one.statement
    found = behind(many, ASKED, points_of(one.view), "zh")
    table = as_table(found, "zh")
    content = workbook([one.view], one.statement, {"句子": table})
    book = load_workbook(BytesIO(content))
    rows = list(book["句子"].values)
    assert len(rows) - 1 == sum(one.total for one in found) == 5
    assert rows[1][:3] == ("高质量发展 · 2018", "推动“放管服”改革，推动高质量发展。", "高质量发展")
    assert book.sheetnames == ["逐年用量", "句子", "方法与来源"]
