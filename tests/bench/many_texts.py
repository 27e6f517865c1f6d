"""Time a library of 1, 10 and 100 million characters, and 68 reports until they are counted.

`python tests/bench/many_texts.py [MILLIONS …]`; each size is counted in a process of its own, so
that its memory can be told. Ratios and seconds of one run.
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import count, pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent))
from made_library import WITH_FINDS, document_of, id_of, library, made
from reports import SHELF

from policytext.base.places import ROOT
from policytext.library.parts.building import waiting
from policytext.library.parts.manifest import PARTS
from policytext.library.parts.terms import table, terms
from policytext.library.parts.writing import Wanted, write, write_file
from policytext.library.store import Store
from policytext.tokens.cutting import cut_text
from policytext.tokens.vocabulary import Vocabulary

MILLION, RUNS = 1_000_000, 3
STRINGS = ("高质量发展", "乡村振兴", "改革开放", "创新")
MANY = "加强"  # of which there are 240,000 in 100 million characters
EXPRESSIONS = (*STRINGS[:2], "处理好…关系", "简政放权|放管服")
FOUND = ("~pair:发展~安全", "~step:promote")


def figure(name: str, value: float, unit: str, aim: str = "") -> None:
    """Print one figure."""
    print(f"{name:58} {value:10.2f} {unit:5} {aim}", flush=True)


def took(
    act: Callable[[], object], runs: int = RUNS, clock: Callable[[], float] = time.perf_counter
) -> float:
    """Return the median of the seconds that something takes."""
    seconds = []
    for _ in range(runs):
        begun = clock()
        act()
        seconds.append(clock() - begun)
    return median(seconds)


def indexing() -> None:
    """Print how many times faster terms are indexed than jieba cuts, in one process."""
    import jieba

    texts = [document_of(one) for one in made(2 * MILLION)]
    size = sum(len(text.text) for text in texts)
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / PARTS).mkdir()

        def words() -> None:
            known = Vocabulary()
            rows = [(t.id, "", terms(cut_text(t.text, vocabulary=known).row)) for t in texts]
            write_file(folder / PARTS / "terms.parquet", "terms", [table("words", rows, known)])

        def both() -> None:
            wanted = (Wanted(text.id, "", text) for text in texts)
            write(folder, "both", wanted, Vocabulary(), lambda *_: ())

        def all_of_it() -> None:
            write(folder, "all", (Wanted(t.id, "", t) for t in texts[:20]), Vocabulary())

        def plain() -> None:
            for text in texts:
                jieba.lcut(text.text, HMM=False)

        jieba.lcut("热身", HMM=False)
        write(folder, "warm", [Wanted("", "", texts[0])], Vocabulary())
        by_words, by_both, found = [], [], []
        # Seconds of the processor, so that a busy machine tells the same ratios.
        for _ in range(RUNS):
            alone = took(plain, 1, time.process_time)
            by_words.append(alone / took(words, 1, time.process_time))
            by_both.append(alone / took(both, 1, time.process_time))
        of_finds = sum(len(text.text) for text in texts[:20])
        found.append(alone * of_finds / size / took(all_of_it, 1, time.process_time))
    figure("terms indexed, words; jieba alone is 1", median(by_words), "times", "aim 8")
    figure("terms indexed, words and phrases; jieba alone is 1", median(by_both), "times", "aim 8")
    figure("terms and finds indexed; jieba alone is 1", median(found), "times")


def counted(folder: Path) -> dict[str, float]:
    """Return the figures of a library, and the memory that counting took."""
    from policytext.library.counting.by_region import by_region
    from policytext.library.counting.expressions import expression, sought
    from policytext.library.counting.firmness import firmness
    from policytext.library.counting.keyness import keyness
    from policytext.library.counting.lines import lines
    from policytext.library.counting.occurrences import occurrences
    from policytext.library.counting.only_there import only_there
    from policytext.library.counting.over_time import over_time
    from policytext.library.counting.pairs_over_time import pairs_over_time
    from policytext.library.counting.sought import parsed
    from policytext.library.counting.tables import opened
    from policytext.library.counting.theme_room import theme_room_over_time
    from policytext.library.counting.two_groups import two_groups
    from policytext.library.overlaps.finding import overlaps_of
    from policytext.library.overlaps.keeping import keep_seeds
    from policytext.themes.theme_book import read_theme_book

    store = Store(folder)
    assert waiting(store) == 0
    cards = store.cards()
    tables = opened(folder)
    found: dict[str, float] = {}

    book = read_theme_book()

    def by_years(queries: tuple[str, ...]) -> None:
        wanted = [sought(expression(query), book, "phrases") for query in queries]
        over_time(tables, cards, wanted)

    def first_page() -> None:
        sought = parsed("处理好…关系")
        lines(tables, cards, occurrences(tables, cards, sought), sought)

    def once(name: str, act: Callable[[], object]) -> None:
        found[f"{name}, first time"] = took(act, 1)
        found[name] = took(act)

    halves = count(len(cards) // 2)

    def two_halves() -> None:
        half = next(halves)  # never the same twice: the last answers are kept
        keyness(tables, cards[:half], cards[half:], "phrases")

    def groups() -> None:
        half = next(halves)
        two_groups(tables, cards[:half], cards[half:], "phrases")

    def new_phrases() -> None:
        half = next(halves)
        only_there(tables, cards[half:], cards[:half], most=20)

    def by_context() -> None:
        sought = parsed(MANY)
        lines(tables, cards, occurrences(tables, cards, sought), sought, "right")

    once("four strings by year", lambda: by_years(STRINGS))
    once("four expressions by year", lambda: by_years(EXPRESSIONS))
    once("a relationship and a step by year", lambda: by_years(FOUND))
    once("a theme by year", lambda: by_years(("~theme:industry",)))
    once("all relationships by year", lambda: pairs_over_time(tables, cards))
    once("all steps by year", lambda: firmness(tables, cards))
    once("room of nine themes by year", lambda: theme_room_over_time(tables, cards, book))
    once("a string by region", lambda: by_region(tables, cards, parsed(STRINGS[0])))
    once("keyness and dispersion of two groups", groups)
    once("twenty new set phrases of one of them", new_phrases)
    once("first page of lines", first_page)
    once("keyness of two halves", two_halves)
    found["seeds of all texts"] = took(lambda: keep_seeds(folder), 1)
    once("overlaps of one text", lambda: overlaps_of(tables, cards, cards[-1].id))
    found[f"lines of {MANY} by context, first time"] = took(by_context, 1)
    texts = {id_of(one): one.words for one in made(MILLION)} if len(cards) < 200 else {}
    for query in STRINGS if texts else ():  # the same as a plain count
        plain = sum(text.count(query) for text in texts.values())
        assert occurrences(tables, cards, parsed(query)).total == plain
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found["peak memory"] = peak / (1 if sys.platform == "darwin" else 1024) / MILLION * 1000
    return found


AIMS = {
    "overlaps of one text": 5.0,
    "four strings by year": 0.5,
    "four expressions by year": 0.5,
    "a relationship and a step by year": 1.0,
    "a theme by year": 1.0,
    "all relationships by year": 1.0,
    "all steps by year": 1.0,
    "room of nine themes by year": 1.0,
    "a string by region": 1.0,
    "keyness and dispersion of two groups": 1.5,
    "twenty new set phrases of one of them": 1.0,
    "first page of lines": 0.3,
    "keyness of two halves": 1.5,
    "peak memory": 3.0,
}


def sizes(millions: list[int]) -> None:
    """Print the figures of libraries of so many million characters, and how they grow."""
    found: dict[int, dict[str, float]] = {}
    for size in millions:
        with TemporaryDirectory() as name:
            folder = Path(name) / "library"
            begun = time.perf_counter()
            store = library(folder, size * MILLION)
            made_in = time.perf_counter() - begun
            texts = len(store.cards())
            store.close()
            print(f"\n{size} million characters, {texts:,} texts, made in {made_in:.0f} s")
            if size * MILLION > WITH_FINDS:
                print(f"structure was found in the first {WITH_FINDS // MILLION} million of them")
            for kind in ("texts", "terms", "finds"):
                files = (folder / PARTS).glob(f"{kind}-*.parquet")
                of_kind = sum(path.stat().st_size for path in files) / size / MILLION
                figure(f"on disk, {kind}", of_kind, "MB", "a million characters")
            answer = subprocess.run(
                [sys.executable, __file__, "--count", str(folder)],
                stdout=subprocess.PIPE,
                check=True,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            )
            found[size] = json.loads(answer.stdout.splitlines()[-1])
        for name, value in found[size].items():
            aim = f"aim {AIMS[name]:g}" if name in AIMS and size == 100 else ""
            figure(name, value, "GB" if name == "peak memory" else "s", aim)
    if len(found) > 1:
        print("\ngrowth, for ten times the characters (10 is linear)")
    for less, more in pairwise(millions):
        for name in AIMS:
            grown = found[more][name] / found[less][name]
            figure(f"{name}, {less} to {more} million", grown, "times")


def reports() -> None:
    """Print how long the reports take from their folder until a word is counted in all of them."""
    from policytext.library.counting.occurrences import occurrences
    from policytext.library.counting.sought import parsed
    from policytext.library.counting.tables import opened

    shelf = Path(SHELF).parent if Path(SHELF).is_dir() else None
    if not shelf:
        return
    with TemporaryDirectory() as home:
        begun = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "policytext", "library", "add", str(shelf), "--home", home],
            stdout=subprocess.DEVNULL,
            cwd=ROOT,
            check=False,
        )
        store = Store(Path(home) / "own")
        while waiting(store):
            time.sleep(0.1)
            if time.perf_counter() - begun > 300:
                raise TimeoutError
        cards = store.cards()
        total = occurrences(opened(store.folder), cards, parsed("发展")).total
        seconds = time.perf_counter() - begun
        store.close()
    figure(f"{len(cards)} reports taken in and counted ({total:,})", seconds, "s", "aim 20")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--count"]:
        print(json.dumps(counted(Path(sys.argv[2]))))
    else:
        given = [int(one) for one in sys.argv[1:]] or [1, 10, 100]
        indexing()
        reports()
        sizes(given)
