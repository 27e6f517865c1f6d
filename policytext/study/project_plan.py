"""The plan of a deck in a project file: written, read back and checked."""

import re
from typing import Any

from policytext.base.unreadable import Unreadable
from policytext.study.plan import LOOKS, NO_PLAN, Plan, Proposal, Wording
from policytext.study.project_fields import of

# A kind of slide that this version does not know may be of a later one: it is kept, not shown.
_ITEM = re.compile(r"[a-z_]{1,40}(\.[A-Za-z0-9][A-Za-z0-9_-]{0,39})?")
_ASKED = re.compile(r"[a-z_]{1,40}\.\{.*\}")  # of many texts: what is asked of them, printed
_LONGEST_ASKED, _LONGEST = 20_000, 1_000_000  # characters of one, and of all items
_MOST_ITEMS, _MOST_WORDS = 1000, 10_000
_PARTS = len(Proposal._fields) + len(Wording._fields)


def plan_to_record(plan: Plan) -> dict[str, Any]:
    """Return a plan as plain values."""
    return {
        "items": None if plan.items is None else list(plan.items),
        **{name: getattr(plan, name) for name in LOOKS},
        "words": [[*proposal, *wording] for proposal, wording in plan.words.items()],
    }


def plan_from_record(content: dict[Any, Any]) -> Plan:
    """Return the plan, the first one in a file of an earlier version. Raises Unreadable."""
    if "deck" not in content:
        return NO_PLAN
    record = of(content, "deck", dict)
    look = {name: of(record, name, str) for name in LOOKS}
    if any(look[name] not in known for name, known in LOOKS.items()):
        raise Unreadable("project_damaged", reason="deck")
    return Plan(_items(record), **look, words=_words(record))


def _items(record: dict[Any, Any]) -> tuple[str, ...] | None:
    if record.get("items") is None:
        return None
    items = of(record, "items", list)
    told = all(isinstance(one, str) and _is_item(one) for one in items)
    if not told or len(set(items)) < len(items) or len(items) > _MOST_ITEMS:
        raise Unreadable("project_damaged", reason="items")
    if sum(map(len, items)) > _LONGEST:
        raise Unreadable("project_damaged", reason="items")
    return tuple(items)


def _is_item(one: str) -> bool:
    if _ITEM.fullmatch(one):
        return True
    return len(one) <= _LONGEST_ASKED and one.isprintable() and bool(_ASKED.fullmatch(one))


def _words(record: dict[Any, Any]) -> dict[Proposal, Wording]:
    rows = of(record, "words", list)
    if len(rows) > _MOST_WORDS or not all(
        isinstance(row, list) and len(row) == _PARTS and all(isinstance(one, str) for one in row)
        for row in rows
    ):
        raise Unreadable("project_damaged", reason="words")
    return {Proposal(*row[:4]): Wording(*row[4:]) for row in rows}
