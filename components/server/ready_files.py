"""Static files of the page: read and compressed once, then sent from memory."""

import gzip
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_MOST_BYTES = 32_000_000  # of all files that are kept
_SMALL = 500  # bytes; a smaller file is not worth compressing
_TEXTS = (b"text/", b"application/javascript", b"application/json", b"image/svg")
_PAGE = b"text/html"
_SAID_ANEW = (b"content-length", b"accept-ranges", b"vary")
# Who asks for a part of a file, or whether it has changed, is answered by the application.
_ASKS_MORE = {b"range", b"if-none-match", b"if-modified-since"}
Head = tuple[tuple[bytes, bytes], ...]


class ReadyFiles:
    """Keep each static file that the application sends, and send it from here from then on.

    A first visit asks for some eighty. Streamlit opens each on a thread of its own, and sends a
    script of megabytes uncompressed. Kept files cannot be out of date: Streamlit's have a hash of
    their content in their names, those of static/ change only with the server.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._ready: dict[str, _File] = {}
        self._bytes = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request for a file that is kept; keep a file that is sent for the first time."""
        if not _asks_for_a_file(scope):
            await self._app(scope, receive, send)
        elif file := self._ready.get(scope["path"]):
            await file.sent(scope, send)
        else:
            heard = _Answer()
            await self._app(_uncompressed(scope), receive, partial(heard.passed_on, send))
            self._keep(scope["path"], heard)

    def _keep(self, path: str, heard: "_Answer") -> None:
        room = path not in self._ready and self._bytes + len(heard.body) <= _MOST_BYTES
        if heard.may_be_kept and room:
            self._bytes += len(heard.body)
            self._ready[path] = heard.as_file()


class _File(NamedTuple):
    """A file as it is sent: its head and its body, for text also the compressed body."""

    head: Head
    body: bytes
    compressed: bytes | None

    async def sent(self, scope: Scope, send: Send) -> None:
        accepted = dict(scope["headers"]).get(b"accept-encoding", b"")
        body, head = self.body, [*self.head, (b"vary", b"Accept-Encoding")]
        if self.compressed is not None and b"gzip" in accepted:
            body = self.compressed
            head.append((b"content-encoding", b"gzip"))
        head.append((b"content-length", str(len(body)).encode()))
        await send({"type": "http.response.start", "status": 200, "headers": head})
        await send({"type": "http.response.body", "body": body})


@dataclass
class _Answer:
    """An answer of the application, on its way to the browser."""

    head: Head = ()
    body: bytes = b""
    may_be_kept: bool = False

    async def passed_on(self, send: Send, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.head = tuple((name.lower(), value) for name, value in message["headers"])
            named = {name for name, _ in self.head}
            plain = not named & {b"set-cookie", b"content-encoding"}
            # For a name that no file has Streamlit sends its page, with a cookie where one is due.
            is_page = dict(self.head).get(b"content-type", b"").startswith(_PAGE)
            self.may_be_kept = message["status"] == 200 and plain and not is_page
        elif self.may_be_kept:
            self.body += message.get("body", b"")
        await send(message)

    def as_file(self) -> _File:
        is_text = dict(self.head).get(b"content-type", b"").startswith(_TEXTS)
        small = gzip.compress(self.body, mtime=0) if len(self.body) > _SMALL and is_text else None
        return _File(
            tuple((name, value) for name, value in self.head if name not in _SAID_ANEW),
            self.body,
            small,
        )


def _asks_for_a_file(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET" or "/static/" not in scope["path"]:
        return False
    return not _ASKS_MORE & {name for name, _ in scope["headers"]}


def _uncompressed(scope: Scope) -> Scope:
    """Return a request for the same file, uncompressed."""
    asked = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
    return {**scope, "headers": asked}
