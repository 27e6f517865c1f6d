"""A table of a view: sortable, for mouse, keyboard and ear; cells choose what marks choose."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any

from components.browser.mounting import NOTHING_TOLD, mount
from components.session.widgets import value_of

_show = mount(__file__)
_PAGE = 200  # rows that a browser is given, and builds, before it asks for the rest


def show(
    columns: Sequence[str],
    rows: Sequence[Sequence[Any]],
    picks: Sequence[Sequence[str]],
    *,
    caption: str,
    words: dict[str, str],
    key: str,
    kinds: Sequence[str] = (),
    chosen: Sequence[str] = (),
    tall: bool = False,
    side: str = "",
    marked: Sequence[int] = (),
    on_mark: Callable[[list[int]], None] | None = None,
) -> None:
    """Show rows; a cell with a pick is a button, and lights its row up while it is `chosen`.

    `kinds` says column by column what is no plain number or name: "words", "left", "node", "right",
    "sentence", "spark" (a list of numbers), "mark" (a value that can be marked: `on_mark` gets all
    that are). `side` names one of two texts to which everything that chooses belongs.
    """
    # Whoever asks for more, or sorts by a column, gets every row.
    all_asked = bool(value_of(key, NOTHING_TOLD).get("all"))
    sent = len(rows) if all_asked else _PAGE
    shown = {"rows": [list(r) for r in rows[:sent]], "picks": [list(r) for r in picks[:sent]]}

    def changed(told: Sequence[Any]) -> None:
        if on_mark:
            on_mark([int(value) for value in told])

    view = {
        "columns": list(columns),
        "revision": sha256(repr(shown).encode("utf-8", "surrogatepass")).hexdigest()[:16],
        "kept": lambda: shown,
        "number": len(rows),
        "page": _PAGE,
        "kinds": list(kinds),
        "caption": caption,
        "chosen": list(chosen),
        "tall": tall,
        "side": side,
        "marked": list(marked),
        "words": words,
    }
    default = {"marked": list(marked), "all": False}
    _show(view, key=key, default=default, hears={"marked": changed, "all": lambda _: None})
