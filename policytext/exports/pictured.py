"""The pages of a deck drawn one by one, as pictures in any form."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from policytext.base.files import filename
from policytext.drawn.marks import Drawing
from policytext.drawn.pages import drawing
from policytext.drawn.pdf import pdf
from policytext.drawn.png import pngs
from policytext.drawn.svg import svg
from policytext.slides.first_page import first_page
from policytext.slides.layout import FORMATS, Layout
from policytext.slides.method import method
from policytext.slides.pages import add_page
from policytext.slides.resting import Resting
from policytext.slides.slide import Slide
from policytext.slides.template import template
from policytext.study.comparison import Comparison
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.statement import Statement


class Form(NamedTuple):
    """A file format: the ending of its files' names, how browsers call it, and its scale."""

    ending: str
    kind: str
    scale: int = 1


# What pictures can be asked for.
FORMS = {
    "png1": Form("@1x.png", "image/png", 1),
    "png2": Form("@2x.png", "image/png", 2),
    "png4": Form("@4x.png", "image/png", 4),
    "svg": Form(".svg", "image/svg+xml"),
    "pdf": Form(".pdf", "application/pdf"),
}


def shown_as(slide: Slide, *, table: bool = False) -> Slide:
    """Return a view's slide that shows its chart if it has one, or its table."""
    return replace(slide, view=replace(slide.view, tabled=table)) if slide.view else slide


def page_drawing(
    slide: Slide,
    study: Study,
    options: Options,
    layout: Layout,
    statement: Statement,
    number: int | str = 0,
) -> Drawing:
    """Return one slide as a drawing, without ground if the layout is transparent.

    `number` stands at its foot as the page's, or what stands for it; 0 for none.
    """
    page = add_page(template(layout), slide, study, options, layout, statement)
    drawn = drawing(page, FORMATS[layout.ratio], number)
    return drawn._replace(ground="") if layout.transparent else drawn


def page_picture(
    slide: Slide,
    study: Study,
    options: Options,
    layout: Layout,
    statement: Statement,
    number: int | str = 0,
) -> str:
    """Return one slide as SVG; for the arguments see `page_drawing`."""
    return svg(page_drawing(slide, study, options, layout, statement, number))


def cover_picture(
    study: Study, comparison: Comparison | None, layout: Layout, told: Resting
) -> str:
    """Return a deck's cover as SVG."""
    made = template(layout)
    first_page(made, study, comparison, layout, told)
    return svg(drawing(made.slides[0], FORMATS[layout.ratio]))


def method_pictures(layout: Layout, told: Resting, number: int | str = 0) -> tuple[str, ...]:
    """Return the pages that say what the numbers rest on, as SVG; each with the same `number`."""
    made = template(layout)
    method(made, layout, told)
    return tuple(svg(drawing(page, FORMATS[layout.ratio], number)) for page in made.slides)


def pictures(
    drawings: Sequence[Drawing], form: str, names: Sequence[str], made: date
) -> Iterator[bytes]:
    """Return drawings as files in one of FORMS, a PDF with its name and the day it was `made`.

    The same drawings give the same bytes.
    """
    if form == "svg":
        yield from (svg(drawing).encode() for drawing in drawings)
    elif form == "pdf":
        for drawing, name in zip(drawings, names, strict=True):
            yield pdf([drawing], title=name, made=made)
    else:
        yield from pngs(drawings, FORMS[form].scale)


def picture_name(title: str, name: str, layout: Layout, form: str) -> str:
    """Return the name of a file: of which text, what, and which shape and scale.

    A long title gives way to the rest. A form that is no picture is the file's ending, if any.
    """
    shape = "" if layout.ratio == "16:9" else f" {layout.ratio.replace(':', 'x')}"
    end = f"{name}{shape}"
    ending = FORMS[form].ending if form in FORMS else f".{form}" if form else ""
    return filename(title[: max(0, 77 - len(end))], end) + ending
