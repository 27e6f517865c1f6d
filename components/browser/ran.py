"""Says that a part that runs by itself has run: page_state.js may not see it."""

from secrets import token_hex

from components.browser.mounting import mount

_show = mount(__file__)


def show(key: str) -> None:
    """Say so, each time that this is called."""
    _show({"run": token_hex(8)}, key=key, height=1)  # never twice the same
