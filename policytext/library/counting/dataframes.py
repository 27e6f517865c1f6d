"""Daft, loaded late and kept quiet: it reports to nobody, draws no progress bars, logs nothing."""

import os
from functools import cache
from types import ModuleType

_QUIET = {
    "DO_NOT_TRACK": "1",
    "DAFT_ANALYTICS_ENABLED": "0",
    "SCARF_NO_ANALYTICS": "1",
    "DAFT_PROGRESS_BAR": "0",
    "DAFT_DASHBOARD": "0",
}


@cache
def daft() -> ModuleType:
    """Return Daft with its runner set: on this machine, or the Ray cluster of POLICYTEXT_RAY."""
    os.environ.update(_QUIET)  # it reads them when it is imported
    import daft

    address = os.environ.get("POLICYTEXT_RAY", "")
    if address:
        daft.set_runner_ray(address)
    else:
        daft.set_runner_native()
    return daft
