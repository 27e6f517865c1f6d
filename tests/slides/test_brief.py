"""A brief: every sentence stands in the text, every number is a plain count, all of it fits."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from itertools import combinations, islice

import pytest
from pptx import Presentation
from pptx.slide import Slide as Page

from policytext.base.look import Look
from policytext.drawn.marks import Drawing, Rectangle, Words
from policytext.drawn.pages import drawing
from policytext.exports.deck import deck
from policytext.slides.layout import FORMATS, Layout
from policytext.slides.proposing import proposed
from policytext.slides.slide import Slide
from policytext.source.cleaning import clean
from policytext.study.assembly import Assembly
from policytext.study.comparison import with_texts
from policytext.study.options import Options
from policytext.study.prepared import article_study
from policytext.study.study import NO_BOOK, Filter, Study
from policytext.themes.book_editing import new_theme
from policytext.themes.themes import Book
from policytext.views.statement import statement

LOOKS = [
    (language, ratio, dark)
    for language in ("zh", "en")
    for ratio, dark in (("16:9", False), ("4:3", True))
]
HOSTILE = "<b>&“\u0007\ud7ff😀=1+1，" * 8 + "，一二三四五六七八九十" * 40 + "。"
Tables = list[list[list[str]]]


@cache
def many(number: int) -> Study:
    """Return a text of `number` areas and five relationships, each stated at more length."""
    lines = [f"第{n}项工作要办好，{'统起来，' * n}抓出成效。" for n in range(1, number + 1)]
    pairs = [(f"抓好第{n}件大事", f"办好第{n}件难事") for n in range(1, 6)]
    lines += [f"要处理好{a}和{b}的关系。" for a, b in pairs]
    book: Book = ()
    for n in range(1, number + 1):
        book = (*book, new_theme(book, (f"推进第{n}项重点工作落地见效",), (lines[n - 1],)))
    for pair, line in zip(pairs, lines[number:], strict=True):
        book = (*book, new_theme(book, pair, (line,)))
    return Assembly().study(clean("题目\n" + "\n".join(lines)), book=book)


@cache
def two_texts(wording: str = "") -> Options:
    new = "；".join(f"发展“新事物{n}号”，要推进各项工作，推动高质量发展" for n in range(7)) + "。"
    new += "再说“新事物0号”。都要“强基础”。"
    old = "适应“旧状态”，稳步推进。都要“强基础”。"
    study = Assembly().study(clean(f"2025年报告\n{new}"), filter=Filter(wording=wording))
    return Options(comparison=with_texts(study, [clean(f"2015年报告\n{old}")], Assembly()))


def shown(
    of: Study,
    item: str = "brief",
    language: str = "zh",
    layout: Layout | None = None,
    options: Options | None = None,
) -> tuple[Slide, Page, bytes]:
    layout, options = layout or Layout(), options or Options()
    slides = proposed(of, options, Look(language, dark=layout.dark), [item])
    said = {language: statement(of, options, language, date(2026, 11, 24))}
    made = deck(slides, of, options, layout, said, alone=True)
    return slides[0], Presentation(BytesIO(made)).slides[0], made


def tables(page: Page) -> Tables:
    """Return what is written in each table, cell by cell."""
    found = [shape.table for shape in page.shapes if shape.has_table]
    return [[[cell.text for cell in row.cells] for row in one.rows] for one in found]


def quoted(page: Page) -> Iterator[str]:
    """Return every stretch of the text that the page quotes: what is set in the serif."""
    for one in (shape.table for shape in page.shapes if shape.has_table):
        for cell in (cell for row in one.rows for cell in row.cells):
            for paragraph in cell.text_frame.paragraphs:
                runs = [run for run in paragraph.runs if run.font.name == "Times New Roman"]
                if said := "".join(run.text for run in runs):
                    yield said


def assert_well_set(page: Page, layout: Layout) -> None:
    """Assert that all type is large enough, and no words stand on others or beyond their place."""
    size = FORMATS[layout.ratio]
    drawn = drawing(page, size)
    words = [mark for mark in drawn.marks if isinstance(mark, Words) and mark.text.strip()]
    foot = min(one.y for one in words if one.size < 12) - 0.2
    assert {one.size for one in words if one.size < 16} == {11}
    for one in words:
        assert one.left >= 0 and one.left + one.width <= size[0], one
        assert one.y < foot or one.size == 11, one
    for a, b in combinations(words, 2):
        assert not (_over(a, b) and _beside(a, b)), (a, b)
    assert_rows_hold(page, drawn)


def assert_rows_hold(page: Page, drawn: Drawing) -> None:
    """Assert that no row of a table had to grow for its words: a bar stands before each."""
    for shape in page.shapes:
        if shape.has_table:
            left, top = shape.left / 914_400, shape.top / 914_400
            bars = (
                mark
                for mark in drawn.marks
                if isinstance(mark, Rectangle)
                and mark.width < 0.1  # no rule of the layout
                and abs(mark.x - left) < 0.001
                and mark.y > top - 0.01
            )
            rows = list(islice(bars, len(shape.table.rows)))
            bottom = top + sum(row.height for row in shape.table.rows) / 914_400
            assert rows[-1].y + rows[-1].height == pytest.approx(bottom, abs=0.01)


def _over(a: Words, b: Words) -> bool:
    return a.y - a.size / 72 * 0.7 < b.y and b.y - b.size / 72 * 0.7 < a.y


def _beside(a: Words, b: Words) -> bool:
    return a.left + 0.02 < b.left + b.width and b.left + 0.02 < a.left + a.width


@pytest.mark.parametrize(("language", "ratio", "dark"), LOOKS)
def test_nine_themes_stand_on_a_page_with_their_own_words(
    language: str, ratio: str, dark: bool
) -> None:
    of, layout = article_study(), Layout(ratio, dark)
    slide, page, _ = shown(of, language=language, layout=layout)
    areas, pairs = tables(page)
    themes = [theme.label[language] for theme in of.book]
    assert [row[1] for row in areas] == themes[:4]
    assert [text for row in pairs for text in row if text] == themes[4:]
    sentences = list(quoted(page))
    assert len(sentences) == 4
    for sentence in sentences:
        assert sentence.strip("…") in of.document.text
        assert re.search(r"[。！？]$|…$", sentence)
    assert_well_set(page, layout)
    notes = page.notes_slide.notes_text_frame.text
    for name, line in zip(themes, slide.evidence, strict=True):
        assert line.startswith(name) and line in notes
        assert line.split("　")[1] in of.document.text
    # In full in the notes: with its place, whatever was left out on the page.
    assert "第5段第14句" in slide.evidence[0].replace(" ", "") or language == "en"


@pytest.mark.parametrize(("ratio", "dark"), [("16:9", False), ("4:3", True)])
@pytest.mark.parametrize("number", [2, 9, 25])
def test_of_many_themes_the_largest_stay_and_the_rest_are_named(
    number: int, ratio: str, dark: bool
) -> None:
    of, layout = many(number), Layout(ratio, dark)
    _, page, _ = shown(of, layout=layout)
    areas = tables(page)[0]
    names = [row[1] for row in areas]
    order = [theme.label["zh"] for theme in of.book if not theme.poles]
    # The text states each at more length than the one before: the last ones have most room.
    rest = [shape.text_frame.text for shape in page.shapes if shape.has_text_frame]
    left_out = [text for text in rest if text.startswith("其余")]
    if number <= 9:
        assert names == order
    else:
        assert len(names) >= 8 and names == order[-len(names) :]
        shown_pairs = [text for row in tables(page)[1] for text in row if text]
        untold = number - len(names) + 5 - len(shown_pairs)
        assert left_out[0].startswith(f"其余 {untold} 个主题：{order[0]}")
    assert_well_set(page, layout)


def test_one_theme_is_set_large_and_whole() -> None:
    slide, page, _ = shown(article_study(), "brief.industry")
    (row,) = tables(page)[0]
    of = article_study()
    stated = [a for a in of.annotations if a.theme == "industry" and a.how == "stated"]
    assert row[2] == of.document.text[stated[0].start : stated[0].end]
    assert "兴业兴城" in slide.headline and f"直接论述 {len(row[2])} 字" in slide.headline
    assert len(tables(page)) == 1
    assert_well_set(page, Layout())


def test_themes_that_are_stated_nowhere_are_said() -> None:
    of = article_study()
    rest = tuple(a for a in of.annotations if a.theme != "industry" or a.how == "echo")
    _, page, _ = shown(replace(of, annotated=replace(of.annotated, annotations=rest)))
    assert "未见直接论述：兴业兴城" in [s.text_frame.text for s in page.shapes if s.has_text_frame]


@pytest.mark.parametrize(("language", "ratio", "dark"), LOOKS)
def test_without_a_book_its_phrases_stand_with_their_numbers(
    language: str, ratio: str, dark: bool
) -> None:
    of, layout = replace(article_study(), annotated=NO_BOOK), Layout(ratio, dark)
    _, page, _ = shown(of, language=language, layout=layout)
    (rows,) = tables(page)
    assert len(rows) == 7
    for _, name, sentence in rows:
        phrase, number = re.fullmatch(r"(.+?)\s(\d+).*", name.replace("\xa0", " ")).groups()
        assert of.document.text.count(phrase) == int(number)
        assert phrase in sentence and sentence.strip("…") in of.document.text
    assert_well_set(page, layout)


def test_with_nothing_to_show_it_says_what_to_do() -> None:
    slide, page, _ = shown(Assembly().study(clean("题\n今天晴。")))
    assert "主题" in slide.takeaway and tables(page) == []


@pytest.mark.parametrize(("language", "ratio", "dark"), LOOKS)
def test_two_texts_stand_side_by_side(language: str, ratio: str, dark: bool) -> None:
    options, layout = two_texts(), Layout(ratio, dark)
    comparison = options.comparison
    assert comparison
    _, page, _ = shown(comparison.target, "brief_compared", language, layout, options)
    here, there = comparison.target.document.text, comparison.studies[0].document.text
    new, dropped = tables(page)
    assert (len(new), len(dropped)) == (5, 1)
    for rows, text, other in ((new, here, there), (dropped, there, here)):
        for _, words in rows:
            name, sentence = words.split("\n")
            phrase, number = name.split("　")
            assert text.count(phrase) == int(re.sub(r"\D", "", number)) and phrase not in other
            assert phrase in sentence and sentence.strip("…") in text
    heads = [shape.text_frame.text for shape in page.placeholders]
    assert any("2025" in text and "8" in text for text in heads)
    assert any("2015" in text and "1" in text for text in heads)
    assert_well_set(page, layout)


def test_a_long_name_of_a_text_leaves_its_heading_on_one_line() -> None:
    options, layout = two_texts(), Layout("4:3")
    long = replace(options.comparison, name="二" * 40, own_name="一" * 40)  # type: ignore[type-var]
    _, page, _ = shown(long.target, "brief_compared", "en", layout, Options(comparison=long))
    assert_well_set(page, layout)


def test_as_a_picture_without_title_it_stands_alone() -> None:
    layout, options = Layout(titled=False), two_texts()
    assert options.comparison
    for of, item in ((article_study(), "brief"), (options.comparison.target, "brief_compared")):
        _, page, _ = shown(of, item, layout=layout, options=options)
        assert not list(page.placeholders) and tables(page)
        drawn = drawing(page, FORMATS[layout.ratio])
        sizes = [mark.size for mark in drawn.marks if isinstance(mark, Words)]
        assert min(sizes) >= 16
        assert not [m for m in drawn.marks if isinstance(m, Rectangle) and m.y < 0.1]  # no accent


def test_in_passages_they_are_only_here_or_only_there() -> None:
    options = two_texts("promote")
    assert options.comparison
    slide, page, _ = shown(options.comparison.target, "brief_compared", options=options)
    said = slide.headline + "".join(s.text_frame.text for s in page.placeholders)
    assert "只见于" in said and "新提" not in said and "不再提" not in said


def test_only_two_texts_make_such_a_page() -> None:
    of = article_study()
    assert proposed(of, Options(), Look(), ["brief_compared"]) == []


def test_hostile_words_stay_words_and_fit() -> None:
    book = new_theme((), ('<b>&\u0007"x"</b>',), (clean("题\n" + HOSTILE).text[:80],))
    of = Assembly().study(clean("题\n" + HOSTILE), book=(book,))
    for layout in (Layout(), Layout("4:3")):
        _, page, made = shown(of, layout=layout)
        assert_well_set(page, layout)
        assert made == shown(of, layout=layout)[2]


def test_the_same_brief_gives_the_same_bytes() -> None:
    of, options = article_study(), two_texts()
    assert options.comparison
    assert shown(of)[2] == shown(article_study())[2]
    first = shown(options.comparison.target, "brief_compared", options=options)[2]
    again = two_texts.__wrapped__()
    assert first == shown(again.comparison.target, "brief_compared", options=again)[2]
