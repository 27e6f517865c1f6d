"""The tables of a library at hand: one of each, those of earlier parts are let go."""

import gc
from itertools import count
from pathlib import Path
from weakref import ref

import pytest

from components.session import cached
from policytext.library.counting import tables


class Read:
    def __init__(self, key: str) -> None:
        self.key = key


def test_tables_stay_until_the_parts_are_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = count()
    monkeypatch.setattr(tables, "opened", lambda folder: Read(f"{folder.name}{next(numbers)}"))
    first = cached.tables_in(str(tmp_path / "a"), "a0")
    assert cached.tables_in(str(tmp_path / "a"), "a0") is first
    assert cached.tables_in(str(tmp_path / "b"), "b1").key == "b1"
    assert cached.tables_in(str(tmp_path / "a"), "a0") is first
    gone = ref(first)
    del first
    assert cached.tables_in(str(tmp_path / "a"), "a2").key == "a2"
    gc.collect()
    assert gone() is None
