"""A band of years: how much text each has, where hits are, and which years count."""

from collections.abc import Callable
from typing import Any

from components.browser.mounting import mount
from components.session.selection import Selection
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.library.years import Years

_show = mount(__file__, "rebuilt.js", "one_stop.js")
_WORDS = ("title", "how", "texts", "characters", "from", "to", "all", "none", "hits", "inside")


def view(found: Years, selection: Selection, look: Look, *, searched: bool) -> dict[str, Any]:
    """Return what the script draws; `searched` says that there are hits to be shown."""
    language = look.language
    undated = found.undated
    said = label("band_undated", language, number=undated.texts) if undated.texts else ""
    if said and searched:
        said = label("band_undated_hits", language, undated=said, number=undated.hits)
    return {
        "years": [list(year) for year in found.years],
        "undated": said,
        "by": selection.band,
        "since": selection.since,
        "until": selection.until,
        "searched": searched,
        "words": {name: label(f"band_{name}", language, number="{number}") for name in _WORDS}
        | {"year": label("band_year", language, year="{year}", texts="{texts}", signs="{signs}")},
    }


def show(
    shown: dict[str, Any],
    *,
    on_band: Callable[[str, str], None],
    on_by: Callable[[str], None],
    key: str,
) -> None:
    """Show a view; `on_band` gets the first and the last year that count, "" for no bound."""

    def banded(told: dict[str, Any]) -> None:
        on_band(str(told["since"]), str(told["until"]))

    _show(shown, key=key, hears={"band": banded, "by": lambda told: on_by(str(told))})
