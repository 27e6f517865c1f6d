"""A callback that is heard to its end."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from streamlit.runtime.scriptrunner import get_script_run_ctx

from policytext.base.turns import told_to


def undisturbed(act: Callable[..., Any]) -> Callable[..., None]:
    """Return a callback that no message of the browser can end half-way.

    At each look into the session Streamlit may leave what runs, to begin the next run at once. A
    callback that is left so is never called again: what the reader did would be lost, or done by
    half. The next run begins right behind it instead.
    """

    @wraps(act)
    def whole(*args: Any, **kwargs: Any) -> None:
        context = get_script_run_ctx()
        assert context, "a callback runs in a session"
        session = context.session_state
        leave = session._yield_callback
        # The session passes on every attribute that is set as an entry of its own.
        object.__setattr__(session, "_yield_callback", lambda: None)
        try:
            with told_to():  # a message on the page would end it
                act(*args, **kwargs)
        finally:
            object.__setattr__(session, "_yield_callback", leave)

    return whole
