"""From the library to a text, and through its lists: what a click there changes."""

from dataclasses import replace
from typing import Any

import streamlit as st

from components.session.record import remember, select, session
from components.session.selection import Selection, to_query
from policytext.study.choosing import of_document
from policytext.study.evidence import Letters, parse

EXPLORER, COMPARE = "app.py", "pages/compare.py"


def go_where_it_leads() -> None:
    """Show the page on which is what was opened; call this before anything is drawn."""
    if page := session().leads_to:
        remember(replace(session(), leads_to=""))
        st.switch_page(page, query_params=to_query(session().selection))


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


def change(**fields: Any) -> None:
    """Change fields of the selection; a list begins anew with its first leaf."""
    select(replace(session().selection, **{"leaf": "1", **fields}))


def show_card(id: str) -> None:
    """Open the card of a text, or close it where it is open."""
    now = session().selection
    change(card="" if now.card == id else id, leaf=now.leaf)


def ask(what: str) -> None:
    """Open a dialog, "" closes it."""
    remember(replace(session(), asking=what))


def _lead_to(page: str, selection: Selection) -> None:
    remember(replace(session(), selection=selection, leads_to=page))
