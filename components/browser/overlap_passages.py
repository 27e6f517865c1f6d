"""Passages that stand in earlier texts, side by side: where, of which class, both words."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from components.browser import paging
from components.browser.mounting import mount
from components.browser.paging import Leaf
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.library.card import Card
from policytext.library.counting.sentences import Sentences
from policytext.library.overlaps.columns import Segment, columns
from policytext.library.overlaps.kinds import KINDS
from policytext.library.overlaps.passages import Overlaps, Place
from policytext.library.passages_at import Standing
from policytext.views.of_library.kinds_drawn import SHADES, kind_name

_show = mount(__file__, *paging.SCRIPTS, "overlap_strip.js", style=paging.STYLE)
_AROUND = 28  # characters before and after a passage
_ALSO = 4  # other texts that are named
_WORDS = (
    *("all", "bar", "strip", "kinds", "list", "open", "also", "lit"),
    *("alike", "verbatim", "reworded", "length", "more"),
)


def view(
    shown: Sequence[Standing],
    texts: Mapping[str, str],
    cards: Mapping[str, Card],
    names: Mapping[str, str],
    leaf: Leaf,
    look: Look,
    *,
    alone: bool,
) -> dict[str, Any]:
    """Return what the script draws: the passages of one leaf, `texts` by id have their words.

    `alone`: all of them stand in one text, which need not be named.
    """
    language = look.language
    told = _Told(texts, cards, names, language, alone)
    return {
        "pairs": [_pair(one, told) for one in shown],
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


class _Told(NamedTuple):
    """Texts by id, their cards, what they are called; in one language."""

    texts: Mapping[str, str]
    cards: Mapping[str, Card]
    names: Mapping[str, str]
    language: str
    alone: bool

    def name(self, id: str) -> str:
        """Return what a text is called."""
        return self.names.get(id, id)

    def paragraph(self, place: Place) -> int:
        """Return the number of the paragraph in which a passage begins."""
        return Sentences(self.texts[place.id]).standing(place.start, place.end).paragraph_number


def _pair(one: Standing, told: _Told) -> dict[str, Any]:
    passage = one.passage
    mine, theirs = columns(passage, told.texts[one.id], told.texts[passage.source.id])
    here = Place(one.id, passage.start, passage.end)
    return {
        "kind": KINDS.index(passage.kind),
        "characters": passage.characters,
        "alike": round(100 * passage.similarity),
        "mine": _side(here, mine, told, alone=told.alone),
        "theirs": _side(passage.source, theirs, told),
        "also": [
            [at.id, at.start, _node(told.texts.get(at.id, ""), at), told.name(at.id)]
            for at in passage.also[:_ALSO]
        ],
        "others": len(passage.also),
    }


def _side(
    place: Place, segments: Sequence[Segment], told: _Told, *, alone: bool = False
) -> dict[str, Any]:
    text, card, name = told.texts[place.id], told.cards[place.id], told.name(place.id)
    key = "overlaps_this_paragraph" if alone else "overlaps_paragraph"
    paragraph = label(key, told.language, number=told.paragraph(place))
    date = "" if card.date in name else card.date
    return {
        "id": place.id,
        "start": place.start,
        "node": _node(text, place),
        "name": paragraph if alone else f"{name} · {paragraph}",
        "facts": "" if alone else " · ".join(filter(None, (date, card.value("issuer")))),
        "before": text[max(0, place.start - _AROUND) : place.start].rpartition("\n")[2],
        "after": text[place.end : place.end + _AROUND].partition("\n")[0],
        "segments": [[one.words, one.equal] for one in segments],
    }


def _node(text: str, place: Place) -> str:
    """Return the first line of a passage: what lights up in its text."""
    return text[place.start : place.end].partition("\n")[0]
