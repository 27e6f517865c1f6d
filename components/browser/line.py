"""The words of the bar that says when the server is away or silent, and when it is back."""

from policytext.base.labels import label

FILES = ("line.js", "line_bar.js")  # scripts that are put before links.js
STYLE = "line.css"
_WORDS = (
    *("away", "silent", "read_on", "waits", "asks", "seconds"),
    *("back", "back_done", "back_anew", "bringing", "brought_back", "gone_texts", "gone_previews"),
    *("again", "not_done", "do_again", "save", "close", "ended", "reload"),
)


def words(language: str) -> dict[str, str]:
    """Return the bar's words by their names in line.js and line_bar.js."""
    fields = {name: f"{{{name}}}" for name in ("name", "number")}
    return {name: label(f"line_{name}", language, **fields) for name in _WORDS}
