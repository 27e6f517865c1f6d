"""Which text is looked at, or the whole library."""

from collections.abc import Iterator

import streamlit as st

from components.browser import chooser
from components.browser.chooser import Choice
from components.library import moving
from components.library.ways import way
from components.many.opening import Opened
from components.session.library import library
from components.session.selection import to_query
from policytext.library.overlaps.dates import earlier
from policytext.study.choosing import of_document


def show(opened: Opened) -> None:
    """Show the choice among the texts of the library, what to compare with, the ways on."""
    frame, id = opened.frame, opened.asked.text
    with (
        st.container(key="panel_which", border=True),
        st.container(horizontal=True, vertical_alignment="bottom", key="which_text"),
    ):
        _choose(opened, "passages_of", id, "overlaps_choose", "overlaps_whole")
        if not id:
            return
        _choose(
            opened,
            "earlier",
            opened.asked.earlier,
            "overlaps_compared_with",
            "overlaps_every_earlier",
        )
        st.page_link(
            moving.EXPLORER,
            label=frame.word("overlaps_open_text"),
            query_params=to_query(of_document(frame.selection, id)),
            width="content",
        )
        way(frame, "overlaps_to_library", _whole, key="overlaps_to_library")


def _choose(opened: Opened, field: str, id: str, word: str, nothing: str) -> None:
    frame, many = opened.frame, opened.many
    first = Choice("", frame.word(nothing))
    card = many.card(opened.asked.text) if field == "earlier" else None

    def choices() -> Iterator[Choice]:
        yield first
        for one in sorted(many.cards, key=lambda one: one.date, reverse=True):
            if card is None or earlier(one.date, card.date):
                yield Choice(one.id, many.names.get(one.id, one.listed), one.initials)

    chooser.show(
        frame.word(word),
        Choice(id, many.names.get(id, id)) if id else first,
        choices,
        revision=f"{library().shelf.stamp} {field} {card.id if card else ''}",
        language=frame.look.language,
        key=f"choose_{field}",
        taken=_taken[field],
    )


def _look_at(id: str) -> None:
    moving.change(passages_of=id, earlier="", point="")


def _compare_with(id: str) -> None:
    moving.change(earlier=id, point="")


def _whole() -> None:
    _look_at("")


_taken = {"passages_of": _look_at, "earlier": _compare_with}
