"""A browser component from the .js and .css beside a Python file."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from components.session.record import remember, session
from components.session.undisturbed import undisturbed
from components.session.widgets import value_of
from policytext.base.places import DATA

Hears = Mapping[str, Callable[[Any], None]]
_ASKED = ""  # in place of the revision that was sent


def mount(file: str, *before: str, unasked: bool = True) -> Callable[..., None]:
    """Register the component that belongs to a Python file; returns a function that shows it.

    The scripts `before` it become part of its own.

    That function takes one view (plain lists, dicts, text and numbers), a key, what `hears` the
    values that the script tells by their names, and whatever else Streamlit's components take; what
    hears is undisturbed. The script finds the view as `data[0]`: in a dict Streamlit would look for
    data frames, and load pandas before the first text is on screen.

    What a view has under "kept" is a function that makes the large part of it, which is the same as
    long as the view's "revision" is: it is made and sent once, and kept by the browser (`whole` in
    common.js), that asks for it again if it has lost it. Where `unasked` is false, it is not sent
    before the browser asks. Before each script stand common.js and the click rule, data/pick.js.
    """
    home = Path(file)
    own = (home.with_name(name) for name in (*before, home.with_suffix(".js").name))
    scripts = (home.with_name("common.js"), DATA / "pick.js", *own)
    style = home.with_suffix(".css")
    component = st.components.v2.component(
        f"policytext_{home.stem}",
        css=style.read_text(encoding="utf-8") if style.exists() else None,
        js="".join(script.read_text(encoding="utf-8") for script in scripts),
    )

    def show(
        view: Any, *, key: str, height: Any = "content", hears: Hears | None = None, **options: Any
    ) -> None:
        hears = dict(hears or {})
        if "kept" in view:
            view = view | {
                "name": key,
                "kept": _unsent(key, unasked, view["revision"], view["kept"]),
            }
            hears["missing"] = partial(_ask, key)
        for name, hear in hears.items():
            options[f"on_{name}_change"] = undisturbed(partial(_tell, key, name, hear))
        component(data=[view], key=key, height=height, **options)

    return show


def _unsent(key: str, unasked: bool, revision: str, make: Callable[[], Any]) -> Any:
    """Return what belongs to a revision, None when the browser has it, or need not have it yet."""
    now = session()
    sent = now.sent.get(key)
    if sent == revision or (sent != _ASKED and not unasked):
        return None
    remember(replace(now, sent={**now.sent, key: revision}))
    return make()


def _ask(key: str, _revision: str) -> None:
    now = session()
    remember(replace(now, sent={**now.sent, key: _ASKED}))


def _tell(key: str, name: str, hear: Callable[[Any], None]) -> None:
    """Pass on to `hear` what the script told, unless its page was left meanwhile."""
    told: Mapping[str, Any] = value_of(key, {})
    if (value := told.get(name)) is not None:
        hear(value)
