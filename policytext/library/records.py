"""A text as its row in a library keeps it, and back."""

import json
import zlib
from dataclasses import asdict
from functools import lru_cache
from typing import Any

from policytext.library.card import Card, Known
from policytext.source.reading.received import Received
from policytext.source.reading.received import from_record as received_of
from policytext.study.own_texts import Text
from policytext.study.project_fields import corrections_from_record, pairs


def packed(received: Received) -> bytes:
    """Return what a file gave as bytes."""
    return zlib.compress(json.dumps(received.record()).encode(), 3)


def unpacked(content: bytes) -> Received:
    """Return what a file gave."""
    return received_of(json.loads(zlib.decompress(content)))


def given_to_record(text: Text) -> dict[str, Any]:
    """Return what the reader says of a text as plain values."""
    return {"corrections": asdict(text.corrections), "filed": [list(pair) for pair in text.filed]}


def text_of(name: str, received: Received, given: dict[str, Any]) -> Text:
    """Return a text. Raises Unreadable where `given` is damaged."""
    return Text(name, received, corrections_from_record(given), pairs(given, "filed", str))


def card_to_record(card: Card) -> dict[str, Any]:
    """Return what a row does not say of a card by itself, as plain values."""
    return {
        "found": card.found,
        "given": card.given,
        "follows": card.follows,
        "characters": card.characters,
        "fingerprint": card.fingerprint,
        "stem": card.stem,
        "initials": card.initials,
    }


# Of many texts the same is known: one value stands for all of them.
_known = lru_cache(maxsize=50_000)(Known)


def card_of_row(id: str, name: str, sha256: str, family: str, added: str, card: str) -> Card:
    """Return a card as a row has it."""
    record = json.loads(card)
    for several in ("found", "follows"):
        # Cards that an earlier program wrote have less on them.
        values = record.get(several, {})
        record[several] = {field: _known(*known) for field, known in values.items()}
    return Card(id=id, name=name, sha256=sha256, family=family or id, added=added, **record)
