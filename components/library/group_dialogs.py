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
from components.session.record import session
from components.session.selection import LONGEST_NAME
from policytext.library.card import Card
from policytext.library.groups import as_group
from policytext.library.saying import scope_said
from policytext.library.scope import EVERYTHING, Scope


def keep_scope(frame: Frame, found: Found, of: str) -> None:
    """Keep the scope: as a rule where it is one, else the texts that are in it now."""
    scope = found.scope.without("once")
    proposed = "" if scope == EVERYTHING else scope_said(scope, frame.look.language)
    if scope.find or scope.group:
        _keep(frame, found, _just(found.inside), "group_fixed", proposed, of)
    else:
        _keep(frame, found, scope, "group_rule", proposed, of)


def keep_marked(frame: Frame, found: Found, of: str) -> None:
    """Keep the texts that are marked."""
    scope = _just(marked(found))
    _keep(frame, found, scope, "group_fixed", scope_said(scope, frame.look.language), of)


def rename(frame: Frame, found: Found, of: str) -> None:
    """Give a group another name."""
    scope = found.groups.get(of, EVERYTHING)

    def act(name: str) -> bool:
        said = frame.word("did_rename_group", name=of, new=name)
        if change(TEXTS, said, {**as_group(of, None), **as_group(name, scope)}):
            group = frame.selection.group
            moving.change(group=name if group == of else group)
        return True

    def why_not(name: str) -> str:
        return frame.word("group_taken") if name != of and name in found.groups else ""

    closing.naming(frame, of, "group_rename", act, why_not)


def _keep(
    frame: Frame, found: Found, scope: Scope, kind: str, proposed: str, replaced: str
) -> None:
    """Keep a scope; that of a group by the name `replaced` may be another from now on."""
    said = scope_said(scope, frame.look.language)
    st.caption(plain_markdown(frame.word(kind, said=said)))
    if replaced:
        st.warning(frame.word("group_replaces"))

    def act(name: str) -> bool:
        if name in found.groups and name != replaced:
            moving.ask(f"{session().asking.partition(' ')[0]} {name}")
            return False
        change(TEXTS, frame.word("did_keep_group", name=name), as_group(name, scope))
        return True

    closing.naming(frame, proposed[:LONGEST_NAME], "group_keep", act)


def _just(cards: Sequence[Card]) -> Scope:
    return replace(EVERYTHING, texts=tuple(card.id for card in cards))
