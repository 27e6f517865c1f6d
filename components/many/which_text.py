"""Which text is looked at, or the whole library."""

from collections.abc import Iterator
from dataclasses import replace

import streamlit as st

from components.browser import chooser
from components.browser.chooser import Choice
from components.library import moving
from components.many.opening import Opened
from components.session.library import library
from components.session.selection import Selection, to_query
from policytext.study.choosing import of_document


def show(opened: Opened) -> None:
    """Show the choice among the texts of the library, and the way to the chosen one."""
    frame, many = opened.frame, opened.many
    whole = Choice("", frame.word("overlaps_whole"))

    def choices() -> Iterator[Choice]:
        yield whole
        for card in sorted(many.cards, key=lambda card: card.date, reverse=True):
            yield Choice(card.id, many.names.get(card.id, card.listed), card.initials)

    id = opened.asked.text
    with (
        st.container(key="panel_which", border=True),
        st.container(horizontal=True, vertical_alignment="center", key="which_text"),
    ):
        chooser.show(
            frame.word("overlaps_choose"),
            Choice(id, many.names.get(id, id)) if id else whole,
            choices,
            revision=f"{library().shelf.stamp} overlaps",
            language=frame.look.language,
            key="which_text_chooser",
            taken=lambda taken: moving.change(passages_of=taken, point=""),
        )
        if id:
            read = of_document(frame.selection, id)
            for page, word, selection in (
                (moving.EXPLORER, "overlaps_open_text", read),
                (moving.OVERLAPS, "overlaps_to_library", _without(opened)),
            ):
                st.page_link(
                    page,
                    label=frame.word(word),
                    query_params=to_query(selection),
                    width="content",
                )


def _without(opened: Opened) -> Selection:
    return replace(opened.frame.selection, passages_of="", point="", leaf="1")
