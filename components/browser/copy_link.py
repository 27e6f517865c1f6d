"""A button that copies the address of what is on screen."""

from components.browser.mounting import mount
from components.frame import Frame

_show = mount(__file__)


def show(frame: Frame) -> None:
    """Show the button."""
    words = {name: frame.word(name) for name in ("copy_link", "copied", "copy_by_hand")}
    _show(words, key="copy_link", width="content")
