"""Ready-made decks: what they hold, for which text, and that every slide of them can be made."""

from dataclasses import replace

import pytest

from policytext.base.look import Look
from policytext.slides import sets
from policytext.slides.proposing import proposed
from policytext.study.assembly import Assembly
from policytext.study.comparison import Comparison, with_language, with_texts, with_theme
from policytext.study.options import Options
from policytext.study.prepared import article, article_study
from policytext.study.study import Annotated, Filter, Study
from policytext.views.catalogue import COMPARED, KINDS

STUDY = article_study()
RELATIONSHIPS = {theme.id for theme in STUDY.book if theme.poles}


def without(*kinds: str) -> Study:
    """Return the study without the themes of these kinds."""
    book = tuple(theme for theme in STUDY.book if theme.kind not in kinds)
    return replace(STUDY, annotated=Annotated(book, STUDY.annotations))


def beside(kind: str) -> Comparison:
    if kind == "text":
        return with_texts(STUDY, [article()], Assembly())
    if kind == "language":
        return with_language(STUDY, "language")
    return with_theme(STUDY.of_theme("industry"), "shared", "one", "other")


def test_a_briefing_is_three_slides_that_tell_most() -> None:
    assert len(sets.briefing(STUDY)) == 3
    assert sets.briefing(STUDY) == ("brief", "frequency", "balance")
    assert sets.briefing(without("relationship")) == ("brief", "frequency", "breakdown")
    none = sets.briefing(without("relationship", "focus_area"))
    assert none == ("brief", "frequency", "dispersion")


def test_a_deck_begins_without_a_balance_where_there_is_nothing_to_weigh() -> None:
    assert sets.first(STUDY)[-1] == "balance"
    assert sets.first(without("relationship"))[-1] == "dispersion"


def test_everything_about_a_theme_is_about_that_theme() -> None:
    items = sets.about(STUDY, "industry")
    assert {item.partition(".")[2] for item in items} == {"industry"}
    assert {"quotes.industry", "frequency.industry", "language.industry"} <= set(items)
    assert {item.partition(".")[0] for item in items} <= set(sets.OF_THEME)


def test_two_texts_are_compared_by_what_there_is_for_such_a_comparison() -> None:
    assert {"set_phrases", "keyness", "themes_compared"} <= set(sets.beside(beside("text")))
    assert set(sets.beside(beside("language"))) == {"keyness", "contrast"}
    assert "set_phrases" in sets.beside(beside("themes"))


def test_all_views_have_quotes_of_each_theme_in_force() -> None:
    every = sets.everything(STUDY, None)
    assert [item for item in every if item.startswith("quotes")] == [
        f"quotes.{theme.id}" for theme in STUDY.book
    ]
    assert {item.partition(".")[0] for item in every} == set(KINDS)
    filtered = article_study(filter=Filter(("industry",)))
    assert "quotes.shared" not in sets.everything(filtered, None)
    assert set(COMPARED) <= set(sets.everything(STUDY, beside("text")))


def test_what_is_not_at_hand_is_passed_over_and_nothing_else() -> None:
    items = ("frequency", "quotes.gone", "cloud.industry", "keyness", "of_later", "set_phrases")
    assert sets.shown(items, STUDY, None) == ("frequency", "cloud.industry")
    assert sets.shown(items, STUDY, beside("language"))[2:] == ("keyness",)
    assert sets.shown(items, STUDY, beside("text"))[2:] == ("keyness", "set_phrases")


@pytest.mark.parametrize("kind", ["", "text"])
def test_each_item_of_each_set_gives_one_slide(kind: str) -> None:
    comparison = beside(kind) if kind else None
    items = dict.fromkeys(
        (
            *sets.everything(STUDY, comparison),
            *sets.about(STUDY, "industry"),
            *(item for one in sets.OF_THEME for item in sets.items_of(one, STUDY, "plan-deliver")),
        )
    )
    assert sets.shown(tuple(items), STUDY, comparison) == tuple(items)
    options = Options(comparison=comparison)
    slides = proposed(STUDY, options, Look("zh"), tuple(items))
    assert [slide.id for slide in slides] == list(items)
