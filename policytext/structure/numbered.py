"""Numbered series: members that count up, one list inside another, and where each ends."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from policytext.source.documents import Document
from policytext.structure.bullets import BULLET
from policytext.structure.contents import contents
from policytext.structure.finding import Finding, Item
from policytext.structure.levels import Levels
from policytext.structure.markers import Marker, markers
from policytext.structure.runs import Run, runs

# Patterns of lists whose members are sections, from the widest to the narrowest.
HEADINGS = (
    *("第一编…第二编…", "第一部分…第二部分…", "第一章…第二章…"),
    *("一、…二、…", "一.…二.…", "一…二…"),
    *("第一节…第二节…", "第一条…第二条…", "（一）…（二）…"),
    *("1…2…", "1.…2.…", "1、…2、…"),
)
_ADDRESS = re.compile(r"(?:各位代表|各位委员|同志们|谢谢)[，,！!：:。]?")
_SECTION_END = re.compile(r"[。；;！？!?，,][”’」』）)]*$")
_SECOND = str.maketrans("一1aAiIⅠ①⑴⒈㈠❶➀➊⓵㊀甲", "二2bB?ⅡⅡ②⑵⒉㈡❷➁➋⓶㊁乙")


def numbered(document: Document) -> Iterator[Finding]:
    """Return the numbered series of a text, in order of their first members."""
    signs = markers(document)
    listed = contents(document, sorted({sign.paragraph for sign in signs if sign.head}))
    found = runs([sign for sign in signs if sign.paragraph not in listed])
    levels = Levels(found)
    addresses = [
        number
        for number, paragraph in enumerate(document.paragraphs)
        if _ADDRESS.match(document.text, *paragraph)
    ]
    for run in found:
        items = _items(document, run, levels, addresses)
        yield Finding(pattern_of(run), "series", items)


def pattern_of(run: Run) -> str:
    """Return the name of a list's way of counting: 第一章…第二章…, 1.…2.…, 首先…其次…."""
    first = run.family
    if first == "首先":
        return "首先…其次…"
    if first == "一方面":
        return "一方面…另一方面…"
    first = first.rstrip("，")
    if first.startswith("1.1"):
        return "{0}.1…{0}.2…".format(run.members[0].kin)
    second = {"I.": "II.", "（i）": "（ii）"}.get(first, first.translate(_SECOND))
    return f"{first.strip()}…{second.strip()}…"


def _items(
    document: Document, run: Run, levels: Levels, addresses: Sequence[int]
) -> tuple[Item, ...]:
    """Return the members: each to the next, or to a heading above it that comes before."""
    starts = [member.start for member in run.members]
    if not run.head:
        return tuple(Item(*edges) for edges in pairwise([*starts, _sentence_end(document, run)]))
    bounds = [_bound(document, levels, run, *pair) for pair in pairwise(run.members)]
    bounds.append(_last_bound(document, levels, run, addresses, bounds))
    return tuple(
        Item(start, _edge(document, bound)) for start, bound in zip(starts, bounds, strict=True)
    )


def _bound(document: Document, levels: Levels, run: Run, member: Marker, following: Marker) -> int:
    """Return the number of the paragraph that no longer belongs to a member."""
    stop = levels.next_above(run.family, member.start)
    return (
        following.paragraph if stop is None else document.paragraph_at(min(following.start, stop))
    )


def _edge(document: Document, bound: int) -> int:
    last = bound == len(document.paragraphs)
    return len(document.text) if last else document.paragraphs[bound].start


def _sentence_end(document: Document, run: Run) -> int:
    """End a member inside a paragraph there, and with no more sentences than those before it."""
    starts = [member.start for member in run.members]
    numbers = [document.sentence_at(start) for start in starts]
    longest = max(1, *(b - a for a, b in pairwise(numbers)))
    paragraph = document.paragraphs[run.members[-1].paragraph]
    last = min(numbers[-1] + longest, len(document.sentences)) - 1
    return min(document.sentences[last].end, paragraph.end)


def _last_bound(
    document: Document,
    levels: Levels,
    run: Run,
    addresses: Sequence[int],
    bounds: Sequence[int],
) -> int:
    """Return the same for the last: a heading of its level or above, an address, the text's end.

    Where members are no titles with a text below, the last has no more paragraphs than the longest
    before it, and what is listed inside it.
    """
    last = run.members[-1]
    stop = levels.next_above(run.family, last.start, same=not _holds_its_like(run, levels))
    furthest = len(document.paragraphs) if stop is None else document.paragraph_at(stop)
    furthest = min([furthest, *addresses[bisect_right(addresses, last.paragraph) :][:1]])
    titled = sum(_titled(document, member) for member in run.members)
    longest = max(b - m.paragraph for m, b in zip(run.members, bounds, strict=False))
    if longest > 1 and 2 * titled >= len(run.members):
        return furthest
    number = last.paragraph + longest
    while number < furthest and _listed(document, levels, number):
        number += 1
    return min(number, furthest)


def _titled(document: Document, member: Marker) -> bool:
    """Say whether a member begins with a line of its own, without a mark at its end."""
    end = document.paragraphs[member.paragraph].end
    return _SECTION_END.search(document.text, max(member.start, end - 8), end) is None


def _listed(document: Document, levels: Levels, number: int) -> bool:
    paragraph = document.paragraphs[number]
    return number in levels.paragraphs or bool(
        BULLET.match(document.text, paragraph.start, paragraph.end)
    )


def _holds_its_like(run: Run, levels: Levels) -> bool:
    """Say whether members before the last contain lists written like their own."""
    first, last = run.members[0].start, run.members[-1].start
    return levels.number_between(run.family, first, last) > len(run.members)
