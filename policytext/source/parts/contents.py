"""Lists of contents: under a heading 目录, or lines that lead to pages."""

import re
from collections.abc import Sequence
from itertools import takewhile

from policytext.source.parts.kinds import Part
from policytext.source.parts.marks import is_sentence, squeezed

_HEADING = re.compile(r"[【\[（(]?(目录|目次|contents)[】\]）)]?[:：]?", re.IGNORECASE)
_LEADER = re.compile(r"(?:[.．·…⋯・•\-—_]{3,}|…+|\t)[-—\s（(]*[\dIVXivx]{1,4}[-—\s）)]*$")
_PAGE = re.compile(r"(?<![\d年第.．])[-—（(]?\d{1,3}[-—）)]?$")
_LONGEST = 80  # characters of an entry
_MOST = 600  # entries
_MOST_LISTS = 50


def contents(lines: Sequence[str]) -> dict[int, Part]:
    """Return the lines of contents lists, with their headings.

    Under a heading 目录 the list runs up to where its first entry comes again, if most lines on
    the way lead to pages or come again below; without a heading three lines with leaders and page
    numbers make a list.
    """
    found: dict[int, Part] = {}
    later = _places(lines)
    number = headings = 0
    while number < len(lines):
        headed = headings < _MOST_LISTS and bool(_HEADING.fullmatch(squeezed(lines[number][:20])))
        headings += headed
        end = _end_under_heading(lines, number, later) if headed else 0
        end = end or _end_of_leaders(lines, number)
        found |= dict.fromkeys(range(number, end), "contents")
        number = max(end, number + 1)
    return found


def _places(lines: Sequence[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        if len(line) <= _LONGEST:
            places.setdefault(_entry(line), []).append(number)
    return places


def _entry(line: str) -> str:
    """Return what an entry and its heading have in common."""
    without = _LEADER.sub("", line)
    without = without if without != line else _PAGE.sub("", line)
    return re.sub(r"[.．·…⋯・•_]{2,}", "", squeezed(without))


def _end_under_heading(lines: Sequence[str], number: int, later: dict[str, list[int]]) -> int:
    """Return where the list under a heading ends, 0 if there is none."""
    first = number + 1
    limit = min(len(lines), first + _MOST)
    entries = list(takewhile(lambda n: _may_be_entry(lines[n]), range(first, limit)))
    again = [_next(later, lines[n], n) for n in entries]
    # The body begins where an entry of the list stands for the second time.
    begins = next((place for place in again if place), 0)
    entries = [n for n in entries if not begins or n < begins]
    known = [n for n in entries if _LEADER.search(lines[n]) or _next(later, lines[n], n)]
    if len(known) < 2 or len(known) < 0.6 * (known[-1] - number):
        return 0
    if begins and begins - known[-1] <= 2:  # an entry cut in two, or one that reads otherwise below
        return begins
    return known[-1] + 1


def _may_be_entry(line: str) -> bool:
    return len(line) <= _LONGEST and (not is_sentence(line) or bool(_LEADER.search(line)))


def _next(later: dict[str, list[int]], line: str, number: int) -> int:
    """Return the next place of an entry below, 0 if it does not come again."""
    entry = _entry(line)
    return next((place for place in later.get(entry, ()) if place > number), 0) if entry else 0


def _end_of_leaders(lines: Sequence[str], number: int) -> int:
    end = number
    while end < len(lines) and _is_leader(lines[end]):
        end += 1
    return end if end - number >= 3 else 0


def _is_leader(line: str) -> bool:
    found = _LEADER.search(line)
    return found is not None and "\t" not in found[0] and len(line) <= 2 * _LONGEST
