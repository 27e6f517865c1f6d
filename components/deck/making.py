"""The deck as its plan makes it of what the page shows."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from components.deck import planning
from components.frame import Frame
from policytext.base.look import Look
from policytext.slides import sets
from policytext.slides.bilingual import paired
from policytext.slides.layout import Layout
from policytext.slides.proposing import proposed
from policytext.slides.slide import Slide
from policytext.study.comparison import Comparison
from policytext.views.catalogue import COMPARED
from policytext.views.statement import Statement, statement

_LANGUAGES = {"zh": ("zh",), "en": ("en",), "both": ("zh", "en")}


@dataclass(frozen=True)
class Made:
    """Slides, each with the item that it comes from, and what stands around them.

    `comparison` is None where no slide is of one; `statements` has one for each language.
    """

    slides: tuple[tuple[str, Slide], ...]
    layout: Layout
    comparison: Comparison | None
    statements: Mapping[str, Statement]


def made(frame: Frame) -> Made:
    """Return the deck; an item whose theme or comparison is not here is passed over."""
    study, options = frame.study, frame.options
    plan = planning.plan(study)
    items = sets.shown(plan.items or (), study, frame.comparison)
    languages = _LANGUAGES[plan.languages or frame.look.language]
    layout = Layout(plan.ratio, plan.ground == "dark", plan.cloud == "picture")
    compared = any(item in COMPARED for item in items)
    comparison = frame.comparison if compared else None
    told = replace(options, comparison=comparison)

    def slides(item: str) -> list[Slide]:
        looks = (Look(language, dark=layout.dark) for language in languages)
        first, *other = (proposed(study, options, look, [item]) for look in looks)
        return paired(first, other[0], layout) if other else first

    return Made(
        tuple((item, planning.edited(slide)) for item in items for slide in slides(item)),
        layout,
        comparison,
        {language: statement(study, told, language, date.today()) for language in languages},
    )
