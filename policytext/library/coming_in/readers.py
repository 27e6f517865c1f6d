"""Processes that read files, each many in turn; one that dies or hangs is replaced."""

import json
import subprocess
from contextlib import suppress
from typing import Any, NamedTuple

from policytext.base.children import at_most, ended, started
from policytext.base.unreadable import Unreadable
from policytext.base.unreadable import from_record as unreadable_of
from policytext.library.card import Card
from policytext.library.coming_in.kinds import called
from policytext.library.records import card_of_row
from policytext.source.reading.limits import max_seconds
from policytext.source.reading.received import from_record
from policytext.study.own_texts import Text

_CHILD = "policytext.library.coming_in.reading_child"
_MOST_IN_TURN = 500  # texts, before a fresh process takes over


class Place(NamedTuple):
    """Where a text can be fetched (see Incoming)."""

    name: str
    kind: str
    path: str
    place: int


class Reader:
    """One process that reads; it is started when it is asked first. Not for several threads."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._read = 0

    def text(self, place: Place, content: bytes) -> Text:
        """Return a text. Raises Unreadable."""
        self._read += 1
        if self._read > _MOST_IN_TURN:
            self.close()
        answer = self._asked(
            {"ask": "text", **place._asdict(), "bytes": len(content)}, content, place.name
        )
        return Text(place.name, from_record(answer["received"]))

    def card(self, text: Text, sha256: str) -> Card:
        """Return the card of the text that was read last. Raises Unreadable."""
        card = self._asked({"ask": "card", "name": text.name}, b"", text.name)["card"]
        return card_of_row(text.id, text.name, sha256, text.id, "", json.dumps(card))

    def close(self) -> None:
        """End the process."""
        process, self._process, self._read = self._process, None, 0
        if process:
            ended(process)

    def _asked(self, request: dict[str, Any], content: bytes, name: str) -> dict[str, Any]:
        process = self._process = self._process or started(_CHILD)
        assert process.stdin and process.stdout
        with at_most(max_seconds(), process) as over:
            with suppress(OSError):  # it died: that shows below
                process.stdin.write(json.dumps(request).encode() + b"\n" + content)
                process.stdin.flush()
            line = process.stdout.readline()
        try:
            answer: dict[str, Any] = json.loads(line)
        except ValueError as reason:
            self.close()
            if over.is_set():
                raise Unreadable("too_slow", kind=called(name), limit=max_seconds()) from reason
            raise Unreadable("damaged", kind=called(name)) from reason
        if over.is_set():  # killed just after it answered
            self.close()
        if "reason" in answer:
            if answer["reason"] == "too_hungry":
                self.close()
            raise unreadable_of(answer)
        return answer
