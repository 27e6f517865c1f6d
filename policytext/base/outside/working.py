"""The process that takes steps: each comes in as a function with its arguments, pickled.

Before it come the seconds of processor that it may take.
It ends with whoever holds the other end of its standard input, even in the middle of a step.
"""

import os
import pickle
import signal
import sys
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import IO

from policytext.base.children import received, received_bytes, send_bytes
from policytext.base.running import bound_memory, bound_processor
from policytext.base.unreadable import Unreadable

_NICE = 5  # clicks go before analysis


def _main(memory: int) -> None:
    """Take every step that comes in."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the server, and this ends with it
    bound_memory(memory)
    if hasattr(os, "nice"):
        os.nice(_NICE)
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints must not come between the answers
    requests: SimpleQueue[tuple[float, bytes]] = SimpleQueue()
    Thread(target=_hear, args=(asked, requests), daemon=True).start()
    with suppress(OSError):  # nobody takes the answer any more
        while True:
            seconds, request = requests.get()
            bound_processor(seconds)
            answer = _answer(request)
            bound_processor(0)
            send_bytes(answers, answer)
    os._exit(0)


def _hear(asked: IO[bytes], requests: "SimpleQueue[tuple[float, bytes]]") -> None:
    """Pass requests on; end the process when nobody is left to ask.

    This is not for the thread that takes the steps: a server that was killed sets a step no limit.
    """
    with suppress(EOFError, MemoryError):
        while True:
            requests.put((received(asked), received_bytes(asked)))
    os._exit(0)


def _answer(request: bytes) -> bytes:
    """Return the pickled answer to a request: how it ended, and what it gave."""
    try:
        step, given = pickle.loads(request)
        return pickle.dumps(("done", step(*given)), pickle.HIGHEST_PROTOCOL)
    except Unreadable as reason:
        return pickle.dumps(("unreadable", reason.record()))
    except MemoryError:
        return pickle.dumps(("analysis_hungry", None))
    except Exception:
        sys.excepthook(*sys.exc_info())
        return pickle.dumps(("analysis_broke", None))


if __name__ == "__main__":
    _main(int(sys.argv[1]))
