"""Runs of text broken into lines where a box ends, as PowerPoint breaks them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policytext.base.fonts import width
from policytext.drawn.paint import POINT

MIDDLE = 0.36  # of its size: from the middle of a line of words down to its baseline
_NEVER_FIRST = set("，。、；：！？）》”’」』】…％%,.;:!?)")
_NEVER_LAST = set("（《“‘「『【(")
_ATOM = re.compile(r"[^\s\u2e80-\uffff\U00010000-\U0010ffff]+|\s|[\s\S]")  # a word, or a hanzi


class Style(NamedTuple):
    """How a run is set: size in points, colour, weight, face, and the line under it."""

    size: float = 18.0
    shade: str = "#000000"
    bold: bool = False
    serif: bool = False
    under: str = ""


class Run(NamedTuple):
    """Text in one style."""

    text: str
    style: Style

    @property
    def width(self) -> float:
        """Return its width in inches."""
        return breadth(self.text, self.style)


def breadth(text: str, style: Style) -> float:
    """Return how wide a text is in a style, in inches."""
    return width(text, bold=style.bold, serif=style.serif) * style.size * POINT


def lines(runs: Sequence[Run], across: float) -> Iterator[list[Run]]:
    """Break runs into lines at most `across` inches wide; a vertical tab ends a line, too.

    A line ends at a space or between hanzi, never before a mark that closes or behind one that
    opens; a mark that closes may stand out. A word longer than a line ends it at a letter.
    """
    line: list[Run] = []
    used = 0.0
    for atom in (part for whole in _atoms(runs) for part in _parts(whole, across)):
        text = "".join(run.text for run in atom)
        if text == "\v":
            yield _joined(line)
            line, used = [], 0.0
            continue
        # What is behind the last letter or hanzi needs no room: a space, or a mark that stands out.
        whole = sum(run.width for run in atom)
        needed = whole - _hanging(atom[-1])
        if line and used + needed > across + 0.01:
            yield _joined(line)
            line, used = [], 0.0
            if text.isspace():
                continue
        line += atom
        used += whole
    yield _joined(line)


def _hanging(run: Run) -> float:
    last = run.text[-1]
    return breadth(last, run.style) if last.isspace() or last in "，。、" else 0.0


def _atoms(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Return what is never broken, each as runs: it may change its style within."""
    text = "".join(run.text for run in runs)
    style_at = [run.style for run in runs for _ in run.text]
    start = 0
    for found in _ATOM.finditer(text):
        end = found.end()
        follows, last = text[end : end + 1], text[end - 1]
        within = last != "\v" and follows != "\v"
        if follows and within and (follows in _NEVER_FIRST or last in _NEVER_LAST):
            continue
        yield _joined([Run(text[at], style_at[at]) for at in range(start, end)])
        start = end


def _parts(atom: list[Run], across: float) -> Iterator[list[Run]]:
    """Return an atom as it is; one wider than a line as pieces that each fill one."""
    if sum(run.width for run in atom) - _hanging(atom[-1]) <= across + 0.01:
        yield atom
        return
    part: list[Run] = []
    used = 0.0
    for letter in (Run(letter, run.style) for run in atom for letter in run.text):
        if part and used + letter.width > across + 0.01:
            yield _joined(part)
            part, used = [], 0.0
        part.append(letter)
        used += letter.width
    yield _joined(part)


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Return neighbours of one style as one."""
    found: list[Run] = []
    for run in runs:
        if found and found[-1].style == run.style:
            found[-1] = Run(found[-1].text + run.text, run.style)
        else:
            found.append(run)
    return found
