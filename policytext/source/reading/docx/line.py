"""A line of text with the stretches of it that are no body."""

from collections.abc import Iterable
from typing import NamedTuple

from policytext.source.documents import SetAside


class Line(NamedTuple):
    """Text, and what of it is set aside, in its own offsets."""

    text: str
    aside: tuple[SetAside, ...] = ()

    def after(self, before: str) -> "Line":
        """Return the line with something before it."""
        return joined((Line(before), self))

    def stripped(self) -> "Line":
        """Return the line without blanks at its ends."""
        cut = len(self.text) - len(self.text.lstrip())
        text = self.text.strip()
        moved = (
            SetAside(a.kind, max(a.start - cut, 0), min(a.end - cut, len(text))) for a in self.aside
        )
        return Line(text, tuple(a for a in moved if a.start < a.end))


def joined(lines: Iterable[Line], between: str = "") -> Line:
    """Return lines as one."""
    texts: list[str] = []
    aside: list[SetAside] = []
    length = 0
    for line in lines:
        length += len(between) if texts else 0
        aside += (SetAside(a.kind, a.start + length, a.end + length) for a in line.aside)
        texts.append(line.text)
        length += len(line.text)
    return Line(between.join(texts), tuple(aside))


def whole(kind: str, line: Line) -> Line:
    """Return a line that is set aside from its beginning to its end."""
    return Line(line.text, (SetAside(kind, 0, len(line.text)),) if line.text else ())
