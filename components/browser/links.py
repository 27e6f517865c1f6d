"""The one way in for clicks: what is picked in any component or chart reaches Python here."""

from base64 import b64encode
from collections.abc import Callable

import streamlit as st

from components.browser.mounting import mount
from policytext.base.places import ICON
from policytext.study.pick import Pick

_show = mount(__file__)


def show(
    *, language: str, on_pick: Callable[[Pick], None], unsaved: bool, key: str = "links"
) -> None:
    """Listen for picks; `on_pick` gets each. Sets the page's language and icon too.

    While anything is `unsaved` the browser asks before it loads the page anew: that begins a new
    session, without the reader's own texts.
    """

    def picked() -> None:
        value = st.session_state[key].get("pick")
        for number, pick in value["picks"] if value else ():
            if int(number) > st.session_state.get("heard_pick", 0):
                st.session_state.heard_pick = int(number)
                on_pick(Pick.parse(str(pick)))

    icon = "data:image/svg+xml;base64," + b64encode(ICON.read_bytes()).decode()
    lang = "zh-CN" if language == "zh" else "en"
    view = {"lang": lang, "icon": icon, "unsaved": unsaved}
    _show(view, key=key, height=1, on_pick_change=picked)
