"""TOML as bytes: what readers bring, and what they take away."""

import re
import tomllib
from typing import Any

from policytext.base.unreadable import Unreadable

_MOST_MB = 8
# A key of so many parts: the parser goes over all that stand before each. None of our files has
# more than three; what stands in quotes may be a part, too.
_PART = r"""(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+"""
_DEEP = re.compile(rf"(?<![A-Za-z0-9_-])(?:{_PART}\.[ \t]*+){{16}}")


def record(content: bytes, otherwise: Unreadable) -> dict[str, Any]:
    """Return what a TOML file holds.

    Raises Unreadable: that it is too large, `otherwise` where it is no TOML, or empty, or too deep.
    """
    if len(content) > _MOST_MB * 1024 * 1024:
        raise Unreadable("too_large", limit=_MOST_MB)
    try:
        source = content.decode("utf-8-sig")
        # Not only TOMLDecodeError: a number of thousands of digits is a mere ValueError.
        read = {} if _DEEP.search(source) else tomllib.loads(source)
    except (ValueError, RecursionError) as reason:
        raise otherwise from reason
    if not read:
        raise otherwise
    return read


def written(record: dict[str, Any]) -> bytes:
    """Return a TOML file of version 1."""
    # Imported here: only who takes a file away needs it.
    import tomli_w

    return tomli_w.dumps({"version": 1, **record}).encode()
