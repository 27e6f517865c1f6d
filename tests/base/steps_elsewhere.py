"""Steps for processes of their own, which find them by this name."""

import os
import time
from pathlib import Path

from policytext.base.unreadable import Unreadable


def doubled(words: str) -> str:
    """Return words twice."""
    return words * 2


def told(words: str) -> int:
    """Return the number of the process that does it."""
    return os.getpid() if words else 0


def waits(seconds: float, begun: str = "") -> str:
    """Wait, and say so in a file that is `begun`."""
    if begun:
        with Path(begun).open("a") as file:
            file.write("begun\n")
    time.sleep(seconds)
    return "waited"


def works(seconds: float, begun: str = "") -> str:
    """Take so many seconds of processor, and say so in a file that is `begun`."""
    if begun:
        with Path(begun).open("a") as file:
            file.write("begun\n")
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
    return "worked"


def says_who_and_waits(begun: str, seconds: float) -> None:
    """Write the number of the process into a file, and wait."""
    Path(begun).write_text(str(os.getpid()))
    time.sleep(seconds)


def eats() -> int:
    """Take more memory than there is."""
    return len(bytearray(1 << 40))


def dies() -> None:
    """End the process."""
    os._exit(3)


def breaks() -> None:
    """Do what nobody expected."""
    raise KeyError("nobody expected this")


def refuses() -> None:
    """Say why not."""
    raise Unreadable("empty")


def waits_over(text: str, seconds: float) -> str:
    """Wait over a text."""
    time.sleep(seconds)
    return text[:1]
