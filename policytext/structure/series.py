"""Series: two or more members under one pattern; a member runs to where the next begins."""

import re
from itertools import groupby, pairwise

from policytext.documents import Document, Span
from policytext.structure.finding import Finding, Item

_NUMBERS = "一二三四五六七八九十"
_TENS = ("", "十", *(f"{digit}十" for digit in _NUMBERS[1:9]))
_VALUES = {
    ten + unit: 10 * tens + units
    for tens, ten in enumerate(_TENS)
    for units, unit in enumerate(("", *_NUMBERS[:9]))
    if ten + unit
}
_EFFORT = re.compile(
    r"在[^，,。；;！？\n]{2,24}?上(?:下更大|持续|多|再)?(?:下?功夫|做文章|发力|用力|求实效|出实招|见实效)"
)
# Where a member may begin: at the start of a paragraph, a sentence or a clause.
_EDGE = r"(?:(?<=[\n。；;！？：:，,“])|^)[\s　]*"
_COUNTED = (
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
_CLAUSE = re.compile(r"[^，,；;。！？\n]+[，,；;。！？]?")
_HEADS = (
    "有利于",
    "坚持",
    "着力",
    "加快",
    "加强",
    "推动",
    "推进",
    "完善",
    "深化",
    "必须",
    "更加注重",
)


def series(document: Document) -> tuple[Finding, ...]:
    """Return the series of a text in order of their first member."""
    found = [*_efforts(document), *_numbered(document), *_parallel(document)]
    return tuple(sorted(found, key=lambda finding: finding.items[0].start))


def _efforts(document: Document) -> list[Finding]:
    """在X上下功夫: the member is the sentence, up to the sentence of the next member."""
    found = []
    for paragraph in document.paragraphs:
        places = [m.start() for m in _EFFORT.finditer(document.text, *paragraph)]
        sentences = sorted({document.sentence_at(place) for place in places})
        if len(sentences) > 1:
            starts = [document.sentences[number].start for number in sentences]
            found.append(_finding("在…上下功夫", [*starts, paragraph.end]))
    return found


def _numbered(document: Document) -> list[Finding]:
    """Numbers that count up from 一; a heading's member ends with the last paragraph it has."""
    found = []
    for pattern, rule in _COUNTED:
        run: list[int] = []
        for match in [*rule.finditer(document.text), None]:
            number = _VALUES.get(match["number"], 0) if match else 0
            if match and number == len(run) + 1:
                run.append(_first(match))
                continue
            if len(run) > 1:
                found.append(_finding(pattern, [*run, _end(document, pattern, run)]))
            run = [_first(match)] if match and number == 1 else []
    return found


def _parallel(document: Document) -> list[Finding]:
    """Neighbouring clauses of one paragraph that begin with the same head."""
    found = []
    for paragraph in document.paragraphs:
        heads = [
            (_head(match[0]), Span(*match.span()))
            for match in _CLAUSE.finditer(document.text, *paragraph)
        ]
        gains = [clause.start for head, clause in heads if head == "有利于"]
        if len(gains) > 1:
            edges = [*gains, _sentence_end(document, gains[-1])]
            found.append(_finding("有利于…；有利于…", edges))
        for head, run in groupby(heads, key=lambda pair: pair[0]):
            members = [clause for _, clause in run]
            if head not in ("", "有利于") and len(members) > 1:
                edges = [*(clause.start for clause in members), members[-1].end]
                found.append(_finding(f"{head}…，{head}…", edges))
    return found


def _head(clause: str) -> str:
    return next((head for head in _HEADS if clause.startswith(head)), "")


def _finding(pattern: str, edges: list[int]) -> Finding:
    return Finding(pattern, "series", tuple(Item(a, b) for a, b in pairwise(edges)))


def _first(match: re.Match[str]) -> int:
    return match.end() - len(match[0].lstrip())


def _end(document: Document, pattern: str, members: list[int]) -> int:
    """Return where the last member ends: with its sentence; under a heading, with its section.

    A last section runs to the next heading or address, and has no more paragraphs than the longest
    of those before it.
    """
    if pattern not in HEADINGS:
        return _sentence_end(document, members[-1])
    numbers = [document.paragraph_at(member) for member in members]
    longest = max(b - a for a, b in pairwise(numbers))
    end = document.paragraphs[numbers[-1]].end
    for paragraph in document.paragraphs[numbers[-1] + 1 : numbers[-1] + longest]:
        if HEADINGS[pattern].match(document.text, paragraph.start, paragraph.end):
            break
        end = paragraph.end
    return end


def _sentence_end(document: Document, place: int) -> int:
    return document.sentences[document.sentence_at(place)].end
