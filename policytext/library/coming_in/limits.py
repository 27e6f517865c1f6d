"""How much may come in at once; each can be set in the environment."""

from policytext.source.reading.limits import setting

_MB = 1024 * 1024


def max_archive_bytes() -> int:
    """Return how large an archive or a table may be (POLICYTEXT_MAX_ARCHIVE_MB, 2048)."""
    return setting("POLICYTEXT_MAX_ARCHIVE_MB", 2048) * _MB


def max_unpacked_bytes() -> int:
    """Return how large an archive may be unpacked (POLICYTEXT_MAX_UNPACKED_MB, 8192)."""
    return setting("POLICYTEXT_MAX_UNPACKED_MB", 8192) * _MB


def max_texts() -> int:
    """Return how many texts one archive, table or folder may hold (POLICYTEXT_MAX_TEXTS)."""
    return setting("POLICYTEXT_MAX_TEXTS", 1_000_000)


def max_opening_seconds() -> int:
    """Return how long opening an archive or a table may take (POLICYTEXT_MAX_OPENING_SECONDS)."""
    return setting("POLICYTEXT_MAX_OPENING_SECONDS", 900)
