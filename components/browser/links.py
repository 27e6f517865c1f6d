"""The one way in for clicks: what is picked in any component or chart reaches Python here."""

from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import replace
from secrets import token_hex
from typing import Any

from components.browser import line, sheet
from components.browser.mounting import mount
from components.session.record import Query, remember, session
from components.session.selection import query_of
from policytext.base.places import ICON
from policytext.study.pick import Pick

_show = mount(__file__, "page_state.js", "library.js", *line.FILES, style=[line.STYLE])


def show(
    *,
    language: str,
    drawn: str,
    on_pick: Callable[[Pick], None],
    unsaved: bool,
    perishes: str,
    on_upon: Callable[[Query], None],
    on_brought_back: Callable[[bytes], None],
    key: str = "links",
) -> None:
    """Listen for picks; `on_pick` gets each as a Pick. Sets the page's language and icon too.

    `drawn` is the query of what this run draws: page_state.js publishes it when that is done.

    While anything is `unsaved` the browser asks before it loads the page anew: that begins a new
    session, without the reader's own texts.

    `on_upon` is called where another server is there than the one whose picture was picked in,
    with the query of that: what the reader saw counts, not how far the server before had come.
    `perishes` is what would be gone if the server went: "texts" or "previews", "" where nothing
    would. If it does go, and the browser has a copy (keepsake.py), `on_brought_back` gets that.
    """

    def picked(told: dict[str, Any]) -> None:
        new = [(int(n), pick) for n, pick in told["picks"] if int(n) > session().heard_pick]
        if new and told.get("upon") is not None:
            on_upon(query_of(str(told["upon"])))
        for number, pick in new:
            listed = sheet.PAGE if told["narrow"] else 0
            remember(replace(session(), heard_pick=number, listed=listed))
            on_pick(Pick.parse(str(pick)))

    def brought_back(content: str) -> None:
        on_brought_back(b64decode(content))

    icon = "data:image/svg+xml;base64," + b64encode(ICON.read_bytes()).decode()
    lang = "zh-CN" if language == "zh" else "en"
    view = {"lang": lang, "icon": icon, "unsaved": unsaved, "drawn": drawn}
    view |= {"visit": session().visit, "perishes": perishes, "words": line.words(language)}
    # Never twice the same, so that the browser notices every run.
    view |= {"heard": session().heard_pick, "run": token_hex(8)}
    _show(view, key=key, height=1, hears={"pick": picked, "brought_back": brought_back})
