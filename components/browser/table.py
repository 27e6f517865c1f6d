"""A table of a view: sortable, for mouse, keyboard and ear; cells choose what marks choose."""

from collections.abc import Callable, Sequence
from typing import Any

from components.browser.mounting import mount

_show = mount(__file__)


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

    def changed(told: Sequence[Any]) -> None:
        if on_mark:
            on_mark([int(value) for value in told])

    view = {
        "columns": list(columns),
        "rows": [list(row) for row in rows],
        "picks": [list(row) for row in picks],
        "kinds": list(kinds),
        "caption": caption,
        "chosen": list(chosen),
        "tall": tall,
        "side": side,
        "marked": list(marked),
        "words": words,
    }
    _show(view, key=key, default={"marked": list(marked)}, hears={"marked": changed})
