"""Seeds are kept beside the parts: made once, deleted with their parts, made again when gone."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from laid_out import Laid, library
from test_overlaps import FILLS, RIVER, TEA

from policytext.library.counting.tables import opened
from policytext.library.overlaps.finding import overlaps_of
from policytext.library.overlaps.hits import Index
from policytext.library.overlaps.keeping import SEEDS, keep_seeds
from policytext.library.overlaps.plain import plain
from policytext.library.overlaps.seeds import LENGTH, seeds
from policytext.library.parts.manifest import Manifest, read, swap

FIRST = [Laid("甲", f"{RIVER}。{FILLS[0]}", "2020"), Laid("乙", f"{FILLS[1]}{RIVER}。", "2021")]


def files(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in (folder / SEEDS).iterdir()}


def test_seeds_are_the_runs_of_letters() -> None:
    letters = plain(RIVER + RIVER).letters
    made = seeds(letters)
    runs = [letters[n : n + LENGTH] for n in range(len(letters) - LENGTH + 1)]
    assert len(made) == len(runs) and len(set(made.tolist())) == len(set(runs))
    assert not len(seeds("三个字"))


def test_hits_are_those_of_a_plain_search(tmp_path: Path) -> None:
    tables, _ = library(tmp_path, FIRST, [Laid("丙", FILLS[2], "2022")])
    letters = plain(RIVER).letters
    found = Index(tables, ["甲", "乙", "丙"]).hits(letters, but=1)
    texts = [plain(text.words).letters for text in FIRST]
    expected = {
        (0, there, here)
        for here in range(len(letters) - LENGTH + 1)
        for there in range(len(texts[0]))
        if texts[0][there : there + LENGTH] == letters[here : here + LENGTH]
    }
    assert set(
        zip(found.texts.tolist(), found.theirs.tolist(), found.mine.tolist(), strict=True)
    ) == (expected)
    assert not np.any(found.common)


def test_seeds_are_made_once_a_part_and_swept_with_it(tmp_path: Path) -> None:
    library(tmp_path, FIRST)
    keep_seeds(tmp_path)
    before = files(tmp_path)
    assert len(before) == 1
    library(tmp_path, [Laid("丙", f"{RIVER}。{FILLS[2]}", "2022")])
    keep_seeds(tmp_path)
    after = files(tmp_path)
    assert len(after) == 2 and before.items() <= after.items()
    known = read(tmp_path)
    parts = {**known.files, "texts": known.files["texts"][1:]}
    swap(tmp_path, Manifest("", "", {"丙": "f丙"}, parts))
    keep_seeds(tmp_path)
    assert files(tmp_path).keys() == after.keys() - before.keys()


def test_what_is_cut_off_or_deleted_is_made_again(tmp_path: Path) -> None:
    tables, cards = library(tmp_path, FIRST)
    wanted = overlaps_of(tables, cards, "乙")
    assert wanted and [passage.source.id for passage in wanted.passages] == ["甲"]
    [path] = (tmp_path / SEEDS).iterdir()
    path.write_bytes(path.read_bytes()[:100])
    assert overlaps_of(opened(tmp_path), cards, "乙") == wanted
    path.unlink()
    assert overlaps_of(opened(tmp_path), cards, "乙") == wanted


def test_an_old_version_of_a_text_in_the_parts_is_not_compared(tmp_path: Path) -> None:
    library(tmp_path, [Laid("甲", f"{RIVER}。", "2020")])
    swap(tmp_path, Manifest("", "", {"甲": "another version"}, read(tmp_path).files))
    tables, cards = library(tmp_path, [Laid("后", f"{RIVER}。{TEA}。", "2024")])
    now = replace(FIRST[0].card, fingerprint="another version")
    found = overlaps_of(tables, (now, *cards), "后")
    assert found and not found.passages
