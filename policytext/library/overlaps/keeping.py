"""The seeds of a library's texts, kept beside its parts: a file for each part, made once.

A part never changes, so neither does the file of its seeds; it goes when its part does. All of
them can be deleted at any time.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

from policytext.base.sources import rests_on
from policytext.library.counting.dataframes import reading
from policytext.library.parts.manifest import Manifest, read

SEEDS = "seeds"  # the folder beside the parts
_ENDING = ".arrow"
_HOUR = 3_600  # seconds
_MOST = 4_000_000  # letters that are sorted at once: some 100 MB


def keep_seeds(folder: Path, stop: Callable[[], bool] = lambda: False) -> None:
    """Make the seeds of every part that has none, and delete those of parts that are gone.

    `folder` is that of the library; `stop` is asked between parts. Raises OSError.
    """
    sweep(folder)
    for part in read(folder).paths(folder, "texts"):
        if stop():
            return
        with suppress(FileNotFoundError):  # swapped meanwhile: the next builder makes them
            _file(folder, part)


def sweep(folder: Path) -> None:
    """Delete the seeds of parts that are not in force."""
    named = {_path(folder, part) for part in read(folder).paths(folder, "texts")}
    for path in (folder / SEEDS).glob("*"):
        with suppress(OSError):
            # What somebody writes this moment is named later.
            if path not in named and (path.suffix == _ENDING or _is_old(path)):
                path.unlink()


def _is_old(path: Path) -> bool:
    return time.time() - path.stat().st_mtime > _HOUR


def batches(folder: Path, manifest: Manifest) -> Iterator[Any]:
    """Yield the seeds of a library's parts as Arrow batches of one row; what is missing is made.

    Raises PartsGone where a part is not there any more, OSError.
    """
    import pyarrow as pa

    for part in manifest.paths(folder, "texts"):
        with reading():
            path = _file(folder, part)
            try:
                file = pa.ipc.open_file(pa.memory_map(str(path)))
            except pa.ArrowInvalid:  # cut off when the power failed
                path.unlink(missing_ok=True)
                file = pa.ipc.open_file(pa.memory_map(str(_file(folder, part))))
        for number in range(file.num_record_batches):
            yield file.get_batch(number)


def _file(folder: Path, part: Path) -> Path:
    """Return where the seeds of a part lie; they are made where they are not there."""
    path = _path(folder, part)
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        written = path.parent / f"{uuid4().hex}.new"
        try:
            _write(written, part)
            os.replace(written, path)
        finally:
            written.unlink(missing_ok=True)
    return path


def _path(folder: Path, part: Path) -> Path:
    return folder / SEEDS / f"{part.stem.removeprefix('texts-')}.{_method()}{_ENDING}"


@cache
def _method() -> str:
    """Return a name for what seeds are made by: those of another method are not read."""
    made_by = rests_on("policytext.library.overlaps.batch")
    return sha256(b"\0".join(made_by.values())).hexdigest()[:8]


def _write(path: Path, part: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from policytext.library.overlaps.batch import SCHEMA, batch

    with pq.ParquetFile(part) as file, pa.ipc.new_file(str(path), SCHEMA) as written:
        rows: list[tuple[str, str, str]] = []
        size = 0
        for table in file.iter_batches(32, columns=["id", "fingerprint", "text"]):
            for row in zip(*table.to_pydict().values(), strict=True):
                rows.append(row)
                size += len(row[2])
                if size > _MOST:
                    written.write_batch(batch(rows))
                    rows, size = [], 0
        if rows:
            written.write_batch(batch(rows))
