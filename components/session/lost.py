"""What is said when a link names a text that is not here: after a reload, a restart, elsewhere."""

import re
from dataclasses import replace

import streamlit as st

from components.session.record import remember, session
from components.session.undisturbed import undisturbed
from policytext.base.labels import label


def show(language: str, page: str) -> None:
    """Say, until the reader has taken note, that texts are gone and how to bring them back."""
    with st.container(key="lost"):
        if not session().lost:
            return
        st.warning(label("texts_lost", language))
        with st.container(horizontal=True, vertical_alignment="center", key="lost_ways"):
            if page != "documents":
                st.page_link("pages/documents.py", label=label("texts_lost_documents", language))
            st.button(
                label("texts_lost_close", language),
                key="lost_close",
                type="tertiary",
                on_click=undisturbed(forget),
            )


def names_own_text(document: str) -> bool:
    """Say whether a link names a text that some reader brought: `Text.id` has ten digits."""
    return bool(re.fullmatch("[0-9a-f]{10}", document))


def take_note() -> None:
    """Remember that a text is gone, so that it is said."""
    remember(replace(session(), lost=True))


def forget() -> None:
    """Say no more of it."""
    remember(replace(session(), lost=False))
