"""A browser component from the .js and .css beside a Python file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from components.session.undisturbed import undisturbed


def mount(file: str, *before: str) -> Callable[..., None]:
    """Register the component that belongs to a Python file; returns a function that shows it.

    The scripts `before` it become part of its own.

    That function takes one view (plain lists, dicts, text and numbers), a key, and whatever else
    Streamlit's components take; its callbacks are undisturbed. The script finds the view as
    `data[0]`: in a dict Streamlit would look for data frames, and load pandas before the first text
    is on screen.

    What a view has under "kept" is a function that makes the large part of it, which is the same as
    long as the view's "revision" is: it is made and sent once, and kept by the browser (`whole` in
    common.js), that asks for it again if it has lost it.
    """
    home = Path(file)
    scripts = ("common.js", *before, home.with_suffix(".js").name)
    style = home.with_suffix(".css")
    component = st.components.v2.component(
        f"policytext_{home.stem}",
        css=style.read_text(encoding="utf-8") if style.exists() else None,
        js="".join(home.with_name(name).read_text(encoding="utf-8") for name in scripts),
    )

    def show(view: Any, *, key: str, height: Any = "content", **options: Any) -> None:
        if "kept" in view:
            view = view | {"name": key, "kept": _unsent(key, view["revision"], view["kept"])}
            options["on_missing_change"] = partial(_forget, key)
        heard = {
            name: undisturbed(partial(_unless_left, key, act))
            for name, act in options.items()
            if name.startswith("on_")
        }
        component(data=[view], key=key, height=height, **options | heard)

    return show


def _unless_left(key: str, act: Callable[[], None]) -> None:
    """Call a callback, unless its page was left meanwhile: with it went what it was called for."""
    if key in st.session_state:
        act()


def _unsent(key: str, revision: str, make: Callable[[], Any]) -> Any:
    """Return what belongs to a revision, None when the browser was sent it already."""
    sent: dict[str, str] = st.session_state.setdefault("sent", {})
    if sent.get(key) == revision:
        return None
    sent[key] = revision
    return make()


def _forget(key: str) -> None:
    st.session_state.get("sent", {}).pop(key, None)
