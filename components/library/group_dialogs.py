"""Dialogs that give a scope a name, or another one."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library import closing, moving
from components.library.finding import Found
from components.library.marking import marked
from components.session.library import TEXTS, change
from components.session.selection import LONGEST_NAME
from policytext.library.card import Card
from policytext.library.groups import as_group
from policytext.library.saying import scope_said
from policytext.library.scope import EVERYTHING, Scope


def keep_scope(frame: Frame, found: Found, of: str) -> None:
    """Keep the scope: as a rule where it is one, else the texts that are in it now."""
    scope = found.scope.without("once")
    if scope.find or scope.group:
        _keep(frame, found, _just(found.inside), "group_fixed")
    else:
        _keep(frame, found, scope, "group_rule")


def keep_marked(frame: Frame, found: Found, of: str) -> None:
    """Keep the texts that are marked."""
    _keep(frame, found, _just(marked(found)), "group_fixed")


def rename(frame: Frame, found: Found, of: str) -> None:
    """Give a group another name."""
    scope = found.groups.get(of, EVERYTHING)
    name = _name(frame, of)

    def act() -> None:
        said = frame.word("did_rename_group", name=of, new=name)
        if change(TEXTS, said, {**as_group(of, None), **as_group(name, scope)}):
            group = frame.selection.group
            moving.change(group=name if group == of else group)

    taken = name != of and name in found.groups
    if taken:
        st.caption(frame.word("group_taken"))
    closing.ways(frame, "group_rename", act, disabled=not name or taken)


def _keep(frame: Frame, found: Found, scope: Scope, kind: str) -> None:
    said = scope_said(scope, frame.look.language)
    st.caption(plain_markdown(frame.word(kind, said=said)))
    name = _name(frame, "")

    def act() -> None:
        change(TEXTS, frame.word("did_keep_group", name=name), as_group(name, scope))

    if name in found.groups:
        st.caption(frame.word("group_replaces"))
    closing.ways(frame, "group_keep", act, disabled=not name)


def _name(frame: Frame, before: str) -> str:
    written = st.text_input(
        frame.word("group_name"), before, max_chars=LONGEST_NAME, key=f"group_name_{before}"
    )
    plain = " ".join((written or "").split())
    return "".join(c for c in plain if c.isprintable())


def _just(cards: Sequence[Card]) -> Scope:
    return replace(EVERYTHING, texts=tuple(card.id for card in cards))
