"""One thing on its way into a library, and where it can be fetched."""

from dataclasses import dataclass
from typing import Any, Literal

from policytext.base.unreadable import Unreadable

# A text by itself, one that stands in an archive, one that stood in a table's row; and what holds
# many of them: an archive, a table.
Kind = Literal["file", "member", "row", "archive", "table"]
HOLDERS = ("archive", "table")


@dataclass(frozen=True)
class Incoming:
    """A text or something that holds texts; `content` where it is at hand, else `path`.

    `place` says where in the file at `path` it stands: the number of an archive's member, the byte
    at which a row's line begins. `given` is what is known beforehand (a table's columns, as plain
    values). `refused` says why it cannot be taken; `noted` what is to be told of one that is taken:
    then it stands for that alone.
    """

    name: str
    kind: Kind = "file"
    content: bytes | None = None
    path: str = ""
    place: int = -1
    given: tuple[tuple[str, Any], ...] = ()
    refused: Unreadable | None = None
    noted: Unreadable | None = None
