"""Passages that stand in earlier texts, side by side: where, of which class, both words."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from components.browser import paging
from components.browser.mounting import mount
from components.browser.paging import Leaf
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.library.card import Card
from policytext.library.overlaps.columns import Segment, columns
from policytext.library.overlaps.kinds import KINDS
from policytext.library.overlaps.passages import Overlaps, Place
from policytext.library.passages_at import Standing
from policytext.views.of_library.kinds_drawn import SHADES, kind_name

_show = mount(__file__, *paging.SCRIPTS, "overlap_strip.js", style=paging.STYLE)
_AROUND = 28  # characters before and after a passage
_ALSO = 4  # other texts that are named
_WORDS = (
    *("all", "rest", "bar", "strip", "kinds", "list", "this", "earlier", "open", "also", "lit"),
    *("alike", "verbatim", "reworded", "length", "more"),
)


def view(
    shown: Sequence[Standing],
    texts: Mapping[str, str],
    cards: Mapping[str, Card],
    names: Mapping[str, str],
    leaf: Leaf,
    look: Look,
) -> dict[str, Any]:
    """Return what the script draws: the passages of one leaf, `texts` by id have their words."""
    language = look.language
    return {
        "pairs": [_pair(one, texts, cards, names, language) for one in shown],
        "leaf": list(leaf),
        "kinds": [
            [kind, kind_name(kind, language), SHADES[kind]["light"], SHADES[kind]["dark"]]
            for kind in KINDS
        ],
        "whole": None,
        "words": paging.words(language)
        | {name: label(f"overlaps_{name}", language, number="{number}") for name in _WORDS},
    }


def whole(
    found: Overlaps, length: int, listed: Sequence[Standing], chosen: str, size: int, language: str
) -> dict[str, Any]:
    """Return what the script draws of a whole text of `length` characters, over its passages.

    `listed` are those in the list, in its order, `size` on each leaf; `chosen` is their class.
    """
    ranks = {one.passage.start: rank for rank, one in enumerate(listed)}
    amounts = []
    for kind in KINDS:
        number = sum(one.kind == kind for one in found.passages)
        values = {"passages": number, "characters": found.by_kind[kind]}
        said = label("overlap_amount", language, **values)
        amounts.append([number, 100 * found.shares[kind], said])
    return {
        "amounts": amounts,
        "number": len(found.passages),
        "chosen": chosen,
        "length": length,
        "size": size,
        "marks": [
            [one.start, one.end, KINDS.index(one.kind), ranks.get(one.start, -1)]
            for one in found.passages
        ],
    }


def show(
    shown: dict[str, Any],
    *,
    on_open: Callable[[str, int, str], None],
    on_turn: Callable[[int], None],
    on_kind: Callable[[str], None],
    key: str,
) -> None:
    """Show a view; `on_open` gets a text's id, a place and the words there, `on_kind` a class."""

    def opened(told: dict[str, Any]) -> None:
        on_open(str(told["id"]), int(told["start"]), str(told["node"]))

    hears = {
        "open": opened,
        "turn": lambda told: on_turn(int(told)),
        "kind": lambda told: on_kind(str(told) if told in KINDS else ""),
    }
    _show(shown, key=key, hears=hears)


def _pair(
    one: Standing,
    texts: Mapping[str, str],
    cards: Mapping[str, Card],
    names: Mapping[str, str],
    language: str,
) -> dict[str, Any]:
    passage = one.passage
    mine, theirs = columns(passage, texts[one.id], texts[passage.source.id])
    here = Place(one.id, passage.start, passage.end)
    also = [
        [
            place.id,
            place.start,
            _node(texts.get(place.id, ""), place),
            names.get(place.id, place.id),
        ]
        for place in passage.also[:_ALSO]
    ]
    return {
        "kind": KINDS.index(passage.kind),
        "characters": passage.characters,
        "alike": round(100 * passage.similarity),
        "mine": _side(here, mine, texts, cards, names),
        "theirs": _side(passage.source, theirs, texts, cards, names),
        "also": also,
        "others": len(passage.also),
    }


def _side(
    place: Place,
    segments: Sequence[Segment],
    texts: Mapping[str, str],
    cards: Mapping[str, Card],
    names: Mapping[str, str],
) -> dict[str, Any]:
    text, card = texts[place.id], cards[place.id]
    before = text[max(0, place.start - _AROUND) : place.start].rpartition("\n")[2]
    after = text[place.end : place.end + _AROUND].partition("\n")[0]
    return {
        "id": place.id,
        "start": place.start,
        "node": _node(text, place),
        "name": names.get(place.id, card.listed),
        "facts": " · ".join(filter(None, (card.date, card.value("issuer")))),
        "before": before,
        "after": after,
        "segments": [[one.words, one.equal] for one in segments],
    }


def _node(text: str, place: Place) -> str:
    """Return the first line of a passage: what lights up in its text."""
    return text[place.start : place.end].partition("\n")[0]
