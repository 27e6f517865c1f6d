"""What a reader edits in a table of cards, many rows at once."""

import re
from calendar import monthrange
from collections.abc import Mapping
from typing import Any

from policytext.base.labels import LANGUAGES, label
from policytext.base.unreadable import Unreadable
from policytext.library.card import FIELDS, TIERS, Card
from policytext.library.card_names import field_name, shown
from policytext.library.cataloguing import as_written
from policytext.library.kept import GIVEN, Kept
from policytext.library.store import Store
from policytext.source.facts import NAMES

LONGEST = {"title": 200, "issuer": 400, "source": 300}  # characters; of other fields _LONGEST
_LONGEST = 100
_INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff]")
_DATE = re.compile(
    r"(?P<year>(?:19|20)\d{2})(?:年|(?:[-./年]\s*(?P<month>\d{1,2})(?:月|[-./月]\s*(?P<day>\d{1,2})[日号]?)?)?)"
)


def edited(store: Store, changes: Mapping[str, Mapping[str, str | None]]) -> Kept:
    """Return changes of cards, by id and field, as `Store.apply` takes them.

    A value of None leaves a field to what was recognised, "" says that there is none. All of it is
    checked first. Raises Unreadable with one sentence that names the row and the field.
    """
    cards = {card.id: card for card in store.cards()}
    said = store.given()
    kept: dict[str, Any] = {}
    for id, row in changes.items():
        card = cards.get(id)
        if card is None or id not in said:
            raise Unreadable("edited_gone")
        new = _with(said[id], {name: _value(card, name, value) for name, value in row.items()})
        if new != said[id]:
            kept[f"{GIVEN}{id}"] = new
    return kept


def date_given(written: str) -> str:
    """Return a day, a month or a year as it is kept: 2024-03-05, 2024-03, 2024.

    Raises ValueError where it is none that a calendar has.
    """
    found = _DATE.fullmatch(written.strip())
    if not found:
        raise ValueError(written)
    year, month, day = (int(part) if part else 0 for part in found.group("year", "month", "day"))
    if found["month"] and not 1 <= month <= 12:
        raise ValueError(written)
    if found["day"] and not 1 <= day <= monthrange(year, month)[1]:
        raise ValueError(written)
    return "-".join((str(year), *(f"{part:02}" for part in (month, day) if part)))


def _value(card: Card, name: str, written: str | None) -> str | None:
    """Return a value as it is kept; what was recognised anyway is left to that."""
    if name not in FIELDS:
        raise Unreadable("edited_unknown", row=card.listed, field=name)
    if written is None:
        return None
    value = " ".join(_INVISIBLE.sub("", written).split())
    longest = LONGEST.get(name, _LONGEST)
    if len(value) > longest:
        raise Unedited("edited_long", card, name, longest=longest)
    if not value.isprintable():
        raise Unedited("edited_unprintable", card, name)
    if not value and name == "title":
        raise Unreadable("edited_untitled", row=card.listed)
    if name == "date" and value:
        try:
            value = date_given(value)
        except ValueError as reason:
            raise Unedited("edited_date", card, name, value=value) from reason
    if name == "tier" and value:
        if _tiers().get(value.lower()) is None:
            raise Unedited("edited_tier", card, name, value=value)
        value = _tiers()[value.lower()]
    value = as_written(name, value)
    recognised = card.found[name].value if name in card.found else None
    return None if value == recognised else value


class Unedited(Unreadable):
    """A value that is refused, in a row and a field that its sentence names."""

    def __init__(self, reason: str, card: Card, field: str, **values: object) -> None:
        super().__init__(reason, row=card.listed, field=field_name(field, "en"), **values)
        self.field = field

    def said(self, language: str) -> str:
        """Return the reason in one sentence."""
        named = {**self.values, "field": field_name(self.field, language)}
        return label(f"unreadable_{self.reason}", language, **named)


def _tiers() -> dict[str, str]:
    """Return how each level may be written: its id, and what it is called on screen."""
    named = ((shown("tier", tier, one).lower(), tier) for tier in TIERS for one in LANGUAGES)
    return {**{tier: tier for tier in TIERS}, **dict(named)}


def _with(said: Mapping[str, Any], row: Mapping[str, str | None]) -> dict[str, Any]:
    """Return what is said of a text with a row of new values; None takes a value back."""
    corrections = dict(said["corrections"])
    facts, filed = dict(corrections["facts"]), dict(said["filed"])
    for name, value in row.items():
        if name == "title":
            corrections["title"] = value
            continue
        place = facts if name in NAMES else filed
        if value is None:
            place.pop(name, None)
        else:
            place[name] = value
    corrections["facts"] = [list(pair) for pair in facts.items()]
    return {"corrections": corrections, "filed": [list(pair) for pair in filed.items()]}
