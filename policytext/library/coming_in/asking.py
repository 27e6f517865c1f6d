"""Archives and tables of unknown origin, opened in a process of its own that is bounded."""

import json
import os
from collections.abc import Generator, Mapping
from contextlib import suppress
from typing import Any

from policytext.base.children import at_most, ended, started
from policytext.base.unreadable import Unreadable, from_record
from policytext.library.coming_in.kinds import called
from policytext.library.coming_in.limits import max_opening_seconds


def asked(request: Mapping[str, Any]) -> Generator[dict[str, Any], None, None]:
    """Yield the answers to a request (see `answering`), one by one.

    Raises Unreadable, and OSError where there is no room for what it writes. The process ends with
    the last answer, or when nobody listens any more.
    """
    process = started("policytext.library.coming_in.answering")
    assert process.stdin and process.stdout
    kind = called(request["name"])
    try:
        with at_most(max_opening_seconds(), process) as over:
            with suppress(OSError):  # it died: that shows below
                process.stdin.write(json.dumps(request).encode())
                process.stdin.close()
            for line in process.stdout:
                try:
                    answer = json.loads(line)
                except ValueError:  # it died while it said this
                    break
                if "end" in answer:
                    return
                if "full" in answer:
                    raise OSError(answer["full"], os.strerror(answer["full"]))
                if "failed" in answer:
                    raise from_record(answer["failed"])
                yield answer
            if over.is_set():
                raise Unreadable("too_slow", kind=kind, limit=max_opening_seconds())
            raise Unreadable("damaged", kind=kind)
    finally:
        ended(process)
