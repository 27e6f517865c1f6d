"""The deck as its plan makes it of what the page shows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from components.deck import planning
from components.frame import Frame
from components.session.many import many_of
from policytext.base.look import Look
from policytext.base.unreadable import Unreadable
from policytext.library.many import Many
from policytext.slides import sets
from policytext.slides.bilingual import paired
from policytext.slides.layout import Layout
from policytext.slides.of_library import is_of_library
from policytext.slides.proposing import proposed
from policytext.slides.resting import Resting, resting
from policytext.slides.slide import Slide
from policytext.study.comparison import Comparison
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

    `comparison` is None where no slide is of one; `statements` has one of the text for each
    language. `many` is the library where the plan has slides of it; `passed_over` are those of
    them that cannot be shown.
    """

    placed: tuple[Placed, ...]
    layout: Layout
    comparison: Comparison | None
    statements: Mapping[str, Statement]
    many: Many | None = None
    passed_over: tuple[str, ...] = ()

    @property
    def slides(self) -> list[Slide]:
        """Return the slides alone."""
        return [one.slide for one in self.placed]

    @property
    def library(self) -> str:
        """Return a name for all that slides of the library depend on."""
        return sha256(repr(self.many.key).encode()).hexdigest() if self.many else ""

    @property
    def told(self) -> Resting:
        """Return what the deck rests on."""
        return resting(self.slides, self.statements)

    @property
    def said(self) -> list[Slide]:
        """Return the slides alone, one for each language."""
        return [replace(slide, also=None) for one in self.placed for slide in one.said]


def made(frame: Frame) -> Made:
    """Return the deck; an item whose theme, comparison or texts are not here is passed over."""
    study, options = frame.study, frame.options
    plan = planning.plan(study)
    of_library = [item for item in plan.items or () if is_of_library(item)]
    many = _library(frame) if of_library else None
    items = sets.shown(plan.items or (), study, frame.comparison, many)
    languages = _LANGUAGES[plan.languages or frame.look.language]
    layout = Layout(plan.ratio, plan.ground == "dark", plan.cloud == "picture")
    compared = any(item in COMPARED_KINDS for item in items)
    comparison = frame.comparison if compared else None
    told = replace(options, comparison=comparison)

    looks = [Look(language, dark=layout.dark) for language in languages]

    def propose(item: str, look: Look) -> list[Slide]:
        slides = proposed(study, options, look, [item], many)
        return [planning.edited(frame, slide) for slide in slides]

    placed = tuple(one for item in items for one in _placed(propose, layout, looks, item))
    there = {one.item for one in placed}
    return Made(
        placed,
        layout,
        comparison,
        {language: statement(study, told, language, date.today()) for language in languages},
        many,
        tuple(item for item in of_library if item not in there),
    )


def _library(frame: Frame) -> Many | None:
    try:
        return many_of(frame.selection)
    except Unreadable:
        return None


def _placed(
    propose: Callable[[str, Look], list[Slide]], layout: Layout, looks: Sequence[Look], item: str
) -> Iterator[Placed]:
    """Return the pages of an item: in two languages on one page where their words fit.

    None where what it counts cannot be counted after all.
    """
    try:
        told = [propose(item, look) for look in looks]
    except Unreadable:
        return
    others = {slide.id: slide for slide in told[-1]}
    for slide in paired(told[0], told[1], layout) if len(told) > 1 else told[0]:
        yield Placed(item, slide, (slide, others[slide.id]) if slide.also else (slide,))
