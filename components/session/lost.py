"""A link to a text that this reader does not have: said, kept, opened once the text is there."""

import re
from dataclasses import replace

import streamlit as st

from components.session import keeping, library
from components.session.record import Query, remember, session
from components.session.undisturbed import undisturbed
from policytext.base.labels import label
from policytext.base.unreadable import Unreadable
from policytext.library.card import Card
from policytext.study.own_texts import Library

# The parameters that can name a text.
_NAMING = ("document", "against", "other", "card", "passages_of", "earlier")


def missing(query: Query, own: Library) -> str:
    """Return the id of a text that a query names and that is not here, "" where there is none."""
    named = (query.get(name, [""])[-1:] for name in _NAMING)
    ids = (id for ids in named for id in ids if _names_own_text(id))
    return next((id for id in ids if not own.text(id)), "")


def take_note(query: Query) -> None:
    """Remember a link to a text that is not here; {} lets it go."""
    if session().lost != query:
        remember(replace(session(), lost=query))


def show(language: str, page: str) -> bool:
    """Say, as long as the text of a link is not here, what can be done; say whether that is so."""
    link = session().lost
    with st.container(key="lost"):
        if not link:
            return False
        removed = _removed()
        key = "text_removed" if removed else "text_lost"
        id = missing(link, session().library)
        words = [label(key, language, id=id)]
        if keeping.regime() == "session":
            words.append(label("text_lost_session", language))
        st.warning(" ".join(words))
        with st.container(horizontal=True, vertical_alignment="center", key="lost_ways"):
            if removed:
                said = label("did_put_text_back", language)
                st.button(
                    label("text_put_back", language),
                    key="lost_put_back",
                    on_click=undisturbed(library.change),
                    args=(library.TEXTS, said, {f"there.{removed.id}": True}),
                )
            if page != "documents":
                st.page_link("pages/documents.py", label=label("text_lost_documents", language))
            st.button(
                label("text_lost_close", language),
                key="lost_close",
                on_click=undisturbed(take_note),
                args=({},),
            )
    return True


def _names_own_text(id: str) -> bool:
    """Say whether an id is that of a text that some reader brought: `Text.id` has ten digits."""
    return bool(re.fullmatch("[0-9a-f]{10}", id))


def _removed() -> Card | None:
    """Return the text of the link if it was removed and can be put back."""
    store = keeping.at_hand()
    try:
        gone = {card.id: card for card in store.removed()} if store else {}
    except Unreadable:
        return None
    return gone.get(missing(session().lost, session().library))
