"""The head of a document: red head, number, tables of its data, title, who speaks and where."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from policytext.source.parts.around_titles import kind_around
from policytext.source.parts.bylines import end_of_byline
from policytext.source.parts.index_table import is_index_row, title_of_index
from policytext.source.parts.kinds import Part
from policytext.source.parts.marks import (
    folded,
    is_heading,
    is_salutation,
    is_sentence,
)
from policytext.source.parts.titles import ends_as_title, is_strong, same_title, title_lines

_LOOK = 14  # lines in which a title that reads like one is looked for behind others
_STATED = 60  # lines among which the title that a file states is looked for
_SHORT = 30  # characters of a line that may stand before a title unnamed
_DECREE = 25  # lines of a decree above what it enacts
_CATCHWORD = 8  # characters
_PROSE = 60  # characters of a sentence that is body


class Head(NamedTuple):
    """The kinds of a head's lines, and the number of the line behind it."""

    kinds: dict[int, Part]
    end: int


def head(lines: Sequence[str], taken: Collection[int], stated: str = "") -> Head:
    """Recognise the head at the beginning of a file; `stated` is the title that the file gives."""
    kinds, number = _leading(lines, 0, taken)
    named = title_of_index(lines, [n for n in (*taken, *kinds) if n < number])
    start, size = (
        _stated_title(lines, taken, stated)
        or _stated_title(lines, taken, named)
        or _enacted_title(lines, number, kinds)
        or _title(lines, number, taken)
    )
    kinds = {n: kind for n, kind in kinds.items() if n < start}
    if not size:
        return Head(kinds, number)
    # A decree's own words stand before the title of what it enacts: they are body.
    prose = next((n for n in range(number, start) if is_sentence(lines[n])), start)
    for place in range(number, prose):
        if place not in taken:
            kinds[place] = kind_around(lines, place, kinds, taken) or "before"
    kinds |= dict.fromkeys((n for n in range(start, start + size) if n not in taken), "title")
    behind, end = _leading(lines, start + size, taken, below="".join(lines[start : start + size]))
    if prose < start:
        return Head(kinds | behind, prose)
    return _better_title(lines, Head(kinds | behind, end), taken)


def inner_head(lines: Sequence[str], first: int, taken: Collection[int]) -> dict[int, Part]:
    """Recognise what stands around the title of a further document inside a file.

    The title itself stays a paragraph of the body, and nothing unnamed is set aside.
    """
    kinds, number = _leading(lines, first, taken)
    size = title_lines(lines, number, taken) if number < len(lines) else 0
    if not size or not (
        kinds
        or is_strong("".join(lines[number : number + size]))
        or ends_as_title(lines[number + size - 1])
    ):
        return {
            n: k for n, k in kinds.items() if k in ("red_head", "number", "index_table", "byline")
        }
    behind, _ = _leading(lines, number + size, taken, below="".join(lines[number : number + size]))
    return kinds | {n: k for n, k in behind.items() if k != "before"}


def _leading(lines: Sequence[str], first: int, taken: Collection[int], below: str = "") -> Head:
    """Return the lines from `first` on that a head has around its title."""
    kinds: dict[int, Part] = {}
    number = first
    while number < len(lines) - 1:
        if number in taken:
            number += 1
        elif below and (size := same_title(lines, number, below)):
            kinds |= dict.fromkeys(range(number, number + size), "before")
            number += size
        elif kind := kind_around(lines, number, kinds, taken, below=bool(below)):
            end = max(end_of_byline(lines, number), number + 1) if kind == "byline" else number + 1
            kinds |= dict.fromkeys(range(number, end), kind)
            number = end
        else:
            break
    return Head(kinds, number)


def _stated_title(
    lines: Sequence[str], taken: Collection[int], stated: str
) -> tuple[int, int] | None:
    if len(folded(stated)) < 4:
        return None
    for number in range(min(_STATED, len(lines) - 1)):
        if number in taken or is_index_row(lines[number]):
            continue
        if size := same_title(lines, number, stated):
            return number, size
        if is_sentence(lines[number]) and len(lines[number]) > _PROSE:
            return None
    return None


def _enacted_title(
    lines: Sequence[str], number: int, kinds: dict[int, Part]
) -> tuple[int, int] | None:
    """Return the title of what a decree enacts: it names it, and the title stands below."""
    if "red_head" not in kinds.values() or number >= len(lines) or not is_sentence(lines[number]):
        return None
    named = [
        name
        for line in lines[number : number + 3]
        for name in re.findall(r"《([^《》]{4,60})》", line)
    ]
    places = range(number + 1, min(number + _DECREE, len(lines) - 1))
    found = ((place, same_title(lines, place, name)) for name in named for place in places)
    return next(((place, size) for place, size in found if size), None)


def _title(lines: Sequence[str], number: int, taken: Collection[int]) -> tuple[int, int]:
    """Return where the title begins and how many lines it has.

    It is the first line that can be one, or one that reads like an official title a few short
    lines below it; among catchwords of one length nothing tells a title.
    """
    rest = [n for n in range(number, len(lines)) if n not in taken]
    if len(rest) < 2:
        return number, 0
    first = rest[0]
    size = title_lines(lines, first, taken)
    if size and first + size >= len(lines):
        size = 1 if len(rest) > 1 else 0
    if size and (ends_as_title("".join(lines[first : first + size]))):
        return first, size
    for place in rest[:_LOOK]:
        line = lines[place]
        if (
            place > first
            and (more := title_lines(lines, place, taken))
            and is_strong("".join(lines[place : place + more]))
        ):
            return place, more
        if len(line) > _SHORT or is_sentence(line) or is_salutation(line) or is_heading(line):
            break
    return first, 0 if _are_catchwords(lines, rest) else size


def _are_catchwords(lines: Sequence[str], numbers: Sequence[int]) -> bool:
    """Say whether several lines are equally short words without a mark: 规划引领, 保障民生."""
    lengths = {len(lines[number]) for number in numbers}
    return (
        len(numbers) > 2
        and len(lengths) == 1
        and lengths.pop() <= _CATCHWORD
        and not any(is_sentence(lines[number]) for number in numbers)
    )


def _better_title(lines: Sequence[str], found: Head, taken: Collection[int]) -> Head:
    """Prefer the document's own title to the page's, where it stands below the page's data."""
    kinds, end = found
    data = any(k in ("index_table", "metadata", "comment") for k in kinds.values())
    if not data or end >= len(lines) - 1 or end in taken:
        return found
    size = title_lines(lines, end, taken)
    words = "".join(lines[end : end + size])
    if not size or not is_strong(words) or end + size >= len(lines):
        return found
    behind, after = _leading(lines, end + size, taken, below=words)
    former = "".join(lines[n] for n, kind in kinds.items() if kind == "title")
    if not (
        "number" in behind.values()
        or folded(former) in folded(words)
        or folded(words) in folded(former)
    ):
        return found
    kinds = {n: "before" if kind == "title" else kind for n, kind in kinds.items()}
    kinds |= dict.fromkeys(range(end, end + size), "title")
    return Head(kinds | behind, after)
