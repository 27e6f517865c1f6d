"""The one way in for clicks: what is picked in any component or chart reaches Python here."""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from components.browser.mounting import mount
from components.session.record import remember, session
from policytext.base.places import ICON
from policytext.study.pick import Pick

_show = mount(__file__)


def show(
    *, language: str, on_pick: Callable[[Pick], None], unsaved: bool, key: str = "links"
) -> None:
    """Listen for picks; `on_pick` gets the query string. Sets the page's language and icon too.

    While anything is `unsaved` the browser asks before it loads the page anew: that begins a new
    session, without the reader's own texts.
    """

    def picked(told: dict[str, Any]) -> None:
        for number, pick in told["picks"]:
            if int(number) > session().heard_pick:
                remember(replace(session(), heard_pick=int(number)))
                on_pick(Pick.parse(str(pick)))

    icon = "data:image/svg+xml;base64," + b64encode(ICON.read_bytes()).decode()
    lang = "zh-CN" if language == "zh" else "en"
    view = {"lang": lang, "icon": icon, "unsaved": unsaved}
    _show(view, key=key, height=1, hears={"pick": picked})
