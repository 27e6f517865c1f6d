"""Scopes that are kept under a name: “2013–2017”, “西部省份”."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from policytext.library.kept import Kept
from policytext.library.scope import Scope
from policytext.library.store import Store

GROUP = "group."


def groups_of(store: Store) -> dict[str, Scope]:
    """Return the groups of a library by name. Raises Unreadable."""
    kept = store.kept(GROUP)
    return {name.removeprefix(GROUP): from_record(record) for name, record in kept.items()}


def as_group(name: str, scope: Scope | None) -> Kept:
    """Return a group as a store keeps it; None lets it go."""
    return {f"{GROUP}{name}": None if scope is None else asdict(scope)}


def from_record(record: Mapping[str, Any]) -> Scope:
    """Return the scope that a record stands for; what it cannot mean is left out."""
    given: dict[str, Any] = {}
    for field in fields(Scope):
        value = record.get(field.name)
        if isinstance(field.default, tuple) and isinstance(value, list | tuple):
            given[field.name] = tuple(str(one) for one in value)
        elif isinstance(value, type(field.default)) and not isinstance(value, tuple):
            given[field.name] = value
    return Scope(**given)
