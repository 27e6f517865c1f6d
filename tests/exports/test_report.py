"""The Word report: real styles, native tables, the text's own words, the same bytes twice."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as Paper
from docx.oxml.ns import qn
from docx.shared import Cm
from ooxml_integrity import check
from openxml_audit import OpenXmlValidator

from policytext.base.fonts import width
from policytext.base.look import Look
from policytext.exports.report import one_page, report
from policytext.exports.report.paper import paper as blank
from policytext.exports.report.tables import grid
from policytext.slides.layout import Layout
from policytext.slides.proposing import proposed
from policytext.slides.slide import Slide
from policytext.source.cleaning import clean
from policytext.study.assembly import Assembly
from policytext.study.comparison import with_texts
from policytext.study.options import Options
from policytext.study.prepared import article_study
from policytext.study.study import Study
from policytext.views.catalogue import builder
from policytext.views.statement import statement

DAY = date(2026, 11, 24)
ITEMS = ("brief", "frequency", "balance", "quotes.industry")


def slides(
    of: Study, items: Sequence[str], languages: Sequence[str], options: Options
) -> list[Slide]:
    return [
        slide
        for item in items
        for language in languages
        for slide in proposed(of, options, Look(language), [item])
    ]


def made(of: Study, items: Sequence[str], *languages: str, options: Options | None = None) -> bytes:
    options = options or Options()
    said = {one: statement(of, options, one, DAY) for one in languages}
    return report(slides(of, items, languages, options), of, options, Layout(), said)


@cache
def whole() -> bytes:
    """Return the article's report in both languages."""
    return made(article_study(), ITEMS, "zh", "en")


def opened(package: bytes) -> Paper:
    return Document(BytesIO(package))


def said(paper: Paper, style: str) -> list[str]:
    return [one.text for one in paper.paragraphs if one.style and one.style.name == style]


def cells(paper: Paper, number: int) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in paper.tables[number].rows]


def pair() -> tuple[Study, Options]:
    new = Assembly().study(clean("2025年报告\n发展“新质生产力”。要“强基础”。"))
    other = clean("2015年报告\n适应“新常态”。要“强基础”。")
    return new, Options(comparison=with_texts(new, [other], Assembly()))


def test_each_slide_is_a_section_and_its_twin_stands_below() -> None:
    paper, of = opened(whole()), article_study()
    zh, en = (slides(of, ITEMS, [one], Options()) for one in ("zh", "en"))
    assert said(paper, "Title") == [of.document.title]
    assert said(paper, "Heading 1") == [
        *(one.headline for one in zh),
        "方法与来源 · Method and source",
    ]
    assert said(paper, "Heading 2") == [one.headline for one in en]
    assert {one.takeaway for one in (*zh, *en)} <= {*said(paper, "Takeaway"), ""}
    assert "1507 字 · 19 句 · 4 个着力点 · 5 对关系" in said(paper, "Subtitle")[0]
    quoted = said(paper, "Quote")
    assert [line for one in zh if one.kind == "balance" for line in one.evidence] == [
        line for line in quoted if "（" in line and line.startswith("第")
    ][: len(zh[2].evidence)]
    for line in quoted:
        assert line.partition("　")[2].split("（")[0] in of.document.text


def test_the_numbers_are_those_of_the_view_and_a_plain_count() -> None:
    paper, of = opened(whole()), article_study()
    view = builder("frequency")(of, Options(), Look())
    table = cells(paper, 2)  # behind the brief's in both languages
    assert [row[:2] for row in table[1:]] == [row[:2] for row in view.written[:20]]
    assert dict(row[:2] for row in table[1:])["主城都市区"] == str(
        of.document.text.count("主城都市区")
    )


