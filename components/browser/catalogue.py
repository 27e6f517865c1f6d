"""The catalogue of a library: a leaf of its texts, to sort, to mark, to open."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from components.browser import paging
from components.browser.mounting import mount
from components.browser.paging import Leaf
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.library.card import Card
from policytext.library.row_names import name_said
from policytext.library.saying import option_said
from policytext.library.scope import FACETS

_show = mount(__file__, *paging.SCRIPTS, style=paging.STYLE)
_WORDS = ("list", "mark", "mark_leaf", "mark_all", "mark_none", "marked", "open", "card")
_COLUMNS = ("title", "date", "issuer", "tier", "form", "characters")
_NUMBERS = ("characters", "hits")  # columns
MISSING = "—"


class Hears(NamedTuple):
    """Who hears what is done: ids marked and let go, what to sort by, which text, which leaf."""

    mark: Callable[[Sequence[str], Sequence[str]], None]
    mark_all: Callable[[bool], None]
    sort: Callable[[str], None]
    open: Callable[[str], None]
    card: Callable[[str], None]
    turn: Callable[[int], None]


def view(
    cards: Sequence[Card],
    leaf: Leaf,
    look: Look,
    *,
    marked: Sequence[str],
    sort: str,
    opened: str,
    hits: Mapping[str, int] | None,
    leading: Mapping[str, Sequence[str]],
) -> dict[str, Any]:
    """Return what the script draws; `hits` None where nothing is looked for."""
    language = look.language
    columns = [*_COLUMNS, *(["hits"] if hits is not None else [])]
    marks = set(marked)
    return {
        "columns": [[name, label(f"catalogue_{name}", language)] for name in columns],
        "leading": label("catalogue_leading", language),
        "rows": [
            {
                "id": card.id,
                "cells": [_cell(card, name, language, hits or {}) for name in columns],
                "leading": list(leading.get(card.id, ())),
            }
            for card in cards
        ],
        "leaf": list(leaf),
        "marked": [card.id for card in cards if card.id in marks],
        "all_marked": len(marks),
        "sort": sort,
        "missing": MISSING,
        "units": {name: label(f"catalogue_unit_{name}", language) for name in _NUMBERS},
        "opened": opened,
        "words": paging.words(language)
        | {name: label(f"catalogue_{name}", language, number="{number}") for name in _WORDS},
    }


def show(shown: dict[str, Any], *, hears: Hears, key: str) -> None:
    """Show a view."""

    def marked(told: dict[str, Any]) -> None:
        hears.mark([str(id) for id in told["on"]], [str(id) for id in told["off"]])

    _show(
        shown,
        key=key,
        hears={
            "mark": marked,
            "all": lambda told: hears.mark_all(told == "all"),
            "sort": lambda told: hears.sort(str(told)),
            "open": lambda told: hears.open(str(told)),
            "card": lambda told: hears.card(str(told)),
            "turn": lambda told: hears.turn(int(told)),
        },
    )


def _cell(card: Card, name: str, language: str, hits: Mapping[str, int]) -> str:
    if name == "characters":
        return f"{card.characters:,}"
    if name == "hits":
        return f"{hits.get(card.id, 0):,}"
    if name == "title":
        return name_said(card.title, language)
    if name in FACETS:
        said = [option_said(name, value, language) for value in card.values(name)]
        return label("scope_and", language).join(said) or MISSING
    return card.value(name) or MISSING
