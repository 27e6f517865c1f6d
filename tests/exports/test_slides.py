"""Slides: what is in the file equals the tables, and the file holds what PowerPoint insists on."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import chain, combinations
from zipfile import ZipFile

import pandas as pd
import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.util import Inches, Pt

from policytext.base.fitting import breadth
from policytext.base.look import Look
from policytext.charts.values import Cloud
from policytext.exports.deck import deck
from policytext.exports.pictured import cover_picture, method_pictures, page_picture
from policytext.slides.layout import FORMATS, Layout, sheet
from policytext.slides.pages import add_page
from policytext.slides.proposing import proposed
from policytext.slides.resting import resting
from policytext.slides.slide import Slide
from policytext.slides.template import template
from policytext.source.cleaning import clean
from policytext.study.assembly import Assembly
from policytext.study.options import Options
from policytext.study.prepared import article, article_study
from policytext.study.study import Filter, Study
from policytext.themes.theme_book import read_theme_book
from policytext.views.basis import series
from policytext.views.catalogue import KINDS, builder
from policytext.views.statement import Statement, statement

BOOK = read_theme_book()
DAY = date(2026, 11, 24)


def study(*themes: str) -> Study:
    return article_study(filter=Filter(themes))


def opened(
    of: Study,
    *kinds: str,
    languages: tuple[str, ...] = ("zh",),
    layout: Layout | None = None,
    options: Options | None = None,
) -> Deck:
    return Presentation(BytesIO(made(of, *kinds, languages=languages, layout=layout)))


def made(
    of: Study,
    *kinds: str,
    languages: tuple[str, ...] = ("zh",),
    layout: Layout | None = None,
    day: date = DAY,
) -> bytes:
    layout = layout or Layout()
    slides = [
        slide
        for kind in kinds
        for language in languages
        for slide in proposed(of, Options(), Look(language, dark=layout.dark), [kind])
    ]
    return deck(slides, of, Options(), layout, statements(of, languages, day))


def statements(of: Study, languages: tuple[str, ...], day: date = DAY) -> dict[str, Statement]:
    return {language: statement(of, Options(), language, day) for language in languages}


def chart(page, number: int = 0):  # type: ignore[no-untyped-def]
    return [shape.chart for shape in page.shapes if shape.has_chart][number]


def test_the_bars_are_the_table_and_a_plain_count() -> None:
    page = opened(study(), "frequency").slides[1]
    bars = chart(page)
    *parts, sums, _ = bars.plots[0].series
    terms = [str(category) for category in bars.plots[0].categories]
    totals = dict(zip(terms, sums.values, strict=True))
    text = article().text
    assert totals["主城都市区"] == text.count("主城都市区") == 18
    assert totals["推动"] == text.count("推动") == 9
    for row, total in enumerate(sums.values):
        assert sum(part.values[row] or 0 for part in parts) == total
    assert len(totals) == 12
    # What is not shown is said: of all terms the text has, so many are not here.
    assert "其余 223 项" in foot(page) and len(study().frequencies) == 12 + 223


def foot(page) -> str:  # type: ignore[no-untyped-def]
    (found,) = [p.text_frame.text for p in page.placeholders if p.placeholder_format.idx == 11]
    return found


def test_filtered_slides_have_the_numbers_of_the_screen() -> None:
    of = study("industry")
    page = opened(of, "frequency").slides[1]
    view = builder("frequency")(of, Options(), Look())
    bars = {s.name: [v or 0 for v in s.values] for s in chart(page).plots[0].series}
    for theme, part in view.counts.groupby("theme"):
        assert sum(bars[series(of, "zh")[str(theme)].name]) == part["frequency"].sum()
    assert page.shapes.title.text == "“兴业兴城”的段落里，\v“发展”和“主城都市区”居前：5 次、4 次"


def test_the_balance_is_mirrored_and_equals_its_table() -> None:
    of = study()
    page = opened(of, "balance").slides[1]
    counts = builder("balance")(of, Options(), Look()).counts
    names = {(t.id, side): pole.label["zh"] for t in of.book for side, pole in enumerate(t.poles)}
    for side in (0, 1):
        plot = chart(page, side).plots[0]
        drawn = dict(zip(map(str, plot.categories), plot.series[0].values, strict=True))
        table = counts[counts["side"] == side]
        keys = [names[theme, side] for theme in table["theme"]]
        assert drawn == dict(zip(keys, table["sentences"], strict=True))


def test_coverage_adds_up_to_the_text() -> None:
    series = chart(opened(study(), "coverage").slides[1]).plots[0].series
    assert sum(s.values[0] for s in series) == 19
    assert sum(s.values[1] for s in series) == 1507


def test_every_occurrence_is_a_dot_and_the_sheet_behind_says_the_same() -> None:
    of = study()
    dots = chart(opened(of, "dispersion").slides[1])
    found = Counter(
        int(value.find(qn("c:v")).text)
        for series in dots.plots[0].series
        for value in series._element.find(qn("c:yVal")).iter(qn("c:pt"))
    )
    counts = builder("dispersion")(of, Options(), Look()).counts["row"].value_counts()
    shown = counts[counts.isin(found.values())]
    assert sorted(found.values()) == sorted(shown.tolist()) and len(shown) >= 3
    with ZipFile(BytesIO(dots.part.chart_workbook.xlsx_part.blob)) as book:
        sheet = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    rows = sheet.findall(".//{*}row")
    assert len(rows) == 1 + shown.sum()


def test_the_table_of_themes_and_terms_is_the_matrix() -> None:
    of = study()
    view = builder("matrix")(of, Options(), Look())
    page = opened(of, "matrix").slides[1]
    table = next(shape.table for shape in page.shapes if shape.has_table)
    written = {
        (unbroken(table.cell(row, 0)), unbroken(table.cell(0, column))): table.cell(row, column)
        for row in range(1, len(table.rows))
        for column in range(1, len(table.columns))
    }
    for row in view.counts.to_dict("records"):
        if cell := written.pop((series(of, "zh")[row["theme"]].name, row["term"]), None):
            assert (0 if cell.text == "·" else int(cell.text)) == row["frequency"]
    assert not written
    # A column that finds no room is said.
    columns = view.counts["term"].nunique() - (len(table.columns) - 1)
    assert (f"另有 {columns} 列" in foot(page)) == (columns > 0)


def unbroken(cell) -> str:  # type: ignore[no-untyped-def]
    return str(cell.text).replace("\v", "")


def test_the_cloud_is_one_text_box_a_word_or_a_picture() -> None:
    of = study()
    words = [s.text_frame.text for s in opened(of, "cloud").slides[1].shapes if s.has_text_frame]
    cloud = builder("cloud")(of, Options(), Look()).chart
    assert isinstance(cloud, Cloud)
    layout = cloud.layout
    assert {word.term for word in layout.words} <= set(words)
    page = opened(of, "cloud", layout=Layout(cloud_picture=True)).slides[1]
    assert [s for s in page.shapes if s.shape_type == 13]


def test_a_network_is_circles_and_lines_and_its_numbers_a_plain_count() -> None:
    options = Options(term="发展", window="sentence")
    (slide,) = proposed(study(), options, Look(), ["collocates"])
    package = deck([slide], study(), options, Layout(), statements(study(), ("zh",)))
    page = Presentation(BytesIO(package)).slides[1]
    (group,) = [shape for shape in page.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
    circles = [s for s in group.shapes if s.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE]
    names = [s.text_frame.text for s in group.shapes if s.shape_type == MSO_SHAPE_TYPE.TEXT_BOX]
    lines = [s for s in group.shapes if s.shape_type == MSO_SHAPE_TYPE.LINE]
    assert names[0] == "发展" and len(names) == len(circles) == 17 and len(lines) >= 16
    # The strongest tie has the widest line, from the middle of one circle to that of the other.
    widest = max(lines, key=lambda line: line.line.width)
    (table,) = [shape.table for shape in page.shapes if shape.has_table]
    told = {row.cells[0].text: int(row.cells[1].text) for row in list(table.rows)[1:]}
    first = circles[names.index(max(told, key=lambda term: told[term]))]
    assert abs(widest.end_x - first.left - first.width / 2) < Inches(0.01)
    assert abs(widest.end_y - first.top - first.height / 2) < Inches(0.01)
    # With the sentence as window, every occurrence beside a 发展 of its own counts.
    text = article().text
    held = [text[s.start : s.end] for s in article().sentences]
    tokens = [t for t in study().counted if t.surface == "推进"]
    here = [article().sentence_at(t.start) for t in tokens]
    nodes = {article().sentence_at(t.start) for t in study().counted if t.surface == "发展"}
    assert told["推进"] == sum(number in nodes for number in here) <= "".join(held).count("推进")
    assert group._element._nvXxPr.cNvPr.get("descr")


def test_the_table_by_paragraph_is_a_plain_count_and_says_what_it_leaves_out() -> None:
    page = opened(study(), "distribution").slides[1]
    (table,) = [shape.table for shape in page.shapes if shape.has_table]
    rows = {unbroken(row.cells[0]): [c.text for c in list(row.cells)[1:]] for row in table.rows}
    paragraphs = [article().text[p.start : p.end] for p in article().paragraphs]
    for term in ("主城都市区", "推动"):
        assert rows[term] == [str(p.count(term) or "·") for p in paragraphs]
    themes = {theme.label["zh"] for theme in BOOK}
    assert len(themes & set(rows)) >= len(rows) // 2 - 1
    assert f"其余 {10 + len(BOOK) - (len(rows) - 1)} 项" in foot(page)


def test_of_many_themes_the_table_by_paragraph_holds_the_largest() -> None:
    more = tuple(replace(t, id=f"{t.id}2", label={"zh": f"又{t.id}", "en": t.id}) for t in BOOK[:3])
    of = Assembly().study(article(), book=(*BOOK, *more))
    page = opened(of, "distribution").slides[1]
    (table,) = [shape.table for shape in page.shapes if shape.has_table]
    names = {theme.label["zh"] for theme in of.book}
    shown = [row.cells for row in table.rows if unbroken(row.cells[0]) in names]
    totals = {}
    for theme in of.book:
        touched = [
            number
            for a in of.annotations
            if a.theme == theme.id
            for number, s in enumerate(of.document.sentences)
            if a.start < s.end and s.start < a.end
        ]
        totals[theme.label["zh"]] = len(set(touched))
    sums = [sum(int(c.text) for c in list(cells)[1:] if c.text != "·") for cells in shown]
    assert [totals[unbroken(cells[0])] for cells in shown] == sums
    assert sorted(sums) == sorted(totals.values())[-len(sums) :]


def test_the_numbers_of_a_column_have_equally_many_decimals() -> None:
    rows = pd.DataFrame({"词": ["甲", "乙"], "数": [12.8, 3.25], "次": [1, 20]})
    (slide,) = proposed(study(), Options(), Look(), ["terms"])
    assert slide.view
    assert replace(slide.view, rows=rows).written == [["甲", "12.80", "1"], ["乙", "3.25", "20"]]


@pytest.mark.parametrize("ratio", ["16:9", "4:3"])
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("languages", [("zh",), ("en",), ("zh", "en")])
def test_powerpoint_finds_nothing_to_repair(
    ratio: str, dark: bool, languages: tuple[str, ...]
) -> None:
    package = made(study(), *KINDS, languages=languages, layout=Layout(ratio, dark))
    made_deck = Presentation(BytesIO(package))
    width = 13.333 if ratio == "16:9" else 10
    assert (made_deck.slide_width, made_deck.slide_height) == (Inches(width), Inches(7.5))
    assert len(made_deck.slides) == 2 + (len(KINDS) - 1 + len(BOOK)) * len(languages)
    for page in made_deck.slides:
        ids = [e.get("id") for e in page.element.iter(qn("p:cNvPr"))]
        assert len(ids) == len(set(ids))
        for shape in page.shapes:
            right, bottom = shape.left + shape.width, shape.top + shape.height
            if not shape.has_text_frame or shape.shape_type == 1:
                assert shape.left >= 0 and right <= made_deck.slide_width + 1
                assert shape.top >= 0 and bottom <= made_deck.slide_height
    with ZipFile(BytesIO(package)) as parts:
        names = parts.namelist()
        assert len(names) == len(set(names))
        kinds = etree.fromstring(parts.read("[Content_Types].xml"))
        for name in names:
            if name.endswith((".xml", ".rels")):
                etree.fromstring(parts.read(name))
            if name.endswith(".rels"):
                _relations_resolve(name, parts)
        named = {e.get("PartName") for e in kinds.findall("{*}Override")}
        assert {name.removeprefix("/") for name in named} <= set(names)


def _relations_resolve(name: str, parts: ZipFile) -> None:
    """Every internal relationship leads to a part; every r:id in the part is a relationship."""
    folder, file = name.rsplit("_rels/", 1)
    relations = etree.fromstring(parts.read(name)).findall("{*}Relationship")
    ids = [relation.get("Id") for relation in relations]
    assert len(ids) == len(set(ids))
    for relation in relations:
        if relation.get("TargetMode") != "External":
            target = relation.get("Target")
            path = target[1:] if target.startswith("/") else _joined(folder, target)
            assert path in parts.namelist(), (name, target)
    source = folder + file.removesuffix(".rels")
    if source in parts.namelist():
        used = set(re.findall(rb'r:(?:id|embed|link)="([^"]+)"', parts.read(source)))
        assert {one.decode() for one in used} <= set(ids)


def _joined(folder: str, target: str) -> str:
    path = folder.rstrip("/").split("/") if folder else []
    for part in target.split("/"):
        path = path[:-1] if part == ".." else [*path, part]
    return "/".join(path)


def test_chinese_has_its_typeface_in_theme_runs_and_charts() -> None:
    package = made(study(), *KINDS)
    with ZipFile(BytesIO(package)) as parts:
        for name in parts.namelist():
            if re.fullmatch(r"ppt/slides/slide\d+\.xml", name):
                root = etree.fromstring(parts.read(name))
                for shape in root.iter(qn("p:sp")):
                    if shape.find(f".//{qn('p:ph')}") is None:  # those have their layout's
                        runs = list(shape.iter(qn("a:r")))
                        faces = [r.find(f"{qn('a:rPr')}/{qn('a:ea')}") for r in runs]
                        assert all(face is not None for face in faces)
            if re.fullmatch(r"ppt/charts/chart.*\.xml", name):
                root = etree.fromstring(parts.read(name))
                text = root.find(f"{qn('c:txPr')}//{qn('a:defRPr')}/{qn('a:ea')}")
                assert text.get("typeface") == "Microsoft YaHei"
        theme = parts.read("ppt/theme/theme1.xml").decode()
    assert theme.count('<a:ea typeface="Microsoft YaHei"/>') == 2


def test_titles_sources_notes_and_alternative_texts() -> None:
    pages = opened(study(), *KINDS).slides
    for page in list(pages)[1:]:
        assert page.shapes.title.text
        words = " ".join(s.text_frame.text for s in page.shapes if s.has_text_frame)
        assert "文本：《坚定有为推进主城都市区高质量发展》" in words
        for shape in page.shapes:
            if shape.has_chart or shape.has_table:
                assert shape._element._nvXxPr.cNvPr.get("descr")
    for page in list(pages)[1:-1]:
        assert page.notes_slide.notes_text_frame.text.startswith("依据：")
    evidence = pages[1].notes_slide.notes_text_frame.text.split("原句\n")[1].split("\n")
    text = article().text
    assert all(line.split("　", 1)[1] in text for line in evidence)


def test_the_same_selection_gives_the_same_bytes() -> None:
    assert made(study(), *KINDS) == made(study(), *KINDS)
    one, other = (made(study(), "frequency", day=date(2026, 1, day)) for day in (1, 2))
    with ZipFile(BytesIO(one)) as a, ZipFile(BytesIO(other)) as b:
        assert a.namelist() == b.namelist()
        for name in a.namelist():
            if name.endswith(".xml") and not name.endswith("core.xml"):
                assert a.read(name) == b.read(name).replace(b"2026-01-02", b"2026-01-01")


HOSTILE = "=cmd|' /C calc'!A0 <script>alert(1)</script> ]]> \x00\x0b 🙂\u202e" + "题" * 300


def test_hostile_words_do_no_harm() -> None:
    document = clean(
        f"{HOSTILE[:40]}\n主城都市区<b>推进</b>=SUM(1)发展。“{HOSTILE[:60]}”\n第二段\x00\x0b。"
    )
    of = Assembly().study(document, book=BOOK)
    slides = proposed(of, Options(), Look(), KINDS)
    slides = [Slide(**{**vars(slide), "headline": HOSTILE}) for slide in slides]
    package = deck(slides, of, Options(), Layout(), statements(of, ("zh",)))
    pages = Presentation(BytesIO(package)).slides
    assert "<script>alert(1)</script> ]]>" in pages[1].shapes.title.text
    with ZipFile(BytesIO(package)) as parts:
        for name in parts.namelist():
            if name.endswith(".xlsx"):
                with ZipFile(BytesIO(parts.read(name))) as book:
                    cells = book.read("xl/worksheets/sheet1.xml")
                    # Nothing that a text says is a formula: totals alone are.
                    formulas = re.findall(rb"<f>(.*?)</f>", cells)
                    assert all(re.fullmatch(rb"SUM\([A-Z]+\d+:[A-Z]+\d+\)", f) for f in formulas)


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_text_makes_slides_that_say_so(kind: str) -> None:
    of = Assembly().study(clean(""))
    slides = proposed(of, Options(), Look(), [kind])
    package = deck(slides, of, Options(), Layout(), statements(of, ("zh",)))
    assert len(Presentation(BytesIO(package)).slides) == 2 + len(slides)


@pytest.mark.parametrize("kind", KINDS)
def test_the_small_picture_shows_the_slide(kind: str) -> None:
    of = study("industry")
    for slide in proposed(of, Options(), Look(), [kind]):
        drawn = page_picture(slide, of, Options(), Layout(), statements(of, ("zh",))["zh"])
        root = etree.fromstring(drawn.encode())
        assert slide.headline in "".join(root.itertext())
        assert root.findall("{*}rect") and not root.findall(".//{*}script")


_NAMED = ("dispersion", "matrix", "distribution", "balance", "frequency", "collocates", "cloud")


@pytest.mark.parametrize("ratio", list(FORMATS))
@pytest.mark.parametrize(("language", "themes"), [("zh", 9), ("en", 9), ("en", 30)])
def test_no_two_names_of_a_chart_overlap(ratio: str, language: str, themes: int) -> None:
    more = tuple(
        replace(t, id=f"{t.id}{n}", label={lang: f"{t.label[lang]} {n}" for lang in t.label})
        for n in range(themes // len(BOOK))
        for t in BOOK
    )
    book = (*BOOK, *more)[:themes]
    of = study() if themes == len(BOOK) else Assembly().study(article(), book=book)
    layout = Layout(ratio)
    said = statements(of, (language,))[language]
    bottom = Inches(sheet(layout).foot.top)
    for slide in proposed(of, Options(term="发展"), Look(language), _NAMED):
        page = add_page(template(layout), slide, of, Options(), layout, said)
        for shape in page.shapes:
            if not shape.is_placeholder:
                assert shape.left >= 0 and shape.top >= 0
                assert shape.left + shape.width <= Inches(FORMATS[ratio][0]) + 1
                assert shape.top + shape.height <= bottom + 1, (slide.kind, shape.name)
            if shape.has_table and slide.kind != "collocates":
                assert_words_fit(shape.table)
            if shape.has_chart and shape.chart.chart_type != XL_CHART_TYPE.XY_SCATTER:
                assert_rows_fit(shape)
        groups = [shape.shapes for shape in page.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
        boxes = [
            shape
            for shape in chain(page.shapes, *groups)
            if shape.has_text_frame and shape.text_frame.text and not shape.is_placeholder
        ]
        if slide.kind != "cloud":
            for one, other in combinations(boxes, 2):
                assert apart(one, other), (slide.kind, one.text_frame.text, other.text_frame.text)
        for box in boxes:
            runs = box.text_frame.paragraphs[0].runs
            wide = sum(breadth(run.text) * run.font.size for run in runs)
            # The space behind the last entry of a legend may hang over.
            assert wide <= box.width + runs[-1].font.size, (slide.kind, box.text_frame.text)


def assert_words_fit(table) -> None:  # type: ignore[no-untyped-def]
    """Every cell's lines fit its width, and all of them its height in a Chinese typeface."""
    for row in table.rows:
        for cell, column in zip(row.cells, table.columns, strict=True):
            lines = cell.text.split("\v")
            size = cell.text_frame.paragraphs[0].runs[0].font.size
            assert size.pt == 16
            assert max(map(breadth, lines)) * size <= column.width - Inches(0.07), cell.text
            assert len(lines) * size * 1.32 <= row.height, cell.text


