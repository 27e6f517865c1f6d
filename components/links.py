"""The one way in for clicks: what is picked in any component or chart reaches Python here."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

_HERE = Path(__file__)
_links = st.components.v2.component(
    "policytext_links", js=_HERE.with_suffix(".js").read_text(encoding="utf-8")
)


def show(*, language: str, title: str, on_pick: Callable[[str], None], key: str = "links") -> None:
    """Listen for picks; `on_pick` gets the query string. Sets the page's language as well."""

    def picked() -> None:
        value = st.session_state[key].get("pick")
        if value:
            on_pick(str(value["pick"]))

    _links(
        data={"lang": "zh-CN" if language == "zh" else "en", "title": title},
        key=key,
        on_pick_change=picked,
        height=1,
    )
