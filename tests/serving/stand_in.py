"""Servers that stand in for the explorer's processes; each answers who it is and what it got."""

import asyncio
import socket
import threading

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

_METHODS = ["GET", "HEAD", "PUT", "POST", "DELETE"]


class StandIn:
    """A server on a port of its own, which runs until it is stopped."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._socket.getsockname()[1])
        self.asked = 0
        line = WebSocketRoute("/_stcore/stream", self._line)
        app = Starlette(routes=[line, Route("/{path:path}", self._answer, methods=_METHODS)])
        self._server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_level="critical"))
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True
        )
        self._thread.start()

    async def _answer(self, request: Request) -> JSONResponse:
        self.asked += 1
        size = len(await request.body())
        said = {"who": self.port, "size": size, "headers": dict(request.headers)}
        return JSONResponse(said, headers={"Set-Cookie": "theirs=1; Path=/"})

    async def _line(self, line: WebSocket) -> None:
        await line.accept("streamlit")
        await line.send_json({"who": self.port, "headers": dict(line.headers)})
        while True:
            await asyncio.sleep(3600)

    def stop(self) -> None:
        """Drop everything at once, as a process does that is killed."""
        self._server.should_exit = self._server.force_exit = True
        self._thread.join(10)
        self._socket.close()
