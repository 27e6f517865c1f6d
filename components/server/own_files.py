"""A file that was made for a reader goes to the browser it was made for, and to no other."""

from secrets import token_hex
from urllib.parse import quote

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.session import made_files
from components.session.made_files import BROWSER, FOLDER


class OwnFiles:
    """Hand out files that were made, in Streamlit's place; browsers are told apart by a cookie."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request for a file; pass everything else on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        cookies = HTTPConnection(scope).cookies
        address = _below_base(scope["path"])
        if address.startswith(f"{FOLDER}/"):
            await _answer(address, cookies)(scope, receive, send)
            return
        named = BROWSER in cookies
        await self._app(scope, receive, send if named else _naming(scope["scheme"], send))


def _below_base(path: str) -> str:
    base = (st.get_option("server.baseUrlPath") or "").strip("/")
    return path.removeprefix(f"/{base}") if base else path


def _answer(address: str, cookies: dict[str, str]) -> Response:
    """Return the file to its reader; to anybody else say what is said where there is none."""
    file = made_files.found(address, made_files.reader(cookies))
    if file is None:
        return PlainTextResponse("File not found", 404)
    return Response(
        file.content,
        media_type=file.kind,
        headers={
            "Content-Disposition": f"attachment; filename*=utf-8''{quote(file.name, safe='')}",
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
        },
    )


def _naming(scheme: str, send: Send) -> Send:
    """Return what sends an answer, and gives the browser a name along with a page."""
    secure = "; Secure" if scheme == "https" else ""

    async def named(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            if headers.get("content-type", "").startswith("text/html"):
                cookie = f"{BROWSER}={token_hex(16)}; Path=/; HttpOnly; SameSite=Lax{secure}"
                headers.append("set-cookie", cookie)
        await send(message)

    return named
