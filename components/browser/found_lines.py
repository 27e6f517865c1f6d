"""Hits as lines: a leaf of them, each opens its text at the place."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from components.browser import paging
from components.browser.catalogue import MISSING
from components.browser.mounting import mount
from components.browser.paging import Leaf
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.library.card import Card
from policytext.library.counting.lines import Line
from policytext.library.row_names import name_said

_show = mount(__file__, *paging.SCRIPTS, style=paging.STYLE)
_WORDS = ("lines", "open", "of_text", "of_text_here")


def view(
    lines: Sequence[Line],
    cards: Mapping[str, Card],
    hits: Mapping[str, int],
    leaf: Leaf,
    look: Look,
    *,
    by_text: bool,
    whole: bool = False,
) -> dict[str, Any]:
    """Return what the script draws; `by_text`: lines of one text stand together, under its name.

    `whole`: lines are sentences, and are not cut.
    """
    language = look.language
    texts = {}
    for line in lines:
        card = cards[line.id]
        texts[line.id] = [
            name_said(card.title, language),
            card.date or MISSING,
            card.value("issuer") or MISSING,
            hits.get(line.id, 0),
        ]
    return {
        "lines": [[line.id, line.start, line.left, line.node, line.right] for line in lines],
        "texts": texts,
        "by_text": by_text,
        "whole": whole,
        "leaf": list(leaf),
        "words": paging.words(language)
        | {
            name: label(f"found_{name}", language, number="{number}", here="{here}")
            for name in _WORDS
        },
    }


def show(
    shown: dict[str, Any],
    *,
    on_open: Callable[[str, int, str], None],
    on_turn: Callable[[int], None],
    key: str,
) -> None:
    """Show a view; `on_open` gets a text's id, a place in it and the words that stand there."""

    def opened(told: dict[str, Any]) -> None:
        on_open(str(told["id"]), int(told["start"]), str(told["node"]))

    _show(shown, key=key, hears={"open": opened, "turn": lambda told: on_turn(int(told))})