def assert_rows_fit(shape) -> None:  # type: ignore[no-untyped-def]
    """Names fit where they stand, and a row is higher than its name."""
    plot, scale = shape.chart.plots[0], shape.chart.value_axis
    names = [str(name) for name in plot.categories]
    labels = list(shape.chart._chartSpace.iter(qn("c:dLbls")))
    if not labels:
        return  # the blocks of strips: their names are text boxes
    sizes = {int(d.get("sz")) / 100 for one in labels for d in one.iter(qn("a:defRPr"))}
    (size,) = sizes
    assert shape.height / len(names) >= Pt(size) * 1.32
    if scale.minimum_scale:
        room = shape.width * -scale.minimum_scale / (scale.maximum_scale - scale.minimum_scale)
        assert max(map(breadth, names)) * Pt(size) <= room


def apart(one, other) -> bool:  # type: ignore[no-untyped-def]
    beside = one.left + one.width <= other.left or other.left + other.width <= one.left
    return beside or one.top + one.height <= other.top or other.top + other.height <= one.top


def test_the_pages_around_the_slides_are_pictured_too() -> None:
    of, said = study(), statements(study(), ("zh", "en"))
    drawn = cover_picture(of, None, Layout("4:3"), resting([], said))
    assert of.document.title in "".join(etree.fromstring(drawn.encode()).itertext())
    (drawn,) = method_pictures(Layout(dark=True), resting([], {"en": said["en"]}))
    written = "".join(etree.fromstring(drawn.encode()).itertext()).replace(" ", "")
    for _, value in said["en"].rows:
        assert value.replace(" ", "") in written
