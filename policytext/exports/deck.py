"""Slides → a PowerPoint file that can be edited: native charts, tables and shapes."""

from collections.abc import Mapping, Sequence

from pptx.presentation import Presentation as Deck

from policytext.exports.packing import packed
from policytext.slides.first_page import first_page
from policytext.slides.layout import Layout
from policytext.slides.method import method
from policytext.slides.pages import add_page
from policytext.slides.resting import resting
from policytext.slides.slide import Slide
from policytext.slides.template import template
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.catalogue import COMPARED_KINDS
from policytext.views.statement import Statement


def deck(
    slides: Sequence[Slide],
    study: Study,
    options: Options,
    layout: Layout,
    statements: Mapping[str, Statement],
    *,
    alone: bool = False,
) -> bytes:
    """Return the slides as PPTX, between a cover and what they rest on, or `alone`.

    `statements` has one Statement of the text for each language of the deck; `paired` puts slides
    in both languages on one page. A deck of the library alone has its cover and its statements. The
    same slides give the same bytes; the only date in them is the one
    that the statements name.
    """
    made = presentation(slides, study, options, layout, statements, alone=alone)
    made.core_properties.revision = 1
    return packed(made, resting(slides, statements).statements[0])


def presentation(
    slides: Sequence[Slide],
    study: Study,
    options: Options,
    layout: Layout,
    statements: Mapping[str, Statement],
    *,
    alone: bool = False,
) -> Deck:
    """Return the deck before it is packed; for the arguments see `deck`."""
    made = template(layout)
    compared = any(slide.kind in COMPARED_KINDS for slide in slides)
    comparison = options.comparison if compared else None
    told = resting(slides, statements)
    if not alone:
        first_page(made, study, comparison, layout, told)
    for slide in slides:
        add_page(made, slide, study, options, layout, statements[slide.language])
    if not alone:
        method(made, layout, told)
    return made
