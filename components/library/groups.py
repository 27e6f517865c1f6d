"""Scopes that are kept under a name, beside the list: go back to one, rename it, delete it."""

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library import moving
from components.library.finding import Found
from components.library.ways import way
from components.session.library import TEXTS, change
from components.session.undisturbed import undisturbed
from policytext.library.groups import as_group
from policytext.library.saying import scope_said
from policytext.library.scope import within


def show(frame: Frame, found: Found) -> None:
    """Show the groups, and the ways to make, rename and delete one."""
    with st.container(key="panel_groups", border=True):
        with st.container(horizontal=True, vertical_alignment="center", key="head_groups"):
            st.markdown(f"### {frame.word('groups_title')}", width="stretch")
            way(
                frame,
                "groups_keep",
                moving.ask,
                "group_scope",
                key="keep_group",
                disabled=not found.inside,
            )
        if not found.groups:
            st.caption(frame.word("groups_none"))
        for number, (name, scope) in enumerate(found.groups.items()):
            inside = len(within(found.cards, scope.without("find", "terms", "once"), found.groups))
            with st.container(horizontal=True, vertical_alignment="center", key=f"group_{number}"):
                st.button(
                    plain_markdown(name),
                    key=f"use_group_{number}",
                    type="primary" if frame.selection.group == name else "secondary",
                    on_click=undisturbed(_use),
                    args=(frame, name),
                    help=plain_markdown(scope_said(scope, frame.look.language)),
                )
                st.caption(frame.word("groups_texts", number=inside), width="stretch")
                asked = f"rename_group {name}"
                way(frame, "library_do_rename", moving.ask, asked, key=f"rename_{number}")
                way(frame, "library_do_delete", _drop, frame, name, key=f"drop_{number}")


def _use(frame: Frame, name: str) -> None:
    moving.change(group="" if frame.selection.group == name else name)


def _drop(frame: Frame, name: str) -> None:
    if change(TEXTS, frame.word("did_drop_group", name=name), as_group(name, None)):
        moving.change(group="" if frame.selection.group == name else frame.selection.group)
