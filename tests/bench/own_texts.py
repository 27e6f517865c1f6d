"""Time a reader's own text: from upload to every view, and `describe` over a shelf of reports.

The reports lie beside the project, or where $REPORTS says; without them the built-in article is
used, many times over.
"""

import os
import sys
import time
from io import BytesIO
from pathlib import Path
from statistics import median

import docx
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))
from bench import FLAGS, RUNS, seen, start, theme_click, visit

from policytext.base.places import ARTICLE, ROOT
from policytext.source.cleaning import clean
from policytext.study.describe import describe

SHELF = os.environ.get("REPORTS") or ROOT.parent / "shared" / "corpus" / "national_reports"
REPORTS = sorted(Path(SHELF).glob("*.txt"))
SECTIONS = "\n".join(f"{number}、{'推进工作' * 2}" for number in "一二三四五六")


def texts() -> list[str]:
    """Return the reports, or stand-ins of about their length."""
    if REPORTS:
        return [path.read_text(encoding="utf-8") for path in REPORTS]
    article = clean(ARTICLE.read_text(encoding="utf-8")).text
    return [f"报告{n}\n{SECTIONS}\n" + f"{article}\n" * 13 for n in range(52)]


def as_docx(text: str) -> bytes:
    """Return a text as a Word file, one paragraph a line."""
    document = docx.Document()
    for line in filter(str.strip, text.splitlines()):
        document.add_paragraph(line)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def upload(browser: Browser, address: str, report: bytes) -> dict[str, float]:
    """Bring a report; return the seconds until it is looked at, read, and seen in every view."""
    page = visit(browser, address, "empty", "/documents")
    page.locator(".st-key-panel_upload section").wait_for()
    page.wait_for_function("still()")
    took = {}
    begun = time.perf_counter()
    page.locator(".st-key-panel_upload input[type=file]").set_input_files(
        [{"name": "报告.docx", "mimeType": "application/octet-stream", "buffer": report}]
    )
    take = page.locator('[class*="st-key-take_"] button')
    take.wait_for()
    took["upload → preview"] = time.perf_counter() - begun
    take.click()
    page.locator('[data-ready="text"]').wait_for()
    took["upload → taken in at once → readable"] = time.perf_counter() - begun
    page.locator(".st-key-frequency .bars .point").first.wait_for()
    page.locator(".st-key-dispersion .point").first.wait_for()
    page.locator(".st-key-cloud_box svg text").first.wait_for()
    took["upload → every view drawn"] = time.perf_counter() - begun
    page.context.close()
    return took


def long_plan(browser: Browser, address: str, source: str) -> tuple[float, float]:
    """Return the seconds of a theme click on a long text, and on the built-in article."""
    page = visit(browser, address, "explorer")
    seen(page, "views")
    article = theme_click(page, "explorer")
    page.locator('[href*="documents"]').first.click()
    page.locator(".st-key-panel_upload section").wait_for()
    page.wait_for_function("still()")
    page.locator(".st-key-panel_upload input[type=file]").set_input_files(
        [{"name": "规划.txt", "mimeType": "text/plain", "buffer": source.encode()}]
    )
    take = page.locator('[class*="st-key-take_"] button')
    take.wait_for()
    take.click()
    page.locator(".st-key-dispersion .point").first.wait_for()
    page.locator(".st-key-cloud_box svg text").first.wait_for()
    took = theme_click(page, "explorer", "[data-pick^='theme=']")
    page.context.close()
    return took, article


def in_the_browser(report: bytes, plan: str) -> None:
    """Print the medians, beside the built-in article for a new visitor of the same server."""
    process, address = start("explorer")
    rows: dict[str, list[float]] = {}
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM") or None
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            for _ in range(RUNS):
                for name, seconds in upload(browser, address, report).items():
                    rows.setdefault(name, []).append(seconds)
                begun = time.time()
                page = visit(browser, address, "explorer")
                rows.setdefault("built-in article", []).append(seen(page, "views") - begun)
                page.context.close()
                for name, seconds in zip(
                    ("theme click, long plan", "theme click, article"),
                    long_plan(browser, address, plan),
                    strict=True,
                ):
                    rows.setdefault(name, []).append(seconds)
        finally:
            browser.close()
            process.terminate()
            process.wait(10)
    built_in = median(rows.pop("built-in article"))
    long, short = (median(rows.pop(f"theme click, {name}")) for name in ("long plan", "article"))
    name = f"theme click, {len(plan):,} characters"
    print(f"{name:44} {long:8.2f} s  {long / short:.2f} of the article's")
    for name, seconds in rows.items():
        ratio = median(seconds) / built_in
        print(f"{name:44} {median(seconds):8.2f} s  {ratio:.2f} of a new visitor's first screen")


def described(shelf: list[str]) -> None:
    """Print how long `describe` takes for all texts, beside jieba alone on the same texts."""
    import jieba

    jieba.lcut("热身")
    describe(clean(shelf[0][:500]), None, "phrases")
    begun = time.perf_counter()
    for text in shelf:
        jieba.lcut(text, HMM=False)
    alone = time.perf_counter() - begun
    begun = time.perf_counter()
    for text in shelf:
        describe(clean(text), None, "phrases")
    ours = time.perf_counter() - begun
    name = f"describe, {len(shelf)} reports, {sum(map(len, shelf)):,} characters"
    print(f"{name:44} {ours:8.2f} s  {ours / alone:.1f} times jieba alone")


if __name__ == "__main__":
    shelf = texts()
    plan = "某市发展规划\n" + "\n".join(clean(text).text for text in shelf[-4:])
    in_the_browser(as_docx(min(shelf, key=lambda text: abs(len(text) - 20_000))), plan[:65_000])
    described(shelf)
