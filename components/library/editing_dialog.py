"""The dialog in which what is known of texts is edited, many rows at once."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components.browser import card_table
from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library import moving
from components.library.finding import Found
from components.library.marking import marked
from components.session.library import TEXTS, change
from components.session.record import remember, session
from policytext.base.unreadable import Unreadable
from policytext.library.card import Card
from policytext.library.editing import edited
from policytext.library.sorting import in_order

_KNOWN = ("issuer", "region", "form")
_MOST = 60  # values that are offered of a field


def edit(frame: Frame, found: Found, of: str) -> None:
    """Edit the texts that are marked."""
    # In the order of the list behind it.
    cards = in_order(marked(found), frame.selection.sort, found.by_text)
    if refused := session().refused_edit:
        st.error(plain_markdown(refused.said(frame.look.language)))
    st.caption(frame.word("edit_how"))

    def keep(changes: card_table.Changes) -> None:
        _keep(frame, found, cards, changes)

    card_table.show(
        card_table.view(cards, _known(found), frame.look),
        on_keep=keep,
        on_cancel=_close,
        key="card_table",
    )


def _keep(frame: Frame, found: Found, cards: Sequence[Card], changes: card_table.Changes) -> None:
    if found.store is None:
        return
    try:
        kept = edited(found.store, changes)
    except Unreadable as reason:
        _refuse(reason)
        return
    if not kept:
        _close()
        return
    listed = {card.id: card.listed for card in cards}
    first = next(iter(changes))
    said = (
        frame.word("did_edit_one", title=listed.get(first, ""))
        if len(kept) == 1
        else frame.word("did_edit", number=len(kept))
    )
    if change(TEXTS, said, kept):
        _close()


def _known(found: Found) -> dict[str, list[str]]:
    """Return the values that texts have, the most frequent first."""
    return {
        name: [
            value
            for value, _ in Counter(
                card.value(name) for card in found.cards if card.value(name)
            ).most_common(_MOST)
        ]
        for name in _KNOWN
    }


def _refuse(reason: Unreadable | None) -> None:
    remember(replace(session(), refused_edit=reason))


def _close() -> None:
    _refuse(None)
    moving.ask("")
