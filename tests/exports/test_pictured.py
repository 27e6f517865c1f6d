"""Pictures of views: the slide's own page, in every form; all of them as one archive; the deck."""

from collections import Counter
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from PIL import Image
from pptx.oxml.ns import qn
from pypdfium2 import PdfDocument

from policytext.base.labels import label
from policytext.base.look import GROUND, Look
from policytext.drawn.marks import Drawing, Words
from policytext.drawn.pages import drawing
from policytext.exports.archive import archive
from policytext.exports.deck import presentation
from policytext.exports.deck_pdf import deck_pdf
from policytext.exports.pictured import FORMS, page_drawing, picture_name, pictures, shown_as
from policytext.slides.layout import FORMATS, RATIOS, Layout
from policytext.slides.proposing import proposed
from policytext.slides.slide import Slide
from policytext.study.options import Options
from policytext.study.prepared import article_study
from policytext.views.catalogue import KINDS
from policytext.views.statement import Statement, statement

STUDY, OPTIONS = article_study(), Options()
DAY = date(2026, 11, 24)
LAYOUTS = {
    "zh": (Layout(), Layout("strip", titled=False)),
    "en": (Layout("1:1"), Layout("4:3", dark=True)),
}


def said(language: str = "zh") -> Statement:
    return statement(STUDY, OPTIONS, language, DAY)


def slides(*kinds: str, language: str = "zh") -> list[Slide]:
    return proposed(STUDY, OPTIONS, Look(language), kinds)


def words(drawn: Drawing) -> list[Words]:
    return [mark for mark in drawn.marks if isinstance(mark, Words)]


def letters(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


@pytest.mark.parametrize("language", list(LAYOUTS))
def test_every_word_of_a_page_is_drawn_once_and_inside_the_page(language: str) -> None:
    statements = {language: said(language)}
    every = [one for one in slides(*KINDS, language=language) if one.kind != "quotes"]
    every += slides("quotes", language=language)[:1]
    for layout in LAYOUTS[language]:
        deck = layout.ratio in RATIOS
        made = presentation(every, STUDY, OPTIONS, layout, statements, alone=not deck)
        size = FORMATS[layout.ratio]
        for number, page in enumerate(made.slides, 1):
            drawn = drawing(page, size, number)
            for one in words(drawn):
                assert one.left >= -0.01 and one.left + one.width <= size[0] + 0.01, one
                assert one.size / 72 * 0.8 <= one.y <= size[1], one
            written = letters("".join(one.text for one in words(drawn)))
            texts = [t.text or "" for t in page.shapes._spTree.iter(qn("a:t"))]
            expected = letters("".join(texts).replace("‹#›", str(number)))
            missing = expected - written
            assert not missing, (page.shapes.title, missing)
            charts = [s.chart for s in page.shapes if getattr(s, "has_chart", False)]
            assert charts or written == expected


def test_a_picture_has_the_ground_that_is_asked_for_and_a_title_if_it_is() -> None:
    (slide,) = slides("balance")
    for dark, mode in ((False, "light"), (True, "dark")):
        drawn = page_drawing(slide, STUDY, OPTIONS, Layout(dark=dark), said())
        assert drawn.ground == GROUND[mode]
    clear = page_drawing(slide, STUDY, OPTIONS, Layout("1:1", transparent=True), said())
    assert clear.ground == "" and (clear.width, clear.height) == (7.5, 7.5)
    bare = page_drawing(slide, STUDY, OPTIONS, Layout(titled=False), said())
    takeaway = slide.takeaway[:4]
    assert any(one.text.startswith(takeaway) for one in words(clear))
    assert not any(one.text.startswith(takeaway) for one in words(bare))


def test_a_view_is_pictured_as_chart_or_as_table() -> None:
    (slide,) = slides("frequency")
    texts = [
        {one.text for one in words(page_drawing(one, STUDY, OPTIONS, Layout(), said()))}
        for one in (shown_as(slide), shown_as(slide, table=True))
    ]
    column = label("column_term", "zh")
    assert [column in found for found in texts] == [False, True]


def test_names_of_files_tell_view_shape_and_scale_apart() -> None:
    assert picture_name("文", "词频", Layout(), "png2") == "文 - 词频@2x.png"
    assert picture_name("文", "词频", Layout("1:1"), "svg") == "文 - 词频 1x1.svg"
    assert picture_name("文", "词频", Layout("strip"), "pdf") == "文 - 词频 strip.pdf"
    long = picture_name("题" * 90, "词频", Layout("4:3"), "png1")
    assert long.endswith(" - 词频 4x3@1x.png") and len(long) <= 80 + len("@1x.png")
    names = {picture_name("文", "词频", Layout(r), f) for r in FORMATS for f in FORMS}
    assert len(names) == len(FORMATS) * len(FORMS)


def test_the_archive_holds_every_view_in_every_form_and_as_table() -> None:
    found = slides("balance", "concordance")
    again = [*found, found[0]]
    heard: list[tuple[int, int]] = []

    def made(forms: list[str]) -> bytes:
        return archive(
            again, STUDY, OPTIONS, Layout("4:3"), said(), forms, progress=lambda *n: heard.append(n)
        )

    content = made(["png1", "svg", "pdf"])
    assert heard == [(number, 9) for number in range(1, 10)]
    assert made(["png1", "svg", "pdf"]) == content
    with ZipFile(BytesIO(content)) as kept:
        names = kept.namelist()
        title = found[0].name
        stem = f"{STUDY.document.title} - {title}"
        assert len(names) == len(set(names)) == 3 * 4 + 1
        assert {f"{stem} 4x3@1x.png", f"{stem} (3) 4x3.pdf", f"{stem}.csv"} <= set(names)
        assert f"{STUDY.document.title}.txt" in names
        with Image.open(BytesIO(kept.read(f"{stem} 4x3@1x.png"))) as image:
            assert image.size == (960, 720)
        assert {info.date_time[:3] for info in kept.infolist()} == {(2026, 11, 24)}
    with pytest.raises(ValueError, match="gif"):
        made(["gif"])


def test_a_picture_is_the_same_bytes_in_each_form() -> None:
    (slide,) = slides("coverage")
    drawn = page_drawing(slide, STUDY, OPTIONS, Layout(), said())
    for form in ("png1", "svg"):
        one, other = (next(pictures([drawn], form, [slide.name], DAY)) for _ in range(2))
        assert one == other


def test_the_deck_as_pdf_has_its_pages_and_their_words() -> None:
    found = slides("balance", "quotes")[:3]
    made = deck_pdf(found, STUDY, OPTIONS, Layout(), {"zh": said()})
    assert deck_pdf(found, STUDY, OPTIONS, Layout(), {"zh": said()}) == made
    with PdfDocument(made) as read:
        texts = [page.get_textpage().get_text_bounded() for page in read]
        marks = [one.get_title() for one in read.get_toc()]
    assert len(texts) >= 5 and marks[0] == STUDY.document.title
    for slide, text, mark in zip(found, texts[1:], marks[1:], strict=False):
        assert letters(slide.headline) <= letters(text)
        assert mark == slide.headline.replace("\v", "")