def test_rows_beyond_the_twentieth_are_named() -> None:
    paper, of = opened(made(article_study(), ["cloud"], "zh")), article_study()
    view = builder("cloud")(of, Options(), Look())
    names = [row[0] for row in view.written]
    assert [row[0] for row in cells(paper, 0)[1:]] == names[:20]
    rest = next(text for text in said(paper, "Source") if "其余" in text)
    assert f"其余 {len(names) - 20} 行：{'、'.join(names[20:22])}" in rest


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_number_and_no_word_is_broken_in_a_table(language: str) -> None:
    paper = opened(made(article_study(), ["frequency", "terms", "collocates"], language))
    for table in paper.tables:
        widths = [column.width.cm for column in table.columns]
        assert sum(widths) == pytest.approx(16, abs=0.01)
        for number, row in enumerate(table.rows):
            assert row._tr.find(f".//{qn('w:cantSplit')}") is not None
            assert (row._tr.find(f".//{qn('w:tblHeader')}") is not None) == (number == 0)
            for cell, wide in zip(row.cells, widths, strict=True):
                # 9.5 points; what Word leaves free at the sides of a cell; hanzi break anywhere.
                for word in re.findall(r"[!-\u2e7f]+?(?:-|(?=[^!-\u2e7f])|$)", cell.text):
                    needed = width(word, bold=number == 0) * 9.5 * 2.54 / 72 + 0.38
                    assert needed <= wide, (word, wide)


def test_names_of_columns_break_at_spaces_alone() -> None:
    paper = opened(made(article_study(), ["matrix"], "zh"))
    names = [cell.text for cell in paper.tables[0].rows[0].cells]
    assert "抓当前 ↔\n谋长远" in names and "互联互通" in names


def test_columns_without_room_stay_away_and_are_counted() -> None:
    paper = blank(statement(article_study(), Options(), "en", DAY))
    rows = [[f"{place}columnwithalongname" for place in range(9)], ["1"] * 9]
    away = grid(paper, rows, "said", [True] * 9)
    shown = [cell.text for cell in paper.tables[0].rows[0].cells]
    assert away > 0 and shown == rows[0][: 9 - away]


def test_a_brief_is_a_table_of_sentences_with_their_places() -> None:
    paper, of = opened(whole()), article_study()
    rows = cells(paper, 0)[1:]
    assert [row[0] for row in rows] == [theme.label["zh"] for theme in of.book]
    for _, words in rows:
        sentence, place = words.split("　")
        assert sentence.strip("…") in of.document.text
        assert re.fullmatch(r"第\d+段\xa0第\d+句", place)


def test_of_two_texts_each_side_has_its_table() -> None:
    of, options = pair()
    paper = opened(made(of, ["brief_compared"], "zh", options=options))
    assert said(paper, "Heading 3") == ["2025 年：新提 1 个", "2015 年：不再提的 1 个"]
    assert [cells(paper, n)[1][0] for n in (0, 1)] == ["新质生产力　1 次", "新常态　1 次"]
    assert "与2015年报告对照" in said(paper, "Subtitle")[0]


def test_pictures_and_tables_are_counted_by_word_and_described() -> None:
    paper = opened(whole())
    body = paper.element.body
    codes = [one.get(qn("w:instr")) for one in body.iter(qn("w:fldSimple"))]
    assert (
        codes.count(" SEQ Figure \\* ARABIC ") == 4 and codes.count(" SEQ Table \\* ARABIC ") == 4
    )
    captions = [one._p for one in paper.paragraphs if one.style and one.style.name == "Caption"]
    told = ["".join(text.text for text in one.iter(qn("w:t"))) for one in captions]
    assert told[:2] == ["图 1　词频", "表 1　词频"] and told[2].startswith("Figure 2　")
    pictures = [one.get("descr") for one in body.iter("{*}docPr")]
    assert len(pictures) == 4 and all(pictures)
    assert all(shape.width == Cm(16) for shape in paper.inline_shapes)
    told = [table._tbl.tblPr.find(qn("w:tblDescription")) for table in paper.tables]
    assert all(one is not None and one.get(qn("w:val")) for one in told)


