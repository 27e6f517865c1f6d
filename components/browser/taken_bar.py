"""A whole file as one thin bar: what is taken, what is left out, each part with its words."""

from collections.abc import Callable, Sequence
from typing import Any

from components.browser.mounting import mount
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.source.beginning import BEYOND
from policytext.source.documents import Document, Span
from policytext.source.portions import Portion, leaves_out_much, left_out, portions

_show = mount(__file__)
_TAKEN = ("body", "title")
_MOST_PIECES, _MOST_PARTS, _MOST_WORDS = 400, 60, 1500  # drawn; listed of a kind; shown of a part
_WORDS = ("whole", "opens", "back", "out", "more", "share")


def view(document: Document, taken: Sequence[Span], look: Look) -> dict[str, Any]:
    """Return what the script draws; `taken` are stretches that the reader took back in."""
    language = look.language
    found = portions(document)
    return {
        "lang": language,
        "pieces": [[one.kind, one.share] for one in _drawn(found)],
        "kinds": [
            _kind(document, kind, [one for one in found if one.kind == kind], language)
            for kind in dict.fromkeys(one.kind for one in found)
        ],
        "taken": [_words(document, span.start, span.end) for span in taken],
        "spans": [list(span) for span in taken],
        "warning": label("much_left_out", language, share=_share(left_out(document)))
        if leaves_out_much(document)
        else "",
        "words": {name: label(f"bar_{name}", language, number="{number}") for name in _WORDS},
    }


def show(shown: dict[str, Any], *, on_take: Callable[[Span, bool], None], key: str) -> None:
    """Show a view; `on_take` gets a stretch, and whether it is body from now on."""

    def pressed(told: dict[str, Any]) -> None:
        on_take(Span(int(told["start"]), int(told["end"])), bool(told["body"]))

    _show(shown, key=key, hears={"take": pressed})


def _kind(
    document: Document, kind: str, portions: Sequence[Portion], language: str
) -> dict[str, Any]:
    return {
        "kind": kind,
        "label": label(f"part_{kind}", language),
        "share": _share(sum(one.share for one in portions)),
        "number": len(portions),
        "parts": [
            {
                "span": [one.start, one.end],
                "share": _share(one.share),
                "words": _words(document, one.start, one.end),
            }
            for one in portions[:_MOST_PARTS]
            if kind not in (*_TAKEN, BEYOND)  # which nobody can count
        ],
    }


def _drawn(found: Sequence[Portion]) -> Sequence[Portion]:
    """Return the portions that can be told apart on a bar; of very many the largest."""
    if len(found) <= _MOST_PIECES:
        return found
    least = sorted((one.share for one in found), reverse=True)[_MOST_PIECES]
    return [one for one in found if one.share > least] or found[:_MOST_PIECES]


def _words(document: Document, start: int, end: int) -> str:
    words = document.source[start:end].strip()
    return words if len(words) <= _MOST_WORDS else f"{words[:_MOST_WORDS]}…"


def _share(share: float) -> str:
    """Return a share in percent; what is there is never 0 %."""
    return "<0.1 %" if 0 < share < 0.001 else f"{100 * share:.1f} %"
