"""Tables of contents: their lines set aside as one part, with their title."""

import re

from policytext.source.documents import SetAside
from policytext.source.reading.docx.line import Line, whole

_TITLE = re.compile(r"目\s*[录錄次]$")


def with_contents(lines: list[Line]) -> list[Line]:
    """Let the word 目录 before a table of contents belong to it.

    Where most of a text would be contents, a field has lost its end, and none is.
    """
    listed = [any(a.kind == "contents" for a in line.aside) for line in lines]
    length = sum(len(line.text) for line, yes in zip(lines, listed, strict=True) if yes)
    if length * 2 > sum(len(line.text) for line in lines):
        return [line._replace(aside=_without(line.aside, "contents")) for line in lines]
    return [
        whole("contents", line) if before and _TITLE.match(line.text) else line
        for line, before in zip(lines, [*listed[1:], False], strict=False)
    ]


def _without(aside: tuple[SetAside, ...], kind: str) -> tuple[SetAside, ...]:
    return tuple(part for part in aside if part.kind != kind)


def in_runs(text: str, aside: tuple[SetAside, ...]) -> tuple[SetAside, ...]:
    """Let lines of contents that follow each other be one part."""
    runs: list[SetAside] = []
    for part in aside:
        last = runs[-1] if runs else None
        if last and last.kind == part.kind == "contents" and text[last.end : part.start] == "\n":
            runs[-1] = last._replace(end=part.end)
        else:
            runs.append(part)
    return tuple(runs)
