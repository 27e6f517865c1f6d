"""Views over many texts in a deck: their items, their slides, and what the deck rests on."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

import pytest
from decks import said, words_on
from many_reports import made as library_of
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pypdfium2 import PdfDocument

from policytext.base.look import Look
from policytext.base.unreadable import Unreadable
from policytext.exports.deck import deck
from policytext.exports.deck_pdf import deck_pdf
from policytext.library.asked import Asked
from policytext.library.many import Many
from policytext.library.scope import Scope
from policytext.slides import sets
from policytext.slides.bilingual import paired
from policytext.slides.layout import Layout
from policytext.slides.of_library import is_at_hand, item_of
from policytext.slides.proposing import proposed
from policytext.slides.resting import resting
from policytext.slides.slide import Slide
from policytext.study.options import Options
from policytext.study.plan import Plan
from policytext.study.prepared import article_study
from policytext.study.project_plan import plan_from_record, plan_to_record

ONE = item_of("over_time", Asked(expressions=("高质量发展",)))
OTHER = item_of("over_time", Asked(Scope(tier=("national",)), expressions=("安全",)))


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Many:
    return library_of(tmp_path_factory.mktemp("many"))


def slides_of(many: Many, items: Sequence[str], language: str = "zh") -> list[Slide]:
    return proposed(article_study(), Options(), Look(language), items, many)


def opened(slides: Sequence[Slide], *languages: str) -> Deck:
    study = article_study()
    return Presentation(BytesIO(deck(slides, study, Options(), Layout(), said(study, *languages))))


def test_two_views_of_a_library_make_a_deck_of_the_library(many: Many) -> None:
    made = opened(slides_of(many, [ONE, OTHER]), "zh")
    cover, first, second, *method = made.slides
    words = words_on(cover)
    assert "文库" in words and "5\n篇" in words and "2\n个年份有文本" in words
    assert article_study().document.title not in "".join(words)
    charts = [shape.chart for shape in first.shapes if shape.has_chart]
    plotted = {
        n for chart in charts for plot in chart.plots for one in plot.series for n in one.values
    }
    (slide,) = slides_of(many, [ONE])
    rates = {n for n in slide.view.rows.iloc[:, 4] if n}  # type: ignore[union-attr]
    assert {round(n, 2) for n in plotted if n} >= rates > set()
    notes = first.notes_slide.notes_text_frame.text
    assert "centre18 · 第1段第2句　推动“放管服”改革，推动高质量发展。" in notes
    assert "文库（5 篇） · 整个文库" in "".join(words_on(first))
    assert "文库（2 篇） · 国家" in "".join(words_on(second))
    told = "\n".join("\n".join(words_on(page)) for page in method)
    assert "逐年用量 · 高质量发展" in told and "逐年用量 · 安全" in told
    assert told.count("只就本文库收录的文本而言") == 1  # what all say stands once
    assert made.core_properties.title == "文库"


def test_a_mixed_deck_keeps_the_cover_of_its_text_and_says_both(many: Many) -> None:
    made = opened(slides_of(many, ["frequency", ONE]), "zh")
    assert "1,507\n字" in words_on(made.slides[0])
    told = "\n".join("\n".join(words_on(page)) for page in list(made.slides)[3:])
    assert article_study().document.sha256 in told and "逐年用量 · 高质量发展" in told


def test_both_languages_stand_on_one_page_and_rest_on_both(many: Many) -> None:
    told = [slides_of(many, [ONE], language) for language in ("zh", "en")]
    (slide,) = paired(told[0], told[1], Layout())
    assert slide.also
    rests = resting([slide], said(article_study(), "zh", "en"))
    assert [one.title for one in rests.statements] == [
        "文库 · 整个文库",
        "Library · the whole library",
    ]
    assert any("Use over time" in value and "逐年用量" in value for _, value in rests.rows)


def test_a_library_deck_as_pdf(many: Many) -> None:
    study = article_study()
    made = deck_pdf(
        slides_of(many, [ONE], "en"), study, Options(), Layout("4:3"), said(study, "en")
    )
    assert "Library" in PdfDocument(made)[0].get_textpage().get_text_range()


@pytest.mark.parametrize(
    "item",
    [
        item_of("over_time", Asked(expressions=("/(/",))),
        item_of("over_time", Asked(Scope(texts=("gone",)), expressions=("安全",))),
        item_of("over_time", Asked(Scope(group="gone"), expressions=("安全",))),
        item_of("passport", Asked(text="gone")),
        "over_time.{",
        'over_time.{"unknown":1}',
        "over_time.[]",
    ],
)
def test_what_is_not_at_hand_is_passed_over(many: Many, item: str) -> None:
    assert not is_at_hand(item, many)
    assert sets.shown([item, ONE], article_study(), None, many) == (ONE,)
    assert slides_of(many, [item, ONE])[0].id == ONE


def test_without_a_library_only_the_text_is_shown(many: Many) -> None:
    assert sets.shown(["frequency", ONE], article_study(), None) == ("frequency",)
    assert not proposed(article_study(), Options(), Look("zh"), [ONE])


def test_a_plan_with_views_of_a_library_comes_back_and_a_damaged_one_is_refused() -> None:
    plan = Plan((ONE, "frequency", OTHER)).moved(OTHER, ONE)
    assert plan.items == (OTHER, ONE, "frequency")
    assert plan_from_record({"deck": plan_to_record(plan)}) == plan
    for bad in ("over_time.{\n}", "over_time.<b>", "over_time.{" + "x" * 20_000 + "}", "Ü.{}"):
        with pytest.raises(Unreadable):
            plan_from_record({"deck": plan_to_record(replace(plan, items=(bad,)))})
