"""Buttons that save the chart in an open dialog as a picture."""

from components.browser.mounting import mount

_show = mount(__file__)


def show(words: dict[str, str], *, key: str) -> None:
    """Show one button for each format: {"png2": label, "svg": label}."""
    _show({"words": words}, key=key)
