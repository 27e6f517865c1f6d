"""A parser in a process of its own: it may be slow, hungry or crash, and nothing else notices.

Memory and seconds of processor are bounded where the system lets a process bound itself (memory:
Linux; processor: all but Windows); what sleeps, or the time by the clock, is bounded everywhere.
"""

import json
import subprocess
import sys
from importlib import import_module

from policytext.base.running import (
    bound_memory,
    bound_processor,
    environment,
    passed_bound,
    patience,
)
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
                timeout=patience(max_seconds()),
                env=environment(),
                check=False,
            )
    except subprocess.TimeoutExpired as reason:
        raise _too_slow(kind) from reason
    if passed_bound(done.returncode):
        raise _too_slow(kind)
    try:
        answer = json.loads(done.stdout)
    except ValueError as reason:  # it crashed before it could say anything
        raise Unreadable("damaged", kind=kind.upper()) from reason
    if "reason" in answer:
        raise from_record(answer)
    return received_of(answer)


def _too_slow(kind: str) -> Unreadable:
    return Unreadable("too_slow", kind=kind.upper(), limit=max_seconds())


def parsed_here(kind: str, content: bytes) -> Received:
    """Read `content` with the parser for `kind` in this process. Raises Unreadable, MemoryError."""
    parser = import_module(f"policytext.source.reading.{kind}")
    received: Received = getattr(parser, f"from_{kind}")(content)
    return received


def _main(kind: str) -> None:
    """Read standard input, print what it gave or why it gave nothing."""
    bound_memory(max_memory())
    bound_processor(max_seconds())  # so it ends even if its server is killed meanwhile
    try:
        answer = parsed_here(kind, sys.stdin.buffer.read()).record()
    except Unreadable as reason:
        answer = reason.record()
    except MemoryError:
        answer = Unreadable("too_hungry", kind=kind.upper()).record()
    sys.stdout.buffer.write(json.dumps(answer).encode())


if __name__ == "__main__":
    _main(sys.argv[1])
