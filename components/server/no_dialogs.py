"""Tell Streamlit's client in the browser that this page shows errors of the connection itself."""

import json

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_PATH = "/_stcore/host-config"
_LENGTH = b"content-length"


class NoDialogs:
    """Let no dialog of Streamlit's own cover the text.

    After looking six times for a server that is away, its client opens a dialog, in English, over
    all that can still be read. It leaves that to a page that says so itself (`blockErrorDialogs`);
    ours does (components/browser/line.js). Streamlit has no option for this part of its answer.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; change the answer to the one request about this."""
        if scope["type"] != "http" or not scope["path"].endswith(_PATH):
            await self._app(scope, receive, send)
            return
        start: Message = {}
        body = b""

        async def changed(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                start = message
                return
            body += message.get("body", b"")
            if message.get("more_body"):
                return
            answer = _changed(body) if start["status"] == 200 else body
            headers = [(name, value) for name, value in start["headers"] if name != _LENGTH]
            headers.append((_LENGTH, str(len(answer)).encode()))
            await send({**start, "headers": headers})
            await send({"type": "http.response.body", "body": answer})

        await self._app(scope, receive, changed)


def _changed(body: bytes) -> bytes:
    try:
        return json.dumps(json.loads(body) | {"blockErrorDialogs": True}).encode()
    except ValueError:  # compressed, or no longer JSON
        return body