def test_every_typeface_and_language_has_its_east_asian_side() -> None:
    paper = opened(whole())
    for name, face in (("Normal", "SimSun"), ("Quote", "SimSun"), ("Heading 1", "Microsoft YaHei")):
        fonts = paper.styles[name].element.rPr.rFonts
        assert fonts.get(qn("w:eastAsia")) == face
        assert not [key for key in fonts.attrib if "Theme" in key]
    language = next(paper.styles.element.iter(qn("w:lang")))
    assert (language.get(qn("w:val")), language.get(qn("w:eastAsia"))) == ("en-US", "zh-CN")
    page = paper.sections[0]
    assert (round(page.page_width.cm, 1), round(page.page_height.cm, 1)) == (21.0, 29.7)
    assert page.header.paragraphs[0].text == article_study().document.title
    fields = [one.get(qn("w:instr")) for one in page.footer._element.iter(qn("w:fldSimple"))]
    assert fields == [" PAGE ", " NUMPAGES "]
    about = paper.core_properties
    assert (about.title, about.created.date()) == (article_study().document.title, DAY)


def test_two_packages_find_nothing_and_two_reports_are_the_same(tmp_path: Path) -> None:
    of, options = pair()
    items = ["brief_compared", "set_phrases"]
    files = {"article": whole(), "two": made(of, items, "en", options=options)}
    for name, package in files.items():
        file = tmp_path / f"{name}.docx"
        file.write_bytes(package)
        assert [str(one) for one in OpenXmlValidator().validate(str(file)).errors] == []
        assert [str(one) for one in check(file)] == []
    assert files["two"] == made(of, items, "en", options=options)
    assert pages_of(article_study(), "zh") == pages_of(article_study(), "zh")


def pages_of(of: Study, language: str) -> bytes:
    (slide,) = proposed(of, Options(), Look(language), ["brief"])
    return one_page(slide, of, Options(), statement(of, Options(), language, DAY))


def test_one_page_has_every_theme_or_names_it() -> None:
    of = article_study()
    paper = opened(pages_of(of, "en"))
    rows = cells(paper, 0)[1:]
    assert [row[0] for row in rows] == [theme.label["en"] for theme in of.book]
    for row in rows:
        assert row[1].split("　")[0].strip("…") in of.document.text
    assert said(paper, "Heading 1") == ["Four focus areas, five relationships to balance"]


def test_of_many_themes_one_page_holds_the_largest() -> None:
    from policytext.themes.book_editing import new_theme

    lines = [f"第{n}项工作要办好，{'统起来，' * n}抓出成效。" for n in range(1, 31)]
    book: tuple = ()
    for n, line in enumerate(lines, 1):
        book = (*book, new_theme(book, (f"第{n}项",), (line,)))
    of = Assembly().study(clean("题目\n" + "\n".join(lines)), book=book)
    paper = opened(pages_of(of, "zh"))
    shown = [row[0] for row in cells(paper, 0)[1:]]
    assert 10 <= len(shown) < 30
    assert shown == [f"第{n}项" for n in range(31 - len(shown), 31)]
    rest = next(text for text in said(paper, "Source") if text.startswith("其余"))
    assert rest.startswith(f"其余 {30 - len(shown)} 个主题：第1项、")


def test_hostile_words_stay_words() -> None:
    hostile = "题<w:p>\u0001&\n“{{x}}”<b>=1+1</b>\u0007“{{x}}”，\ud7ff😀" + "长" * 300 + "。"
    of = Assembly().study(clean(hostile))
    package = made(of, ["brief", "frequency"], "zh")
    paper = opened(package)
    assert "题<w:p>&" in said(paper, "Title")[0]
    with ZipFile(BytesIO(package)) as parts:
        assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", parts.read("word/document.xml"))


def test_a_report_of_nothing_has_its_sources() -> None:
    paper = opened(made(article_study(), [], "zh"))
    assert said(paper, "Heading 1") == ["方法与来源"]
    assert cells(paper, 0)[1] == ["文本", article_study().document.title]
