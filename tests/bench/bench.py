"""Compare the explorer with an empty page and with a plain app: medians and ratios of one run."""

import os
import time
from collections import defaultdict
from datetime import date
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright
from reports import LONG, made, plan
from servers import APPS, Server, memory, serving
from visits import (
    FLAGS,
    hover,
    open_text,
    plain_theme_click,
    seen,
    tab,
    take_in,
    term_click,
    theme_click,
    visit,
)

RUNS = int(os.environ.get("BENCH_RUNS", "5"))
VISITORS = 20
Times = dict[str, list[float]]


class Row(NamedTuple):
    """A line of the table: what is divided by what, and the most that this may be."""

    name: str
    ours: str
    beside: str
    aim: float
    unit: str = "s"


ROWS = (
    Row("start → article readable / empty page", "text explorer", "text empty", 1.15),
    Row("start → every view / plain app", "views explorer", "views plain", 0.65),
    Row("new visitor, warm server → every view / plain app", "visitor", "visitor plain", 0.7),
    Row("theme click → every view new / plain app", "theme", "theme plain", 0.5),
    Row("term click → lit in the text / plain app's theme click", "term", "theme plain", 0.05),
    Row("hover → twin marks / plain app's theme click", "hover", "theme plain", 0.05),
    Row("every view of a plan / of the article", "open plan", "open article", 1.5),
    Row("theme click in a plan / in the article", "theme plan", "theme", 1.5),
    Row("term click in a plan / in the article", "term plan", "term", 1.5),
    Row("hover in a plan / in the article", "hover plan", "hover", 1.5),
    Row("taking the plan in (upload → readable) / jieba alone on it", "take plan", "jieba", 5),
    Row(f"memory after {VISITORS} visitors / plain app", "memory", "memory plain", 0.6, "MB"),
    Row("offline page's size / 1 MB", "offline", "one", 1.6, "MB"),
)


def start(app: str, tabs: list[Page], server: Server, times: Times, begun: float) -> None:
    """Measure from the start of a server, and then a new visitor of the warm one."""
    first, second = tabs
    visit(first, server)
    times[f"text {app}"].append(seen(first, "text") - begun)
    if not APPS[app].views:
        return
    times[f"views {app}"].append(seen(first, "views") - begun)
    first.wait_for_function("still()")
    begun = visit(second, server)
    taken = seen(second, "views") - begun
    if app == "plain":
        times["visitor plain"].append(taken)
        times["theme plain"].append(plain_theme_click(second))
    else:
        times["visitor"].append(taken)
        clicks(second, times, "")


def clicks(page: Page, times: Times, where: str) -> None:
    """Measure what a reader does in the text that is open."""
    times[f"theme{where}"].append(theme_click(page))
    times[f"term{where}"].append(term_click(page))
    times[f"hover{where}"].append(hover(page))


def long_text(browser: Browser, server: Server, times: Times, text: str) -> None:
    """Measure a plan: taken in, opened again beside the article, clicked in."""
    page = tab(browser, "explorer")
    visit(page, server)
    seen(page, "views")
    take_in(page, "热身", made(500))  # the dictionary is loaded, for jieba too
    times["take plan"].append(take_in(page, "规划", text))
    times["open article"].append(open_text(page, 0))
    times["open plan"].append(open_text(page, 2))
    clicks(page, times, " plan")


def guests(app: str, browser: Browser, server: Server) -> float:
    """Return the memory of a server after so many new visitors."""
    for _ in range(VISITORS):
        guest = tab(browser, app)
        visit(guest, server)
        seen(guest, "views")
        guest.context.close()
    return memory(server)


def round_of(app: str, browser: Browser, times: Times, text: str) -> None:
    """Measure one app once, from the start of its server; its memory in the first round only."""
    tabs = [tab(browser, app) for _ in range(2)]
    begun = time.time()
    with serving(app) as server:
        try:
            start(app, tabs, server, times, begun)
            name = {"explorer": "memory", "plain": "memory plain"}.get(app)
            if name and not times[name]:
                for context in browser.contexts:
                    context.close()
                times[name].append(guests(app, browser, server))
            if app == "explorer":
                long_text(browser, server, times, text)
        finally:
            for context in browser.contexts:
                context.close()


def alone(text: str) -> float:
    """Return the seconds that jieba takes for a text, its dictionary loaded."""
    import jieba

    jieba.lcut("热身")
    begun = time.perf_counter()
    jieba.lcut(text, HMM=False)
    return time.perf_counter() - begun


def offline_size() -> float:
    """Return the size of the article's offline page in MB."""
    from policytext.base.look import Look
    from policytext.exports.offline import offline
    from policytext.study.options import Options
    from policytext.study.prepared import article_study

    return len(offline(article_study(), Options(), Look(), date(2026, 1, 1))) / 1e6


def measured() -> Times:
    """Run every app in turn, in one browser."""
    text = plan()
    times: Times = defaultdict(list, offline=[offline_size()], one=[1.0])
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM") or None
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        for _ in range(RUNS):
            for app in APPS:
                round_of(app, browser, times, text)
            times["jieba"].append(alone(text))
        browser.close()
    return times


def main() -> None:
    """Print the table, as it stands in README."""
    times = measured()
    print(
        f"{date.today()}, {os.cpu_count()} cores, medians of {RUNS}; a plan: {LONG:,} characters\n"
    )
    print("| | explorer | beside | ratio | aim |\n|---|---|---|---|---|")
    for row in ROWS:
        ours, beside = median(times[row.ours]), median(times[row.beside])
        ratio = ours / beside
        missed = "" if ratio <= row.aim else ", missed"
        cells = (f"{ours:.2f} {row.unit}", f"{beside:.2f} {row.unit}", f"{ratio:.2f}")
        print(f"| {row.name} | {' | '.join(cells)} | {row.aim}{missed} |")


if __name__ == "__main__":
    main()
