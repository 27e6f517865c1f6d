"""A link to a text that this reader does not have: it is kept, and opened once the text is here."""

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
    """Return the id of the first text that a query names and this reader lacks, "" if none."""
    named = (query.get(name, [""])[-1:] for name in _NAMING)
    ids = (id for ids in named for id in ids if _names_own_text(id))
    return next((id for id in ids if not own.text(id)), "")


def take_note(query: Query) -> None:
    """Keep the query of a link whose text is not here; {} forgets it."""
    if session().lost != query:
        remember(replace(session(), lost=query))


def show(language: str, page: str) -> bool:
    """Say what can be done about a link whose text is not here; → whether there is one."""
    link = session().lost
    with st.container(key="lost"):
        if not link:
            return False
        removed = _removed()
        key, id = "text_removed" if removed else "text_lost", missing(link, session().library)
        words = [label(key, language, id=id)]
        if keeping.regime() == "session":
            words.append(label("text_lost_session", language))
        st.warning(" ".join(words))
        with st.container(horizontal=True, vertical_alignment="center", key="lost_ways"):
            _ways(removed, language, page)
    return True


def _ways(removed: Card | None, language: str, page: str) -> None:
    """Offer to put the text back, to bring it, and to forget the link."""
    if removed:
        st.button(
            label("text_put_back", language),
            key="lost_put_back",
            on_click=undisturbed(library.change),
            args=(
                library.TEXTS,
                label("did_put_text_back", language),
                {f"there.{removed.id}": True},
            ),
        )
    if page != "documents":
        st.page_link("pages/documents.py", label=label("text_lost_documents", language))
    st.button(
        label("text_lost_close", language),
        key="lost_close",
        on_click=undisturbed(take_note),
        args=({},),
    )


def _names_own_text(id: str) -> bool:
    """Say whether an id is one of a text that a reader brought: `Text.id` has ten digits."""
    return bool(re.fullmatch("[0-9a-f]{10}", id))


def _removed() -> Card | None:
    """Return the card of the link's text if that was removed and can be put back."""
    store = keeping.at_hand()
    try:
        gone = {card.id: card for card in store.removed()} if store else {}
    except Unreadable:
        return None
    return gone.get(missing(session().lost, session().library))
