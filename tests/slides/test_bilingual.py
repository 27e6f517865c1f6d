"""A bilingual deck: both languages on one page where they fit, on two where they do not."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openxml_audit import validate_pptx
from pptx import Presentation
from pptx.util import Pt

from policytext.base.look import Look
from policytext.exports.deck import deck
from policytext.slides.bilingual import in_both, paired
from policytext.slides.layout import FORMATS, Layout, sheet
from policytext.slides.proposing import proposed
from policytext.slides.slide import Slide
from policytext.study.options import Options
from policytext.study.prepared import article_study
from policytext.views.catalogue import KINDS
from policytext.views.statement import statement

EIGHT = KINDS[1:9]  # as many views as a deck of one text begins with, the quotes among them
BOTH = {one: statement(article_study(), Options(), one, date(2026, 11, 24)) for one in ("zh", "en")}


def in_languages(items: tuple[str, ...], layout: Layout) -> tuple[list[Slide], list[Slide]]:
    of = article_study()
    zh, en = (proposed(of, Options(), Look(one, dark=layout.dark), items) for one in BOTH)
    return zh, en


def slide(id: str, language: str, headline: str, takeaway: str = "") -> Slide:
    return Slide(id, language, id, headline, takeaway, "", f"line {language}", ())


@pytest.mark.parametrize("ratio", ["16:9", "4:3"])
def test_a_deck_of_eight_views_is_half_as_long(ratio: str, tmp_path: Path) -> None:
    layout = Layout(ratio)
    zh, en = in_languages(EIGHT, layout)
    joined = paired(zh, en, layout)
    assert [one.id for one in joined] == [one.id for one in zh]
    package = deck(joined, article_study(), Options(), layout, BOTH)
    _cover, *pages, method = Presentation(BytesIO(package)).slides
    assert len(pages) == len(zh) == 16  # 34 with two of each, and two on method
    for page, first, second in zip(pages, zh, en, strict=True):
        assert page.shapes.title.text.replace("\v", "") == first.headline
        below = page.placeholders[1].text_frame.paragraphs
        assert below[0].text == second.headline
        assert below[0].font.size == Pt(18)
        assert not first.takeaway or first.takeaway in [one.text for one in below]
        said = [one.text for one in below] + page.notes_slide.notes_text_frame.text.split("\n")
        assert not second.takeaway or second.takeaway in said
    assert method.shapes.title.text == "方法与来源 · Method and source"
    words = [shape.text_frame.text for shape in method.shapes if shape.has_text_frame]
    assert "文本 · Text" in "\n".join(words) and "全部 / All" in "\n".join(words)
    file = tmp_path / "deck.pptx"
    file.write_bytes(package)
    assert not [str(e) for e in validate_pptx(file).errors if "axId" not in str(e)]
    assert package == deck(joined, article_study(), Options(), layout, BOTH)


def test_a_second_takeaway_that_is_too_long_goes_to_the_notes() -> None:
    long = "It is followed by " + "a good many other terms, " * 9 + "and so on."
    (one,) = paired(
        [slide("a", "zh", "标题", "要点。")], [slide("a", "en", "Headline", long)], Layout()
    )
    assert one.also == ("Headline", "")
    assert long in one.line.split("\n")


def test_words_without_room_stay_two_slides() -> None:
    zh = slide("a", "zh", "很长的标题，" * 14)
    en = slide("a", "en", "A headline that goes on and on, " * 8)
    both = paired([zh, slide("b", "zh", "短")], [en, slide("b", "en", "Short")], Layout())
    assert [(one.id, one.language, one.also) for one in both] == [
        ("a", "zh", None),
        ("a", "en", None),
        ("b", "zh", ("Short", "")),
    ]


@pytest.mark.parametrize("ratio", ["16:9", "4:3"])
def test_the_page_keeps_its_larger_part(ratio: str) -> None:
    layout = Layout(ratio)
    for words in range(1, 60):
        first = slide("a", "zh", "标题很长，" * words, "要点。")
        for one in paired([first], [slide("a", "en", "Words " * words, "One line.")], layout):
            if one.also:
                body = sheet(layout, one.headline, one.takeaway, one.also).body
                assert body.height >= 0.55 * FORMATS[ratio][1]


def test_what_both_languages_say_alike_is_said_once() -> None:
    same = slide("a", "zh", "GDP", "5 %")
    (one,) = paired([same], [replace(same, language="en")], Layout())
    assert one.also == ("", "")
    rows = dict(in_both(list(BOTH.values())).rows)
    assert rows["日期 · Date"] == "2026-11-24"
    assert in_both([BOTH["zh"]]) == BOTH["zh"]


def test_what_only_one_language_has_stays() -> None:
    a, b = slide("a", "zh", "甲"), slide("b", "en", "B")
    assert paired([a], [b], Layout()) == [a, b]
