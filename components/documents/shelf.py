"""The reader's own texts, the newest: open one, preview it again, remove it."""

import streamlit as st

from components.browser.plain import plain_markdown
from components.documents import waiting
from components.frame import Frame
from components.session import keeping
from components.session.library import TEXTS, change, library
from components.session.record import select, session
from components.session.selection import to_query
from components.session.undisturbed import undisturbed
from components.sidebar import PAGES
from policytext.base.unreadable import Unreadable
from policytext.library.card import Card
from policytext.library.card_names import value_said
from policytext.library.row_names import name_said
from policytext.study.choosing import of_document

_NEWEST = 20
_TOLD = ("date", "issuer", "form", "number", "region")


def show(frame: Frame) -> None:
    """Show the newest texts with the way to all of them, or what to do when there are none."""
    st.markdown(f"### {frame.word('shelf_title')}")
    cards = _cards()
    if not cards:
        st.caption(frame.word("shelf_empty"))
    for card in reversed(cards[-_NEWEST:]):
        with st.container(border=True, horizontal=True, key=f"text_{card.id}"):
            _row(frame, card)
    if len(cards) > _NEWEST:
        with st.container(horizontal=True, vertical_alignment="center", key="shelf_rest"):
            st.caption(frame.word("shelf_newest", shown=_NEWEST, number=len(cards)))
            st.page_link(
                PAGES["library"],
                label=frame.word("shelf_all", number=len(cards)),
                query_params=to_query(frame.selection),
            )


def _cards() -> tuple[Card, ...]:
    try:
        store = keeping.at_hand()
        return store.cards() if store else ()
    except Unreadable:  # said where the library is opened
        return ()


def _row(frame: Frame, card: Card) -> None:
    told = [value_said(card, name, frame.look.language) for name in _TOLD]
    size = frame.word("shelf_characters", number=card.characters)
    said = plain_markdown(" · ".join(filter(None, (*told, size))))
    title = plain_markdown(name_said(card.title, frame.look.language))
    st.markdown(f"**{title}**  \n{said}", width="stretch")
    if st.button(frame.word("shelf_open"), key=f"open_{card.id}", type="tertiary"):
        selection = of_document(session().selection, card.id)
        select(selection)
        st.switch_page("app.py", query_params=to_query(selection))
    st.button(
        frame.word("shelf_correct"),
        key=f"again_{card.id}",
        on_click=undisturbed(_preview),
        args=(card.id,),
        type="tertiary",
    )
    st.button(
        frame.word("shelf_remove"),
        key=f"remove_{card.id}",
        on_click=undisturbed(_remove),
        args=(frame, card),
        type="tertiary",
    )


def _preview(id: str) -> None:
    if text := library().text(id):
        waiting.add([text])


def _remove(frame: Frame, card: Card) -> None:
    said = frame.word("did_remove_text", title=card.title)
    change(TEXTS, said, {f"there.{card.id}": False})
