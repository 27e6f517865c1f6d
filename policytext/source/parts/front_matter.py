"""What an author or a program wrote into a text file beside its text: keys at the top, comments."""

import re
from collections.abc import Sequence

from policytext.source.parts.kinds import Part

_FENCE = re.compile(r"[-+]{3,}")
_KEY = re.compile(r"[\w\u4e00-\u9fff\- ]{1,30}\s*[:：=]|\s*-\s|\s")
_MOST = 60  # lines of keys


def front_matter(lines: Sequence[str]) -> dict[int, Part]:
    """Return the lines between fences at the top of a file, if they are keys with values."""
    if not lines or not _FENCE.fullmatch(lines[0]):
        return {}
    for number, line in enumerate(lines[1:_MOST], 1):
        if _FENCE.fullmatch(line):
            return dict.fromkeys(range(number + 1), "front_matter") if number > 1 else {}
        if not _KEY.match(line):
            return {}
    return {}


def comments(lines: Sequence[str]) -> dict[int, Part]:
    """Return the lines that are comments of a markup language, and rules drawn across the page."""
    found: dict[int, Part] = {}
    for number, line in enumerate(lines):
        if re.fullmatch(r"<!--.*-->", line) or re.fullmatch(
            r"[-=*_~＝—－─━]{2,}[★☆]?[-=*_~＝—－─━]+", line
        ):
            found[number] = "comment"
    return found
