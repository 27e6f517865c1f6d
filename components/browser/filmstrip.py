"""A deck to look through: a strip of small drawings, one slide large, its words beside it."""

from base64 import b64encode
from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any, NamedTuple

from components.browser.mounting import mount
from policytext.base.labels import label

_show = mount(__file__, "filmstrip_strip.js", "filmstrip_words.js")
_WORDS = (
    *("strip", "how", "how_touch", "none", "place", "fixed", "earlier", "later", "remove"),
    *("moved", "removed", "undone", "headline", "takeaway", "headline_of", "takeaway_of", "back"),
    *("notes", "this", "save", "pptx", "png", "docx", "saving"),
)
_FIELDS = ("name", "number", "place", "said", "form")

NUMBER = "#page#"  # in a drawing: the script puts the page's number in its place


class Words(NamedTuple):
    """Headline and takeaway of a slide in one language, and the `proposal` that they stand for."""

    language: str
    proposal: Sequence[str]
    proposed: tuple[str, str]
    headline: str
    takeaway: str


class Leaf(NamedTuple):
    """One page of the deck: its name, its drawing as SVG, and what is edited or read of it.

    The drawing has NUMBER where the page's number stands: a slide is moved without drawing any
    anew. `item` is what is moved and left out, "" for a page that always stands where it does.
    `theme` is the name and the colour of the one theme that a page is about, `forms` are what it
    can be saved as by itself.
    """

    id: str
    item: str
    name: str
    drawing: str
    said: str
    theme: tuple[str, str] | None = None
    words: Sequence[Words] = ()
    base: str = ""
    notes: Sequence[str] = ()
    forms: Sequence[str] = ()


class Saved(NamedTuple):
    """A file that the browser asked for, and the number of the act that did."""

    number: int
    name: str
    kind: str
    content: bytes


def show(
    leaves: Sequence[Leaf],
    *,
    ratio: float,
    language: str,
    heard: int,
    longest: tuple[int, int],
    saved: Saved | None,
    on_act: Callable[[Sequence[dict[str, Any]]], None],
    key: str = "filmstrip",
) -> None:
    """Show a deck; `on_act` gets what is done to it.

    An act has a number and a name, and what it is done to: "move" an item before another ("" for
    the end), "remove" an item, "word" a proposal with headline and takeaway, "save" a page in one
    of its forms. The browser shows each act at once and tells all after number `heard`; so one
    may be told twice, and none is lost. `longest` is of headline and takeaway, in characters.
    """
    drawings = {leaf.id: leaf.drawing for leaf in leaves}
    view = {
        "lang": language,
        "ratio": ratio,
        "heard": heard,
        "longest": list(longest),
        "leaves": [_record(leaf) for leaf in leaves],
        "words": {
            name: label(f"film_{name}", language, **{one: f"{{{one}}}" for one in _FIELDS})
            for name in _WORDS
        },
        "saved": saved and [*saved[:3], b64encode(saved.content).decode()],
        "revision": sha256(repr(sorted(drawings.items())).encode()).hexdigest()[:16],
        "kept": lambda: {"drawings": drawings},
    }
    _show(view, key=key, hears={"acts": lambda told: on_act(told["acts"])})


def _record(leaf: Leaf) -> dict[str, Any]:
    return {
        **{name: getattr(leaf, name) for name in ("id", "item", "name", "said", "base")},
        "theme": leaf.theme and list(leaf.theme),
        "notes": list(leaf.notes),
        "forms": list(leaf.forms),
        "words": [
            {
                "language": label("language", one.language),
                "lang": one.language,
                "proposal": list(one.proposal),
                "proposed": list(one.proposed),
                "own": [one.headline, one.takeaway],
            }
            for one in leaf.words
        ],
    }
