"""What a worker says of itself, in a file of fixed size: a full disk takes that, too."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from policytext.base.unreadable import Unreadable

_FILE, _SIZE = "worker.json", 2048


@dataclass(frozen=True)
class Status:
    """How a worker comes on.

    `pace` and `index_pace` are the seconds that a text takes to be taken in and to be indexed, 0
    where that is not known yet. `indexed` of `to_index` texts are done. `trouble` is why it
    stopped.
    """

    pace: float = 0
    index_pace: float = 0
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
        why = Unreadable(trouble["reason"], **trouble["values"]) if trouble else None
        return Status(**said, trouble=why)
    except (OSError, ValueError, KeyError, TypeError):  # none yet, or half of one
        return Status()


def write(folder: Path, status: Status) -> None:
    """Say how a worker comes on; where that cannot be written nothing else breaks."""
    trouble = status.trouble
    values = {name: str(value) for name, value in trouble.values.items()} if trouble else {}
    why = {"reason": trouble.reason, "values": values} if trouble else None
    said = {**asdict(status.untroubled()), "trouble": why}
    content = json.dumps(said).encode()
    if len(content) > _SIZE:
        return
    path = folder / _FILE
    # Over what is there already: no room has to be found for it.
    with suppress(OSError), path.open("r+b" if path.exists() else "wb") as file:
        file.write(content.ljust(_SIZE))
