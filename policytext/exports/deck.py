"""Slides → a PowerPoint file that can be edited: native charts, tables and shapes."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from io import BytesIO

from pptx.presentation import Presentation as Deck

from policytext.base.fitting import printable
from policytext.base.labels import label
from policytext.exports.packing import repacked
from policytext.slides.cover import cover
from policytext.slides.layout import Layout
from policytext.slides.method import method
from policytext.slides.pages import add_page
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

    `statements` has one Statement for each language of the deck; `paired` puts slides in both
    languages on one page. The same slides give the same
    bytes; the only date in them is the one that the statements name.
    """
    made = presentation(slides, study, options, layout, statements, alone=alone)
    return _saved(made, next(iter(statements.values())))


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
    if not alone:
        cover(made, study, comparison, layout, list(statements.values()))
    for slide in slides:
        add_page(made, slide, study, options, layout, statements[slide.language])
    if not alone:
        method(made, layout, list(statements.values()))
    return made


def _saved(made: Deck, statement: Statement) -> bytes:
    midnight = datetime.combine(statement.made, time())
    about = made.core_properties
    about.title, about.author = printable(statement.title), label("app_title", statement.language)
    about.last_modified_by, about.revision = "", 1
    about.created = about.modified = midnight
    out = BytesIO()
    made.save(out)
    return repacked(out.getvalue(), midnight)
