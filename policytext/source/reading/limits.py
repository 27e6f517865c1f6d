"""How much a file may hold, a parser or an analysis take; each can be set in the environment."""

import os
import re
from collections.abc import Mapping

from policytext.base.unreadable import Unreadable

_LIMITS = "POLICYTEXT_MAX_"
_NUMBER = re.compile("[0-9]{1,12}")


def max_bytes() -> int:
    """Return how large a file may be, in bytes (POLICYTEXT_MAX_MB, 20)."""
    return setting("POLICYTEXT_MAX_MB", 20) * 1024 * 1024


def max_characters() -> int:
    """Return how long a text may be (POLICYTEXT_MAX_CHARACTERS, two million)."""
    return setting("POLICYTEXT_MAX_CHARACTERS", 2_000_000)


def max_seconds() -> int:
    """Return how long a parser or an analysis may take (POLICYTEXT_MAX_SECONDS, 60).

    These are seconds of processor where the system can bound them, else by the clock; waiting in
    line does not count.
    """
    return setting("POLICYTEXT_MAX_SECONDS", 60)


def max_memory() -> int:
    """Return how many bytes a parser or an analysis may take (POLICYTEXT_MAX_MEMORY_MB, 2048)."""
    return setting("POLICYTEXT_MAX_MEMORY_MB", 2048) * 1024 * 1024


def max_wait() -> int:
    """Return how many seconds one waits for one's turn (POLICYTEXT_MAX_WAIT_SECONDS, 120)."""
    return setting("POLICYTEXT_MAX_WAIT_SECONDS", 120)


def max_at_once() -> int:
    """Return how many parsers, and how many analyses, work at once (POLICYTEXT_MAX_AT_ONCE).

    Usually one for each processor; `make serve` divides these among its processes.
    """
    return setting("POLICYTEXT_MAX_AT_ONCE", os.cpu_count() or 1)


def too_large(most: int) -> Unreadable:
    """Return that something is larger than it may be, in bytes."""
    return Unreadable("too_large", limit=most // 1024 // 1024)


def too_long() -> Unreadable:
    """Return that a text has more characters than it may have."""
    return Unreadable("too_long", limit=f"{max_characters():,}")


def setting(name: str, otherwise: int) -> int:
    """Return a number that the environment may set, `otherwise` where it sets none above 0."""
    value = os.environ.get(name, "").strip()
    return int(value) if _is_limit(value) else otherwise


def mistaken(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return one sentence on each limit of an environment that is no number above 0."""
    return tuple(
        f"{name}={value!r} is not a whole number above 0; its default is in force"
        for name, value in sorted(environment.items())
        if name.startswith(_LIMITS) and value.strip() and not _is_limit(value.strip())
    )


def _is_limit(value: str) -> bool:
    return bool(_NUMBER.fullmatch(value)) and int(value) > 0
