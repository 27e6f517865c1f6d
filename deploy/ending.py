"""How the server ends: when it is asked to, and what it started when it is killed."""

import ctypes
import signal

_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
_SET_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of linux/prctl.h
# Looked up here: between the start of a process and its program nothing should be loaded.
_prctl = getattr(ctypes.CDLL(None), "prctl", None)


class Ending:
    """Whether a signal has asked this program to end.

    It is only noted: an exception could come while processes are ended, and leave some behind.
    """

    asked = False

    def listen(self) -> None:
        """Take note of signals from now on, however many come."""
        for kind in _SIGNALS:
            signal.signal(kind, self._note)

    def _note(self, *_: object) -> None:
        self.asked = True


def end_with_parent() -> None:
    """Have this process asked to end when its parent is killed; only Linux does that."""
    if _prctl:
        _prctl(_SET_DEATH_SIGNAL, signal.SIGTERM)
