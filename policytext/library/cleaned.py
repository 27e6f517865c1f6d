"""The cleaned words of a library's texts: out of its parts where they are, else cleaned now."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from policytext.library.card import Card
from policytext.library.parts.manifest import read
from policytext.library.store import Store

_AT_HAND = 8  # parts


class Cleaned:
    """The words of a store's texts, as the parts have them that are in force when it is made."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._paths = read(store.folder).paths(store.folder, "texts")
        self._places: dict[tuple[str, str], Path] | None = None
        self._part = lru_cache(_AT_HAND)(_words_in)

    def of(self, cards: Iterable[Card]) -> Iterator[tuple[str, str]]:
        """Yield the fingerprint and the words of each text; one that is gone is left out."""
        for card in sorted(cards, key=lambda card: str(self._place(card))):
            words = self._words(card)
            if words is not None:
                yield card.fingerprint, words

    def _words(self, card: Card) -> str | None:
        if path := self._place(card):
            try:
                return self._part(path)[card.id, card.fingerprint]
            except (OSError, KeyError):  # parts are swapped while they are read
                self._places = {}
        text = self._store.text(card.id)
        return text.document.text if text else None

    def _place(self, card: Card) -> Path | None:
        """Return the part that holds a text."""
        if self._places is None:
            self._places = {key: path for path in self._paths for key in _texts_in(path)}
        return self._places.get((card.id, card.fingerprint))


def _texts_in(path: Path) -> list[tuple[str, str]]:
    from pyarrow import parquet

    try:
        table = parquet.read_table(path, columns=["id", "fingerprint"])
    except OSError:
        return []
    return list(zip(table["id"].to_pylist(), table["fingerprint"].to_pylist(), strict=True))


def _words_in(path: Path) -> dict[tuple[str, str], str]:
    from pyarrow import parquet

    table = parquet.read_table(path, columns=["id", "fingerprint", "text"])
    columns = (table[name].to_pylist() for name in ("id", "fingerprint", "text"))
    return {(id, fingerprint): text for id, fingerprint, text in zip(*columns, strict=True)}
