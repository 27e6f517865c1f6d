"""Buttons that save the chart in an open dialog as a picture."""

from components.browser.mounting import mount
from policytext.base.look import HEIGHT, WIDTH

_show = mount(__file__, "library.js")


def show(formats: dict[str, str], words: dict[str, str], *, filename: str, key: str) -> None:
    """Show one button for each of `formats`: {"png2": label, "svg": label}.

    `words` has what is said when a picture was "saved", and when that "failed".
    """
    saved_as = {"filename": filename, "width": WIDTH, "height": HEIGHT}
    _show({"formats": formats, "words": words, "saved_as": saved_as}, key=key)
