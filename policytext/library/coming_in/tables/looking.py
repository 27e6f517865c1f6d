"""The head of a table that a reader brings, looked at in a process of its own."""

import tempfile
from pathlib import Path

from policytext.library.coming_in.asking import asked
from policytext.library.coming_in.tables.sheet import Head


def head_of(name: str, content: bytes | Path) -> Head:
    """Return the head of a table: names of columns, first rows. Raises Unreadable."""
    if isinstance(content, Path):
        (found,) = asked({"ask": "head", "name": name, "path": str(content)})
    else:
        with tempfile.TemporaryDirectory(prefix="policytext-") as folder:
            path = Path(folder, "table")
            path.write_bytes(content)
            (found,) = asked({"ask": "head", "name": name, "path": str(path)})
    return Head(tuple(found["names"]), tuple(map(tuple, found["rows"])), found["sheet"])
