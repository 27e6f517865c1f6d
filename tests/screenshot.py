"""Take the README's pictures: `python tests/screenshot.py ADDRESS` of a running explorer."""

import os
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import expect, sync_playwright

from policytext.base.look import Look
from policytext.drawn.pages import drawing
from policytext.drawn.png import pngs
from policytext.exports.deck import presentation
from policytext.slides.layout import FORMATS, Layout
from policytext.slides.proposing import proposed
from policytext.study.options import Options
from policytext.study.prepared import article_study
from policytext.views.statement import statement

DOCS = Path(__file__).resolve().parent.parent / "docs"
SHOWN = ("frequency", "breakdown", "balance", "dispersion", "quotes.industry")
ACROSS, GAP, WIDTH = 2, 14, 720  # pixels


def explorer(address: str) -> None:
    """Take the explorer with a theme and a term chosen."""
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM") or None
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 900}, locale="zh-CN")
        page.goto(f"{address}/?themes=industry&term=产城融合")
        expect(page.locator("html")).to_have_attribute("data-pending", "0", timeout=60_000)
        page.screenshot(path=DOCS / "explorer.png")
        browser.close()


def slides() -> None:
    """Set the first slides of the article side by side."""
    study, options, layout = article_study(), Options(), Layout()
    said = {"zh": statement(study, options, "zh", date.today())}
    deck = presentation(proposed(study, options, Look(), SHOWN), study, options, layout, said)
    pages = list(deck.slides)[:-1]
    pictures = [
        Image.open(BytesIO(png)).convert("RGB")
        for png in pngs([drawing(page, FORMATS[layout.ratio]) for page in pages], 1)
    ]
    high = round(WIDTH * pictures[0].height / pictures[0].width)
    rows = -(-len(pictures) // ACROSS)
    sheet = Image.new(
        "RGB", (ACROSS * WIDTH + (ACROSS + 1) * GAP, rows * high + (rows + 1) * GAP), "#888888"
    )
    for number, picture in enumerate(pictures):
        down, across = divmod(number, ACROSS)
        place = (GAP + across * (WIDTH + GAP), GAP + down * (high + GAP))
        sheet.paste(picture.resize((WIDTH, high), Image.Resampling.LANCZOS), place)
    sheet.save(DOCS / "slides.png", optimize=True)


if __name__ == "__main__":
    DOCS.mkdir(exist_ok=True)
    explorer(sys.argv[1])
    slides()
