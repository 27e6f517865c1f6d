"""What the scope holds, a leaf at a time: its lines where something is looked for, or its texts."""

from collections.abc import Callable

import streamlit as st

from components.browser import catalogue, found_lines
from components.browser.paging import Leaf
from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library import leaving, marking, moving
from components.library.finding import Found, leading, lines
from components.library.ways import way
from components.session.record import session
from components.settings import choice
from policytext.base.unreadable import Unreadable
from policytext.library.card import Card
from policytext.library.saying import scope_said
from policytext.library.sorting import SORTS, in_order

_LINES, _TEXTS = 50, 100  # on a leaf
_BY_TEXT = ("newest", "oldest", "hits")
_LEADING = 3  # phrases of a text


def show(frame: Frame, found: Found) -> Card | None:
    """Show the lines or the texts, and what they rest on; return the text that stands first."""
    with st.container(key="panel_listing", border=True):
        by_line = found.hits is not None and frame.selection.listing == "lines"
        with st.container(horizontal=True, vertical_alignment="center", key="head_listing"):
            if found.hits:
                numbers = {"lines": found.hits.total, "texts": len(found.inside)}
                choice(
                    frame,
                    "listing",
                    form=lambda option: frame.word(f"listing_{option}", number=numbers[option]),
                )
            if by_line:
                choice(frame, "lines_by")
            st.caption(plain_markdown(_base(frame, found)), width="stretch")
        return _lines(frame, found) if by_line else _texts(frame, found)


def _base(frame: Frame, found: Found) -> str:
    language = frame.look.language
    return frame.word(
        "library_base",
        scope=scope_said(found.scope, language),
        texts=len(found.inside),
        characters=sum(card.characters for card in found.inside),
    )


def _lines(frame: Frame, found: Found) -> Card | None:
    if not found.hits or not found.hits.total:
        st.caption(frame.word("library_no_lines"))
        return None
    leaf = _leaf(frame, found.hits.total, _LINES)
    order = frame.selection.lines_by
    try:
        shown = lines(found, order, (leaf.number - 1) * _LINES, _LINES)
    except Unreadable as reason:
        st.warning(plain_markdown(reason.said(frame.look.language)))
        return None
    view = found_lines.view(
        shown,
        {card.id: card for card in found.inside},
        found.by_text,
        leaf,
        frame.look,
        by_text=order in _BY_TEXT,
    )
    found_lines.show(view, on_open=moving.open_at, on_turn=_turn, key="found_lines")
    return found.card(shown[0].id) if shown else None


def _texts(frame: Frame, found: Found) -> Card | None:
    if not found.inside:
        st.caption(frame.word("library_no_texts"))
        return None
    selection = frame.selection
    leaf = _leaf(frame, len(found.inside), _TEXTS)
    every = in_order(found.inside, selection.sort, found.by_text)
    first = (leaf.number - 1) * _TEXTS
    cards = every[first : first + _TEXTS]
    view = catalogue.view(
        cards,
        leaf,
        frame.look,
        marked=session().marked_texts,
        sort=selection.sort,
        opened=selection.card,
        hits=found.by_text if found.hits else None,
        leading=leading(found, _LEADING),
    )

    def mark_all(on: bool) -> None:
        marking.mark_just([card.id for card in found.inside] if on else [])

    hears = catalogue.Hears(
        marking.mark,
        mark_all,
        lambda sort: moving.change(sort=sort) if sort in SORTS else None,
        moving.open_text,
        moving.show_card,
        _turn,
    )
    catalogue.show(view, hears=hears, key="catalogue")
    _ways(frame, found)
    return cards[0]


def _ways(frame: Frame, found: Found) -> None:
    """Show what can be done with the texts that are marked."""
    marked = marking.marked(found)
    if not marked:
        return

    def do(name: str, act: Callable[..., object], *arguments: str) -> None:
        way(frame, f"library_do_{name}", act, *arguments, key=f"do_{name}", boxed=True)

    first, *others = marked
    with st.container(horizontal=True, key="marked_ways"):
        if not others:
            do("open", moving.open_text, first.id)
        if len(others) == 1:
            do("compare", moving.compare, first.id, others[0].id)
        do("group", moving.ask, "group_marked")
        do("edit", moving.ask, "edit")
        leaving.texts(frame, marked)
        do("remove", moving.ask, "remove")


def _leaf(frame: Frame, listed: int, most: int) -> Leaf:
    leaves = max(1, -(-listed // most))
    return Leaf(min(int(frame.selection.leaf), leaves), leaves, listed)


def _turn(leaf: int) -> None:
    moving.change(leaf=str(max(1, leaf)))
