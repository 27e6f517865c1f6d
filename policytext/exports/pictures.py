"""Plotly figures as PNG, SVG and PDF, drawn on the server by a headless Chrome through kaleido.

Kaleido serves one caller at a time; more would get each other's pictures. One thread with one
event loop therefore owns the one Chrome, and a lock in that loop is the queue before it.
"""

import asyncio
import atexit
import os
import re
import signal
import subprocess
import threading
from collections.abc import MutableMapping
from concurrent.futures import Future
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal
from xml.sax.saxutils import escape

import plotly
import plotly.graph_objects as go
from choreographer.browsers import Chromium
from kaleido import Kaleido
from kaleido.errors import JavascriptError, KaleidoError

from policytext.base.fonts import FONT
from policytext.base.look import HEIGHT, WIDTH

Form = Literal["png", "svg", "pdf"]
Record = dict[str, Any]
# The carried font under a name of its own: the installed Noto Sans CJK would be taken before it,
# and a PDF in that one gives ⽂ (a Kangxi radical) where 文 is copied or searched for.
FACE = "Policytext Sans"
_FONTS = """<?xml version="1.0"?><fontconfig>
<include ignore_missing="yes">{system}</include><dir>{folder}</dir>
<match target="scan"><test name="file"><string>{file}</string></test>
<edit name="family" mode="assign"><string>{face}</string></edit></match></fontconfig>"""
_SCRIPT = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
_NOWHERE = "127.0.0.1:9"  # a proxy that is not there: Chrome reaches nothing
_LONGEST = 60  # letters of a temporary folder in which Chrome can still name its socket
_START, _END = 30.0, 10.0  # seconds that Chrome may take to start, and to close


class NoBrowser(Exception):
    """There is no Chrome or Chromium on this computer."""


class PictureFailed(Exception):
    """A picture could not be drawn, or not in time."""


class _Died(Exception):
    """Chrome went away under a picture."""


def render(figure: go.Figure, form: Form, *, scale: int = 2, timeout: float = 30.0) -> bytes:
    """Return a figure of 1280 × 720 as PNG (`scale` times as large), SVG or PDF.

    `timeout` counts from the picture's turn, without the start of Chrome. PNG and PDF are set in
    the font that the project carries (on Linux); text in an SVG keeps the reader's own fonts. The
    bytes are the same every time for the same Chrome, but a PDF holds the time it was made.
    """
    record = figure.to_dict()
    for number, trace in enumerate(record["data"]):
        trace.setdefault("uid", str(number))  # else Plotly draws one by lot
    if form != "svg":
        font = record.setdefault("layout", {}).setdefault("font", {})
        font["family"] = ",".join(filter(None, (FACE, font.get("family"))))
    size = {"width": WIDTH, "height": HEIGHT, "scale": scale if form == "png" else 1}
    drawn = _ordered({"fig": record, "opts": {"format": form, **size}}, timeout).result()
    return _settled(drawn) if form == "svg" else drawn


def stop() -> None:
    """Close Chrome; the next picture starts it again."""
    global _kept
    with _guard:
        studio, _kept = _kept, None
    if studio:
        studio.close()


class _Browser(Chromium):
    """Chrome that knows the carried font and leaves nothing behind."""

    def get_env(self) -> MutableMapping[str, str]:
        """Return the environment, with fonts and temporary files in a folder that goes away."""
        system = os.environ.get("FONTCONFIG_FILE", "/etc/fonts/fonts.conf")
        places = {"system": system, "folder": str(FONT.parent), "file": str(FONT)}
        places = {name: escape(path) for name, path in places.items()}
        folder = self.tmp_dir.path
        fonts = folder / "fonts.conf"
        fonts.write_text(_FONTS.format(face=FACE, **places), "utf-8")
        changed = {"FONTCONFIG_FILE": str(fonts)}
        if len(str(folder)) <= _LONGEST:
            changed["TMPDIR"] = str(folder)
        return {**super().get_env(), **changed}


