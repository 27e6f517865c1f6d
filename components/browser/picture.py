"""A picture as it is saved, with a button that copies it."""

from base64 import b64encode
from collections.abc import Mapping

from components.browser.mounting import mount

_show = mount(__file__, isolated=False)  # the Tab key goes through a dialog's own tree alone
WORDS = ("copy", "copied", "no_clipboard", "not_copied")


def show(png: bytes, alt: str, words: Mapping[str, str], *, dark: bool) -> None:
    """Show a PNG; `words` has what the button says, and what is said of what became of it.

    Behind a `dark` picture without ground stands what it is made for.
    """
    view = {"picture": b64encode(png).decode(), "alt": alt, "words": dict(words), "dark": dark}
    _show(view, key="picture")
