"""What Streamlit says by itself, in the reader's language, and names that tell controls apart."""

from components.browser.mounting import mount
from policytext.base.labels import label

_show = mount(__file__)
_WORDS = (
    *("skip", "sidebar", "collapse", "expand", "open", "options", "none", "add", "choose"),
    *("chosen", "remove", "clear", "help", "help_for", "close", "notices", "fullscreen"),
    *("leave_fullscreen", "copy", "copied", "upload", "files", "limit", "too_large"),
    *("progress", "error", "upload_cut"),
)


def show(language: str, *, key: str = "spoken") -> None:
    """Keep what stands on the page in one language, from now on."""
    fields = {name: f"{{{name}}}" for name in ("name", "number", "value")}
    words = {name: label(f"spoken_{name}", language, **fields) for name in _WORDS}
    paired = label("paired", language, **fields)
    _show({**words, "paired": paired}, key=key, height=1)
