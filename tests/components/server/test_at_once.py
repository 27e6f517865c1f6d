"""Every line sends at once, with a server on a socket that was bound beforehand."""

import socket
import threading
from urllib.request import urlopen

import uvicorn

from components.server.at_once import SentAtOnce


def test_a_line_does_not_wait() -> None:
    async def tell(scope, receive, send) -> None:  # type: ignore[no-untyped-def]
        line = receive.__self__.transport.get_extra_info("socket")
        at_once = line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        await send({"type": "http.response.start", "status": 200})
        await send({"type": "http.response.body", "body": b"at once" if at_once else b"later"})

    assert asked(tell) == b"later"  # else the middleware has had its day
    assert asked(SentAtOnce(tell)) == b"at once"


def asked(app: object) -> bytes:
    """Return what an application answers through a server of its own."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        port = bound.getsockname()[1]
        server = uvicorn.Server(
            uvicorn.Config(app, lifespan="off", log_level="error")  # type: ignore[arg-type]
        )
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]})
        bound.listen()
        thread.start()
        with urlopen(f"http://127.0.0.1:{port}") as answer:
            content = answer.read()
        server.should_exit = True
        thread.join()
    return bytes(content)
