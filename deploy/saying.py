"""What is told to those who run the server: lines with their time."""

import sys
from datetime import datetime


def say(line: str) -> None:
    """Print a line, and when it was, to standard error."""
    now = datetime.now().astimezone().isoformat(" ", "seconds")
    print(f"{now} {line}", file=sys.stderr, flush=True)
