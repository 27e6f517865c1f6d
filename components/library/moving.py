"""From the library to a text, and through its lists: what a click there changes."""

from dataclasses import replace
from secrets import token_hex
from typing import Any

import streamlit as st

from components.browser import led
from components.browser.plain import plain_markdown
from components.frame import Frame
from components.session.library import library
from components.session.record import Leading, remember, select, session
from components.session.selection import CHOICES, Selection, to_query, with_scope
from policytext.library.asked import MOST_EXPRESSIONS
from policytext.library.scope import Scope
from policytext.study.choosing import of_document
from policytext.study.evidence import Letters, parse

EXPLORER, COMPARE, LIBRARY = "app.py", "pages/compare.py", "pages/library.py"
OVER_TIME, OVERLAPS = "pages/over_time.py", "pages/overlaps.py"


def lead(frame: Frame) -> None:
    """Go to the page on which is what was opened, by a link: the way back leads here at once."""
    with st.container(key="leads_to"):
        if to := session().leads_to:
            query = to_query(to.selection)
            st.page_link(to.page, label=frame.word("library_do_open"), query_params=query)
            led.show({"name": to.name}, key="led")


def open_text(id: str) -> None:
    """Open a text in the explorer."""
    _lead_to(EXPLORER, of_document(session().selection, id))


def open_at(id: str, start: int, node: str) -> None:
    """Open a text at a place; every other place with the same words lights up, too."""
    shown = of_document(session().selection, id)
    letters = Letters(node)
    known = parse(str(letters)) == letters  # a long hit has no link of its own, only a place
    _lead_to(EXPLORER, replace(shown, evidence=letters if known else None, at=start))


def compare(id: str, other: str) -> None:
    """Put two texts side by side."""
    shown = replace(of_document(session().selection, id), against=other, other="", beside=None)
    _lead_to(COMPARE, shown)


def way_back(frame: Frame) -> None:
    """Show the link to the list from which the text on screen was opened, if it was."""
    now = frame.selection
    if now.came and now.came == now.document:
        listed = replace(of_document(now, now.document), came="", came_to="library")
        st.page_link(
            f"pages/{now.came_to}.py",
            label=frame.word("to_list" if now.came_to == "library" else "to_sentences"),
            icon=":material/arrow_back:",
            query_params=to_query(listed),
            width="content",
        )


def over_time(frame: Frame) -> None:
    """Show the link from a chosen term to its use over time, where the library has texts."""
    if frame.selection.term and library().names:
        # Imported here: the first screen does not wait for it.
        from policytext.library.counting.expressions import of_string

        through_the_years(frame, str(of_string(frame.selection.term)))


def through_the_years(frame: Frame, expression: str) -> None:
    """Show the link to the use of an expression over time."""
    others = tuple(one for one in frame.selection.expressions if one != expression)
    beside = others[: MOST_EXPRESSIONS - 1]
    shown = replace(frame.selection, expressions=(expression, *beside), point="", find="")
    st.page_link(
        OVER_TIME,
        label=frame.word("to_over_time"),
        help=plain_markdown(frame.word("to_over_time_how", term=expression)),
        query_params=to_query(shown),
        width="content",
    )


def overlaps(frame: Frame, id: str) -> None:
    """Show the link from a text of the library to what of it stands in earlier ones."""
    if id and id in library().names:
        shown = replace(frame.selection, passages_of=id, earlier="", point="", leaf="1")
        st.page_link(
            OVERLAPS,
            label=frame.word("to_overlaps"),
            help=frame.word("to_overlaps_how"),
            query_params=to_query(shown),
            width="content",
        )


def back_to_text(frame: Frame) -> None:
    """Show the link back to the text in which a term was chosen."""
    term = frame.selection.term
    if term:
        st.page_link(
            EXPLORER,
            label=plain_markdown(frame.word("back_to_text", term=term)),
            icon=":material/arrow_back:",
            query_params=to_query(frame.selection),
            width="content",
        )


def change(**fields: Any) -> None:
    """Change fields of the selection; a list begins anew with its first leaf."""
    remember(replace(session(), leads_to=None))
    select(replace(session().selection, **{"leaf": "1", **fields}))


def narrow(scope: Scope) -> None:
    """Put another scope in the place of the one there is."""
    remember(replace(session(), leads_to=None))
    select(with_scope(session().selection, scope))


def show_card(id: str) -> None:
    """Open the card of a text, or close it where it is open."""
    now = session().selection
    change(card="" if now.card == id else id, leaf=now.leaf)


def ask(what: str) -> None:
    """Open a dialog, "" closes it."""
    remember(replace(session(), asking=what))


def _lead_to(page: str, selection: Selection) -> None:
    now = session().page
    came_to = now if now in CHOICES["came_to"] else "library"
    opened = replace(selection, came=selection.document, came_to=came_to)
    remember(replace(session(), leads_to=Leading(page, opened, token_hex(8))))
