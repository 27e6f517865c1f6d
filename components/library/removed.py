"""Texts that were removed: put back, or deleted for good."""

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library import moving
from components.library.finding import Found
from components.session.library import TEXTS, change
from components.session.undisturbed import undisturbed
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
            _way(frame, "put_back_all", "put_back_all", _put_back, frame, cards)
            _way(frame, "purge", "purge", moving.ask, "purge")
        for card in cards[:_SHOWN]:
            with st.container(horizontal=True, vertical_alignment="center", key=f"out_{card.id}"):
                st.caption(plain_markdown(card.listed), width="stretch")
                _way(frame, f"put_back_{card.id}", "put_back", _put_back, frame, (card,))
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


def _way(frame: Frame, key: str, name: str, act, *arguments: object) -> None:  # type: ignore[no-untyped-def]
    st.button(
        frame.word(f"library_do_{name}"),
        key=key,
        type="tertiary",
        on_click=undisturbed(act),
        args=arguments,
    )
