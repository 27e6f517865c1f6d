"""A button that copies the address of what is on screen."""

from components.browser.mounting import mount
from policytext.base.labels import label

_show = mount(__file__)
_WORDS = ("copy_link", "copied", "copy_by_hand")


def show(language: str) -> None:
    """Show the button."""
    _show({name: label(name, language) for name in _WORDS}, key="copy_link", width="content")
