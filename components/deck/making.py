"""The deck as its plan makes it of what the page shows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from components.deck import planning
from components.frame import Frame
from policytext.base.look import Look
from policytext.slides import sets
from policytext.slides.bilingual import paired
from policytext.slides.layout import Layout
from policytext.slides.proposing import proposed
from policytext.slides.slide import Slide
from policytext.study.comparison import Comparison
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.catalogue import COMPARED_KINDS
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

    @property
    def said(self) -> list[Slide]:
        """Return the slides alone, one for each language."""
        return [replace(slide, also=None) for one in self.placed for slide in one.said]


def made(frame: Frame) -> Made:
    """Return the deck; an item whose theme or comparison is not here is passed over."""
    study, options = frame.study, frame.options
    plan = planning.plan(study)
    items = sets.shown(plan.items or (), study, frame.comparison)
    languages = _LANGUAGES[plan.languages or frame.look.language]
    layout = Layout(plan.ratio, plan.ground == "dark", plan.cloud == "picture")
    compared = any(item in COMPARED_KINDS for item in items)
    comparison = frame.comparison if compared else None
    told = replace(options, comparison=comparison)

    looks = [Look(language, dark=layout.dark) for language in languages]
    return Made(
        tuple(one for item in items for one in _placed(study, options, layout, looks, item)),
        layout,
        comparison,
        {language: statement(study, told, language, date.today()) for language in languages},
    )


def _placed(
    study: Study, options: Options, layout: Layout, looks: Sequence[Look], item: str
) -> Iterator[Placed]:
    """Return the pages of an item: in two languages on one page where their words fit."""
    told = [
        [planning.edited(slide, study) for slide in proposed(study, options, look, [item])]
        for look in looks
    ]
    others = {slide.id: slide for slide in told[-1]}
    for slide in paired(told[0], told[1], layout) if len(told) > 1 else told[0]:
        yield Placed(item, slide, (slide, others[slide.id]) if slide.also else (slide,))
