"""One theme in the text's own words."""

import pytest
from decks import page, words_on
from pptx.oxml.ns import qn

from policytext.slides.layout import Layout
from policytext.slides.quote import passages_of
from policytext.source.cleaning import clean
from policytext.study.assembly import Assembly
from policytext.study.prepared import article_study
from policytext.themes.book_editing import new_theme


def passage(shown):  # type: ignore[no-untyped-def]
    return next(s for s in shown.placeholders if s.placeholder_format.idx == 13)


def test_the_passage_that_states_a_theme_is_set_in_serif_with_its_points_in_bold() -> None:
    study = article_study()
    shown = page(study, "quotes.industry")
    (first,) = [a for a in study.annotations if a.theme == "industry" and a.how == "stated"]
    assert passage(shown).text_frame.text == study.document.text[first.start : first.end]
    runs = passage(shown).text_frame.paragraphs[0].runs
    assert {"兴业兴城", "产城融合", "职住平衡"} <= {run.text for run in runs if run.font.bold}
    assert {run._r.rPr.find(qn("a:ea")).get("typeface") for run in runs} == {"SimSun"}
    assert "第5段 第15句　·　另有 2 处（见备注）" in words_on(shown)


def test_the_notes_hold_every_passage_with_its_place() -> None:
    study = article_study()
    notes = page(study, "quotes.industry").notes_slide.notes_text_frame.text
    found = passages_of(study, study.theme("industry"))
    assert [one.how for one in found] == ["stated", "echo", "echo"]
    for one in found:
        text = study.document.text[one.span.start : one.span.end]
        assert f"{study.place(one.span.start, 'zh')}　{text}" in notes


def test_a_relationship_has_a_sentence_of_the_text_for_each_pole() -> None:
    study = article_study()
    words = words_on(page(study, "quotes.outside-inside"))
    heads = [one for one in words if one.startswith(("外部支持　第", "激发内生动力　第"))]
    assert len(heads) == 2
    sentences = {study.document.text[s.start : s.end].strip() for s in study.document.sentences}
    assert sum(one in sentences for one in words) == 2


@pytest.mark.parametrize("ratio", ["16:9", "4:3"])
def test_a_passage_that_is_too_long_is_cut_at_a_full_stop(ratio: str) -> None:
    text = "要推进发展，" + "加快建设现代化产业体系，" * 12 + "不断取得新成效。"
    book = (new_theme((), ["推进发展"]),)
    study = Assembly().study(clean(f"题\n\n{text * 4}"), book=book)
    shown = page(study, f"quotes.{book[0].id}", layout=Layout(ratio))
    shape = passage(shown)
    told = shape.text_frame.text
    assert told.removesuffix("……") in study.document.text
    assert shape.top + shape.height < shown.part.package.presentation_part.presentation.slide_height
    assert min(r.font.size.pt for r in shape.text_frame.paragraphs[0].runs) >= 18


def test_a_theme_without_passages_says_so() -> None:
    book = (new_theme((), ["没有的主题"]),)
    study = Assembly().study(clean("题\n\n推进发展。"), book=book)
    assert "没有可统计的词" in passage(page(study, f"quotes.{book[0].id}")).text_frame.text
