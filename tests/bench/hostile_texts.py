"""Texts made to be slow, each at 1×, 2× and 4×: processor time of every step, and how it grows.

A step that takes n log n grows a little more than twofold with each doubling; one that compares
everything with everything, fourfold. `python tests/bench/hostile_texts.py [TEXT …]`; with
BENCH_SHARE=0.1 all of them are smaller.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial

from policytext.base.look import Look
from policytext.source.reading.received import Received
from policytext.structure.policy_language import policy_wordings
from policytext.study.assembly import Assembly
from policytext.study.options import Options
from policytext.study.own_texts import Text
from policytext.study.searchable import searchable
from policytext.views.catalogue import CATALOGUE, builder

SIZES = (1, 2, 4)
SEEN = 0.2  # seconds; how a shorter step grows says nothing
SHARE = float(os.environ.get("BENCH_SHARE", "1"))
MOST = int(os.environ.get("BENCH_SECONDS", "60"))  # of processor time, for all steps of one text
# What is repeated, and how often at 4×.
TEXTS: dict[str, tuple[Callable[[int], str], int]] = {
    "one-character lines": (lambda n: "路\n" * n, 100_000),
    "numbered lines": (lambda n: "一、修路\n" * n, 60_000),
    "numbers in one line": (lambda n: "一、修路" * n, 21_000),
    "a run of digits": (lambda n: "修路" + "1" * n, 200_000),
    "a run of letters": (lambda n: "修路" + "a" * n, 200_000),
    "one line of one character": (lambda n: "路" * n, 2_000_000),
    "one line of clauses": (lambda n: "要修路，" * n, 500_000),
    "one line of sentences": (lambda n: "要处理好快与慢的关系。" * n, 180_000),
    "open brackets": (lambda n: "修路" + "（" * n, 200_000),
    "open quotes": (lambda n: "修路" + "“" * n, 200_000),
    "quotes": (lambda n: "“修路”" * n, 100_000),
    "list marks": (lambda n: "路、" * n, 200_000),
    "conjunctions": (lambda n: "路和" * n, 200_000),
    "blanks": (lambda n: "路 " * n, 200_000),
    "nested quotes": (lambda n: "“修‘路’”" * n + "“" * n + "”" * n, 30_000),
    "brackets": (lambda n: "（" * n + "路" + "）" * n, 500_000),
    "titles in titles": (lambda n: "《修路" * n + "》" * n, 50_000),
    "dates": (lambda n: "2024年1月1日至12月31日，" * n, 20_000),
    "list numbers": (lambda n: "（一）1.①第一条" * n, 20_000),
    "relationships": (lambda n: "处理好修路和种树的关系" * n, 20_000),
    "Latin words": (lambda n: "修路 plan B2B, " * n, 40_000),
    "emoji": (lambda n: "路🚧👷🏽‍♀️" * n, 60_000),
    "tabs": (lambda n: "路\t" * n, 200_000),
    "very many paragraphs": (lambda n: "要修路。\n" * n, 60_000),
    "headings": (lambda n: "第一章　修路\n一、修路\n（一）修路\n" * n, 10_000),
    "only blanks": (lambda n: "路" + " " * n + "路", 200_000),
}


def steps(source: str) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield the steps from a text as received to its views, each to be taken in this order."""
    text = Text("a.txt", Received(source, "text"))
    assembly = Assembly()
    words = partial(assembly.tokens, level="words")
    yield "clean", lambda: text.document
    document = text.document
    yield "cut", lambda: assembly.tokens(document, "words")
    yield "phrases", lambda: assembly.tokens(document, "phrases")
    yield "structure", lambda: assembly.findings(document)
    yield "book", lambda: assembly.proposed(document)
    yield "themes", lambda: assembly.study(document)
    yield "wording", lambda: list(policy_wordings(document, words(document)))
    study = assembly.study(document)
    yield "search", lambda: searchable(study)
    for row in CATALOGUE:
        if not row.compared and not row.of_library:
            yield row.name, lambda name=row.name: builder(name)(study, Options(term="路"), Look())


def taken(source: str) -> Iterator[tuple[str, float]]:
    """Take every step, and yield its name with the seconds of processor time that it took."""
    for name, step in steps(source):
        begun = time.process_time()
        step()
        yield name, time.process_time() - begun


def in_time(name: str, number: int) -> dict[str, float]:
    """Return the times of a text's steps, in a process of its own that may take MOST seconds."""
    command = [sys.executable, __file__, "--one", name, str(number)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        lines = [line.split("\t") for line in process.stdout]
    return {step: float(seconds) for step, seconds in lines}


def one(name: str, number: int) -> None:
    """Print the times of a text's steps as they are taken."""
    if os.name == "posix":
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (MOST, MOST))
    for _ in taken("要修路。"):  # what is loaded once
        pass
    for step, seconds in taken(TEXTS[name][0](number)):
        print(step, seconds, sep="\t", flush=True)


def main(names: list[str]) -> None:
    """Print a table for each text."""
    for name in names or TEXTS:
        most = int(TEXTS[name][1] * SHARE)
        columns = [in_time(name, most * size // SIZES[-1]) for size in SIZES]
        print(f"\n{name}, {len(TEXTS[name][0](most)):,} characters at {SIZES[-1]}×")
        for step in columns[0]:
            times = [column.get(step) for column in columns]
            told = "".join("       –" if took is None else f"{took:8.2f}" for took in times)
            grown = times[2] / times[1] if times[1] and times[2] else None
            print(
                f"  {step:16}{told} s", "" if grown is None or times[2] < 0.2 else f"{grown:6.1f}×"
            )
        sums = "".join(f"{sum(column.values()):8.2f}" for column in columns)
        print(f"  {'all':16}{sums} s", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], int(sys.argv[3]))
    else:
        main(sys.argv[1:])
