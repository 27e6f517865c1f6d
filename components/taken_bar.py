"""A whole file as one thin bar: what is taken, what is left out, each part with its words."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import streamlit as st

from components.mounting import mount
from policytext.documents import Document, Span
from policytext.labels import label
from policytext.look import Look
from policytext.received import received

_show = mount(__file__)
_BODY = frozenset(("text", "converted", "joined", "blank"))
_MOST_LEFT = 0.2  # of a file; where more is left out the reader is warned
_MOST_PIECES, _MOST_PARTS, _MOST_WORDS = 400, 60, 1500  # drawn; listed of a kind; shown of a part
_WORDS = ("whole", "opens", "back", "out", "more", "share")


class Stretch(NamedTuple):
    """A stretch of a source of one kind (`body`, `title`, or that of a part left out)."""

    kind: str
    start: int
    end: int
    size: int  # characters that can be seen


def stretches(document: Document) -> list[Stretch]:
    """Return the whole source in order, as stretches of one kind each."""
    found: list[Stretch] = []
    at = 0
    for piece, name in received(document):
        kind = "body" if name in _BODY else name
        size = len("".join(piece.split()))
        last = found[-1] if found else None
        if last and (last.kind == kind or not size):
            found[-1] = last._replace(end=at + len(piece), size=last.size + size)
        else:
            found.append(Stretch(kind, at, at + len(piece), size))
        at += len(piece)
    return found


def view(
    document: Document, found: Sequence[Stretch], taken: Sequence[Span], look: Look
) -> dict[str, Any]:
    """Return what the script draws; `taken` are stretches that the reader took back in."""
    language = look.language
    whole = max(sum(one.size for one in found), 1)
    kinds = dict.fromkeys(one.kind for one in found)
    left = sum(one.size for one in found if one.kind not in ("body", "title"))
    warned = left > _MOST_LEFT * whole
    return {
        "lang": language,
        "pieces": [[one.kind, one.size / whole] for one in _drawn(found, whole)],
        "kinds": [
            {
                "kind": kind,
                "label": label(f"part_{kind}", language),
                "share": _share(sum(one.size for one in found if one.kind == kind), whole),
                "parts": [_part(document, one, whole) for one in found if one.kind == kind][
                    :_MOST_PARTS
                ]
                if kind not in ("body", "title")
                else [],
                "number": sum(one.kind == kind for one in found),
            }
            for kind in kinds
        ],
        "taken": [_words(document, span.start, span.end) for span in taken],
        "spans": [list(span) for span in taken],
        "warning": label("much_left_out", language, share=_share(left, whole)) if warned else "",
        "words": {name: label(f"bar_{name}", language) for name in _WORDS},
    }


def show(shown: dict[str, Any], *, on_take: Callable[[Span, bool], None], key: str) -> None:
    """Show a view; `on_take` gets a stretch, and whether it is body from now on."""

    def pressed() -> None:
        if value := st.session_state[key].get("take"):
            on_take(Span(int(value["start"]), int(value["end"])), bool(value["body"]))

    _show(shown, key=key, on_take_change=pressed)


def _drawn(found: Sequence[Stretch], whole: int) -> Sequence[Stretch]:
    """Return the stretches that can be told apart on a bar; of very many the largest."""
    if len(found) <= _MOST_PIECES:
        return found
    least = sorted((one.size for one in found), reverse=True)[_MOST_PIECES]
    return [one for one in found if one.size > least] or [Stretch("body", 0, 0, whole)]


def _part(document: Document, one: Stretch, whole: int) -> dict[str, Any]:
    return {
        "span": [one.start, one.end],
        "share": _share(one.size, whole),
        "words": _words(document, one.start, one.end),
    }


def _words(document: Document, start: int, end: int) -> str:
    words = document.source[start:end].strip()
    return words if len(words) <= _MOST_WORDS else f"{words[:_MOST_WORDS]}…"


def _share(size: int, whole: int) -> str:
    """Return a share in percent; what is there is never 0 %."""
    percent = 100 * size / whole
    return "<0.1 %" if 0 < percent < 0.1 else f"{percent:.1f} %"
