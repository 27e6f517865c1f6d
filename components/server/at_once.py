"""Answers that leave at once, not when the browser has confirmed what was sent before."""

from socket import IPPROTO_TCP, TCP_NODELAY

from starlette.types import ASGIApp, Receive, Scope, Send


class SentAtOnce:
    """Let every connection send what it has.

    Streamlit binds its socket itself, and in a way that asyncio does not know it for TCP: so nobody
    switches off Nagle's algorithm, and each file of the page, a head and a body, waits some 40 ms
    for the browser's delayed acknowledgement, as does each second message of a run.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request or a line on; what the server tells of neither is passed on as it is."""
        # The one way from an application to its line, the same in each of uvicorn's protocols.
        transport = getattr(getattr(receive, "__self__", None), "transport", None)
        line = transport.get_extra_info("socket") if transport else None
        if line:
            line.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1)
        await self._app(scope, receive, send)
