"""What a worker says of itself, in a file of fixed size: a full disk takes that, too."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from policytext.base.unreadable import Unreadable, from_record
from policytext.library.failure import Failure

_FILE, _SIZE = "worker.json", 2048


@dataclass(frozen=True)
class Status:
    """How a worker comes on.

    `pace` is the seconds that a text takes to be taken in, `index_ends` when the index will be
    done (seconds since 1970): both by what was done lately, and 0 where that is not known yet.
    `indexed` of `to_index` texts are done. `trouble` is why it stopped.
    """

    pace: float = 0
    index_ends: float = 0
    indexed: int = 0
    to_index: int = 0
    trouble: Unreadable | None = None

    def untroubled(self) -> "Status":
        """Return it without what stopped the worker."""
        return replace(self, trouble=None)


def read(folder: Path) -> Status:
    """Return what the worker of a library said last."""
    try:
        said = json.loads((folder / _FILE).read_bytes())
        trouble = said.pop("trouble")
        return Status(**said, trouble=_reason(trouble, folder) if trouble else None)
    except (OSError, ValueError, KeyError, TypeError):  # none yet, or half of one
        return Status()


def write(folder: Path, status: Status) -> None:
    """Say how a worker comes on; where that cannot be written nothing else breaks."""
    trouble = _told(status.trouble) if status.trouble else None
    said = {**asdict(status.untroubled()), "trouble": trouble}
    content = json.dumps(said).encode()
    if len(content) > _SIZE:
        return
    path = folder / _FILE
    # Over what is there already: no room has to be found for it.
    with suppress(OSError), path.open("r+b" if path.exists() else "wb") as file:
        file.write(content.ljust(_SIZE))


def _told(trouble: Unreadable) -> dict[str, Any]:
    if isinstance(trouble, Failure):
        return {"what": trouble.reason, "cause": trouble.cause}
    values = {name: str(value)[:500] for name, value in trouble.values.items()}
    return {"reason": trouble.reason, "values": values}


def _reason(told: dict[str, Any], folder: Path) -> Unreadable:
    if "cause" in told:
        return Failure(told["what"], told["cause"], folder)
    return from_record(told)
