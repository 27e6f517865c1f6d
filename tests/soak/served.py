"""A hundred visitors of three processes behind nginx; one is killed, and its visitors come back.

`python tests/soak/served.py [VISITORS]` serves on loopback with a certificate of its own. A fifth
of the visitors have logged in and have a library; the others read the article. Besides, a browser
logs in with a provider and brings a text, which it finds again after its process is gone.
"""

import asyncio
import json
import os
import shutil
import signal
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from threading import Thread

import httpx
from playwright.sync_api import sync_playwright
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value
from visitor import Run, Visitor

sys.path.append(str(Path(__file__).parents[1] / "browser"))
sys.path.append(str(Path(__file__).parents[1] / "serving"))
sys.path.append(str(Path(__file__).parents[2]))
from provider import Provider
from served_browser import InBrowser
from served_site import WAIT, Served, answers, served

from policytext.library.places import of_person
from policytext.library.store import Store
from policytext.source.reading.received import Received
from policytext.study.own_texts import Text

AT_ONCE = 10  # visitors who come at the same time, before and after the kill
_SECRET = "only for this test, and long enough for it"  # as the provider of the tests writes it


class Reader:
    """A visitor who comes through nginx and keeps cookies as a browser does."""

    def __init__(self, address: str, subject: str = "") -> None:
        self.address, self.subject = address, subject
        self.cookies = httpx.Cookies()
        self.text: Text | None = None
        if subject:
            self._has_logged_in(subject)
        self.line: Visitor | None = None
        self.place = ""

    def _has_logged_in(self, subject: str) -> None:
        said = f'"origin": "{self.address}", "is_logged_in": true, "name": "{subject}"'
        whole = f'{{{said}, "iss": "{Provider.issuer}", "sub": "{subject}"}}'
        signed = create_signed_value(_SECRET, "_streamlit_user", whole).decode()
        self.cookies.set("_streamlit_user", signed)
        title = f"{subject}的工作报告"
        words = "\n".join(
            [title, *(f"{title}，第{n}段：推进产城融合，改善人居环境。" for n in range(40))]
        )
        self.text = Text(f"{subject}.txt", Received(words, "text"))
        Store(of_person(Provider.issuer, subject)).put([self.text])

    async def comes(self) -> float:
        """Open the page as a browser does, or come back to it; → seconds until the text came."""
        begun = time.monotonic()
        async with httpx.AsyncClient(cookies=self.cookies, timeout=WAIT) as asking:
            for path in ("/", "/_stcore/health", "/_stcore/host-config"):
                (await asking.get(self.address + path)).raise_for_status()
            self.cookies = asking.cookies
        self.place = self.cookies["policytext_at"]
        cookies = "; ".join(f"{one.name}={one.value}" for one in self.cookies.jar)
        token = self.cookies["_streamlit_xsrf"]
        self.line = Visitor(self.address, headers={"Cookie": cookies}, token=token)
        await self.line.__aenter__()
        self._sees(await self.line.comes(f"document={self.text.id}" if self.text else ""))
        return time.monotonic() - begun

    def _sees(self, run: Run) -> None:
        assert not run.failed, run.failed
        expected = self.text.document.title if self.text else "主城都市区"
        shown = json.dumps(json.loads(run.components["reader"]), ensure_ascii=False)
        assert expected in shown, "the text is not there"

    async def reads_on(self) -> float:
        """Ask for every view on the connection that stands; → seconds."""
        assert self.line
        run = await self.line.sees_the_text()
        assert not run.failed, run.failed
        assert {"cloud", "chart_frequency"} <= run.components.keys()
        return run.seconds

    async def leaves(self) -> None:
        """Close the connection."""
        if self.line:
            await self.line.__aexit__(None, None, None)


async def _all(readers: list[Reader], does: Callable[[Reader], Awaitable[float]]) -> list[float]:
    """Let readers do something, AT_ONCE at a time; → the seconds that each took."""
    room = asyncio.Semaphore(AT_ONCE)

    async def one(reader: Reader) -> float:
        async with room:
            return await does(reader)

    return list(await asyncio.gather(*(one(reader) for reader in readers)))


def _told(what: str, seconds: list[float]) -> None:
    if seconds:
        middle, most = statistics.median(seconds), max(seconds)
        print(f"{what}: {len(seconds)}, median {middle:.2f} s, slowest {most:.2f} s", flush=True)


def main(visitors: int) -> None:
    """Let visitors come, kill a process, and print how long it took until all were back."""
    names = {f"reader{n}": f"读者{n}" for n in range(visitors // 5)}
    with (
        tempfile.TemporaryDirectory() as folder,
        served(Path(folder)) as site,
        sync_playwright() as playwright,
    ):
        print(f"load of the machine at the start: {os.getloadavg()[0]:.1f}")
        chromium = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
            args=["--no-sandbox", "--disable-gpu"],
        )
        page = chromium.new_page(locale="zh-CN", ignore_https_errors=True)
        page.set_default_timeout(WAIT * 1000)
        one = InBrowser(page, site.address)
        gone = one.brings_a_text()
        subjects = [*names, *[""] * (visitors - len(names))]
        readers = [Reader(site.address, subject) for subject in subjects]
        # In a thread of its own: the browser's has a loop already, and connections must be kept.
        loop = asyncio.new_event_loop()
        Thread(target=loop.run_forever, daemon=True).start()
        _trial(loop, site, readers, gone, one)
        loop.call_soon_threadsafe(loop.stop)
        chromium.close()
    print("every text was there again: nothing lost")


def _trial(
    loop: asyncio.AbstractEventLoop, site: Served, readers: list[Reader], gone: str, one: InBrowser
) -> None:
    _told("came in", _do(loop, _all(readers, Reader.comes)))
    shares = Counter(reader.place for reader in readers)
    print(f"by process: {dict(sorted(shares.items()))}")
    _told("every view", _do(loop, _all(readers, Reader.reads_on)))
    killed = site.processes()[int(gone) - 1]
    os.kill(killed, signal.SIGKILL)
    at = time.monotonic()
    theirs = [reader for reader in readers if reader.place == gone]
    others = [reader for reader in readers if reader.place != gone]
    with_library = sum(bool(reader.text) for reader in theirs)
    print(f"process {gone} killed: {len(theirs)} visitors, {with_library} of them with a library")
    _told("back with their text", _do(loop, _all(theirs, Reader.comes)))
    elsewhere = Counter(reader.place for reader in theirs)
    print(f"they are now at: {dict(sorted(elsewhere.items()))}")
    _told("undisturbed elsewhere", _do(loop, _all(others, Reader.reads_on)))
    one.finds_it_again(gone)
    print("the browser found its text, brought another and saved both")
    until = time.monotonic() + WAIT
    while not answers(site.address, int(gone)) and time.monotonic() < until:
        time.sleep(0.2)  # between two looks
    print(f"process {gone} answers again, {time.monotonic() - at:.0f} s after the kill or before")
    _do(loop, _all(readers, _leave))


async def _leave(reader: Reader) -> float:
    await reader.leaves()
    return 0.0


def _do(
    loop: asyncio.AbstractEventLoop, work: Coroutine[object, object, list[float]]
) -> list[float]:
    return asyncio.run_coroutine_threadsafe(work, loop).result(WAIT * 4)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
