"""Dialogs that take texts out of the library: so that they can be put back, and for good."""

from dataclasses import replace

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library import closing, marking
from components.library.finding import Found
from components.library.marking import marked
from components.library.removed import removed
from components.session.library import TEXTS, change
from components.session.record import Step, remember, session
from policytext.base.unreadable import Unreadable
from policytext.library.coming_in.afterwards import clean

_NAMED = 6  # texts


def remove(frame: Frame, found: Found, of: str) -> None:
    """Remove the texts that are marked."""
    cards = marked(found)
    st.markdown(frame.word("remove_what", number=len(cards)))
    _names(frame, [card.listed for card in cards])

    def act() -> None:
        said = frame.word("did_remove_texts", number=len(cards))
        if change(TEXTS, said, {f"there.{card.id}": False for card in cards}):
            marking.mark_just([])

    closing.ways(frame, "library_do_remove", act, disabled=not cards)


def purge(frame: Frame, found: Found, of: str) -> None:
    """Delete what was removed for good: the text with the id `of`, "" all of them."""
    cards = tuple(card for card in removed(found) if of in ("", card.id))
    st.warning(frame.word("purge_what", number=len(cards)))
    _names(frame, [card.listed for card in cards])

    def act() -> None:
        if found.store is None:
            return
        ids = [card.id for card in cards]
        try:
            found.store.purge(ids)
            clean(found.store)
        except Unreadable as reason:
            remember(replace(session(), unkept=reason))
            return
        # What they were changed to cannot be brought back any more.
        names = {f"{beginning}.{id}" for id in ids for beginning in ("there", "given", "book")}
        now = session()
        past = tuple(step for step in now.past if not _touches(step, names))
        undone = tuple(step for step in now.undone if not _touches(step, names))
        remember(replace(now, past=past, undone=undone, studied=()))

    closing.ways(frame, "library_do_purge_now", act, disabled=not cards)


def _touches(step: Step, names: set[str]) -> bool:
    return not names.isdisjoint(step.before) or not names.isdisjoint(step.after)


def _names(frame: Frame, names: list[str]) -> None:
    for name in names[:_NAMED]:
        st.markdown(f"- {plain_markdown(name)}")
    if len(names) > _NAMED:
        st.caption(frame.word("incoming_more", number=len(names) - _NAMED))
