"""Every trial, one after another, in a quarter of an hour at most; `make soak`."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
TRIALS = (
    ("load", "1", "10", "20", "50"),
    ("served", "100"),
    ("line_cut", "4", "180"),
    ("hostile_texts",),
    ("broken_files", "90"),
    ("counts", "60"),
)
_LONGEST = 15 * 60  # seconds for all together
_ENDS = 60  # seconds for one that is told to end


def tried(trial: str, given: tuple[str, ...], home: str, until: float) -> str:
    """Run a trial until it ends or the time is over; → "", or why it failed."""
    command = [sys.executable, str(HERE / f"{trial}.py"), *given]
    environment = {**os.environ, "POLICYTEXT_HOME": home, "PYTHONPATH": str(HERE.parents[1])}
    left = until - time.monotonic()
    if left <= 0:
        return "no time was left"
    with subprocess.Popen(command, env=environment) as process:
        try:
            code = process.wait(left)
        except subprocess.TimeoutExpired:
            _end(process)
            return "the time was over"
    return f"ended with {code}" if code else ""


def _end(process: subprocess.Popen[bytes]) -> None:
    """Interrupt a trial: killed at once it would leave its servers and browsers behind."""
    process.send_signal(signal.SIGINT)
    try:
        process.wait(_ENDS)
    except subprocess.TimeoutExpired:
        process.kill()


def main() -> int:
    """Run all trials; → how many failed."""
    until, failed = time.monotonic() + _LONGEST, {}
    for trial, *given in TRIALS:
        print(f"\n{trial} {' '.join(given)}".rstrip(), flush=True)
        begun = time.monotonic()
        with TemporaryDirectory() as home:
            if why := tried(trial, tuple(given), home, until):
                failed[trial] = why
        print(f"{time.monotonic() - begun:.0f} s", flush=True)
    for trial, why in failed.items():
        print(f"{trial}: {why}")
    return len(failed)


if __name__ == "__main__":
    sys.exit(main() > 0)
