"""A server of its own, under a path, that is asked for a deep link first."""

import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest
from expecting import expect
from playwright.sync_api import Browser
from waiting import click, drawn, settled

from components.sidebar import PAGES
from policytext.base.places import ROOT


@pytest.fixture
def under_a_path() -> Iterator[str]:
    """The address of an explorer under a path; nobody has asked it for anything."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = [f"--server.port={port}", "--server.baseUrlPath=texts", "--server.headless=true"]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.address=127.0.0.1"]
    out = subprocess.PIPE
    process = subprocess.Popen([*command, *options], cwd=ROOT, stdout=out, text=True)
    assert process.stdout
    for line in process.stdout:
        if "URL" in line:  # it listens
            break
    yield f"http://127.0.0.1:{port}/texts"
    process.terminate()
    process.wait(10)


def test_the_first_request_of_all_may_be_a_deep_link_under_a_path(
    browser: Browser, under_a_path: str
) -> None:
    context = browser.new_context(
        locale="zh-CN", viewport={"width": 1440, "height": 900}, reduced_motion="reduce"
    )
    page = context.new_page()
    try:
        page.goto(f"{under_a_path}/terms?themes=industry")
        assert drawn(page) == {"themes": ["industry"]}
        expect(page.locator(".st-key-panel_terms table")).to_be_visible()
        click(page.locator(".st-key-menu a").first)
        assert page.url.startswith(f"{under_a_path}/?") and drawn(page) == {"themes": ["industry"]}
        assert settled(page).locator(".st-key-frequency .bars .point").count()
        # A visit that begins with the text has all the rest behind it.
        page.goto(under_a_path)
        page.locator('[data-ready="text"]').wait_for()
        expect(settled(page).locator(".st-key-menu a")).to_have_count(len(PAGES))
        assert page.locator(".st-key-panel_waiting").count() == 0
    finally:
        context.close()
