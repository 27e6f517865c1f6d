"""Set phrases (提法): quoted, numbered, repeated; names of meetings and plans."""

import re
from collections.abc import Iterable, Sequence

from policytext.discovery import repeated_sequences
from policytext.documents import Document
from policytext.finding import Finding, Item
from policytext.segmentation import Token

_NUMBER = "一二两三四五六七八九十"
_QUOTED = re.compile(r"(?<=[“\"「『])[\u4e00-\u9fff]{2,10}(?=[”\"」』])")
# 一区两群, 两中心两地, 四个全面: single numbers that each count a short noun. Not amounts, dates,
# the numbers of a list (三是…), nor words that only begin with one (一定).
_NOUN = rf"(?:(?![{_NUMBER}百千万亿零〇点分几余多倍届次年月日号天第个是要有就比和])[\u4e00-\u9fff])"
_COUNT = rf"(?!一[定些步样般起直切向])[{_NUMBER}]"
_NUMBERED = re.compile(
    rf"(?<![{_NUMBER}百千万亿]){_COUNT}个?{_NOUN}{{1,3}}(?:{_COUNT}{_NOUN}{{1,2}}){{1,3}}(?<![种项类])"
    r"|[两三四五六七八九]个(?:全面|意识|自信|维护|确立|务必|坚持|结合|战略|一)"
)
_NAMED = re.compile(
    rf"(?:十[{_NUMBER}]|二十)大(?![类项个批])|[{_NUMBER}]{{1,3}}届[{_NUMBER}]{{1,2}}[中次]全会"
    rf"|[“《]?(?:十[{_NUMBER}]|[{_NUMBER}])五[”》]?(?:规划|计划|时期)"
)
_MEETING = re.compile(r"[\u4e00-\u9fff]{2,10}(?:工作|座谈|代表|委员会[^，。]{0,6})会议")
# What stands before the name of a meeting and is no part of it.
_BEFORE = re.compile(r".*(?:按照|根据|贯彻|落实|召开|举行|出席|参加|主持|[在的了])")
_PARTS = frozenset(("term", "single_character"))  # of what repeats: 稳增长, 全国统一大市场
_WORD_EDGES = frozenset("的了和与在是为把对以")


def phrases(document: Document, tokens: Sequence[Token]) -> tuple[Finding, ...]:
    """Return the set phrases of a text, each with all the places where it was found.

    `tokens` are those of the text, for what repeats (frequency, cohesion and free ends).
    """
    text = document.text
    repeated = _longest(repeated_sequences(tokens, longest=5, kinds=_PARTS), text)
    found = [
        *_grouped("引号", _matches(_QUOTED, text)),
        *_grouped("数字缩略", _whole(_NUMBERED, text, tokens)),
        *_grouped("会议与规划", _matches(_NAMED, text)),
        *_grouped("会议与规划", _whole(_MEETING, text, tokens)),
        *_grouped("反复出现", (item for words in repeated for item in _places(words, text))),
    ]
    known: dict[str, Finding] = {}
    for finding in found:
        first = finding.items[0]
        known.setdefault(text[first.start : first.end], finding)
    return tuple(known.values())


def _matches(pattern: re.Pattern[str], text: str) -> Iterable[tuple[str, Item]]:
    for match in pattern.finditer(text):
        if match[0][0] not in _WORD_EDGES and match[0][-1] not in _WORD_EDGES:
            yield match[0], Item(match.start(), match.end())


def _whole(
    pattern: re.Pattern[str], text: str, tokens: Sequence[Token]
) -> Iterable[tuple[str, Item]]:
    """Return the longest matches that begin and end with a token."""
    edges = {token.start for token in tokens} | {token.end for token in tokens}
    for match in pattern.finditer(text):
        before = _BEFORE.match(match[0])
        start = match.start() + (before.end() if before else 0)
        for end in range(match.end(), start, -1):
            if {start, end} <= edges and pattern.fullmatch(text, start, end):
                yield text[start:end], Item(start, end)
                break


def _longest(phrases: Sequence[str], text: str) -> list[str]:
    """Return the phrases without those that only ever stand inside one of the others."""
    times = {phrase: text.count(phrase) for phrase in phrases}
    return [
        phrase
        for phrase in phrases
        if not any(
            phrase in longer and phrase != longer and times[longer] == times[phrase]
            for longer in phrases
        )
    ]


def _places(words: str, text: str) -> Iterable[tuple[str, Item]]:
    for match in re.finditer(re.escape(words), text):
        yield words, Item(match.start(), match.end())


def _grouped(pattern: str, found: Iterable[tuple[str, Item]]) -> list[Finding]:
    places: dict[str, list[Item]] = {}
    for words, item in found:
        places.setdefault(words, []).append(item)
    return [Finding(pattern, "phrase", tuple(items)) for items in places.values()]
