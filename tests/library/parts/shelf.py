"""A small library of invented texts, and what the explorer counts of each."""

from collections import Counter
from pathlib import Path

from policytext.library.parts.manifest import Manifest, read
from policytext.library.store import Store
from policytext.source.documents import Document
from policytext.source.reading.received import Received
from policytext.study.assembly import Assembly
from policytext.study.own_texts import Text
from policytext.study.study import Counting
from policytext.tokens.segmentation import Level
from policytext.tokens.word_list import NO_WORDS, WordList

# What cuts in many ways: names with letters in two widths, numerals that are names or numbers,
# quoted slogans, phrases of the lexicon, what repeats itself, a relationship, characters beyond.
SOURCES = {
    "甲.txt": "关于发展5G的意见\n发展５Ｇ和5G基站。“十四五”时期，十四五规划和“七一”讲话，"
    "七一前后投资2,300万元。\n一是推进双城经济圈建设；二是推进双城经济圈建设，三是双城经济圈建设要快，正确处理好发展和安全的关系。",
    "乙.txt": "工作报告\n推进乡村振兴战略，“山城英才”计划，ＡＩ和Ai、ai都要用。𠀀字和㐀字。"
    "全面建成小康社会。\n"
    "主城都市区高质量发展，正确处理效率与公平的关系。二〇三五年，PM2.5下降3.5%，R&D经费。",
    "丙.txt": "通知\n" + "加快建设现代化产业体系，大力发展低空经济产业园。" * 3 + "的。",
}
WORDS = WordList(whole=("要快",), cuts=(("主城", "都市区"), ("双", "城")), ignored=("推进",))


def text(name: str, words: str = "") -> Text:
    """Return one of the texts, or one with other words."""
    return Text(name, Received(words or SOURCES[name], "text"))


def filled(folder: Path, names: list[str] | None = None) -> Store:
    """Return a store with the texts."""
    store = Store(folder)
    store.put([text(name) for name in (SOURCES if names is None else names)])
    return store


Counts = dict[tuple[str, str], list[int]]


def counted(document: Document, level: Level, words: WordList = NO_WORDS) -> Counts:
    """Return the places of each term and kind, as the explorer counts them."""
    also = ("stop_word", "single_character", "number")
    study = Assembly().study(document, Counting(level, words, also), book=())
    found: Counts = {}
    for token in study.counted:
        found.setdefault((token.term, token.kind), []).append(token.start)
    summed = Counter[str]()
    for (term, _), places in found.items():
        summed[term] += len(places)
    assert summed == study.frequencies
    return found


def rows(folder: Path, kind: str, manifest: Manifest | None = None) -> list[dict]:  # type: ignore[type-arg]
    """Return all rows of a kind."""
    import pyarrow.parquet as pq

    paths = (manifest or read(folder)).paths(folder, kind)
    return [row for path in paths for row in pq.read_table(path).to_pylist()]


def indexed(folder: Path, id: str, level: Level) -> Counts:
    """Return the places of each term and kind of a text, as the parts have them."""
    found = {
        (row["term"], row["kind"]): row["places"]
        for row in rows(folder, "terms")
        if (row["id"], row["level"]) == (id, level)
    }
    assert len(found) == sum(
        (row["id"], row["level"]) == (id, level) for row in rows(folder, "terms")
    )
    return found
