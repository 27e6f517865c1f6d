"""All parts of a document, line by line."""

from collections.abc import Sequence

from policytext.source.parts.bylines import is_meeting
from policytext.source.parts.contents import contents
from policytext.source.parts.end import end_matter
from policytext.source.parts.front_matter import comments, front_matter
from policytext.source.parts.glossary import glossaries
from policytext.source.parts.head import head, inner_head
from policytext.source.parts.kinds import Part
from policytext.source.parts.marks import unmarked
from policytext.source.parts.notices import notices, related
from policytext.source.parts.titles import ends_as_title

_ENDS = (
    "signature",
    "colophon",
    "attachment",
    "copyright",
    "disclaimer",
    "footer",
    "metadata",
    "glossary",
    "contents",
)


def parts(lines: Sequence[str], title: str = "") -> list[Part]:
    """Say for each line, in simplified characters, what it is; `title` is what the file states.

    Every kind is recognised where it stands, in any order and more than once: what no rule names
    is body. Behind the end of one document in the file the head of another may stand.
    """
    lines = [unmarked(line) for line in lines]
    found: dict[int, Part] = front_matter(lines)
    found |= {n: k for n, k in comments(lines).items() if n not in found}
    found |= {n: k for n, k in contents(lines).items() if n not in found}
    found |= {n: k for n, k in notices(lines, found).items() if n not in found}
    top, first = head(lines, found, unmarked(title))
    found |= {n: k for n, k in top.items() if n not in found}
    found |= {n: k for n, k in glossaries(lines, found).items() if n not in found}
    found |= related(lines, found)
    found |= end_matter(lines, first, found)
    for number in _beginnings(lines, found, first):
        found |= {n: k for n, k in inner_head(lines, number, found).items() if n not in found}
    return [found.get(number, "body") for number in range(len(lines))]


def _beginnings(lines: Sequence[str], found: dict[int, Part], first: int) -> list[int]:
    """Return the lines behind the ends of documents in the file, where a head may stand.

    A report's title above the meeting at which it was given is a head wherever it stands.
    """
    return [
        number
        for number in range(first + 1, len(lines))
        if number not in found
        and (found.get(number - 1) in _ENDS or _is_given(lines, number, found))
    ]


def _is_given(lines: Sequence[str], number: int, found: dict[int, Part]) -> bool:
    below = lines[number + 1] if number + 1 < len(lines) else ""
    return number + 1 not in found and is_meeting(below) and ends_as_title(lines[number])
