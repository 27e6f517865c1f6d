"""TOML as bytes: what readers bring, and what they take away."""

import tomllib
from typing import Any

from policytext.base.unreadable import Unreadable


def record(content: bytes, otherwise: Unreadable) -> dict[str, Any]:
    """Return what a TOML file holds. Raises `otherwise` when it is none."""
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as reason:
        raise otherwise from reason


def written(record: dict[str, Any]) -> bytes:
    """Return a TOML file of version 1."""
    # Imported here: only who takes a file away needs it.
    import tomli_w

    return tomli_w.dumps({"version": 1, **record}).encode()
