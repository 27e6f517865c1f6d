"""Numbered series: members that count up from 一, one list inside another."""

import re
from collections.abc import Iterator
from itertools import pairwise

from policytext.documents import Document
from policytext.finding import Finding, Item

_NUMBERS = "一二三四五六七八九十"
_TENS = ("", "十", *(f"{digit}十" for digit in _NUMBERS[1:9]))
_VALUES = {
    ten + unit: 10 * tens + units
    for tens, ten in enumerate(_TENS)
    for units, unit in enumerate(("", *_NUMBERS[:9]))
    if ten + unit
}
# Where a member may begin: at the start of a paragraph, a sentence or a clause.
_EDGE = r"(?:(?<=[\n。；;！？：:，,“])|^)[\s　]*"
_RULES = (
    ("一是…二是…", re.compile(rf"{_EDGE}(?P<number>[{_NUMBERS}]{{1,2}})是(?=[^否不])", re.M)),
    ("第一…第二…", re.compile(rf"{_EDGE}第(?P<number>[{_NUMBERS}]{{1,2}})[，,、：:是]", re.M)),
    ("（一）…（二）…", re.compile(rf"^[\s　]*[（(](?P<number>[{_NUMBERS}]{{1,3}})[）)]", re.M)),
    ("一、…二、…", re.compile(rf"^[\s　]*(?P<number>[{_NUMBERS}]{{1,3}})、", re.M)),
)
# Headings, and what ends the section of the last one.
HEADINGS = {
    "（一）…（二）…": re.compile(
        rf"各位代表|同志们|[{_NUMBERS}]{{1,3}}、|[（(][{_NUMBERS}]{{1,3}}[）)]"
    ),
    "一、…二、…": re.compile(rf"各位代表|同志们|[{_NUMBERS}]{{1,3}}、"),
}


def numbered(document: Document) -> Iterator[Finding]:
    """Return the numbered series of a text, pattern by pattern."""
    for pattern, rule in _RULES:
        for members in _runs(rule, document.text):
            edges = [*members, _end(document, pattern, members)]
            items = tuple(Item(a, b) for a, b in pairwise(edges))
            yield Finding(pattern, "series", items)


def _runs(rule: re.Pattern[str], text: str) -> list[list[int]]:
    """Sort numbers into lists: 一 begins one, any other goes on with the last that waits for it.

    A list that goes on closes those that began inside it; a number nobody waits for is no member.
    """
    runs: list[list[int]] = []
    waiting: list[list[int]] = []
    for match in rule.finditer(text):
        number, start = _VALUES.get(match["number"], 0), match.end() - len(match[0].lstrip())
        if number == 1:
            waiting.append([start])
            runs.append(waiting[-1])
            continue
        while waiting and any(len(run) == number - 1 for run in waiting):
            if len(waiting[-1]) == number - 1:
                waiting[-1].append(start)
                break
            waiting.pop()
    return [run for run in runs if len(run) > 1]


def _end(document: Document, pattern: str, members: list[int]) -> int:
    """Return where the last member ends: with its sentence; under a heading, with its section.

    A last section runs to the next heading or address, and has no more paragraphs than the longest
    of those before it.
    """
    if pattern not in HEADINGS:
        return document.sentences[document.sentence_at(members[-1])].end
    numbers = [document.paragraph_at(member) for member in members]
    longest = max(b - a for a, b in pairwise(numbers))
    end = document.paragraphs[numbers[-1]].end
    for paragraph in document.paragraphs[numbers[-1] + 1 : numbers[-1] + longest]:
        if HEADINGS[pattern].match(document.text, paragraph.start, paragraph.end):
            break
        end = paragraph.end
    return end
