"""A browser component from the .js and .css beside a Python file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from components.session.record import remember, session
from components.session.undisturbed import undisturbed
from components.session.widgets import value_of
from policytext.base.places import DATA

_HELD = 8  # large parts of one component that a browser holds
_PRINT = Path(__file__).with_name("print.css")
NOTHING_TOLD: Mapping[str, Any] = {}
Hears = Mapping[str, Callable[[Any], None]]
_ASKED = ""  # among its revisions: the browser asks for the next one


def mount(
    file: str,
    *before: str | Path,
    style: Sequence[str | Path] = (),
    isolated: bool = True,
    unasked: bool = True,
) -> Callable[..., None]:
    """Register the component that belongs to a Python file; returns a function that shows it.

    Its script defines `component`, which is called with each message and may return what ends it.

    The scripts `before` it, from beside it or anywhere, become part of its own, and so do the
    sheets `style`. What is not `isolated` is part of the page's own tree.

    That function takes one view (plain lists, dicts, text and numbers), a key, what `hears` the
    values that the script tells by their names, and whatever else Streamlit's components take; what
    hears is undisturbed. The script finds the view as `data[0]`: in a dict Streamlit would look for
    data frames, and load pandas before the first text is on screen.

    What a view has under "kept" is a function that makes the large part of it, which is the same as
    long as the view's "revision" is: it is made and sent once, and kept by the browser (`whole` in
    common.js) with the last few before it; the browser asks for it again if it has lost it. Where
    `unasked` is false, it is not sent before the browser asks. Before each script stand common.js
    and the click rule, data/pick.js.
    """
    home = Path(file)
    sheets = [home.parent / name for name in (*style, home.with_suffix(".css"))]
    sheets += [_PRINT] if isolated else []
    component = st.components.v2.component(
        f"policytext_{home.stem}",
        css="".join(one.read_text(encoding="utf-8") for one in sheets if one.exists()) or None,
        js=script(home, *before),
        isolate_styles=isolated,
    )

    def show(
        view: Any, *, key: str, height: Any = "content", hears: Hears | None = None, **options: Any
    ) -> None:
        hears = dict(hears or {})
        if "kept" in view:
            kept = _unsent(key, view["revision"], view["kept"], unasked=unasked)
            view = view | {"name": key, "kept": kept, "held": session().sent.get(key, ())}
            hears["missing"] = partial(_ask, key)
        for name, hear in hears.items():
            options[f"on_{name}_change"] = undisturbed(partial(_tell, key, name, hear))
        component(data=[view], key=key, height=height, **options)

    return show


def script(home: Path, *before: str | Path) -> str:
    """Return the whole script of the component that belongs to a Python file."""
    own = (home.parent / name for name in (*before, home.with_suffix(".js")))
    parts = (home.with_name("common.js"), DATA / "pick.js", *own)
    words = "".join(part.read_text(encoding="utf-8") for part in parts)
    return f"{words}export default anew(component)\n"


def _unsent(key: str, revision: str, make: Callable[[], Any], *, unasked: bool) -> Any:
    """Return what belongs to a revision, None when the browser has it, or need not have it yet."""
    now = session()
    held = now.sent.get(key, ())
    has = revision in held
    if not (has or unasked or _ASKED in held):
        return None
    others = tuple(one for one in held if one not in (revision, _ASKED))
    remember(replace(now, sent={**now.sent, key: (*others, revision)[-_HELD:]}))
    return None if has else make()


def _ask(key: str, revision: str) -> None:
    now = session()
    held = tuple(one for one in now.sent.get(key, ()) if one not in (revision, _ASKED))
    remember(replace(now, sent={**now.sent, key: (*held, _ASKED)}))


def _tell(key: str, name: str, hear: Callable[[Any], None]) -> None:
    """Pass on to `hear` what the script told, unless its page was left meanwhile."""
    told = value_of(key, NOTHING_TOLD)
    if (value := told.get(name)) is not None:
        hear(value)
