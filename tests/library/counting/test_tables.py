"""Tables of one manifest: what changed or went never counts, and parts may go while one reads."""

import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from made_parts import card, parts

from policytext.base.places import ROOT
from policytext.base.unreadable import Unreadable
from policytext.library.counting import tables as module
from policytext.library.counting import texts as texts_module
from policytext.library.counting.frequencies import frequencies, size
from policytext.library.counting.keyness import keyness
from policytext.library.counting.leading import leading
from policytext.library.counting.lines import lines
from policytext.library.counting.occurrences import Hits, occurrences
from policytext.library.counting.sought import parsed
from policytext.library.counting.tables import key_now, opened
from policytext.library.parts.manifest import PARTS, Manifest, read, swap

FIRST = {"one": "农村改革。“放管服”改革，“放管服”改革。", "two": "城市改革和5G，“七一”七一。"}


def total(folder: Path, query: str, cards: tuple, terms: bool = False) -> int:
    return occurrences(opened(folder), cards, parsed(query, terms)).total


@pytest.mark.parametrize("terms", [False, True])
def test_rows_of_a_text_that_changed_or_went_do_not_count(tmp_path: Path, terms: bool) -> None:
    one, two = parts(tmp_path, FIRST)
    assert total(tmp_path, "改革", (one, two), terms) == 4
    assert total(tmp_path, "改革", (two,), terms) == 1
    [changed] = parts(tmp_path, {"one": "改革。"})
    assert total(tmp_path, "改革", (changed, two), terms) == 2
    # Who still holds the card of before gets nothing of the text as it is now.
    found = occurrences(opened(tmp_path), (one, two), parsed("改革", terms))
    assert found == Hits(1, {"two": 1}, 1)
    assert occurrences(opened(tmp_path), (card("new", "改革"),), parsed("改革", terms)) == Hits()


