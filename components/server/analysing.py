"""Readers' texts are analysed beside the server, within limits: it answers meanwhile."""

import os

from policytext.base import outside
from policytext.source.reading.limits import max_memory, max_seconds, max_wait
from policytext.study.ahead import try_out


def begin() -> None:
    """Have texts analysed by other processes, as many as there are processors."""
    bounds = outside.Bounds(max_seconds(), max_memory(), max_wait())
    outside.open_desk(os.cpu_count() or 1, bounds, try_out)
