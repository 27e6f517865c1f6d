"""A reader in a real browser, before and after the process of the visit is killed."""

import time
from pathlib import Path

from playwright.sync_api import Page
from provider import PEOPLE
from served_site import WAIT

from policytext.base.labels import label
from policytext.study.project import from_bytes


class InBrowser:
    """A reader in a real browser, who logs in with the provider and brings a text."""

    TITLE = "某市年度工作要点"

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    def still(self) -> None:
        """Wait until nothing runs; the site's policy forbids `wait_for_function`."""
        until = time.monotonic() + WAIT
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
        page, until = self.page, time.monotonic() + WAIT
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
        texts = from_bytes(Path(waiting.value.path()).read_bytes()).texts
        assert {text.document.title for text in texts} == {self.TITLE, "又一份工作要点"}
