"""The library of whoever sits at the machine: there again after a kill, and for nobody else."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from expecting import expect
from playwright.sync_api import Browser, Page
from serving import free_port, start
from waiting import click, drawn, settled

REPORT = "某市政府工作报告\n一、推进产城融合\n产城融合有新进展，产业更强。\n二、治水\n坚持治水。"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab of a profile of its own."""
    context = browser.new_context(
        locale="zh-CN", viewport={"width": 1440, "height": 900}, reduced_motion="reduce"
    )
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


def test_a_library_stays_when_the_server_is_killed_and_is_for_this_machine_alone(
    page: Page, tmp_path: Path
) -> None:
    environment = {**os.environ, "POLICYTEXT_HOME": str(tmp_path)}
    del environment["POLICYTEXT_KEEP"]
    port = free_port()
    server = start(port, environment)
    try:
        page.goto(f"http://127.0.0.1:{port}/documents")
        box = page.locator(".st-key-panel_upload input[type=file]")
        content = {"name": "报告.txt", "mimeType": "text/plain", "buffer": REPORT.encode()}
        box.set_input_files([content])
        take = page.locator('[class*="st-key-take_"] button')
        expect(take).to_be_visible()
        click(settled(page).locator('[class*="st-key-take_"] button'))
        expect(page.locator(".st-key-title h2")).to_contain_text("某市政府工作报告")
        id = drawn(page)["document"][0]
        server.kill()
        server.wait(10)
        server = start(port, environment)

        # By either name of this machine it is there, with the view that was left last.
        for name in ("127.0.0.1", "localhost"):
            page.goto(f"http://{name}:{port}/")
            expect(page.locator(".st-key-title h2")).to_contain_text("某市政府工作报告")
            assert drawn(page)["document"] == [id]
        # Another name that points here may be anybody's.
        page.goto(f"http://elsewhere.localhost:{port}/?document={id}")
        expect(page.locator(".st-key-lost")).to_contain_text(id)
        assert "某市政府工作报告" not in settled(page).content()
    finally:
        server.kill()
        server.wait(10)
