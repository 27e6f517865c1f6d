"""What narrows a count is named in one place."""

from dataclasses import replace
from datetime import date

from short_texts import BUILDING, CITIES, text

from policytext.base.look import Look
from policytext.slides.proposing import proposed
from policytext.study.options import Options
from policytext.study.study import Filter
from policytext.views.basis import filter_names, rests_on, theme_names
from policytext.views.statement import statement

STUDY = text(CITIES, (BUILDING, replace(BUILDING, id="other", label={"zh": "另", "en": "other"})))


def test_nothing_is_named_where_nothing_is_filtered() -> None:
    assert filter_names(STUDY, "zh") == []


def test_themes_are_named_as_they_were_chosen_then_wording() -> None:
    both = replace(STUDY, filter=Filter(("other", "building"), "must"))
    assert theme_names(both, "zh") == ["另", "修建"]
    assert filter_names(both, "zh") == ["另", "修建", "必须"]
    told = "只算含“必须”一类措辞的句子"
    assert filter_names(both, "zh", in_full=True) == ["另", "修建", told]
    said = statement(both, Options(), "zh", date(2026, 1, 2))
    assert dict(said.rows)["主题"] == f"另、修建、{told}"
    assert rests_on(both, "zh").count(told) == 1


def test_a_headline_names_the_filter() -> None:
    said = text("题\n必须改革，必须发展改革。改革好。", said="must")
    (slide,) = proposed(said, Options(), Look(), ["frequency"])
    assert slide.headline.startswith("“必须”类句子里，")
