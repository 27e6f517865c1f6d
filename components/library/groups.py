"""Scopes that are kept under a name, and texts that were removed: what stands beside the list."""

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library import moving
from components.library.finding import Found
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
            st.button(
                frame.word("groups_keep"),
                key="keep_group",
                type="tertiary",
                on_click=undisturbed(moving.ask),
                args=("group_scope",),
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
                _way(frame, f"rename_{number}", "rename", moving.ask, f"rename_group {name}")
                _way(frame, f"drop_{number}", "delete", _drop, frame, name)


def _use(frame: Frame, name: str) -> None:
    moving.change(group="" if frame.selection.group == name else name)


def _drop(frame: Frame, name: str) -> None:
    if change(TEXTS, frame.word("did_drop_group", name=name), as_group(name, None)):
        moving.change(group="" if frame.selection.group == name else frame.selection.group)


def _way(frame: Frame, key: str, name: str, act, *arguments: object) -> None:  # type: ignore[no-untyped-def]
    st.button(
        frame.word(f"library_do_{name}"),
        key=key,
        type="tertiary",
        on_click=undisturbed(act),
        args=arguments,
    )
