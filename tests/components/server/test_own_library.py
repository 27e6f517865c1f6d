"""The user's own library is open before anybody comes; where there is none, none is made."""

from pathlib import Path

import pytest

from components.server import warming
from components.session import cached
from policytext.library.connection import FILE
from policytext.library.places import own
from policytext.library.store import Store


def test_a_library_is_opened_and_none_is_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("POLICYTEXT_HOME", str(tmp_path))
    opened: list[str] = []

    def store_in(folder: str) -> Store:
        opened.append(folder)
        return Store(Path(folder))

    monkeypatch.setattr(cached, "store_in", store_in)
    warming.open_own_library()
    assert not opened and not any(tmp_path.iterdir())
    Store(own()).close()
    warming.open_own_library()
    assert opened == [str(own())]


def test_a_library_that_cannot_be_opened_stops_nobody(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("POLICYTEXT_HOME", str(tmp_path))
    own().mkdir()
    (own() / FILE).write_bytes(b"not a library at all" * 100)
    warming.open_own_library()
