"""Widgets that show what the session keeps, and pass on what a reader changes it to."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.session.record import Given, remember, select, session
from components.session.selection import Selection
from components.session.undisturbed import undisturbed

Value = TypeVar("Value")


def follow(
    widget: Callable[..., object],
    *arguments: object,
    key: str,
    shown: Value,
    taken: Callable[[Value], None],
    **options: Any,
) -> None:
    """Show a widget with a value that is kept elsewhere; `taken` gets what it is changed to."""

    def changed() -> None:
        if key in st.session_state:  # else its page was left meanwhile
            value = st.session_state[key]
            taken(value)
            _note(key, value)

    if _is_unheard(key):
        undisturbed(changed)()
        st.rerun()
    if not _hold(key, shown):
        # A run that was ended early may have given it the value and never sent it.
        options |= _first(widget, arguments, shown)
    widget(*arguments, key=key, on_change=undisturbed(changed), **options)


def follow_names(
    widget: Callable[..., object],
    words: str,
    names: Mapping[str, str],
    *,
    key: str,
    shown: Value,
    taken: Callable[[Value], None],
    **options: Any,
) -> None:
    """Show a widget in which one or several of `names` (by id) can be chosen, as `follow` does."""
    follow(
        widget,
        words,
        tuple(names),
        key=key,
        shown=shown,
        taken=taken,
        format_func=lambda id: names.get(id, id),
        **options,
    )


def selecting(change: Callable[[Selection, Value], Selection]) -> Callable[[Value], None]:
    """Return a function of a value that selects `change(selection, value)`."""
    return lambda value: select(change(session().selection, value))


def in_one_line(written: str) -> str:
    """Return what was written as one line, as a link can hold it."""
    return "".join(c for c in " ".join(written.split()) if c.isprintable()).strip()


def value_of(key: str, otherwise: Value) -> Value:
    """Return the value of a widget, or of a part of the page; `otherwise` before it was shown."""
    value: Value = st.session_state.get(key, otherwise)
    return value


def give(key: str, value: object) -> None:
    """Give a widget a value before it is shown."""
    st.session_state[key] = value


def _first(
    widget: Callable[..., object], arguments: tuple[Any, ...], value: object
) -> dict[str, object]:
    """Return the option with which a widget begins with this value, if the browser has none."""
    match widget.__name__:
        case "segmented_control" | "pills":
            return {"default": value}
        case "selectbox":
            return {"index": arguments[1].index(value)}
        case _:
            return {"value": value}


def _hold(key: str, value: object) -> bool:
    """Give a widget its value if it has another one or none; say whether that was needed.

    A value that is set is sent to the browser, where it takes back whatever the reader has clicked
    or written since: with quick clicks one of them would be lost.
    """
    given = session().given.get(key)
    # On another page a widget of the same key is another one, and begins with its first option.
    new = given is None or given.page != _page()
    wanted = new or key not in st.session_state or _differ(st.session_state[key], value)
    if wanted:
        undisturbed(_give_here)(key, value)
    return wanted


def _is_unheard(key: str) -> bool:
    """Say whether a widget has a value that nobody gave it and nobody was told of.

    When clicks come quickly Streamlit may take the value of the last one without calling its
    callback, because it is just ending one run and beginning the next.
    """
    given = session().given.get(key)
    if given is None or given.page != _page() or key not in st.session_state:
        return False
    return _differ(st.session_state[key], given.value)


def _page() -> str:
    context = get_script_run_ctx()
    return context.page_script_hash if context else ""


def _give_here(key: str, value: object) -> None:
    now = session()
    remember(replace(now, given={**now.given, key: Given(_page(), value)}))
    give(key, value)


def _note(key: str, value: object) -> None:
    """Take note that somebody was told of a widget's value."""
    now = session()
    if key in now.given:
        told = now.given[key]._replace(value=value)
        remember(replace(now, given={**now.given, key: told}))


def _differ(one: object, other: object) -> bool:
    # Of what is chosen among pills, the order says only what was clicked first.
    if isinstance(one, list) and isinstance(other, list):
        return set(one) != set(other)
    return bool(one != other)