@pytest.mark.parametrize("terms", [False, True])
def test_a_text_whose_words_came_back_counts_once(
    tmp_path: Path, terms: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts(tmp_path, {"one": FIRST["one"]})
    parts(tmp_path, {"one": "别的。"})
    cards = parts(tmp_path, FIRST)
    for room in (1_000_000_000, 0):  # in memory, and asked of the files
        monkeypatch.setattr(module, "TERMS_IN_MEMORY", room)
        monkeypatch.setattr(texts_module, "IN_MEMORY", room)
        assert total(tmp_path, "改革", cards, terms) == 4
        table = frequencies(opened(tmp_path), cards, "words", ("number",))
        assert dict(zip(table["term"], table["frequency"], strict=True))["改革"] == 4


def test_files_answer_as_memory_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cards = (*parts(tmp_path, FIRST), *parts(tmp_path, {"three": "ＡＩ和ai，5g农村。七一"}))
    queries = [parsed(q, t) for q in ("改革", "农村|5G", "改革 农村", "/.革/") for t in (0, 1)]

    def answers() -> list[object]:
        tables = opened(tmp_path)
        found: list[object] = []
        for sought in queries:
            hits = occurrences(tables, cards, sought)
            found += [hits, lines(tables, cards, hits, sought, "left")]
        for level in ("words", "phrases"):
            also = ("number", "single_character")
            found.append(frequencies(tables, cards[1:], level, also).to_dict("list"))  # type: ignore[arg-type]
            found.append(keyness(tables, cards[:1], cards[1:], level, also).to_dict("list"))  # type: ignore[arg-type]
            found.append(size(tables, cards, level))  # type: ignore[arg-type]
        assert tables.texts.in_memory is (texts_module.IN_MEMORY > 0)
        return [*found, leading(tables, cards)]

    in_memory = answers()
    monkeypatch.setattr(module, "TERMS_IN_MEMORY", 0)
    monkeypatch.setattr(texts_module, "IN_MEMORY", 0)
    assert answers() == in_memory


def test_parts_may_be_read_from_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, copy = tmp_path / "library", tmp_path / "copy"
    cards = parts(folder, FIRST)
    shutil.copytree(folder / PARTS, copy)
    monkeypatch.setattr(module, "TERMS_IN_MEMORY", 0)
    monkeypatch.setattr(texts_module, "IN_MEMORY", 0)
    monkeypatch.setenv("POLICYTEXT_PARTS", f"{copy.as_uri()}/")
    assert total(folder, "改革", cards) == total(folder, "改革", cards, terms=True) == 4
    shutil.rmtree(copy)
    with pytest.raises(Unreadable):
        total(folder, "改革", cards)


def test_a_library_without_parts_has_no_hits(tmp_path: Path) -> None:
    tables, cards = opened(tmp_path), (card("one", "改革"),)
    for terms in (False, True):
        sought = parsed("改革", terms)
        assert occurrences(tables, cards, sought) == Hits()
        assert lines(tables, cards, Hits(), sought) == []
    assert (
        frequencies(tables, cards, "words").empty and keyness(tables, cards, cards, "words").empty
    )
    assert leading(tables, cards) == {} and size(tables, cards, "words") == 0


def test_the_key_is_another_when_the_parts_are(tmp_path: Path) -> None:
    parts(tmp_path, {"one": "改革"})
    before = opened(tmp_path)
    assert before.key == key_now(tmp_path) == opened(tmp_path).key
    parts(tmp_path, {"two": "改革"})
    assert before.key != key_now(tmp_path)


@pytest.mark.parametrize("in_memory", [True, False])
def test_parts_may_be_deleted_while_tables_are_open(
    tmp_path: Path, in_memory: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not in_memory:
        monkeypatch.setattr(module, "TERMS_IN_MEMORY", 0)
        monkeypatch.setattr(texts_module, "IN_MEMORY", 0)
    cards = parts(tmp_path, FIRST)
    tables = opened(tmp_path)
    before = occurrences(tables, cards, parsed("改革"))
    # The same texts in parts of another name; those of before go.
    for path in (tmp_path / PARTS).glob("*.parquet"):
        shutil.move(path, path.with_name(f"{path.name.split('-')[0]}-moved.parquet"))
    files = {kind: (f"{kind}-moved.parquet",) for kind in ("texts", "terms", "finds")}
    swap(tmp_path, Manifest("stamp", "words", read(tmp_path).held, files))
    assert occurrences(tables, cards, parsed("改革")) == before
    assert occurrences(tables, cards, parsed("改革", True)).total == 4
    assert len(lines(tables, cards, before, parsed("改革"))) == 4
    assert leading(tables, cards)["one"]
    # Files that a manifest names and that never come are said in one sentence.
    for path in (tmp_path / PARTS).glob("*.parquet"):
        path.unlink()
    with pytest.raises(Unreadable) as refused:
        occurrences(opened(tmp_path), cards, parsed("改革"))
    assert refused.value.reason == "library_changing"


def test_many_may_ask_at_once(tmp_path: Path) -> None:
    cards = parts(tmp_path, FIRST)
    tables = opened(tmp_path)

    def ask(number: int) -> tuple[int, int, int]:
        terms = occurrences(tables, cards, parsed("改革", True)).total
        return total(tmp_path, "改革", cards), terms, len(frequencies(tables, cards, "words"))

    with ThreadPoolExecutor(8) as several:
        assert len(set(several.map(ask, range(24)))) == 1


def test_nothing_is_printed_and_nobody_is_told(tmp_path: Path) -> None:
    wanted = {card.id: card.fingerprint for card in parts(tmp_path, FIRST)}
    code = f"""
import socket
def refuse(*given, **named): raise SystemExit("somebody was called")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
import threading
threading.excepthook = lambda failed: print("failed", failed)
from pathlib import Path
from policytext.library.counting.tables import opened
from policytext.library.counting.texts import Texts
tables = opened(Path({str(tmp_path)!r}))
assert tables.texts.counts(["改革"], {wanted!r}) == [{{"one": 3, "two": 1}}]
import daft
assert daft.scarf_telemetry.opted_out()
"""
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
