"""Time the views of terms and of a comparison, and keyness and concordance over all reports.

Beside them, on the same tokens, the package conc: `$CONC_PYTHON` names a Python that has it.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent))
from reports import texts

from policytext.base.look import Look
from policytext.charts.plotly.draw import draw as draw_chart
from policytext.source.cleaning import clean
from policytext.statistics.concordance import concordance
from policytext.statistics.keyness import keyness
from policytext.study.assembly import Assembly
from policytext.study.comparison import Comparison, with_texts
from policytext.study.options import Options
from policytext.study.study import Counting
from policytext.views.catalogue import COMPARED, VIEWS, builder

RUNS = int(os.environ.get("BENCH_RUNS", "5"))
NODES = ["发展", "建设", "经济", "人民", "改革"]


def timed(act: Callable[[int], object]) -> float:
    """Return the median of the seconds that `act` takes; it gets the number of the run."""
    taken = []
    for run in range(RUNS):
        begun = time.perf_counter()
        act(run)
        taken.append(time.perf_counter() - begun)
    return median(taken)


def each_view(source: str, other: str) -> None:
    """Print how long each view of a report of about 20,000 characters takes to be drawn."""
    assembly = Assembly()
    first = assembly.study(clean(source, id="a"))
    beside = with_texts(first, [clean(other, id="b")], assembly)

    def draw(name: str) -> None:
        # A study of its own for each run: what it keeps must not help the next one.
        fresh = replace(beside.target)
        options = Options(comparison=replace(beside, target=fresh))
        view = builder(name)(fresh, options, Look())
        if view.chart and name != "cloud":
            draw_chart(view.chart, Look())

    for name in (*VIEWS, *COMPARED):
        seconds = timed(lambda run, name=name: draw(name))  # type: ignore[misc]
        print(f"{'view: ' + name:44} {seconds * 1000:8.0f} ms  aim 300 ms")


def all_reports(shelf: list[str]) -> None:
    """Print keyness of the last text against the others, and the lines of a term in all."""
    words = Counting("words")
    studies = [Assembly().study(clean(source), words, book=()) for source in shelf]

    def key(run: int) -> object:
        fresh = [replace(one) for one in studies]
        beside = Comparison("group", "", "", fresh[-1], tuple(fresh[:-1]))
        target = fresh[-1]
        return keyness(target.frequencies, target.size, beside.frequencies, beside.size)

    def lines(run: int) -> object:
        node = [NODES[run % len(NODES)]]
        return [concordance(one.tokens, one.document, (), node, order="right") for one in studies]

    ours = {"keyness": timed(key), "concordance": timed(lines)}
    theirs = conc([[token.surface for token in one.tokens] for one in studies])
    characters = f"{len(shelf)} texts, {sum(map(len, shelf)):,} characters"
    for name, seconds in ours.items():
        beside = f", conc {theirs[name]:.2f} s" if theirs else ""
        print(f"{name + ', ' + characters:44} {seconds:8.2f} s  aim 1 s{beside}")


def conc(cut: list[list[str]]) -> dict[str, float]:
    """Return conc's seconds on the same tokens, nothing where it is not installed."""
    python = os.environ.get("CONC_PYTHON", "")
    if not python:
        return {}
    with TemporaryDirectory() as name:
        folder = Path(name)
        for side, part in (("target", cut[-1:]), ("reference", cut)):
            (folder / side).mkdir()
            for number, tokens in enumerate(part):
                words = " ".join(token for token in tokens if token.strip())
                (folder / side / f"{number}.txt").write_text(words, encoding="utf-8")
        script = Path(__file__).with_name("conc_beside.py")
        run = subprocess.run(
            [python, str(script), name, *NODES], capture_output=True, text=True, check=True
        )
    return dict(json.loads(run.stdout))


if __name__ == "__main__":
    shelf = texts()
    near = sorted(shelf, key=lambda text: abs(len(text) - 20_000))
    each_view(near[0], near[1])
    all_reports(shelf)
