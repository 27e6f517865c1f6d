"""A parser in a process of its own: it may be slow, hungry or crash, and nothing else notices.

Memory is bounded where the system lets a process bound itself (Linux); time everywhere.
"""

import json
import subprocess
import sys
from importlib import import_module

from policytext.base.running import bound_memory, bound_processor, environment
from policytext.base.turns import Turns
from policytext.base.unreadable import Unreadable, from_record
from policytext.source.reading.limits import max_at_once, max_memory, max_seconds, max_wait
from policytext.source.reading.received import Received
from policytext.source.reading.received import from_record as received_of

_TURNS = Turns(max_at_once(), max_wait())


def parsed(kind: str, content: bytes) -> Received:
    """Read `content` with the parser for `kind`, bounded. Raises Unreadable.

    Only so many parsers are at work at once; the others wait for their turn.
    """
    try:
        with _TURNS.taken():
            done = subprocess.run(
                [sys.executable, "-m", "policytext.source.reading.bounded", kind],
                input=content,
                capture_output=True,
                timeout=max_seconds(),
                env=environment(),
                check=False,
            )
    except subprocess.TimeoutExpired as reason:
        raise Unreadable("too_slow", kind=kind.upper(), limit=max_seconds()) from reason
    try:
        answer = json.loads(done.stdout)
    except ValueError as reason:  # it crashed before it could say anything
        raise Unreadable("damaged", kind=kind.upper()) from reason
    if "reason" in answer:
        raise from_record(answer)
    return received_of(answer)


def parsed_here(kind: str, content: bytes) -> Received:
    """Read `content` with the parser for `kind` in this process. Raises Unreadable, MemoryError."""
    parser = import_module(f"policytext.source.reading.{kind}")
    received: Received = getattr(parser, f"from_{kind}")(content)
    return received


def _main(kind: str) -> None:
    """Read standard input, print what it gave or why it gave nothing."""
    bound_memory(max_memory())
    bound_processor(2 * max_seconds())  # nobody else ends it if the server is killed meanwhile
    try:
        answer = parsed_here(kind, sys.stdin.buffer.read()).record()
    except Unreadable as reason:
        answer = reason.record()
    except MemoryError:
        answer = Unreadable("too_hungry", kind=kind.upper()).record()
    sys.stdout.buffer.write(json.dumps(answer).encode())


if __name__ == "__main__":
    _main(sys.argv[1])
