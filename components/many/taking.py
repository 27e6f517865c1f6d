"""What is taken away of a view over many texts: the dialog of a view of one text, and more."""

from functools import partial

import streamlit as st

from components.deck import planning
from components.frame import Frame
from components.many.opening import Opened
from components.panels import pictures
from components.panels.download import download
from components.session import resuming
from components.session.record import session
from components.session.undisturbed import undisturbed
from policytext.base.files import filename
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.library.many import Many
from policytext.library.point import Point
from policytext.slides.slide import Slide
from policytext.views.view import View

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer(opened: Opened, view: View) -> None:
    """Open the dialog that saves a view."""
    # Imported here, as all that draws: only who saves a view waits for it.
    from policytext.slides.of_library import item_of, of_library

    look = Look(opened.frame.look.language)
    slide = of_library(opened.many, item_of(view.name, opened.asked), look)
    assert slide.statement is not None
    more = partial(_more, opened=opened, slide=slide)
    pictures.offer_slide(opened.frame, slide, slide.statement, more)


def _more(frame: Frame, opened: Opened, slide: Slide) -> None:
    """Show the ways into a spreadsheet, onto a page of its own, and into the deck."""
    said = slide.statement
    assert said is not None
    stem = filename(said.title, slide.name)
    point = Point.parse(frame.selection.point)
    download(
        "Excel",
        partial(_sheets, opened.many, slide, point),
        f"{stem}.xlsx",
        _SHEET,
        "save_many_xlsx",
    )
    download(
        frame.word("many_offline"),
        partial(_page, opened.many, slide, frame),
        f"{stem}.html",
        "text/html",
        "save_many_html",
    )
    held = slide.id in (planning.plan(frame.study).items or ())
    st.button(
        frame.word("in_the_deck" if held else "add_to_deck"),
        key="add_to_deck",
        on_click=undisturbed(_add),
        args=(frame, slide),
        disabled=held,
        type="secondary" if held else "primary",
    )
    if held:
        st.page_link("pages/slides.py", label=frame.word("many_to_slides"), width="content")


def _sheets(many: Many, slide: Slide, point: Point | None) -> bytes:
    """Return the table, the sentences of the chosen number or of all, and what they rest on."""
    from policytext.exports.behind import as_table, behind, points_of
    from policytext.exports.workbook import workbook

    view, basis, said = slide.view, slide.basis, slide.statement
    assert view is not None and basis is not None and said is not None
    if view.name == "who_repeats":
        from policytext.exports.passages_behind import passages_behind

        table = passages_behind(many, basis.asked, view, point, slide.language)
        return workbook([view], said, {label("overlap_sheet", slide.language): table})
    if view.name == "taken_over":  # its table has both texts' words
        return workbook([view], said)
    every = points_of(view)
    points = [point] if point in every else every
    found = behind(many, basis.asked, points, slide.language)
    name = label("many_sentences_sheet", slide.language)
    return workbook([view], said, {name: as_table(found, slide.language)})


def _page(many: Many, slide: Slide, frame: Frame) -> bytes:
    from policytext.exports.offline_many import offline_many

    return offline_many(many, slide, frame.study, frame.options)


def _add(frame: Frame, slide: Slide) -> None:
    """Add a slide to the deck; it begins with this one where nothing was chosen for it yet."""
    kept = session().plan.items
    said = frame.word("did_add", name=planning.item_name(frame, slide.id))
    planning.put([*(kept or ()), slide.id], said)
    resuming.note(session().selection)  # a dialog runs alone: the page keeps nothing then
