"""The process that does steps: each comes in as a function with what it is given.

It ends with whoever holds its standard input.
"""

import os
import sys
from collections.abc import Callable
from typing import Any

from policytext.base.children import received, send
from policytext.base.running import bound_memory
from policytext.base.unreadable import Unreadable

_NICE = 5  # who clicks goes before what is analysed


def _main(memory: int) -> None:
    """Do every step that comes in, until nobody asks any more."""
    bound_memory(memory)
    if hasattr(os, "nice"):
        os.nice(_NICE)
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing else may speak there
    while True:
        try:
            step, given = received(asked)
        except EOFError:
            return
        except MemoryError:
            send(answers, ("analysis_hungry", None))
            return
        send(answers, _answer(step, given))
        del step, given


def _answer(step: Callable[..., Any], given: tuple[Any, ...]) -> tuple[str, Any]:
    try:
        return "done", step(*given)
    except Unreadable as reason:
        return "unreadable", reason.record()
    except MemoryError:
        return "analysis_hungry", None
    except Exception:
        sys.excepthook(*sys.exc_info())
        return "analysis_broke", None


if __name__ == "__main__":
    _main(int(sys.argv[1]))
