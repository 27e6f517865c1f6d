"""Decks to look into: made as the slides page makes them."""

from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide as Page

from policytext.base.look import Look
from policytext.exports.deck import deck
from policytext.slides.layout import Layout
from policytext.slides.proposing import proposed
from policytext.slides.slide import Slide
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.statement import Statement, statement

DAY = date(2026, 11, 24)


def said(of: Study, *languages: str, options: Options | None = None) -> dict[str, Statement]:
    return {one: statement(of, options or Options(), one, DAY) for one in languages}


def slides(
    of: Study,
    items: Sequence[str],
    language: str = "zh",
    layout: Layout | None = None,
    options: Options | None = None,
) -> list[Slide]:
    look = Look(language, dark=bool(layout and layout.dark))
    return proposed(of, options or Options(), look, items)


def made(
    of: Study,
    items: Sequence[str],
    language: str = "zh",
    layout: Layout | None = None,
    options: Options | None = None,
) -> bytes:
    shown = slides(of, items, language, layout, options)
    statements = said(of, language, options=options)
    return deck(shown, of, options or Options(), layout or Layout(), statements)


def opened(of: Study, *items: str, **how: Any) -> Deck:
    return Presentation(BytesIO(made(of, items, **how)))


def page(of: Study, item: str, **how: Any) -> Page:
    """Return the page of one slide: the one behind the cover."""
    shown: Page = opened(of, item, **how).slides[1]
    return shown


def words_on(page: Page) -> list[str]:
    """Return what each shape with words says."""
    return [shape.text_frame.text for shape in page.shapes if shape.has_text_frame]


def sizes(page: Page) -> Iterator[tuple[str, float]]:
    """Return every run of a page, in its tables and groups too, with its own size in points."""
    for run in page.element.iter(qn("a:r")):
        size = run.find(qn("a:rPr")).get("sz")
        if size:
            yield run.find(qn("a:t")).text or "", int(size) / 100


def part(package: bytes, name: str) -> etree._Element:
    """Return a part of a package as XML."""
    from zipfile import ZipFile

    with ZipFile(BytesIO(package)) as parts:
        return etree.fromstring(parts.read(name))
