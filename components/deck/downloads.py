"""The other exports: a spreadsheet, an offline page, every picture in one archive."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from functools import partial

import streamlit as st

from components.browser.plain import plain_markdown
from components.deck.making import Made
from components.frame import Frame
from components.panels import pictures
from components.panels.download import download
from components.session.record import Pictures, remember, session
from policytext.base.files import filename
from policytext.base.look import Look
from policytext.base.unreadable import Unreadable
from policytext.exports.archive import archive
from policytext.exports.offline import offline
from policytext.exports.pictured import FORMS
from policytext.exports.workbook import workbook
from policytext.slides.layout import Layout
from policytext.slides.proposing import proposed
from policytext.slides.resting import resting
from policytext.slides.slide import Slide
from policytext.views.catalogue import COMPARED, GENERAL, VIEWS
from policytext.views.statement import Statement

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show(frame: Frame, statement: Statement, deck: Made) -> None:
    """Show the other exports, in the language of the page; with the deck's views of the library."""
    look = Look(frame.look.language)
    stem = filename(frame.study.title)
    slides = partial(_slides, frame, look, deck)
    st.markdown(f"### {frame.word('downloads')}")
    with st.container(horizontal=True, key="downloads"):
        _button(frame, "xlsx", lambda: _workbook(slides(), statement), f"{stem}.xlsx", _SHEET)
        page = partial(offline, frame.study, frame.options, look, statement.made)
        _button(frame, "html", page, f"{stem}.html", "text/html")
    _pictures(frame, slides, statement, stem, (deck.library, *_of_library(deck)))


def _slides(frame: Frame, look: Look, deck: Made) -> list[Slide]:
    """Return a slide for every view."""
    names = VIEWS
    if frame.comparison:
        names += GENERAL if frame.comparison.kind == "language" else COMPARED
    items = (*names, *_of_library(deck))
    return proposed(frame.study, frame.options, look, items, deck.many)


def _of_library(deck: Made) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.item for one in deck.placed if one.slide.basis))


def _workbook(slides: list[Slide], statement: Statement) -> bytes:
    told = resting(slides, {statement.language: statement})
    return workbook([slide.view for slide in slides if slide.view], told.whole)


def _button(frame: Frame, name: str, make: Callable[[], bytes], file: str, kind: str) -> None:
    word, hint = frame.word(f"downloads_{name}"), frame.word(f"downloads_{name}_hint")
    download(word, make, file, kind, f"save_{name}", help=hint)


def _pictures(
    frame: Frame,
    slides: Callable[[], list[Slide]],
    statement: Statement,
    stem: str,
    library: Hashable,
) -> None:
    """Ask for the forms, draw with progress, then offer the archive.

    `library` stands for what is drawn of the library.
    """
    with st.container(horizontal=True, vertical_alignment="bottom", key="pictures"):
        forms = st.pills(
            frame.word("downloads_pictures"),
            tuple(FORMS),
            selection_mode="multi",
            default=["png2", "svg"],
            format_func=lambda form: frame.word(f"picture_{form}"),
            key="picture_forms",
        )
        layout = pictures.choose(frame)
        wanted = st.button(frame.word("downloads_draw"), key="draw_pictures", disabled=not forms)
    key = (statement, tuple(forms), layout, frame.options, library)
    if wanted:
        try:
            drawn = _drawn(frame, slides(), layout, statement, forms)
            remember(replace(session(), pictures=Pictures(key, drawn)))
        except Unreadable as reason:
            st.error(plain_markdown(reason.said(frame.look.language)))
    kept = session().pictures
    if kept and kept.chosen == key:
        word, zipped = frame.word("downloads_zip"), kept.archive
        download(word, lambda: zipped, f"{stem}.zip", "application/zip", "save_zip")


def _drawn(
    frame: Frame, slides: list[Slide], layout: Layout, statement: Statement, forms: list[str]
) -> bytes:
    bar = st.progress(0.0, frame.word("downloads_drawing"))

    def progress(done: int, total: int) -> None:
        bar.progress(done / total, frame.word("downloads_drawing"))

    made = archive(slides, frame.study, frame.options, layout, statement, forms, progress=progress)
    bar.empty()
    return made
