"""What is taken away of a view over many texts: the dialog of a view of one text, and more."""

from functools import partial

import streamlit as st

from components.deck import planning
from components.frame import Frame
from components.many.opening import Opened
from components.panels import pictures
from components.session.record import session
from components.session.undisturbed import undisturbed
from policytext.base.files import filename
from policytext.base.look import Look
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
    pictures.offer_slide(opened.frame, slide, slide.statement, partial(_more, slide=slide))


def _more(frame: Frame, slide: Slide) -> None:
    """Show the ways into a spreadsheet and into the deck."""
    from policytext.exports.workbook import workbook

    view, said = slide.view, slide.statement
    assert view is not None and said is not None
    st.download_button(
        "Excel",
        lambda: workbook([view], said),
        f"{filename(said.title, slide.name)}.xlsx",
        _SHEET,
        on_click="ignore",
        key="save_many_xlsx",
    )
    held = slide.id in (planning.plan(frame.study).items or ())
    st.button(
        frame.word("in_the_deck" if held else "add_to_deck"),
        key="add_to_deck",
        on_click=undisturbed(_add),
        args=(frame, slide),
        disabled=held,
        type="primary",
    )


def _add(frame: Frame, slide: Slide) -> None:
    items = session().plan.items
    kept = planning.plan(frame.study).items if items is None else items
    said = frame.word("did_add", name=planning.item_name(frame, slide.id))
    planning.put([*(kept or ()), slide.id], said)
