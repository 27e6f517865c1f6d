"""The words by which a page's parts are known: data/web_pages.toml."""

import re
import tomllib
from functools import cache
from typing import Any

from policytext.base.places import DATA


@cache
def words(group: str, kind: str) -> frozenset[str]:
    """Return a list of words as a set."""
    return frozenset(_file()[group][kind])


@cache
def ranked(group: str, kind: str) -> tuple[str, ...]:
    """Return a list of words in its order: the most certain first."""
    return tuple(_file()[group][kind])


@cache
def pattern(group: str, kind: str) -> re.Pattern[str]:
    """Return one pattern, or that of a list: any of them."""
    written = _file()[group][kind]
    return re.compile(written if isinstance(written, str) else "|".join(written), re.IGNORECASE)


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((DATA / "web_pages.toml").read_text(encoding="utf-8"))
