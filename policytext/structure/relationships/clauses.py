"""Clauses that hold a cue, cut into words; a quotation or a remark in brackets is one word."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from policytext.source.documents import Span
from policytext.structure.relationships.wording import word_list
from policytext.tokens.segmentation import Token, segment

_CUE = re.compile(
    "关系|相|并[重举行用进抓]|结合|统一|衔接|贯通|联系|统筹|兼顾|两手|两不误|双促进|互促|互动|平衡|之间"
)
_CLAUSE = re.compile(r"[^，,。；;！!？?：:\n]+")
_NUMBER = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十百\d]{1,4}[）)]|第[一二三四五六七八九十百千零〇\d]{1,7}[章条款项节]"
    r"|[一二三四五六七八九十]{1,3}(?:是(?:要)?|要|、)|\d{1,3}[.．、]|[\s　]+)"
)
_QUOTED = re.compile(
    r"“[^”“\n]{1,16}”|《[^》《\n]{1,40}》|‘[^’‘\n]{1,16}’|「[^」「\n]{1,16}」"
    r"|（[^（）\n]{1,12}）|\([^()\n]{1,12}\)"
)
_FACES = re.compile("(?:还|也)?(?:要|必须|应当?|须)[同与跟].*(?:结合|统一|联系)起来")
_HANDLES = re.compile(
    "(?:处理|把握|协调|统筹|理顺|摆正)好?(?:(?!关系|[，,；;]).){2,60}[和与同](?:(?!关系).){1,40}$"
)
_MORE_PAIRS = re.compile(
    "(?!.{0,30}(?:处理|把握|协调|统筹|理顺|摆正|坚持|推动|促进|加强|实现))"
    r"[^，,；;、]{1,12}[和与同][^，,；;]{1,40}(?:的|之间|等)\w{0,4}关系"
)
LONGEST = 150  # characters between a cue and the end of its poles
_TOGETHER = re.compile(
    r"(?:[两二三四五六七八九]\w)?的?(?:有机|辩证|高度)?(?:统一|结合|相[统结协促衔]|并[重举进]|关系)"
)
# A quotation that says a relationship of its own stays cut.
_SAYS = re.compile("相[统结协促衔]|结合|并重|关系|[和与同].+[和与同]")


class Clause(NamedTuple):
    """A stretch between two marks, without what numbers it; its words cover it without gap."""

    start: int
    end: int
    words: tuple[Token, ...]

    def between(self, start: int, end: int) -> list[Token]:
        """Return the words of a stretch; one that reaches over its edges is cut there."""
        first = bisect_right(self.words, start, key=lambda word: word.end)
        last = bisect_left(self.words, end, key=lambda word: word.start)
        return [cropped(word, start, end) for word in self.words[first:last]]


def cropped(word: Token, start: int, end: int) -> Token:
    """Return the part of a word that lies in a stretch."""
    first, last = max(word.start, start), min(word.end, end)
    inside = word.surface[first - word.start : last - word.start]
    return word._replace(start=first, end=last, surface=inside)


def clauses(text: str) -> list[Clause]:
    """Return the clauses of a text that can hold a relationship, in order."""
    spans = [span for span in _spans(text) if _CUE.search(text, *span)]
    joined = "\n".join(text[start:end] for start, end in spans)
    tokens = segment(joined, "words", word_list())
    found, first, place = [], 0, 0
    for start, end in spans:
        shift, last = start - place, first
        while last < len(tokens) and tokens[last].start < place + end - start:
            last += 1
        cut = [t._replace(start=t.start + shift, end=t.end + shift) for t in tokens[first:last]]
        found.append(Clause(start, end, tuple(_quotations_whole(text, Span(start, end), cut))))
        place += end - start + 1
        first = last
        while first < len(tokens) and tokens[first].start < place:
            first += 1
    return found


def _spans(text: str) -> Iterator[Span]:
    """Part a text at its marks, but not within what is said of two sides of a comma."""
    pending: Span | None = None
    for match in _CLAUSE.finditer(text):
        start = _after_number(text, *match.span())
        if pending and _goes_on(text, pending, Span(start, match.end())):
            pending = Span(pending.start, match.end())
            continue
        if pending:
            yield pending
        pending = Span(start, match.end())
    if pending:
        yield pending


def _goes_on(text: str, before: Span, clause: Span) -> bool:
    """Say whether a comma parts one relationship: 把…，同…结合起来; 国家、集体之间，…的关系."""
    if text[before.end] not in "，," or clause.end - before.start > 160:
        return False
    if text.endswith("之间", before.start, before.end):
        return bool(re.search("关系|之间$", text[clause.start : clause.end]))
    said = text[slice(*clause)]
    if len(text[slice(*before)]) <= 12 and _FACES.match(said):
        return True  # 整顿工作，要同改组工作结合起来
    if _HANDLES.search(text, *before) and _MORE_PAIRS.match(text, *clause):
        return True  # 处理好甲和乙，丙和丁的关系
    return text[clause.start] in "同与跟" and bool(re.search("[把将使]", text[slice(*before)]))


def _after_number(text: str, start: int, end: int) -> int:
    while (number := _NUMBER.match(text, start, end)) and number.end() < end:
        start = number.end()
    return start


def _held(text: str, quoted: re.Match[str]) -> bool:
    """Say whether what a quotation lists is held together right behind it."""
    return bool(re.search("[和与同、]", quoted[0]) and _TOGETHER.match(text, quoted.end()))


def _quotations_whole(text: str, clause: Span, tokens: Iterable[Token]) -> Iterator[Token]:
    quoted = [
        Span(*match.span())
        for match in _QUOTED.finditer(text, *clause)
        if match[0][0] in "（(" or not (_SAYS.search(match[0]) or _held(text, match))
    ]
    for token in tokens:
        while quoted and quoted[0].end <= token.start:
            quoted.pop(0)
        if not quoted or token.start < quoted[0].start:
            yield token
        elif token.start == quoted[0].start:
            yield Token(*quoted[0], text[quoted[0].start : quoted[0].end], "term")
