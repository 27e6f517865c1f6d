"""Files that were made for a reader: held for a minute, for that reader alone.

Streamlit would keep what a download button makes until other visits have run, and send it to
anybody who knows its address. So Streamlit is given a random mark instead of the file; the file is
held here under the mark's address, and `components/server/own_files.py` sends it to its reader.
"""

import asyncio
import sys
import time
from collections.abc import Callable, Mapping
from secrets import token_bytes
from threading import Lock
from typing import NamedTuple

from streamlit.runtime import exists, get_instance
from streamlit.runtime.media_file_storage import MediaFileKind
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.session.language import language
from policytext.base.files import filename
from policytext.base.labels import label
from policytext.base.unreadable import Unreadable

BROWSER = "policytext_reader"  # the cookie by which the server tells browsers apart
FOLDER = "/media"  # where Streamlit's own page looks for files
LASTS = 60  # seconds
_EVERY = 10  # seconds
_LOGIN = "_streamlit_user"  # Streamlit's cookie about a login; several where that is long


class Reader(NamedTuple):
    """A browser and the login in it, both by its cookies; "" without one."""

    browser: str
    login: str

    def may_have(self, owner: "Reader") -> bool:
        """Say whether this reader may have what was made for `owner`."""
        return self.browser == owner.browser and owner.login in ("", self.login)


class MadeFile(NamedTuple):
    """A file, its media type and name, its owner, and until when it is held (monotonic)."""

    content: bytes
    kind: str
    name: str
    owner: Reader
    until: float


_files: dict[str, MadeFile] = {}
_lock = Lock()  # each file is made in a thread of its own


def reader(cookies: Mapping[str, str]) -> Reader:
    """Return the reader whose cookies these are."""
    login = sorted(pair for pair in cookies.items() if pair[0].startswith(_LOGIN))
    return Reader(cookies.get(BROWSER, ""), repr(login) if login else "")


def for_this_visit(
    make: Callable[[], bytes | str], kind: str, name: str
) -> Callable[[], bytes | str]:
    """Return a function that makes a file for this visit alone, and returns its mark.

    It is called when the button is pressed, outside any run: so the visit, and its language, are
    found out here. If the file cannot be made the reader is given a short text that says why.
    """
    context = get_script_run_ctx()
    visit, spoken = (context.session_id, language()) if context else ("", "en")

    def made() -> bytes:
        content, its_kind, its_name = _made(make, kind, name, spoken)
        owner, mark = _reader_of(visit), token_bytes(32)
        if owner:
            file = MadeFile(content, its_kind, its_name, owner, time.monotonic() + LASTS)
            keep(file, _address(mark, kind, name))
        return mark

    return made


def _made(
    make: Callable[[], bytes | str], kind: str, name: str, spoken: str
) -> tuple[bytes, str, str]:
    """Return a file, its media type and name; if it cannot be made, a text that says why."""
    try:
        content = make()
    except Unreadable as reason:
        why = reason.said(spoken)
    except Exception:  # Streamlit would say, for some seconds and in English, that it failed
        sys.excepthook(*sys.exc_info())
        why = label("not_made_broke", spoken)
    else:
        return content.encode() if isinstance(content, str) else content, kind, name
    said = f"{label('not_made_file', spoken, file=name)}\n{why}\n"
    return (
        said.encode("utf-8-sig"),
        "text/plain",
        f"{filename(label('not_made', spoken), name)}.txt",
    )


def _reader_of(visit: str) -> Reader | None:
    """Return whose visit it is, None if the visit is over or its connection is down."""
    client = get_instance().get_client(visit) if exists() else None
    said = client.client_context if client else None
    return reader(said.cookies) if said else None


def _address(mark: bytes, kind: str, name: str) -> str:
    """Return the address that Streamlit makes for a mark with this media type and name."""
    addresses = MemoryMediaFileStorage(FOLDER)
    id = addresses.load_and_get_id(mark, kind, MediaFileKind.DOWNLOADABLE, name)
    return addresses.get_url(id)


def keep(file: MadeFile, address: str) -> None:
    """Hold a file under an address."""
    with _lock:
        _files[address] = file


def found(address: str, asking: Reader) -> MadeFile | None:
    """Return the file at an address, if it is still held and the one who asks may have it."""
    let_go()
    file = _files.get(address)
    return file if file and asking.may_have(file.owner) else None


def let_go() -> None:
    """Let go of files that have been held long enough."""
    now = time.monotonic()
    with _lock:
        for address in [address for address, file in _files.items() if file.until <= now]:
            del _files[address]


async def let_them_go() -> None:
    """Let go of such files now and then, as long as the server runs."""
    while True:
        await asyncio.sleep(_EVERY)
        let_go()
