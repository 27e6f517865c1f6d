"""Texts read by the builder's own process: if it dies of one, the next builder does not."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from policytext.library.parts.manifest import PARTS

_MARK = "at_risk"


@contextmanager
def at_risk(folder: Path, wanted: bool) -> Iterator[bool]:
    """Say whether texts may be read in this process: where it is `wanted`, and nobody died of it.

    What was left by who died is forgotten when the texts were read otherwise. Raises OSError.
    """
    mark = folder / PARTS / _MARK
    may = wanted and not mark.exists()
    if not may:
        yield False
        if wanted:
            mark.unlink(missing_ok=True)
        return
    mark.touch(mode=0o600)
    try:
        yield True
    finally:  # whoever dies does not come here
        mark.unlink(missing_ok=True)
