"""Compare the explorer with an empty page and with a plain app: medians and ratios of one run."""

import os
import select
import socket
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
RUNS = int(os.environ.get("BENCH_RUNS", "5"))
APPS = {
    "empty": "tests/bench/empty_app.py",
    "plain": "tests/bench/plain_app.py",
    "explorer": "app.py",
}
# What must be on screen: a piece of the text, and every view.
TEXT = {"empty": "主城都市区", "plain": "5月9日", "explorer": "5月9日"}
VIEWS = {
    "plain": [".js-plotly-plot .bars .point", "img", "text=words"],
    "explorer": [
        ".st-key-frequency .bars .point",
        ".st-key-cloud_box svg text",
        ".st-key-dispersion .js-plotly-plot .point",
        ".st-key-balance .js-plotly-plot .point",
    ],
}
# The browser's own clock: the first frame in which a text can be read, in a shadow root as well.
READABLE = """
(() => {
  const has = (root) => root.textContent.includes(TEXT)
    || [...root.querySelectorAll("*")].some((node) => node.shadowRoot && has(node.shadowRoot))
  const look = () => document.body && has(document.body)
    ? (window.readable = performance.timeOrigin + performance.now())
    : requestAnimationFrame(look)
  look()
})()
"""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
times: dict[str, list[float]] = defaultdict(list)


def start(app: str) -> tuple[subprocess.Popen[bytes], str]:
    """Start a server and return at once: waiting for it is part of what is measured."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = [f"--server.port={port}", "--server.address=127.0.0.1", "--server.headless=true"]
    command = [sys.executable, "-m", "streamlit", "run", APPS[app], *options]
    out = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out), f"http://127.0.0.1:{port}"


def visit(browser: Browser, address: str, app: str) -> Page:
    """Open an app in a fresh profile, as soon as its server answers."""
    host, port = address.removeprefix("http://").split(":")
    while True:
        with socket.socket() as probe:
            if probe.connect_ex((host, int(port))) == 0:
                break
        select.select([], [], [], 0.02)
    page = browser.new_context(locale="zh-CN", viewport={"width": 1440, "height": 900}).new_page()
    page.set_default_timeout(60_000)
    page.add_init_script(READABLE.replace("TEXT", repr(TEXT[app])))
    page.goto(address)
    return page


def drawn(page: Page, app: str) -> None:
    """Wait until every view is there."""
    for selector in VIEWS[app]:
        page.locator(selector).first.wait_for(state="attached")


def memory(process: subprocess.Popen[bytes]) -> float:
    """Return the resident memory of a server in MB."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def theme_click(page: Page, app: str) -> float:
    """Choose a theme; return the seconds until every view shows it."""
    begun = time.perf_counter()
    if app == "plain":
        page.locator('[data-testid="stMultiSelect"] input').click()
        begun = time.perf_counter()
        page.get_by_role("option", name="兴业兴城").click()
        page.wait_for_function("!document.body.innerText.includes('5月9日')")
    else:
        revision = page.locator(".st-key-cloud_box svg").get_attribute("data-revision")
        begun = time.perf_counter()
        page.locator('.st-key-panel_breakdown [data-pick="theme=industry"]').click()
        page.locator(f'.st-key-cloud_box svg:not([data-revision="{revision}"])').wait_for()
    page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
    return time.perf_counter() - begun


def term_click(page: Page) -> float:
    """Click a term in the cloud; return the seconds, by the browser's clock, until it is lit."""
    return page.evaluate(
        """async () => {
          const all = (key) => [...document.querySelectorAll(key + ' *')]
          const inside = (key) => all(key).find((node) => node.shadowRoot)
          const cloud = inside('.st-key-cloud_box').shadowRoot
          const reader = inside('.st-key-reader_box').shadowRoot
          const begun = performance.now()
          cloud.querySelector('svg text').dispatchEvent(new MouseEvent('click', {bubbles: true}))
          while (!reader.querySelector('mark.hit')) await new Promise(requestAnimationFrame)
          await new Promise(requestAnimationFrame)
          return (performance.now() - begun) / 1000
        }"""
    )


def round_of(app: str, browser: Browser) -> None:
    """Measure one app once, from server start to memory."""
    begun, clock = time.perf_counter(), time.time()
    process, address = start(app)
    try:
        page = visit(browser, address, app)
        readable = page.wait_for_function("window.readable").json_value()
        times[f"text {app}"].append(readable / 1000 - clock)
        if app == "empty":
            return
        drawn(page, app)
        times[f"views {app}"].append(time.perf_counter() - begun)
        begun = time.perf_counter()
        second = visit(browser, address, app)
        drawn(second, app)
        times[f"visitor {app}"].append(time.perf_counter() - begun)
        second.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()
        times[f"theme {app}"].append(theme_click(second, app))
        if app == "explorer":
            times["term explorer"].append(term_click(second))
        if len(times[f"memory {app}"]) == 0:
            for _ in range(20):
                guest = visit(browser, address, app)
                drawn(guest, app)
                guest.context.close()
            times[f"memory {app}"].append(memory(process))
    finally:
        for context in browser.contexts:
            context.close()
        process.terminate()
        process.wait(10)


def main() -> None:
    """Run every app in turn and print the ratios with their aims."""
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM") or None
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        for _ in range(RUNS):
            for app in APPS:
                round_of(app, browser)
        browser.close()
    rows = (
        ("start → article readable", "text explorer", "text empty", 1.2),
        ("start → every view drawn", "views explorer", "views plain", 0.8),
        ("new visitor, warm server", "visitor explorer", "visitor plain", 0.8),
        ("theme click → every view", "theme explorer", "theme plain", 0.6),
        ("term click → highlight / plain theme click", "term explorer", "theme plain", 0.1),
        ("memory after 20 visitors", "memory explorer", "memory plain", 1.0),
    )
    print(f"medians of {RUNS}; seconds or MB")
    for name, ours, other, aim in rows:
        a, b = median(times[ours]), median(times[other])
        print(f"{name:44} {a:8.2f} {b:8.2f}  ratio {a / b:5.2f}  aim {aim}")


if __name__ == "__main__":
    main()
