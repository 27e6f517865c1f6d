"""The caches."""

from threading import Event

import pytest

from components.session import cached


def test_the_dictionary_itself_is_loaded_and_nobody_waits_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An empty text was cut instead, for which no dictionary is needed."""
    asked, loaded = Event(), Event()

    def load() -> None:
        asked.set()
        loaded.wait(60)

    monkeypatch.setattr(cached, "warm_up", load)
    cached.load_dictionary.clear()
    cached.load_dictionary()
    assert asked.wait(60)
    loaded.set()
    cached.load_dictionary.clear()
