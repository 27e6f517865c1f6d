"""Every answer leaves at once, and not when the browser has confirmed the one before."""

from socket import IPPROTO_TCP, TCP_NODELAY

from starlette.types import ASGIApp, Receive, Scope, Send


class SentAtOnce:
    """Switch Nagle's algorithm off on every connection.

    Usually asyncio does that. But Streamlit binds its socket itself, in a way that asyncio does not
    take for TCP. Each file of the page (a head, then a body) would wait some 40 ms for the delayed
    acknowledgement of the browser, as would each second message of a run.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, having set its connection first."""
        # The only way from an application to its socket, the same in each of uvicorn's protocols.
        transport = getattr(getattr(receive, "__self__", None), "transport", None)
        connection = transport.get_extra_info("socket") if transport else None
        if connection:
            connection.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1)
        await self._app(scope, receive, send)
