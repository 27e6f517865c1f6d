"""The process that reads files in turn: each becomes a text, and if it is wanted, its card.

A request is a line of JSON, with as many bytes behind it as it says; an answer is a line.
"""

import json
import sys
from pathlib import Path
from typing import Any

from policytext.base.running import bound_memory
from policytext.base.unreadable import Unreadable
from policytext.library.cataloguing import card_of
from policytext.library.coming_in.archives import member
from policytext.library.coming_in.kinds import called
from policytext.library.coming_in.own_output import own_output
from policytext.library.coming_in.reasons import reason_for
from policytext.library.coming_in.tables.opening import row
from policytext.library.records import card_to_record
from policytext.source.reading import checked, read
from policytext.source.reading.limits import max_bytes, max_memory, too_large
from policytext.study.own_texts import Text
from policytext.study.project import is_project


def text_of(request: dict[str, Any], content: bytes) -> Text:
    """Return the text of one thing that came in. Raises Unreadable, OSError."""
    name, kind, path = request["name"], request["kind"], Path(request["path"])
    if kind == "row":
        return Text(name, checked(row(path, request["place"])))
    if kind == "member":
        content = member(path, request["place"])
    elif request["path"]:
        content = _on_disk(path)
    if is_project(content):
        raise Unreadable("project_among_texts")
    return Text(name, read(name, content, bounded=False))


def _on_disk(path: Path) -> bytes:
    if path.stat().st_size > max_bytes():
        raise too_large(max_bytes())
    return path.read_bytes()


def _answer(request: dict[str, Any], content: bytes, last: list[Text]) -> dict[str, Any]:
    """Return what a text holds, or the card of the one that was read last."""
    try:
        if request["ask"] == "card":
            return {"card": card_to_record(card_of(last[0]))}
        last[:] = [text_of(request, content)]
        return {"received": last[0].received.record()}
    except Exception as wrong:
        return reason_for(wrong, called(request["name"])).record()


def _main() -> None:
    bound_memory(max_memory())
    last: list[Text] = []
    taken = sys.stdin.buffer
    with own_output() as out:
        for line in iter(taken.readline, b""):
            request = json.loads(line)
            content = taken.read(request.get("bytes", 0))
            out.write(json.dumps(_answer(request, content, last)).encode() + b"\n")
            out.flush()


if __name__ == "__main__":
    _main()
