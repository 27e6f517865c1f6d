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
        expect(page.locator(".st-key-balance .js-plotly-plot")).to_be_visible(timeout=30_000)
        expect(page.locator("mark.hit")).to_have_count(1)
        expect(page.locator('[data-testid="stStatusWidget"]')).to_have_count(0)
        TARGET.parent.mkdir(exist_ok=True)
        page.screenshot(path=TARGET)
        browser.close()