class _Studio:
    """The thread, the queue and the Chrome; all but `draw` and `close` run in the thread."""

    def __init__(self) -> None:
        self._browser: Kaleido | None = None
        self._closing = False
        self._turn = asyncio.Lock()  # wakes those who wait in their order
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="pictures", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        self._loop.run_forever()
        self._loop.close()

    def draw(self, order: Record, timeout: float) -> Future[bytes]:
        """Queue an order for a picture; it is what kaleido's calc_fig takes."""
        return asyncio.run_coroutine_threadsafe(self._picture(order, timeout), self._loop)

    def close(self) -> None:
        """Give up what is being drawn, close Chrome and end the thread."""
        browser = self._browser
        with suppress(Exception):
            asyncio.run_coroutine_threadsafe(self._finish(), self._loop).result(_END)
        _kill(browser)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(1)

    async def _picture(self, order: Record, timeout: float) -> bytes:
        async with self._turn:
            for _ in range(2):
                try:
                    return await self._drawn(order, timeout)
                except (_Died, OSError, RuntimeError):
                    await self._drop()
            raise PictureFailed("Chrome failed twice to draw this picture")

    async def _drawn(self, order: Record, timeout: float) -> bytes:
        browser = await self._started()
        # A task of its own: kaleido cancels the one it runs in when Chrome dies.
        drawing = asyncio.create_task(browser.calc_fig(**order))
        if not (await asyncio.wait({drawing}, timeout=timeout))[0]:
            drawing.cancel()
            await self._drop()
            raise PictureFailed(f"the picture took longer than {timeout:g} s")
        try:
            return drawing.result()
        except (KaleidoError, JavascriptError) as error:
            raise PictureFailed("the figure cannot be drawn") from error
        except (Exception, asyncio.CancelledError) as error:
            raise _Died from error

    async def _started(self) -> Kaleido:
        """Return the running Chrome, or start one."""
        if self._closing:
            raise PictureFailed("pictures are no longer drawn: the program ends")
        if self._browser and self._browser.subprocess.poll() is None:
            return self._browser
        await self._drop()
        path = Chromium.find_browser(skip_local=False)
        if not path or not Path(path).is_file():  # before Kaleido, which leaves threads behind
            raise NoBrowser("no Chrome or Chromium was found")
        settings = {"enable_extensions": False, "proxy_server": _NOWHERE, "browser_cls": _Browser}
        self._browser = Kaleido(
            path=path, plotlyjs=_SCRIPT, mathjax=False, timeout=None, **settings
        )
        opening = asyncio.create_task(self._browser.open())
        await asyncio.wait({opening}, timeout=_START)
        if not opening.done() or opening.cancelled() or opening.exception():
            opening.cancel()
            raise _Died
        return self._browser

    async def _drop(self) -> None:
        """Kill Chrome, whatever state it is in, and tidy up behind it."""
        browser, self._browser = self._browser, None
        if browser:
            _kill(browser)
            await _closed(browser)

    async def _finish(self) -> None:
        self._closing = True
        browser, self._browser = self._browser, None
        if browser:
            await _closed(browser)
        async with self._turn:  # whoever still waits has been told
            pass


_guard = threading.Lock()
_kept: _Studio | None = None
atexit.register(stop)


def _ordered(order: Record, timeout: float) -> Future[bytes]:
    global _kept
    with _guard:  # what is queued before the end is told about it
        _kept = _kept or _Studio()
        return _kept.draw(order, timeout)


async def _closed(browser: Kaleido) -> None:
    with suppress(Exception, asyncio.CancelledError):
        await asyncio.wait_for(browser.close(), _END / 2)


def _kill(browser: Kaleido | None) -> None:
    """Kill Chrome and the processes it started; they are a group of their own."""
    process = getattr(browser, "subprocess", None)
    if process is None or process.poll() is not None:
        return
    with suppress(ProcessLookupError, subprocess.TimeoutExpired):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait(2)  # else kaleido would ask it to close, and wait for an answer


def _settled(svg: bytes) -> bytes:
    """Replace Plotly's random id by one made from the picture itself."""
    lot = re.search(rb'id="defs-([0-9a-f]{6})"', svg)
    if not lot:
        return svg
    parts = re.split(rb"(?<=[a-z-])" + lot[1], svg)
    return sha256(b"".join(parts)).hexdigest()[:6].encode().join(parts)
