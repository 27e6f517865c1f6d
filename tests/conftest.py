"""A running explorer and a headless Chromium for the browser tests."""

import gc
import os
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from expecting import LONGEST
from hypothesis import settings
from playwright.sync_api import Browser, Page, expect, sync_playwright
from tabs import Tabs

# Nothing that a test brings goes into the library of whoever runs it.
os.environ["POLICYTEXT_KEEP"] = "no"
ROOT = Path(__file__).resolve().parent.parent
expect.set_options(timeout=LONGEST)
# The first example waits for a dictionary, and a busy machine for everything: no test is timed.
# The same examples every time: who looks for new ones runs `make test ARGS="-k NAME
# --hypothesis-profile=search"`.
settings.register_profile("untimed", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile("untimed")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
# Two pages of the browser's own, behind an address bar that nobody sees, cost each new profile half
# a second of the processor.
FLAGS += ["--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup"]


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Give a line to be read at the end of a run, whether it passes or not."""
    return lambda line: record_property("told", line)


def pytest_collection_finish() -> None:
    """Let the collector of garbage pass over what was imported: it stays until the end."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def pytest_terminal_summary(terminalreporter) -> None:  # type: ignore[no-untyped-def]
    """Print the lines that tests have to tell, and what was left out and why."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, line in report.user_properties:
                if name == "told":
                    terminalreporter.write_line(line)
    skipped = terminalreporter.getreports("skipped")
    reasons = Counter(report.longrepr[2].removeprefix("Skipped: ") for report in skipped)
    for reason, number in reasons.items():
        terminalreporter.write_line(f"left out: {number} tests, as {reason}")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running explorer."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = tmp_path_factory.mktemp("server") / "log.txt"
    options = [f"--server.port={port}", "--server.address=127.0.0.1", "--server.headless=true"]
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", *options],
            cwd=ROOT,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    address = f"http://127.0.0.1:{port}"
    deadline = time.monotonic() + 60
    while not _healthy(address):
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            raise RuntimeError(f"the explorer did not start:\n{log.read_text()}")
        time.sleep(0.1)  # between two looks at its state
    yield address
    process.terminate()
    process.wait(10)


def _healthy(address: str) -> bool:
    try:
        with urlopen(f"{address}/_stcore/health", timeout=1) as answer:
            return bool(answer.read() == b"ok")
    except (URLError, OSError):
        return False


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless Chromium; $CHROMIUM names it (`make test` sets it)."""
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM") or None
        launched = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def tabs(browser: Browser, server: str) -> Iterator[Tabs]:
    """The tabs of this worker's browser, kept warm from test to test."""
    kept = Tabs(browser, server)
    yield kept
    kept.close()


@pytest.fixture
def open_page(tabs: Tabs, request: pytest.FixtureRequest) -> Iterator[Callable[..., Page]]:
    """Open a path of the explorer in a new session, in a tab that this test has to itself.

    The page is given out once it is drawn (see tests/browser/tabs.py).
    """
    failed = request.session.testsfailed
    yield tabs.open
    tabs.give_back(again=request.session.testsfailed == failed)
