"""Parts follow the library: what changed is indexed, what is gone is gone, whatever is killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from shelf import SOURCES, WORDS, counted, filled, indexed, rows, text

from policytext.base.places import ROOT
from policytext.library.own import as_words
from policytext.library.parts import building, cutters, tidying
from policytext.library.parts.alone import alone
from policytext.library.parts.amount import Amount, amount
from policytext.library.parts.at_risk import at_risk
from policytext.library.parts.building import bring_up_to_date, broken, waiting
from policytext.library.parts.cutter import Batch, Cutter
from policytext.library.parts.manifest import FILE, NOTHING, PARTS, Manifest, read, swap
from policytext.library.store import Store
from policytext.source.corrections import Corrections
from policytext.study.own_texts import Text


def held(folder: Path) -> list[str]:
    """Return the ids of the texts that have rows in force, one by one."""
    manifest = read(folder)
    return sorted(
        row["id"]
        for row in rows(folder, "texts")
        if manifest.held.get(row["id"]) == row["fingerprint"]
    )


def on_disk(folder: Path) -> set[str]:
    return {path.name for path in (folder / PARTS).iterdir() if path.suffix == ".parquet"}


def named(folder: Path) -> set[str]:
    return {name for names in read(folder).files.values() for name in names}


def lies_anywhere(folder: Path, words: str) -> bool:
    """Say whether words stand in any column of any part, or as they are in any file."""
    shown = str([rows(folder, kind) for kind in ("texts", "terms", "finds")])
    raw = b"".join(path.read_bytes() for path in (folder / PARTS).iterdir())
    return words in shown or words.encode() in raw


def test_only_what_is_new_is_indexed(tmp_path: Path) -> None:
    store = filled(tmp_path, ["甲.txt", "乙.txt"])
    assert waiting(store) == 2
    told: list[tuple[Amount, Amount]] = []
    assert bring_up_to_date(store, told=lambda *said: told.append(said))
    every = amount(store.cards())
    assert every.texts == 2 and every.characters > 100
    assert told[0] == (Amount(), every) and told[-1] == (every, Amount()) and waiting(store) == 0
    before = on_disk(tmp_path)
    store.put([text("丙.txt")])
    assert waiting(store) == 1 and bring_up_to_date(store)
    assert before < on_disk(tmp_path) and len(on_disk(tmp_path)) == 2 * 3
    assert held(tmp_path) == sorted(text(name).id for name in SOURCES)
    unchanged = on_disk(tmp_path)
    assert bring_up_to_date(store) and on_disk(tmp_path) == unchanged


@pytest.mark.parametrize("dead", [0.0, 1.0], ids=["written anew", "lies there still"])
def test_a_correction_is_indexed_and_taking_it_back_counts_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dead: float
) -> None:
    monkeypatch.setattr(tidying, "_DEAD", dead)
    store = filled(tmp_path)
    bring_up_to_date(store)
    corrected = replace(text("甲.txt"), corrections=Corrections(title="另一个题目"))
    before = store.put([corrected])
    assert waiting(store) == 1 and bring_up_to_date(store) and waiting(store) == 0
    changed = read(tmp_path).held[corrected.id]
    assert changed == corrected.document.fingerprint != text("甲.txt").document.fingerprint
    store.apply(before)
    assert waiting(store) == 1
    files = on_disk(tmp_path)
    assert bring_up_to_date(store)
    assert read(tmp_path).held[corrected.id] == text("甲.txt").document.fingerprint
    if dead:
        assert on_disk(tmp_path) <= files, "what lies in the parts already is not cut again"
    assert len(held(tmp_path)) == len(SOURCES)


def test_other_words_cut_everything_anew(tmp_path: Path) -> None:
    store = filled(tmp_path)
    bring_up_to_date(store)
    store.apply(as_words(WORDS))
    assert waiting(store) == len(SOURCES) and bring_up_to_date(store)
    document = text("甲.txt").document
    assert indexed(tmp_path, document.id, "words") == counted(document, "words", WORDS)
    assert on_disk(tmp_path) == named(tmp_path)


def test_another_program_makes_everything_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = filled(tmp_path)
    bring_up_to_date(store)
    monkeypatch.setattr(building, "_stamp", lambda: "another")
    assert waiting(store) == len(SOURCES) and bring_up_to_date(store)
    assert read(tmp_path).stamp == "another" and len(held(tmp_path)) == len(SOURCES)


def test_deleted_parts_come_again(tmp_path: Path) -> None:
    store = filled(tmp_path)
    bring_up_to_date(store)
    first = {kind: rows(tmp_path, kind) for kind in ("texts", "terms", "finds")}
    for path in (tmp_path / PARTS).iterdir():
        path.unlink()
    (tmp_path / PARTS).rmdir()
    assert read(tmp_path) == NOTHING and waiting(store) == len(SOURCES)
    assert bring_up_to_date(store)
    assert {kind: rows(tmp_path, kind) for kind in first} == first


@pytest.mark.parametrize("content", [None, b"", b"half of a part"])
def test_a_part_that_is_lost_comes_again_with_the_next_text(
    tmp_path: Path, content: bytes | None
) -> None:
    store = filled(tmp_path, ["甲.txt", "乙.txt"])
    bring_up_to_date(store)
    (lost,) = read(tmp_path).paths(tmp_path, "terms")
    lost.unlink()
    if content is not None:
        lost.write_bytes(content)
    assert waiting(store) == (0 if content else 2)
    store.put([text("丙.txt")])
    assert bring_up_to_date(store) and len(held(tmp_path)) == 3
    document = text("甲.txt").document
    assert indexed(tmp_path, document.id, "words") == counted(document, "words")


def test_a_purged_text_leaves_nothing_behind(tmp_path: Path) -> None:
    store = filled(tmp_path)
    bring_up_to_date(store)
    gone = text("乙.txt")
    assert lies_anywhere(tmp_path, "山城英才") and lies_anywhere(tmp_path, gone.id)
    store.apply({f"there.{gone.id}": False})
    bring_up_to_date(store)
    assert lies_anywhere(tmp_path, "山城英才"), "it can still be put back"
    store.purge([gone.id])
    assert bring_up_to_date(store)
    for trace in ("山城英才", gone.id, gone.document.fingerprint):
        assert not lies_anywhere(tmp_path, trace), trace
    assert held(tmp_path) == sorted({text(name).id for name in SOURCES} - {gone.id})


def test_small_parts_become_one_with_the_same_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tidying, "_MANY", 2)
    store = filled(tmp_path, [])
    for name in SOURCES:
        store.put([text(name)])
        bring_up_to_date(store)
    assert len(on_disk(tmp_path)) == 3 and on_disk(tmp_path) == named(tmp_path)
    for name in SOURCES:
        document = text(name).document
        for level in ("words", "phrases"):
            assert indexed(tmp_path, document.id, level) == counted(document, level)


def test_a_builder_keeps_others_off(tmp_path: Path) -> None:
    store = filled(tmp_path)
    with alone(tmp_path) as free:
        assert free
        with alone(tmp_path) as second:
            assert not second
        assert not bring_up_to_date(store) and waiting(store) == len(SOURCES)
    assert bring_up_to_date(store)


def test_it_can_be_stopped_and_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "_MOST_TEXTS", 1)
    store = filled(tmp_path)
    done: list[int] = []
    assert not bring_up_to_date(
        store,
        told=lambda now, left: done.append(now.texts),
        stop=lambda: done.count(1) == 1 and done[-1] == 1,  # said once: it holds
    )
    assert 0 < waiting(store) < len(SOURCES)
    assert bring_up_to_date(store) and len(held(tmp_path)) == len(SOURCES)


def test_a_text_that_cannot_be_read_keeps_no_other_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = filled(tmp_path)
    bad = text("乙.txt").id
    entries = Store.entries

    def damaged(self: Store, ids: list[str]) -> list[tuple[str, str, Text]]:
        return [one for one in entries(self, ids) if one[0] != bad]

    monkeypatch.setattr(Store, "entries", damaged)
    assert bring_up_to_date(store) and waiting(store) == 0
    assert [card.id for card in broken(store)] == [bad] and bad not in held(tmp_path)


@pytest.mark.parametrize("few", [0, 10**9], ids=["beside", "here"])
def test_a_text_that_breaks_the_rules_keeps_no_other_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(building, "_FEW", few)
    store = filled(tmp_path)
    bad = text("乙.txt").id
    cut = Cutter.cut

    def breaks(self: Cutter, batch: Batch) -> list[str]:
        if bad in [id for id, *_ in batch.texts]:
            raise RecursionError
        return cut(self, batch)

    def in_turn(batches: Iterable[Batch]) -> Iterator[tuple[Batch, list[str]]]:
        return cutters.cut_here(batches)

    monkeypatch.setattr(Cutter, "cut", breaks)
    monkeypatch.setattr(cutters, "cut_beside", in_turn)
    assert bring_up_to_date(store) and waiting(store) == 0
    assert len(held(tmp_path)) == len(SOURCES) - 1
    assert [card.id for card in broken(store)] == [bad]
    monkeypatch.undo()
    store.put([text("丁.txt", "另一份通知")])
    assert bring_up_to_date(store) and bad not in held(tmp_path), "it is not tried with each text"
    store.put([replace(text("乙.txt"), corrections=Corrections(title="改正过的"))])
    assert waiting(store) == 1 and bring_up_to_date(store)
    assert bad in held(tmp_path) and not broken(store)


def test_a_builder_that_died_of_a_text_is_followed_by_one_that_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = filled(tmp_path)
    beside: list[int] = []

    def here(batches: Iterable[Batch]) -> Iterator[tuple[Batch, list[str]]]:
        beside.append(len(list(on_disk(tmp_path))))
        return cutters_here(batches)

    cutters_here = cutters.cut_here
    monkeypatch.setattr(cutters, "cut_beside", here)
    (tmp_path / PARTS).mkdir()
    with at_risk(tmp_path, True) as may:
        assert may
        with at_risk(tmp_path, True) as after_death:
            assert not after_death
    (tmp_path / PARTS / "at_risk").touch()
    assert bring_up_to_date(store) and beside == [0]
    store.put([text("丁.txt", "另一份通知")])
    assert bring_up_to_date(store) and beside == [0]
    assert not (tmp_path / PARTS / "at_risk").exists()


def test_processes_beside_give_the_same_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = filled(tmp_path / "here")
    bring_up_to_date(store)
    monkeypatch.setattr(building, "_FEW", 0)
    monkeypatch.setattr(building, "_MOST_TEXTS", 2)
    other = filled(tmp_path / "beside")
    assert bring_up_to_date(other)

    def sorted_rows(folder: Path, kind: str) -> list[str]:
        return sorted(map(str, rows(folder, kind)))

    for kind in ("texts", "terms", "finds"):
        assert sorted_rows(tmp_path / "here", kind) == sorted_rows(tmp_path / "beside", kind)


_BUILDS = """
import sys
from pathlib import Path
from policytext.library.parts import building, cutter
from policytext.library.store import Store
building._MOST_TEXTS = 1
store = Store(Path(sys.argv[1]))
building.bring_up_to_date(store, told=lambda done, left: print(done.texts, flush=True))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no kill -9")
@pytest.mark.parametrize("after", [0, 2])
def test_what_is_killed_leaves_parts_in_order(tmp_path: Path, after: int) -> None:
    store = filled(tmp_path)
    builder = subprocess.Popen(
        [sys.executable, "-c", _BUILDS, str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert builder.stdout
    while int(builder.stdout.readline() or after) < after:
        pass
    builder.kill()
    builder.wait()
    builder.stdout.close()
    assert named(tmp_path) <= on_disk(tmp_path)
    assert len(held(tmp_path)) == len(read(tmp_path).held) >= after
    (tmp_path / PARTS).mkdir(exist_ok=True)
    (tmp_path / PARTS / "terms-left.parquet").write_bytes(b"half")
    (tmp_path / PARTS / "left.new").write_bytes(b"half")
    assert bring_up_to_date(store) and on_disk(tmp_path) == named(tmp_path)
    assert not (tmp_path / PARTS / "left.new").exists()
    assert len(held(tmp_path)) == len(SOURCES)


def test_a_damaged_manifest_is_none(tmp_path: Path) -> None:
    store = filled(tmp_path)
    bring_up_to_date(store)
    for content in ("", "{", "[]", '{"format": 0}', '{"format": 2, "files": 3}'):
        (tmp_path / PARTS / FILE).write_text(content)
        assert read(tmp_path) == NOTHING
    assert bring_up_to_date(store) and on_disk(tmp_path) == named(tmp_path)


def test_who_reads_while_parts_are_swapped_sees_one_or_the_other(tmp_path: Path) -> None:
    manifests = [
        Manifest(str(n), "", {str(n): "f"}, dict.fromkeys(("texts", "terms", "finds"), ()))
        for n in range(2)
    ]
    swap(tmp_path, manifests[0])
    writer = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from policytext.library.parts.manifest import *;"
            "k = dict.fromkeys(('texts', 'terms', 'finds'), ());"
            "[swap(Path(sys.argv[1]), Manifest(str(n % 2), '', {str(n % 2): 'f'}, k))"
            " for n in range(200)]",
            str(tmp_path),
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    until = time.monotonic() + 60
    while writer.poll() is None and time.monotonic() < until:
        assert read(tmp_path) in manifests
    assert writer.wait(10) == 0
