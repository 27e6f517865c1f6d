"""Readers' texts are analysed by other processes, within limits, while the server answers."""

import os
import sys

from policytext.base import outside
from policytext.source.reading.limits import (
    max_at_once,
    max_memory,
    max_seconds,
    max_wait,
    mistaken,
)


def begin() -> None:
    """Have texts analysed by other processes, so many at once as the settings say.

    What is set wrong is said where the server was started.
    """
    for sentence in mistaken(os.environ):
        print(sentence, file=sys.stderr)
    bounds = outside.Bounds(max_seconds(), max_memory(), max_wait())
    outside.open_desk(max_at_once(), bounds, load)


def load() -> None:
    """Load what an analysis needs, into the process that will do it."""
    # Imported here: the server itself begins to answer before it loads any of this.
    from policytext.study import ahead

    ahead.load()
