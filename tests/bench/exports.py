"""Time what can be taken away from the explorer: medians, in one process, everything warm."""

import os
import time
from datetime import date
from statistics import median

from policytext.base.look import Look
from policytext.exports.archive import archive
from policytext.exports.deck import deck
from policytext.exports.offline import offline
from policytext.slides.layout import Layout
from policytext.slides.proposing import proposed
from policytext.study.options import Options
from policytext.study.prepared import article_study
from policytext.views.catalogue import VIEWS
from policytext.views.statement import statement

RUNS = int(os.environ.get("BENCH_RUNS", "5"))


def exports() -> list[tuple[str, float, str]]:
    """Return what is made, the seconds it takes, and the aim."""
    study, look, options, day = article_study(), Look(), Options(), date(2026, 1, 1)
    said = statement(study, options, "zh", day)
    views = proposed(study, options, look, VIEWS)
    kinds = ("frequency", "cloud", "breakdown", "balance", "dispersion", "matrix", "coverage")
    slides = proposed(study, options, look, [*kinds, "quotes"])[:10]  # title and method: 12
    makers = {
        "12-slide deck": lambda: deck(slides, study, options, Layout(), {"zh": said}),
        "ZIP of all pictures, PNG 2× and SVG": lambda: archive(
            views, study, options, Layout(), said, ["png2", "svg"]
        ),
        "offline page": lambda: offline(study, options, look, day),
    }
    rows = []
    for name, make in makers.items():
        make()
        taken = []
        for _ in range(RUNS):
            begun = time.perf_counter()
            make()
            taken.append(time.perf_counter() - begun)
        rows.append((name, median(taken), "aim 1.0 s" if name == "12-slide deck" else ""))
    return rows


if __name__ == "__main__":
    for name, seconds, note in exports():
        print(f"{name:44} {seconds:8.2f} s  {note}")
