"""A library's parts brought up to date: texts that are not in them are cut, batch by batch."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from hashlib import sha256
from typing import Any
from uuid import uuid4

from policytext.base.sources import rests_on
from policytext.library.card import Card
from policytext.library.own import WORDS
from policytext.library.parts.alone import alone
from policytext.library.parts.manifest import KINDS, PARTS, Manifest, read, swap
from policytext.library.store import Store
from policytext.tokens.word_list import NO_WORDS, WordList, from_record

_BATCH = 64  # texts


@cache
def stamp() -> str:
    """Return a hash over all that parts are made by: code, word lists, versions."""
    from policytext.base.places import ROOT

    versions = (ROOT / "requirements.txt").read_bytes()
    return sha256(b"\0".join((versions, *rests_on(__name__).values()))).hexdigest()


def waiting(store: Store) -> int:
    """Return how many texts are not in the parts yet, as they are now. Raises Unreadable."""
    words, _ = _words(store)
    manifest = _current(read(store.folder), words)
    return len(_wanting(store, manifest))


def bring_up_to_date(
    store: Store,
    *,
    told: Callable[[int, int], None] = lambda done, of: None,
    stop: Callable[[], bool] = lambda: False,
) -> bool:
    """Index every text that is not in the parts; say whether nothing waits any more.

    `told` is given how many of how many are done, `stop` is asked between batches. Each batch is
    in force at once. Nothing is done where another builder is at work. Raises Unreadable, OSError.
    """
    with alone(store.folder) as free:
        if not free:
            return False
        done = 0
        while not stop():
            words, list_ = _words(store)
            manifest = _current(read(store.folder), words)
            wanting = _wanting(store, manifest)
            if not wanting:
                swap(store.folder, manifest)
                return True
            told(done, done + len(wanting))
            batch = wanting[:_BATCH]
            swap(store.folder, _with(store, manifest, batch, list_))
            done += len(batch)
            told(done, done + len(wanting) - len(batch))
    return False


def _words(store: Store) -> tuple[str, WordList]:
    """Return a reader's word list, and its hash."""
    kept = store.kept(WORDS).get(WORDS)
    words = from_record(kept) if kept else NO_WORDS
    return sha256(repr(words).encode()).hexdigest()[:16], words


def _current(manifest: Manifest, words: str) -> Manifest:
    """Return a manifest, an empty one where its parts would be made otherwise now."""
    same = (manifest.stamp, manifest.words) == (stamp(), words)
    return manifest if same else Manifest(stamp(), words, {}, {kind: () for kind in KINDS})


def _wanting(store: Store, manifest: Manifest) -> list[Card]:
    held = manifest.held
    return [card for card in store.cards() if held.get(card.id) != card.fingerprint]


def _with(store: Store, manifest: Manifest, cards: Iterable[Card], words: WordList) -> Manifest:
    """Write a batch of texts; return the manifest that names it, too."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    from policytext.library.parts import columns

    rows: dict[str, list[dict[str, Any]]] = {kind: [] for kind in KINDS}
    held = dict(manifest.held)
    for card in cards:
        if not (text := store.text(card.id)):
            continue
        for kind, found in _rows(replace(text), words).items():
            rows[kind] += [{"id": card.id, "fingerprint": card.fingerprint, **r} for r in found]
        held[card.id] = card.fingerprint
    name = uuid4().hex
    files = {kind: (*manifest.files.get(kind, ()), f"{kind}-{name}.parquet") for kind in KINDS}
    for kind, schema in columns.SCHEMAS.items():
        path = store.folder / PARTS / f"{kind}-{name}.parquet"
        pq.write_table(pa.Table.from_pylist(rows[kind], schema), path, compression="zstd")
    return replace(manifest, held=held, files=files)


def _rows(text: Any, words: WordList) -> dict[str, list[dict[str, Any]]]:
    from policytext.library.parts.finds import finds
    from policytext.library.parts.terms import size, terms
    from policytext.study.assembly import Assembly

    document, assembly = text.document, Assembly()
    by_words = assembly.tokens(document, "words", words)
    by_phrases = assembly.tokens(document, "phrases", words)
    return {
        "texts": [
            {
                "text": document.text,
                "tokens_words": size(by_words),
                "tokens_phrases": size(by_phrases),
            }
        ],
        "terms": [
            {"level": level, "frequency": len(term.places), **term._asdict()}
            for level, tokens in (("words", by_words), ("phrases", by_phrases))
            for term in terms(tokens)
        ],
        "finds": [f._asdict() for f in finds(document, assembly.findings(document, words))],
    }
