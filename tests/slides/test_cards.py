"""The theme book on one page: cards and beams, each inside the page and apart from the others."""

from dataclasses import replace
from itertools import combinations

import pytest
from decks import page, sizes, words_on
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches

from policytext.slides.layout import FORMATS, Layout
from policytext.study.prepared import article_study
from policytext.study.study import Annotated
from policytext.study.theme_amounts import theme_amounts
from policytext.themes.book_editing import new_theme
from policytext.themes.themes import Theme


def cards(shown):  # type: ignore[no-untyped-def]
    """Return the grounds of the cards."""
    boxes = [s for s in shown.shapes if s.shape_type == 1]
    return [s for s in boxes if s.auto_shape_type == MSO_SHAPE.RECTANGLE]


def test_a_card_says_what_the_screen_says_and_a_beam_has_a_pole_at_each_end() -> None:
    study, shown = article_study(), page(article_study(), "breakdown")
    assert len(cards(shown)) == 4
    words = words_on(shown)
    industry = next(one for one in words if one.startswith("兴业兴城"))
    amounts = theme_amounts(study, "industry")
    assert (amounts.stated.characters, amounts.echoed.characters) == (97, 244)
    assert industry.split("\n")[:3] == ["兴业兴城", "直接论述 97 字", "呼应 244 字"]
    assert "产城融合" in industry
    places = {s.text_frame.text: s for s in shown.shapes if s.has_text_frame}
    for left, right in (("规划设计", "项目落地"), ("外部支持", "激发内生动力")):
        assert places[left].top < places[right].top
        assert places[left].text_frame.paragraphs[0].alignment != (
            places[right].text_frame.paragraphs[0].alignment
        )


@pytest.mark.parametrize("ratio", ["16:9", "4:3"])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("number", [1, 9, 30])
def test_any_number_of_themes_stands_apart_inside_the_page_and_is_readable(
    ratio: str, language: str, number: int
) -> None:
    book: tuple[Theme, ...] = ()
    for turn in range(number):
        names = [f"甲乙丙丁主题{turn}", f"戊己庚辛一端{turn}"][: 1 + turn % 2]
        book = (*book, new_theme(book, names))
    study = replace(article_study(), annotated=Annotated(book))
    shown = page(study, "breakdown", language=language, layout=Layout(ratio))
    width, height = (Inches(value) for value in FORMATS[ratio])
    assert len(cards(shown)) == (number + 1) // 2
    for card in cards(shown):
        assert card.left >= 0 and card.left + card.width <= width
        assert card.top >= 0 and card.top + card.height <= height - Inches(0.5)
    for one, other in combinations(cards(shown), 2):
        beside = one.left + one.width <= other.left or other.left + other.width <= one.left
        assert beside or one.top + one.height <= other.top or other.top + other.height <= one.top
    assert all(size >= 16 for text, size in sizes(shown) if text.strip())
