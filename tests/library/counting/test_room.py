"""Memory for tables: bounded in all, and given back."""

import gc
from pathlib import Path

import pytest
from made_parts import parts

from policytext.library.counting import tables as tables_module
from policytext.library.counting import texts as texts_module
from policytext.library.counting.room import Room
from policytext.library.counting.tables import opened
from policytext.library.counting.terms_held import HeldTerms
from policytext.library.counting.terms_stored import StoredTerms


def test_what_is_taken_is_bounded_in_all_and_comes_back() -> None:
    room = Room()
    first = room.share(6, most=10)
    assert first and room.share(5, most=10) is None
    second = room.share(4, most=10)
    assert second and room.share(1, most=10) is None
    del first
    assert room.share(6, most=10)


def test_several_libraries_share_the_memory_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "other"):
        parts(tmp_path / name, {"text": "改革开放。" * 20})
    gc.collect()  # what other tests had open
    for module, most in ((texts_module, "IN_MEMORY"), (tables_module, "TERMS_IN_MEMORY")):
        monkeypatch.setattr(module, "_ROOM", Room())
        monkeypatch.setattr(module, most, 0)
    one = opened(tmp_path / "one")
    assert not one.texts.in_memory and isinstance(one.terms("words"), StoredTerms)
    of_texts = texts_module._bytes(one.manifest.paths(one.folder, "texts"))
    of_terms = tables_module.room_of_terms(one.manifest.paths(one.folder, "terms"))
    assert of_texts and of_terms
    monkeypatch.setattr(texts_module, "IN_MEMORY", of_texts)
    monkeypatch.setattr(tables_module, "TERMS_IN_MEMORY", of_terms)

    one, other = opened(tmp_path / "one"), opened(tmp_path / "other")
    assert one.texts.in_memory and isinstance(one.terms("words"), HeldTerms)
    assert not other.texts.in_memory and isinstance(other.terms("words"), StoredTerms)
    assert isinstance(one.terms("phrases"), StoredTerms)
    del one
    gc.collect()
    other = opened(tmp_path / "other")
    assert other.texts.in_memory and isinstance(other.terms("phrases"), HeldTerms)
