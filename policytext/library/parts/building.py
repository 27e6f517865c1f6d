"""A library's parts brought up to date: texts that are not in them are indexed, batch by batch."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING
from uuid import uuid4

from policytext.base.places import ROOT
from policytext.base.sources import rests_on
from policytext.library.card import Card
from policytext.library.own import WORDS
from policytext.library.parts.alone import alone
from policytext.library.parts.amount import Amount, amount
from policytext.library.parts.at_risk import at_risk
from policytext.library.parts.manifest import KINDS, Manifest, read, swap, sweep
from policytext.library.parts.tidying import (
    all_there,
    names,
    readable,
    tidied,
    versions,
    with_parts,
)
from policytext.library.store import Store
from policytext.tokens.word_list import NO_WORDS, WordList, from_record

if TYPE_CHECKING:
    from policytext.library.parts.cutter import Batch

_MOST_CHARACTERS, _MOST_TEXTS = 300_000, 500  # of a batch
_LEAST_CHARACTERS, _STEPS = 60_000, 16  # a smaller batch is not worth its part; steps that are told
_FEW = 200_000  # characters for which no other process is started
_TRIES = 2  # of a text: among others, and by itself

Told = Callable[[Amount, Amount], None]


def waiting(store: Store) -> int:
    """Return how many texts are not in the parts as they are now, but can be. Raises Unreadable."""
    return len(_wanting(store, current(store, read(store.folder))))


def broken(store: Store) -> tuple[Card, ...]:
    """Return the texts that were tried and cannot be in the parts as they are now.

    Raises Unreadable.
    """
    known = current(store, read(store.folder)).broken
    return tuple(card for card in store.cards() if known.get(card.id) == card.fingerprint)


def left_behind(store: Store) -> int:
    """Return how many texts lie in the parts that were deleted for good. Raises Unreadable."""
    gone = read(store.folder).held.keys() - {card.id for card in store.cards()}
    return len(gone - {card.id for card in store.removed()}) if gone else 0


def bring_up_to_date(
    store: Store,
    *,
    told: Told = lambda done, left: None,
    stop: Callable[[], bool] = lambda: False,
) -> bool:
    """Index every text that is not in the parts; say whether none waits any more.

    `told` is given how much is done and how much is left, `stop` is asked between batches. Each
    batch is in force at once. Nothing is done where another builder is at work. What is gone from
    the library is gone from the parts then. A text that breaks whatever reads it is tried among
    others and by itself, then it is `broken` and waits no more. Raises Unreadable, OSError.
    """
    with alone(store.folder) as free:
        if not free:
            return False
        try:
            _begin(store)
            return _brought(store, told, _for_good(stop))
        finally:
            sweep(store.folder, read(store.folder))


def clean(store: Store) -> None:
    """Delete from the parts, now, what was deleted from the library for good.

    Where another builder is at work it is left to that one. Raises Unreadable, OSError.
    """
    with alone(store.folder) as free:
        if not (free and left_behind(store)):
            return
        manifest = read(store.folder)
        whole = all_there(store.folder, manifest) and readable(store.folder, manifest)
        new = tidied(store.folder, manifest, _kept(store)) if whole else _nothing(store)
        swap(store.folder, new)
        sweep(store.folder, new)


def _for_good(stop: Callable[[], bool]) -> Callable[[], bool]:
    """Return `stop` so that what it once said holds."""
    stopped = False

    def holds() -> bool:
        nonlocal stopped
        stopped = stopped or stop()
        return stopped

    return holds


def _begin(store: Store) -> None:
    """Let go of parts that would be made otherwise now, and of what a killed builder left."""
    known = read(store.folder)
    manifest = current(store, known)
    if not readable(store.folder, manifest):
        manifest = _nothing(store)
    if manifest != known:
        swap(store.folder, manifest)
    sweep(store.folder, manifest)


def _brought(store: Store, told: Told, stop: Callable[[], bool]) -> bool:
    tried: Counter[str] = Counter()
    done = Amount()
    while not stop():
        manifest = current(store, read(store.folder))
        wanting = _wanting(store, manifest)
        fresh = [card for card in wanting if not tried[card.id]]
        # What came with a text that broke its process is tried again, each by itself.
        again = [card for card in wanting if 0 < tried[card.id] < _TRIES]
        if not (fresh or again):
            known = replace(manifest, broken=_broken(store, manifest, wanting))
            new = tidied(store.folder, known, _kept(store))
            if new != manifest:
                swap(store.folder, new)
            return True
        chosen = fresh or again
        every, before = amount(chosen), done
        size = {card.id: card.characters for card in chosen}
        told(done, every)
        for ids in _indexed(store, manifest, chosen, stop, singly=not fresh):
            done += Amount(len(ids), sum(size[id] for id in ids))
            told(done, before + every - done)
        if not stop():
            tried.update(size.keys())
    return False


def _broken(store: Store, manifest: Manifest, tried: Sequence[Card]) -> dict[str, str]:
    """Return the versions of texts that cannot be indexed, by id: those known, those tried now."""
    there = {card.id: card.fingerprint for card in store.cards()}
    known = {id: version for id, version in manifest.broken.items() if there.get(id) == version}
    return {**known, **{card.id: card.fingerprint for card in tried}}


def _indexed(
    store: Store,
    manifest: Manifest,
    cards: Sequence[Card],
    stop: Callable[[], bool],
    singly: bool,
) -> Iterator[set[str]]:
    """Index texts; yield the ids of those that are in force now, batch by batch."""
    from policytext.library.parts.cutters import cut_beside, cut_here

    manifest, back = _come_back(store, manifest, cards)
    if back:
        swap(store.folder, manifest)
        yield back
    rest = [card for card in cards if card.id not in back]
    batches = _batches(store, rest, stop, 1 if singly else _MOST_TEXTS)
    few = not singly and amount(rest).characters < _FEW
    parts = names(manifest)
    with at_risk(store.folder, few) as here:
        for batch, ids in (cut_here if here else cut_beside)(batches):
            if ids:
                parts.append(batch.name)
                new = {id: fingerprint for id, fingerprint, _ in batch.texts if id in ids}
                manifest = with_parts(replace(manifest, held={**manifest.held, **new}), parts)
                swap(store.folder, manifest)
            yield set(ids)


def _come_back(
    store: Store, manifest: Manifest, cards: Sequence[Card]
) -> tuple[Manifest, set[str]]:
    """Return a manifest that holds those versions of texts, too, that still lie in the parts."""
    lying = {version for name in names(manifest) for version in versions(store.folder, name)}
    back = {card.id: card.fingerprint for card in cards if (card.id, card.fingerprint) in lying}
    return replace(manifest, held={**manifest.held, **back}), set(back)


def _batches(
    store: Store, cards: Sequence[Card], stop: Callable[[], bool], most: int
) -> Iterator["Batch"]:
    from policytext.library.parts.cutter import Batch

    words = _words(store)
    share = amount(cards).characters // _STEPS
    enough = min(max(share, _LEAST_CHARACTERS), _MOST_CHARACTERS)
    at = 0
    while at < len(cards) and not stop():
        end, characters = at, 0
        while end < len(cards) and end - at < most and characters < enough:
            characters += cards[end].characters
            end += 1
        texts = tuple(store.entries([card.id for card in cards[at:end]]))
        at = end
        if texts:
            yield Batch(store.folder, uuid4().hex, words, texts)


def _wanting(store: Store, manifest: Manifest) -> list[Card]:
    held, broken = manifest.held, manifest.broken
    return [
        card
        for card in store.cards()
        if card.fingerprint not in (held.get(card.id), broken.get(card.id))
    ]


def _kept(store: Store) -> set[str]:
    return {card.id for card in (*store.cards(), *store.removed())}


def current(store: Store, manifest: Manifest) -> Manifest:
    """Return a manifest; an empty one where its parts would be made otherwise now, or are gone."""
    nothing = _nothing(store)
    made_now = (manifest.stamp, manifest.words) == (nothing.stamp, nothing.words)
    return manifest if made_now and all_there(store.folder, manifest) else nothing


def _nothing(store: Store) -> Manifest:
    words = sha256(repr(_words(store)).encode()).hexdigest()[:16]
    return Manifest(_stamp(), words, {}, {kind: () for kind in KINDS}, {})


def _words(store: Store) -> WordList:
    kept = store.kept(WORDS).get(WORDS)
    return from_record(kept) if kept else NO_WORDS


@cache
def _stamp() -> str:
    """Return a hash over all that rows of parts are made by: code, word lists, versions."""
    versions = (ROOT / "requirements.txt").read_bytes()
    made_by = rests_on("policytext.library.parts.writing") | rests_on("policytext.source.cleaning")
    return sha256(b"\0".join((versions, *made_by.values()))).hexdigest()
