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
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import httpx
from playwright.sync_api import Page, sync_playwright
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value
from visitor import Run, Visitor

sys.path.append(str(Path(__file__).parents[1] / "browser"))
sys.path.append(str(Path(__file__).parents[1] / "serving"))
sys.path.append(str(Path(__file__).parents[2]))
from certificates import make_certificate
from provider import PEOPLE, Provider, provided

from deploy.serve import free_ports
from policytext.base.labels import label
from policytext.library.places import of_person
from policytext.library.store import Store
from policytext.source.reading.received import Received
from policytext.study.own_texts import Text

ROOT = Path(__file__).resolve().parents[2]
PROCESSES = 3
AT_ONCE = 10  # visitors who come at the same time, before and after the kill
_SECRET = "only for this test, and long enough for it"  # as the provider of the tests writes it
_WAIT = 120  # seconds


class Served(NamedTuple):
    """A site: its address, and the program that serves it."""

    address: str
    program: subprocess.Popen[bytes]

    def processes(self) -> list[int]:
        """Return the process ids of the explorer's processes, in their order."""
        path = Path(f"/proc/{self.program.pid}/task/{self.program.pid}/children")
        children = [int(one) for one in path.read_text().split()]
        return [one for one in children if b"streamlit" in _command(one)]


def _command(process: int) -> bytes:
    return Path(f"/proc/{process}/cmdline").read_bytes()


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
        async with httpx.AsyncClient(cookies=self.cookies, timeout=_WAIT) as asking:
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


@contextmanager
def served(room: Path) -> Iterator[Served]:
    """Serve with a certificate, a login and a home folder of its own."""
    (port,) = free_ports(1)
    address, pem, secrets = f"https://localhost:{port}", room / "both.pem", room / "secrets.toml"
    make_certificate(pem)
    os.environ["SSL_CERT_FILE"] = str(pem)  # what visitors trust
    os.environ["POLICYTEXT_HOME"] = str(room / "home")
    os.environ.pop("POLICYTEXT_KEEP", None)
    environment = {
        **os.environ,
        "POLICYTEXT_PORT": f"{port}",
        "POLICYTEXT_PROCESSES": f"{PROCESSES}",
        "POLICYTEXT_CERTIFICATE": str(pem),
        "POLICYTEXT_KEY": str(pem),
        "POLICYTEXT_SECRETS": str(secrets),
    }
    environment.pop("SSL_CERT_FILE")
    with provided(secrets, port):
        written = secrets.read_text("utf-8").replace(f"http://127.0.0.1:{port}", address)
        secrets.write_text(written, "utf-8")
        program = subprocess.Popen(
            [sys.executable, "-m", "deploy.serve"],
            cwd=ROOT,
            env=environment,
            stderr=subprocess.DEVNULL,
        )
        try:
            _until_it_answers(address)
            yield Served(address, program)
        finally:
            program.terminate()
            program.wait(30)


def _until_it_answers(address: str) -> None:
    until = time.monotonic() + _WAIT
    while time.monotonic() < until:
        try:
            if all(_answers(address, number) for number in range(1, PROCESSES + 1)):
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.2)  # between two looks
    raise RuntimeError("the explorer did not start")


def _answers(address: str, number: int) -> bool:
    """Say whether this one of the processes answers, and no other in its place."""
    cookie = {"policytext_at": f"{number}"}
    answer = httpx.get(f"{address}/_stcore/health", cookies=cookie, timeout=5)
    return answer.status_code == 200 and "policytext_at" not in answer.headers.get("set-cookie", "")


class InBrowser:
    """A reader in a real browser, who logs in with the provider and brings a text."""

    TITLE = "某市年度工作要点"

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    def still(self) -> None:
        """Wait until nothing runs; the site's policy forbids `wait_for_function`."""
        until = time.monotonic() + _WAIT
        while self.page.evaluate("document.documentElement.dataset.pending") != "0":
            assert time.monotonic() < until, "the page does not come to rest"
            self.page.wait_for_timeout(100)

    def brings_a_text(self) -> str:
        """Log in and take a text in; → the process that serves the visit."""
        page = self.page
        page.goto(f"{self.address}/documents")
        page.locator(".st-key-login button").click()
        page.get_by_role("link", name=PEOPLE["jia"]).click()
        page.locator(".st-key-login", has_text=PEOPLE["jia"]).wait_for()
        self.uploads(self.TITLE)
        return self.place()

    def uploads(self, title: str) -> None:
        """Take a text in on the documents page."""
        page = self.page
        page.goto(f"{self.address}/documents")
        page.locator(".st-key-panel_upload input[type=file]").wait_for(state="attached")
        self.still()
        words = f"{title}\n一、推进产城融合\n产城融合有新进展。\n二、改善人居环境\n植树。"
        file = {"name": f"{title}.txt", "mimeType": "text/plain", "buffer": words.encode()}
        page.locator(".st-key-panel_upload input[type=file]").set_input_files([file])
        page.locator('[class*="st-key-take_"] button').click()
        page.locator(".st-key-title h2", has_text=title).wait_for()
        self.still()

    def place(self) -> str:
        """Return the number of the process that the browser's cookie names."""
        cookies = {one["name"]: one["value"] for one in self.page.context.cookies()}
        return cookies["policytext_at"]

    def finds_it_again(self, gone: str) -> None:
        """Find the text, without a reload; bring another and save both, at another process."""
        page, until = self.page, time.monotonic() + _WAIT
        while self.place() == gone:
            assert time.monotonic() < until, "the page does not come back by itself"
            page.wait_for_timeout(100)
        page.locator('[data-test-connection-state="CONNECTED"]').wait_for()
        self.still()
        page.locator('[href*="structure"]').first.click()
        page.locator(".st-key-title h2", has_text=label("menu_structure", "zh")).wait_for()
        self.still()
        assert "产城融合有新进展" in page.locator('[data-ready="text"]').first.inner_text()
        self.uploads("又一份工作要点")
        page.goto(f"{self.address}/documents")
        page.locator(".st-key-save_project button").wait_for()
        self.still()
        with page.expect_download() as waiting:
            page.locator(".st-key-save_project button").click()
        from policytext.study.project import from_bytes

        texts = from_bytes(Path(waiting.value.path()).read_bytes()).texts
        assert {text.document.title for text in texts} == {self.TITLE, "又一份工作要点"}


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
        page.set_default_timeout(_WAIT * 1000)
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
    until = time.monotonic() + _WAIT
    while not _answers(site.address, int(gone)) and time.monotonic() < until:
        time.sleep(0.2)  # between two looks
    print(f"process {gone} answers again, {time.monotonic() - at:.0f} s after the kill or before")
    _do(loop, _all(readers, _leave))


async def _leave(reader: Reader) -> float:
    await reader.leaves()
    return 0.0


def _do(
    loop: asyncio.AbstractEventLoop, work: Coroutine[object, object, list[float]]
) -> list[float]:
    return asyncio.run_coroutine_threadsafe(work, loop).result(_WAIT * 4)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
