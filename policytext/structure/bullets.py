"""Lists without numbers: paragraphs that begin with one and the same sign, as in ——….

A list ends where a heading begins, where more than three paragraphs come without the sign, or one
that leads to another list.
"""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from policytext.source.documents import Document
from policytext.structure.finding import Finding, Item

_DASH = "——"
BULLET = re.compile(
    r"[\s\u3000'\"]*(?:(?P<dash>[—―─－]{1,3}|--)[\s\u3000]*(?=[\u4e00-\u9fff“《A-Za-z0-9])"
    r"|(?P<sign>[•●■◆▲○◇□★▪◎※➢➤✓✔◼◾▶▷])|(?P<light>[-–*+·])(?:[\s\u3000]+|(?=[\u4e00-\u9fff“])))"
)
_APART = 3  # paragraphs without a sign that a member may have besides its first
_MARK = re.compile(r"[。；;！？!?][”’」』）)]*[\s\u3000]*$")


def bulleted(document: Document, headings: Collection[int]) -> Iterator[Finding]:
    """Return the lists without numbers; `headings` are the numbers of paragraphs that end them."""
    members: list[tuple[int, int]] = []  # the open list: place and paragraph of each member
    sign = ""
    for number, paragraph in enumerate(document.paragraphs):
        match = BULLET.match(document.text, *paragraph)
        here = _sign(match)
        if here and members and (here != sign or _broken(document, members[-1][1], number)):
            yield from _series(document, sign, members, headings)
            members = []
        if number in headings:
            yield from _series(document, sign, members, headings)
            members = []
        elif match:
            sign = here
            members.append((match.start(match.lastgroup or 0), number))
    yield from _series(document, sign, members, headings)


def _sign(match: re.Match[str] | None) -> str:
    if match is None:
        return ""
    return _DASH if match["dash"] else str(match["sign"] or match["light"])


def _broken(document: Document, last: int, number: int) -> bool:
    """Say whether what stands between two members is more than the first one's own text."""
    between = document.paragraphs[last + 1 : number]
    return len(between) > _APART or any(
        document.text[paragraph.end - 1] in "：:" for paragraph in between
    )


def _series(
    document: Document, sign: str, members: list[tuple[int, int]], headings: Collection[int]
) -> Iterator[Finding]:
    if len(members) > 1:
        edges = [*(place for place, _ in members), _end(document, members, headings)]
        items = tuple(Item(a, b) for a, b in pairwise(edges))
        yield Finding(f"{sign}…", "series", items)


def _end(document: Document, members: list[tuple[int, int]], headings: Collection[int]) -> int:
    """End the last member with its paragraph; where members are titles, with as many as the rest.

    The text under the title goes with it.
    """
    last = members[-1][1]
    ends = [document.paragraphs[number].end for _, number in members]
    titles = sum(_MARK.search(document.text, max(0, end - 4), end) is None for end in ends)
    if 2 * titles > len(members):
        longest = max(b - a for (_, a), (_, b) in pairwise(members))
        while longest > 1 and last + 1 < len(document.paragraphs) and last + 1 not in headings:
            last, longest = last + 1, longest - 1
    return document.paragraphs[last].end
