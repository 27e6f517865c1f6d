"""Callbacks that run to their end."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from streamlit.runtime.scriptrunner import get_script_run_ctx

from policytext.base.turns import told_to


def undisturbed(act: Callable[..., Any]) -> Callable[..., None]:
    """Return a callback that no message from the browser can break off.

    At each look into the session Streamlit may break off what runs, to begin the next run at once.
    A callback that is broken off is never called again: what the reader did would be lost, or half
    done. So the next run begins right after the callback instead.
    """

    @wraps(act)
    def whole(*args: Any, **kwargs: Any) -> None:
        context = get_script_run_ctx()
        assert context, "a callback runs in a session"
        session = context.session_state
        leave = session._yield_callback
        # By plain assignment the session would take this for one of its entries.
        object.__setattr__(session, "_yield_callback", lambda: None)
        try:
            with told_to():  # telling the place in line would break it off
                act(*args, **kwargs)
        finally:
            object.__setattr__(session, "_yield_callback", leave)

    return whole
