"""What was made for a reader goes to the browser that it was made for, and to no other."""

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
    """Answer, in Streamlit's place, for every file that was made; know browsers by a cookie."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Give a file to its reader; pass anything else on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        cookies = HTTPConnection(scope).cookies
        address = _below_base(scope["path"])
        if address.startswith(f"{FOLDER}/"):
            await _answer(address, cookies)(scope, receive, send)
            return
        known = BROWSER in cookies
        await self._app(scope, receive, send if known else _naming(scope["scheme"], send))


def _below_base(path: str) -> str:
    base = (st.get_option("server.baseUrlPath") or "").strip("/")
    return path.removeprefix(f"/{base}") if base else path


def _answer(address: str, cookies: dict[str, str]) -> Response:
    """Return a file for its reader; for anybody else it is not found, as if there were none."""
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
    """Return how to send a page to a browser that has no name yet."""
    secure = "; Secure" if scheme == "https" else ""

    async def named(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            if headers.get("content-type", "").startswith("text/html"):
                cookie = f"{BROWSER}={token_hex(16)}; Path=/; HttpOnly; SameSite=Lax{secure}"
                headers.append("set-cookie", cookie)
        await send(message)

    return named
