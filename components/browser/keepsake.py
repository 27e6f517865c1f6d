"""A copy of what a visit brought, which its browser keeps where no library does."""

from base64 import b64encode

from components.browser.mounting import mount
from components.session import project_file
from policytext.base.files import filename
from policytext.base.labels import label
from policytext.study.project import ENDING

_show = mount(__file__)
_MOST_BYTES = 8 * 1024**2  # of a copy: it is sent after each change, and comes back in one message


def show(language: str, *, key: str = "keepsake") -> None:
    """Give the browser a copy of this visit's project file, again after each change."""

    def kept() -> dict[str, str]:
        file = project_file.whole()
        return {"content": b64encode(file).decode() if len(file) <= _MOST_BYTES else ""}

    name = f"{filename(label('project_name', language))}{ENDING}"
    view = {"revision": project_file.revision(), "kept": kept, "file": name}
    _show(view, key=key, height=1)
