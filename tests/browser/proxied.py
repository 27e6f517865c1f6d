"""A line between browser and server that can be cut, or go dead, and be there again."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Line:
    """A TCP proxy on a port of its own, in a thread of its own.

    `cut` closes what is open and refuses what comes; `die` keeps all connections open, takes what
    either side says and passes nothing on; `mend` lets new connections through again. What a dead
    connection swallowed is gone, as is that connection.
    """

    def __init__(self, behind: int) -> None:
        self._behind = behind
        self._whole = True
        self._open: set[asyncio.StreamWriter] = set()
        self._dead: set[asyncio.StreamWriter] = set()
        self._loop = asyncio.new_event_loop()
        self._listening: asyncio.Server | None = None
        self.port = 0
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._do(self._listen())

    def cut(self) -> None:
        """Close every connection, and take none."""
        self._do(self._shut())

    def die(self) -> None:
        """Swallow what is said from now on, on connections that stand and on new ones."""
        self._whole = False
        self._dead |= self._open

    def mend(self) -> None:
        """Let new connections through."""
        self._whole = True
        if not self._listening:
            self._do(self._listen())

    def end(self) -> None:
        """Close everything for good."""
        self._do(self._shut())
        self._do(self._left())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def _do(self, what: object) -> None:
        asyncio.run_coroutine_threadsafe(what, self._loop).result(10)  # type: ignore[arg-type]

    async def _listen(self) -> None:
        self._listening = await asyncio.start_server(self._joined, "127.0.0.1", self.port)
        self.port = self._listening.sockets[0].getsockname()[1]

    async def _shut(self) -> None:
        if self._listening:
            self._listening.close()
        self._listening = None
        for end in tuple(self._open):
            end.transport.abort()

    async def _left(self) -> None:
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for one in others:
            one.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _joined(self, reader: asyncio.StreamReader, browser: asyncio.StreamWriter) -> None:
        if not self._whole:
            self._open.add(browser)
            self._dead.add(browser)
            await self._pass(reader, browser, browser)
            return
        try:
            answers, server = await asyncio.open_connection("127.0.0.1", self._behind)
        except OSError:
            browser.transport.abort()
            return
        self._open |= {browser, server}
        with suppress(asyncio.CancelledError):
            await asyncio.gather(
                self._pass(reader, server, browser), self._pass(answers, browser, server)
            )

    async def _pass(
        self, said: asyncio.StreamReader, to: asyncio.StreamWriter, by: asyncio.StreamWriter
    ) -> None:
        with suppress(OSError):
            while words := await said.read(65536):
                if by not in self._dead:
                    to.write(words)
                    await to.drain()
        if by not in self._dead and to not in self._dead:
            to.transport.abort()
        self._open -= {to, by}


@contextmanager
def proxied(behind: int) -> Iterator[Line]:
    """Put a line before a port of this machine."""
    line = Line(behind)
    try:
        yield line
    finally:
        line.end()
