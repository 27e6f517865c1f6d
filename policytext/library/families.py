"""Families: of texts that nearly repeat each other the first stands for all of them."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence

from policytext.library.alike import Member, grouped, repeats
from policytext.library.card import Card
from policytext.library.cleaned import Cleaned
from policytext.library.failure import failure
from policytext.library.families_kept import opened
from policytext.library.signatures import signature
from policytext.library.store import Store

_AT_ONCE = 64  # texts whose signatures are made before they are kept


def families(texts: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """Return for each (id, date, text) the id of the first text that it nearly repeats, or its own.

    First is what has the earliest date ("" for none: last), of several what was given earlier.
    """
    rows = list(texts)
    written = {id: text for id, _, text in rows}
    members = [
        Member(id, date, order, "", signature(text)) for order, (id, date, text) in enumerate(rows)
    ]
    return grouped(members, lambda one, other: repeats(written[one], written[other]))


def file_families(store: Store) -> None:
    """Say of each text in a library which it nearly repeats; only what is new is read.

    Raises Unreadable.
    """
    cards = store.cards()
    cleaned = Cleaned(store)
    try:
        with opened(store.folder) as kept:
            signed = _signed(kept, cards, cleaned)
            members = [
                Member(card.id, card.date, order, card.value("number"), signed[card.id])
                for order, card in enumerate(cards)
            ]
            found = grouped(members, _comparing(kept, cards, cleaned))
            kept.commit()
    except (OSError, sqlite3.Error) as reason:
        raise failure("library_unkept", reason, store.folder) from reason
    if new := {card.id: found[card.id] for card in cards if card.family != found[card.id]}:
        store.file_in_families(new)


def forget_gone(store: Store) -> None:
    """Forget the signatures of texts that are gone. Raises Unreadable."""
    try:
        with opened(store.folder) as kept:
            _forget(kept, store.cards())
            kept.commit()
    except (OSError, sqlite3.Error) as reason:
        raise failure("library_unkept", reason, store.folder) from reason


def _forget(kept: sqlite3.Connection, cards: Sequence[Card]) -> None:
    there = {card.fingerprint for card in cards}
    known = [str(fingerprint) for (fingerprint,) in kept.execute("SELECT fingerprint FROM signed")]
    gone = [(fingerprint,) for fingerprint in known if fingerprint not in there]
    kept.executemany("DELETE FROM signed WHERE fingerprint = ?", gone)
    kept.executemany("DELETE FROM compared WHERE ? IN (one, other)", gone)


def _signed(kept: sqlite3.Connection, cards: Sequence[Card], cleaned: Cleaned) -> dict[str, bytes]:
    """Return the signature of each text; those that are not kept yet are made."""
    _forget(kept, cards)
    rows = kept.execute("SELECT fingerprint, signature FROM signed")
    known = {str(fingerprint): bytes(made) for fingerprint, made in rows}
    new = {card.fingerprint: card for card in cards if card.fingerprint not in known}
    for number, (fingerprint, text) in enumerate(cleaned.of(new.values()), 1):
        known[fingerprint] = signature(text)
        kept.execute("INSERT INTO signed VALUES (?, ?)", (fingerprint, known[fingerprint]))
        if not number % _AT_ONCE:
            kept.commit()
    return {card.id: known.get(card.fingerprint, b"") for card in cards}


def _comparing(
    kept: sqlite3.Connection, cards: Sequence[Card], cleaned: Cleaned
) -> Callable[[str, str], bool]:
    """Return what says whether two texts repeat each other: as kept, else by comparing them."""
    rows = kept.execute("SELECT one, other, same FROM compared")
    known = {(str(one), str(other)): bool(same) for one, other, same in rows}
    by_id = {card.id: card for card in cards}

    def same(one: str, other: str) -> bool:
        first, second = sorted((by_id[one], by_id[other]), key=lambda card: card.fingerprint)
        pair = first.fingerprint, second.fingerprint
        if pair not in known:
            texts = dict(cleaned.of((first, second)))
            known[pair] = len(texts) == len(set(pair)) and repeats(*(texts[one] for one in pair))
            kept.execute("INSERT INTO compared VALUES (?, ?, ?)", (*pair, known[pair]))
        return known[pair]

    return same
