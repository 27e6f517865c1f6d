"""Take the README's picture: `python tests/screenshot.py ADDRESS` of a running explorer."""

import os
import sys
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

TARGET = Path(__file__).resolve().parent.parent / "docs" / "explorer.png"

if __name__ == "__main__":
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM") or None
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="zh-CN")
        page.goto(f"{sys.argv[1]}/?themes=industry&term=产城融合")
        expect(page.locator("html")).to_have_attribute("data-pending", "0", timeout=60_000)
        TARGET.parent.mkdir(exist_ok=True)
        page.screenshot(path=TARGET)
        browser.close()
