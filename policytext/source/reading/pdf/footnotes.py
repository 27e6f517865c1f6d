"""Notes at the foot of a page: smaller type under the text, each behind its number."""

import re
from collections.abc import Sequence

from policytext.source.reading.pdf.columns import Line
from policytext.source.reading.pdf.pieces import NOTE
from policytext.source.reading.pdf.rows import Page

_NUMBER = re.compile(
    r"^(?:[①-⑳⓪]|\d{1,2}[)）](?=\D)|[\[〔［(（]\d{1,3}[\]〕］)）]|\d{1,3}(?![\d.．、,，年月日:：)）%％\-—])\s?(?=\D)|[*＊†‡]|注[：:])"
)
_SMALLER = 0.92


def parted(
    lines: Sequence[Line], size: float, pages: Sequence[Page]
) -> tuple[list[Line], list[Line]]:
    """Return the lines of the text and those of notes; `size` is that of the text's type.

    Notes stand under a short ruled line, or on a page where a raised number refers to them.
    """
    referring = {line.page for line in lines if NOTE in line.text}
    notes: set[int] = set()
    end = len(lines)
    while end > 0:
        start = end
        while start > 0 and _same_foot(lines[start - 1], lines[end - 1]):
            start -= 1
        found = _notes(lines, start, end, size)
        if found:
            first = lines[min(found)]
            over = [first.base - y for y in pages[first.page].separators]
            if first.page in referring or any(0 < x < 3.5 * first.size for x in over):
                notes |= found
        end = start
    text = [line for number, line in enumerate(lines) if number not in notes]
    return text, [lines[number] for number in sorted(notes)]


def begins_note(line: Line) -> bool:
    """Say whether a line begins a note."""
    return bool(_NUMBER.match(line.text))


def _same_foot(line: Line, other: Line) -> bool:
    return line.page == other.page and line.area == other.area


def _notes(lines: Sequence[Line], start: int, end: int, size: float) -> set[int]:
    """Return which of the lines [start, end) of one area are notes at its foot."""
    small = end
    while small > start and lines[small - 1].size <= _SMALLER * size and not lines[small - 1].table:
        small -= 1
    if small == end:
        return set()
    first = next((n for n in range(small, end) if begins_note(lines[n])), end)
    if first in (start, end):
        return set()  # a page of small type is no page of notes
    above, line = lines[first - 1], lines[first]
    if above.table or line.base - above.base < 1.1 * line.size or "参考文献" in above.text:
        return set()
    return set(range(first, end))
