"""The one way in for clicks: what is picked in any component or chart reaches Python here."""

from base64 import b64encode
from collections.abc import Callable
from secrets import token_hex

import streamlit as st

from components.browser.mounting import mount
from policytext.base.places import ICON

_show = mount(__file__, "page_state.js")


def show(
    *,
    language: str,
    drawn: str,
    on_pick: Callable[[str], None],
    unsaved: bool,
    key: str = "links",
) -> None:
    """Listen for picks; `on_pick` gets the query string. Sets the page's language and icon too.

    `drawn` is the query of what this run draws: page_state.js publishes it when that is done.

    While anything is `unsaved` the browser asks before it loads the page anew: that begins a new
    session, without the reader's own texts.
    """

    def picked() -> None:
        value = st.session_state[key].get("pick")
        for number, pick in value["picks"] if value else ():
            if int(number) > st.session_state.get("heard_pick", 0):
                st.session_state.heard_pick = int(number)
                on_pick(str(pick))

    icon = "data:image/svg+xml;base64," + b64encode(ICON.read_bytes()).decode()
    lang = "zh-CN" if language == "zh" else "en"
    view = {"lang": lang, "icon": icon, "unsaved": unsaved, "drawn": drawn}
    # Never twice the same, so that the browser notices every run.
    view |= {"heard": st.session_state.get("heard_pick", 0), "run": token_hex(8)}
    _show(view, key=key, height=1, on_pick_change=picked)
