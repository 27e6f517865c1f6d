"""The deck as its plan makes it of what the page shows."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from components.deck import planning
from components.frame import Frame
from policytext.base.look import Look
from policytext.slides import sets
from policytext.slides.layout import Layout
from policytext.slides.proposing import proposed
from policytext.slides.slide import Slide
from policytext.study.comparison import Comparison
from policytext.views.catalogue import COMPARED
from policytext.views.statement import Statement, statement

_LANGUAGES = {"zh": ("zh",), "en": ("en",), "both": ("zh", "en")}


class Placed(NamedTuple):
    """A slide in its deck: the item that it comes from, and the slides whose words it says."""

    item: str
    slide: Slide
    said: tuple[Slide, ...]


@dataclass(frozen=True)
class Made:
    """The slides of a deck, and what stands around them.

    `comparison` is None where no slide is of one; `statements` has one for each language.
    """

    placed: tuple[Placed, ...]
    layout: Layout
    comparison: Comparison | None
    statements: Mapping[str, Statement]

    @property
    def slides(self) -> list[Slide]:
        """Return the slides alone."""
        return [one.slide for one in self.placed]


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
    return Made(
        tuple(
            Placed(item, edited, (edited,))
            for item in items
            for language in languages
            for slide in proposed(study, options, Look(language, dark=layout.dark), [item])
            for edited in [planning.edited(slide)]
        ),
        layout,
        comparison,
        {language: statement(study, told, language, date.today()) for language in languages},
    )
