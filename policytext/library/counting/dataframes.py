"""Daft, loaded late and kept quiet: it reports to nobody, draws no progress bars, logs nothing."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import ModuleType

CLUSTER = "POLICYTEXT_RAY"  # the address of a Ray cluster
PLACE = "POLICYTEXT_PARTS"  # where its workers find the parts: s3://…, or a folder they all see
_QUIET = {
    "DO_NOT_TRACK": "1",
    "DAFT_ANALYTICS_ENABLED": "0",
    "SCARF_NO_ANALYTICS": "1",
    "DAFT_PROGRESS_BAR": "0",
}
# What a file that is gone is called: by Python, by Daft's reader, by object storage.
_GONE = ("No such file", "not found", "NotFound", "cannot find the")


class PartsGone(Exception):
    """A part was deleted before it was read: by now another manifest is in force."""


def on_cluster() -> bool:
    """Say whether counting runs on a Ray cluster."""
    return bool(os.environ.get(CLUSTER))


def as_read(path: Path) -> str:
    """Return where Daft reads a part: in the library's folder, or in the copy that PLACE names."""
    copies = os.environ.get(PLACE, "").rstrip("/")
    return f"{copies}/{path.name}" if copies else str(path)


@cache
def daft() -> ModuleType:
    """Return Daft with its runner set: on this machine, or the cluster that CLUSTER names."""
    os.environ.update(_QUIET)  # it reads them when it is imported
    import daft

    if on_cluster():
        _join_cluster()
        daft.set_runner_ray()
    else:
        daft.set_runner_native()
    return daft


def _join_cluster() -> None:
    """Connect to the cluster, so that its workers keep as quiet as this process."""
    import ray

    ray.init(
        os.environ[CLUSTER],
        runtime_env={"env_vars": _QUIET},
        log_to_driver=False,
        logging_level="error",
        ignore_reinit_error=True,
    )


@contextmanager
def reading() -> Iterator[None]:
    """Read parts; raises PartsGone where one is not there any more."""
    try:
        yield
    except FileNotFoundError as reason:
        raise PartsGone from reason
    except Exception as reason:
        # Daft has no exception of its own for it that all its ways of reading share.
        if any(words in str(reason) for words in _GONE):
            raise PartsGone from reason
        raise
