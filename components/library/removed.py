"""Texts that were removed: put back, or deleted for good."""

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library import moving
from components.library.finding import Found
from components.library.ways import way
from components.session.library import TEXTS, change
from policytext.base.unreadable import Unreadable
from policytext.library.card import Card

_SHOWN = 50


def show(frame: Frame, found: Found) -> None:
    """Show the list, where there is anything in it."""
    cards = removed(found)
    if not cards:
        return
    with st.expander(frame.word("removed_title", number=len(cards)), key="removed"):
        with st.container(horizontal=True, key="removed_ways"):
            way(frame, "library_do_put_back_all", _put_back, frame, cards, key="put_back_all")
            way(frame, "library_do_purge_all", moving.ask, "purge", key="purge")
        for card in cards[:_SHOWN]:
            with st.container(horizontal=True, vertical_alignment="center", key=f"out_{card.id}"):
                st.caption(plain_markdown(card.listed), width="stretch")
                key = f"put_back_{card.id}"
                way(frame, "library_do_put_back", _put_back, frame, (card,), key=key)
                asked = f"purge {card.id}"
                way(frame, "library_do_purge", moving.ask, asked, key=f"purge_{card.id}")
        if len(cards) > _SHOWN:
            st.caption(frame.word("incoming_more", number=len(cards) - _SHOWN))


def removed(found: Found) -> tuple[Card, ...]:
    """Return the cards of the texts that were removed."""
    try:
        return found.store.removed() if found.store else ()
    except Unreadable:
        return ()


def _put_back(frame: Frame, cards: tuple[Card, ...]) -> None:
    said = frame.word("did_put_texts_back", number=len(cards))
    change(TEXTS, said, {f"there.{card.id}": True for card in cards})
