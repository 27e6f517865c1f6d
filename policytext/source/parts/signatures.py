"""Signatures: the bodies that issue a document, and the date below them."""

import re
from collections.abc import Callable, Mapping, Sequence

from policytext.source.parts.dates import DATE, is_date
from policytext.source.parts.kinds import Part
from policytext.source.parts.marks import is_body_name, is_heading, is_office, is_sentence, squeezed

_MOST_BODIES = 24  # lines of bodies that sign together


def signatures(
    lines: Sequence[str], first: int, found: Mapping[int, Part], is_label: Callable[[str], bool]
) -> dict[int, Part]:
    """Return the bodies that sign and the dates below them.

    A date alone on a line signs when bodies stand right above it, or when it stands between a
    sentence and the end of the document; a date in a chronicle has sentences on both sides.
    """
    kinds: dict[int, Part] = {}
    for number in range(first, len(lines)):
        if number in found or number in kinds:
            continue
        line = lines[number]
        if is_date(line):
            top = _top_of_bodies(lines, number, first, found)
            if top < number:
                kinds |= dict.fromkeys(range(top, number + 1), "signature")
            elif _is_signed_below(lines, number, found):
                kinds |= {number: "signature", number + 1: "signature"}
            elif _stands_at_an_end(lines, number, first, found, is_label):
                kinds[number] = "signature"
        elif _signs_in_one_line(line) and number > first:
            top = _top_of_bodies(lines, number, first, found)
            kinds |= dict.fromkeys(range(top, number + 1), "signature")
    return kinds | _undated(lines, first, {**found, **kinds})


def signs(lines: Sequence[str], number: int) -> bool:
    """Say whether bodies sign from a line on, with a date below them."""
    end = number
    while end < min(number + _MOST_BODIES, len(lines)) and may_sign(lines[end]):
        end += 1
    return end > number and end < len(lines) and is_date(lines[end])


def may_sign(line: str) -> bool:
    """Say whether a line may be a signature: bodies, or an office with its holder."""
    return is_body_name(line) or (is_office(line) and not is_heading(line))


def _top_of_bodies(lines: Sequence[str], date: int, first: int, found: Mapping[int, Part]) -> int:
    top = date
    while (
        top - 1 >= first
        and date - top < _MOST_BODIES
        and top - 1 not in found
        and may_sign(lines[top - 1])
    ):
        top -= 1
    above = lines[top - 1] if top - 1 >= first else ""
    introduced = top - 1 not in found and bool(re.search(r"[：:、，]$", above)) and date - top > 1
    return date if introduced or date - top >= _MOST_BODIES else top


def _signs_in_one_line(line: str) -> bool:
    found = re.fullmatch(rf"(.{{2,60}}?)[\s　（(]*{DATE}[）)]?", line)
    return bool(found) and may_sign(found[1].strip("　 ")) if found else False


def _is_signed_below(lines: Sequence[str], number: int, found: Mapping[int, Part]) -> bool:
    if number + 1 >= len(lines) or number + 1 in found or not is_body_name(lines[number + 1]):
        return False
    return number + 2 >= len(lines) or number + 2 in found


def _stands_at_an_end(
    lines: Sequence[str],
    number: int,
    first: int,
    found: Mapping[int, Part],
    is_label: Callable[[str], bool],
) -> bool:
    above = lines[number - 1] if number > first else ""
    if number - 1 not in found and not is_sentence(above):
        return False
    behind = next((n for n in range(number + 1, len(lines)) if n not in found), None)
    if behind is None:
        return True
    return is_label(lines[behind]) or behind > number + 1


def _undated(lines: Sequence[str], first: int, found: Mapping[int, Part]) -> dict[int, Part]:
    """Return the bodies that sign without a date, as the last lines, when the head names them."""
    last = next((n for n in range(len(lines) - 1, first - 1, -1) if n not in found), None)
    if (
        last is None
        or last <= first
        or not is_body_name(lines[last])
        or not is_sentence(lines[last - 1])
    ):
        return {}
    named = "".join(squeezed(line) for line in lines[:first])
    return {last: "signature"} if squeezed(lines[last]) in named else {}
