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
    previews: bool,
    on_upon: Callable[[Query], None],
    on_brought_back: Callable[[bytes], None],
    key: str = "links",
) -> None:
    """Listen for picks; `on_pick` gets each as a Pick. Sets the page's language and icon too.

    `drawn` is the query of what this run draws: page_state.js publishes it when that is done.

    While anything is `unsaved` the browser asks before it loads the page anew: that begins a new
    session, without the reader's own texts. If the server goes, and the browser has a copy
    (keepsake.py), `on_brought_back` gets that; texts in `previews` are in no copy.

    `on_upon` is called where picks were made in the picture of another visit, whose server is there
    no more, with the query of that picture: what the reader saw counts, not what this visit has.
    """

    def picked(told: dict[str, Any]) -> None:
        picks = [(int(number), pick) for number, pick in told["picks"]]
        new = [one for one in picks if one[0] > session().heard_pick]
        if new and told["upon"]["visit"] != session().visit:
            new = picks  # those before rest on that picture, too
            on_upon(query_of(str(told["upon"]["drawn"])))
        for number, pick in new:
            listed = sheet.PAGE if told["narrow"] else 0
            remember(replace(session(), heard_pick=number, listed=listed))
            on_pick(Pick.parse(str(pick)))

    def brought_back(content: str) -> None:
        on_brought_back(b64decode(content))

    icon = "data:image/svg+xml;base64," + b64encode(ICON.read_bytes()).decode()
    lang = "zh-CN" if language == "zh" else "en"
    view = {"lang": lang, "icon": icon, "unsaved": unsaved, "drawn": drawn}
    view |= {"visit": session().visit, "previews": previews}
    view |= {"words": line.words(language)}
    # Never twice the same, so that the browser notices every run.
    view |= {"heard": session().heard_pick, "run": token_hex(8)}
    _show(view, key=key, height=1, hears={"pick": picked, "brought_back": brought_back})
