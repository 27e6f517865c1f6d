"""Again and again the server goes or stands still, or the line is cut or dead; with a click then.

`python tests/soak/line_cut.py [rounds] [seconds]`: rounds of each kind (5), and how long one server
stands still at the end (180). Prints what was tried and what was lost; ends with 1 if anything was.
"""

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "browser"), str(HERE.parent.parent)]

from playwright.sync_api import Browser, Page, expect, sync_playwright  # noqa: E402
from playwright.sync_api import Error as PlaywrightError  # noqa: E402
from proxied import Line, proxied  # noqa: E402
from serving import Restarted  # noqa: E402
from waiting import click, drawn, settled  # noqa: E402

SOON = "window.policytextPatience = {quiet: 1000, answer: 1000, waiting: 700, dead: 2000}"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
CLEAR = "document.dispatchEvent(new CustomEvent('policytext:pick', {detail: {pick: 'clear=all'}}))"
LONGEST = 3000  # milliseconds that something is away
Way = tuple[Callable[[], None], Callable[[], None]]  # how it goes, and how it is there again


def ways(server: Restarted, line: Line) -> dict[str, Way]:
    """Return what can happen to the line, by name."""

    def ended() -> None:
        server.process.terminate()
        server.process.wait(30)

    def stopped() -> None:
        server.process.send_signal(signal.SIGSTOP)

    def went_on() -> None:
        server.process.send_signal(signal.SIGCONT)

    return {
        "killed (SIGKILL)": (server.kill, server.start),
        "ended (SIGTERM)": (ended, server.start),
        "stopped (SIGSTOP)": (stopped, went_on),
        "line cut": (line.cut, line.mend),
        "line dead": (line.die, line.mend),
    }


def a_round(page: Page, way: Way, chance: random.Random) -> bool:
    """Pick a theme about when the line goes; say whether it is what is shown in the end."""
    page.evaluate(CLEAR)
    page.wait_for_function("!location.search")
    settled(page)
    theme = chance.choice(["industry", "connectivity"])
    goes, comes = way
    before = chance.random() < 0.5
    if before:
        page.locator(f'.filter [data-theme="{theme}"]').click()
        page.wait_for_timeout(chance.randrange(400))
    goes()
    if not before:
        page.wait_for_timeout(chance.randrange(LONGEST))
        page.locator(f'.filter [data-theme="{theme}"]').click()
    page.wait_for_timeout(chance.randrange(LONGEST))
    comes()
    with suppress(PlaywrightError):
        page.wait_for_url(f"**themes={theme}**", timeout=40_000)
    page.wait_for_timeout(500)
    settled(page)
    shown = page.evaluate("[document.documentElement.dataset.drawn, location.search.slice(1)]")
    if shown != [f"themes={theme}"] * 2:
        print(f"  {theme} was picked {'before' if before else 'after'}, shown: {shown}", flush=True)
        return False
    return True


def long_silence(page: Page, server: Restarted, seconds: int) -> str:
    """Let the server stand still; → how soon the reader is told, without and with a click."""
    bar = page.locator(".st-key-links .line")
    page.evaluate(CLEAR)
    assert drawn(page) == {}
    server.process.send_signal(signal.SIGSTOP)
    try:
        since = time.monotonic()
        expect(bar).to_be_visible(timeout=60_000)
        told = time.monotonic() - since
        page.locator('.filter [data-theme="industry"]').click()
        page.wait_for_timeout(max(0, seconds - told) * 1000)
    finally:
        server.process.send_signal(signal.SIGCONT)
    done = drawn(page) == {"themes": ["industry"]}
    expect(bar).to_be_hidden(timeout=30_000)
    click(page.locator('.filter [data-theme="industry"]'))
    assert done and drawn(page) == {}, "the click was lost"
    server.process.send_signal(signal.SIGSTOP)
    try:
        since = time.monotonic()
        page.locator('.filter [data-theme="industry"]').click()
        expect(bar).to_be_visible(timeout=60_000)
        waited = time.monotonic() - since
    finally:
        server.process.send_signal(signal.SIGCONT)
    assert drawn(page) == {"themes": ["industry"]}
    return f"told after {told:.0f} s, with a click that waits after {waited:.0f} s; clicks lost: 0"


def main(rounds: int = 5, seconds: int = 180) -> int:
    """Try everything; → how many clicks were lost."""
    chance = random.Random(1)
    lost = 0
    with (
        TemporaryDirectory() as home,
        Restarted(Path(home)) as server,
        proxied(server.port) as line,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or None, args=FLAGS
        )
        page = _opened(browser, line, SOON)
        for name, way in ways(server, line).items():
            here = sum(not a_round(page, way, chance) for _ in range(rounds))
            lost += here
            print(f"{name}: {rounds} rounds, clicks lost: {here}", flush=True)
        page.context.close()
        page = _opened(browser, line)
        print(f"silent for {seconds} s: {long_silence(page, server, seconds)}", flush=True)
        browser.close()
    return lost


def _opened(browser: Browser, line: Line, patience: str = "") -> Page:
    """Open the explorer behind a line, in a page with the patience it has by itself or another."""
    page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    page.add_init_script(patience)
    page.goto(f"http://127.0.0.1:{line.port}/")
    settled(page)
    return page


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])) > 0)
