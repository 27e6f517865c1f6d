"""The process that opens archives and tables: one request, an answer a line, then the end."""

import errno
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from policytext.base.running import bound_memory
from policytext.library.coming_in.archives import inside as inside_archive
from policytext.library.coming_in.incoming import Incoming
from policytext.library.coming_in.kinds import called
from policytext.library.coming_in.own_output import own_output
from policytext.library.coming_in.reasons import reason_for
from policytext.library.coming_in.tables.columns import Columns
from policytext.library.coming_in.tables.opening import head
from policytext.library.coming_in.tables.opening import inside as inside_table
from policytext.source.reading.limits import max_memory


def answers(request: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the answers to a request: the head of a table, or what a table or archive holds."""
    name, path = request["name"], Path(request["path"])
    if request["ask"] == "head":
        yield asdict(head(name, path))
        return
    spool = Path(request["spool"])
    given = request["given"]
    if request["ask"] == "archive":
        coming = inside_archive(path, spool, nested=bool(given.get("nested")))
    else:
        columns = Columns(**given["columns"]) if given.get("columns") else None
        coming = inside_table(name, path, spool, columns)
    yield from map(_told, coming)


def _told(coming: Incoming) -> dict[str, Any]:
    return {
        "name": coming.name,
        "kind": coming.kind,
        "path": coming.path,
        "place": coming.place,
        "refused": coming.refused.record() if coming.refused else None,
        "noted": coming.noted.record() if coming.noted else None,
    }


def _main() -> None:
    bound_memory(max_memory())
    with own_output() as out:

        def say(answer: dict[str, Any]) -> None:
            out.write(json.dumps(answer).encode() + b"\n")

        request = json.loads(sys.stdin.buffer.read())
        try:
            for answer in answers(request):
                say(answer)
        except Exception as wrong:
            if isinstance(wrong, OSError) and wrong.errno in (errno.ENOSPC, errno.EDQUOT):
                say({"full": wrong.errno})
            else:
                say({"failed": reason_for(wrong, called(request["name"])).record()})
        else:
            say({"end": True})


if __name__ == "__main__":
    _main()
