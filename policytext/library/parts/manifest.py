"""Which parts there are: one small file names them all, and is swapped whole.

Parts are never changed: a reader that has read the manifest sees one state. What a manifest no
longer names is deleted, so a part may be gone when it is opened: then the manifest is read again.
"""

import json
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from uuid import uuid4

PARTS, FILE = "parts", "manifest.json"
FORMAT = 2  # grows when the columns of a part do
KINDS = ("texts", "terms", "finds")
_TRIES, _BETWEEN = 50, 0.02  # seconds: Windows lets nobody replace what somebody reads


@dataclass(frozen=True)
class Manifest:
    """The parts that are in force.

    `stamp` stands for the program that made them and `words` for the reader's word list that terms
    were cut under; `held` are the texts that are in them (id → fingerprint), `files` the names of
    the parts by kind (`texts`, `terms`, `finds`), in the folder `FOLDER/parts`. `broken` are those
    versions of texts that cannot be in them (id → fingerprint).
    """

    stamp: str = ""
    words: str = ""
    held: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    broken: Mapping[str, str] = field(default_factory=dict)

    def paths(self, folder: Path, kind: str) -> tuple[Path, ...]:
        """Return where the parts of a kind lie; `folder` is that of the library."""
        return tuple(folder / PARTS / name for name in self.files.get(kind, ()))


NOTHING = Manifest()


def read(folder: Path) -> Manifest:
    """Return the manifest of a library's parts, an empty one where there is none to be used."""
    for _ in range(_TRIES):
        try:
            return _from_record(json.loads((folder / PARTS / FILE).read_text("utf-8")))
        except PermissionError:
            time.sleep(_BETWEEN)
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            break
    return NOTHING


def swap(folder: Path, manifest: Manifest) -> None:
    """Put a manifest in force, in one step.

    Only one builder at a time may do so (`alone.py`). Raises OSError where it cannot be written.
    """
    parts = folder / PARTS
    parts.mkdir(mode=0o700, parents=True, exist_ok=True)
    written = parts / f"{uuid4().hex}.new"
    with written.open("w", encoding="utf-8") as file:
        json.dump({"format": FORMAT, **asdict(manifest)}, file, separators=(",", ":"))
        file.flush()
        os.fsync(file.fileno())
    for left in reversed(range(_TRIES)):
        try:
            os.replace(written, parts / FILE)
            break
        except PermissionError:
            if not left:
                raise
            time.sleep(_BETWEEN)


def sweep(folder: Path, manifest: Manifest) -> None:
    """Delete the parts that a manifest does not name; one that is open still goes next time.

    For a builder that writes no part meanwhile: what is being written is not named yet.
    """
    named = {FILE, *(name for names in manifest.files.values() for name in names)}
    for path in (folder / PARTS).glob("*"):
        if path.name not in named and path.suffix in (".parquet", ".new"):
            with suppress(OSError):
                path.unlink()


def _from_record(record: dict) -> Manifest:
    if record["format"] != FORMAT:
        return NOTHING
    files = {kind: tuple(record["files"][kind]) for kind in KINDS}
    held, broken = dict(record["held"]), dict(record["broken"])
    return Manifest(str(record["stamp"]), str(record["words"]), held, files, broken)
