"""Compare the explorer with an empty page and with a plain app: medians and ratios of one run."""

import json
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
# What must be on screen: a piece of the text; every view.
TEXT = {"empty": "主城都市区", "plain": "5月9日", "explorer": "5月9日"}
VIEWS = {
    "empty": [],
    "plain": [".js-plotly-plot .bars .point", "img"],
    "explorer": [
        ".st-key-frequency .bars .point",
        ".st-key-cloud_box svg text",
        ".st-key-dispersion .point",
        ".st-key-balance .point",
    ],
}
# The browser's own clock, frame by frame, shadow roots included: seen.text and seen.views are
# when (epoch milliseconds), seen.took how long after a click.
CLOCK = """
window.find = (selector, root = document) => {
  const [, host, inside] = selector.match(/^(\\.st-key-\\w+) (.*)$/) || [, "", selector]
  const roots = host ? [root, ...[...root.querySelectorAll(host + " *")]
    .map((node) => node.shadowRoot).filter(Boolean)] : [root]
  return roots.map((one) => one.querySelector(one === root ? selector : inside)).find(Boolean)
}
window.seen = {}
const reads = (root) => root.textContent.includes(TEXT)
  || [...root.querySelectorAll("*")].some((node) => node.shadowRoot && reads(node.shadowRoot))
const when = (name, condition) => document.body && condition()
  ? (seen[name] = performance.timeOrigin + performance.now())
  : requestAnimationFrame(() => when(name, condition))
when("text", () => reads(document.body))
when("views", () => VIEWS.every((selector) => find(selector)))
window.arm = (condition) => addEventListener("click", () => {
  const begun = performance.now()
  const took = () => (seen.took = performance.now() - begun)
  const look = () => (condition() ? took() : requestAnimationFrame(look))
  requestAnimationFrame(look)
}, { once: true, capture: true })
window.still = () => document.querySelector('[data-test-script-state="notRunning"]')
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


def visit(browser: Browser, address: str, app: str, path: str = "") -> Page:
    """Open an app in a fresh profile, as soon as its server answers."""
    host, port = address.removeprefix("http://").split(":")
    while True:
        with socket.socket() as probe:
            if probe.connect_ex((host, int(port))) == 0:
                break
        select.select([], [], [], 0.02)
    page = browser.new_context(locale="zh-CN", viewport={"width": 1440, "height": 900}).new_page()
    page.set_default_timeout(60_000)
    clock = CLOCK.replace("TEXT", json.dumps(TEXT[app])).replace("VIEWS", json.dumps(VIEWS[app]))
    page.add_init_script(clock)
    page.goto(address + path)
    return page


def seen(page: Page, name: str) -> float:
    """Wait for what the page's clock calls `name`; return it in seconds."""
    return float(page.wait_for_function(f"seen.{name}").json_value()) / 1000


def memory(process: subprocess.Popen[bytes]) -> float:
    """Return the resident memory of a server in MB."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def theme_click(page: Page, app: str, theme: str = '[data-pick="theme=industry"]') -> float:
    """Choose a theme; return the seconds until every view shows it and nothing runs any more."""
    page.wait_for_function("still()")
    page.evaluate("delete seen.took")
    if app == "plain":
        page.locator('[data-testid="stMultiSelect"] input').click()
        page.evaluate("arm(() => !document.body.innerText.includes('5月9日') && still())")
        page.get_by_role("option", name="兴业兴城").click()
    else:
        page.evaluate(
            """() => {
              const revision = () => find(".st-key-cloud_box svg").dataset.revision
              const before = revision()
              arm(() => revision() !== before && still())
            }"""
        )
        page.locator(f".st-key-panel_breakdown {theme}").first.click()
    return seen(page, "took")


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
    begun = time.time()
    process, address = start(app)
    try:
        page = visit(browser, address, app)
        times[f"text {app}"].append(seen(page, "text") - begun)
        if app == "empty":
            return
        times[f"views {app}"].append(seen(page, "views") - begun)
        page.wait_for_function("still()")
        begun = time.time()
        second = visit(browser, address, app)
        times[f"visitor {app}"].append(seen(second, "views") - begun)
        times[f"theme {app}"].append(theme_click(second, app))
        if app == "explorer":
            times["term explorer"].append(term_click(second))
        if len(times[f"memory {app}"]) == 0:
            for _ in range(20):
                guest = visit(browser, address, app)
                seen(guest, "views")
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
