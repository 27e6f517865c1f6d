"""Set phrases (提法): quoted, numbered, repeated; names of meetings and plans."""

import re
from collections.abc import Iterable, Sequence

from policytext.discovery import repeated_sequences
from policytext.documents import Document
from policytext.finding import Finding, Item
from policytext.segmentation import Token

_NUMBER = "一二两三四五六七八九十"
_QUOTED = re.compile(r"(?<=[“\"「『])[\u4e00-\u9fff]{2,10}(?=[”\"」』])")
# 一区两群, 两中心两地, 四个全面: numbers that each count a short noun.
_NUMBERED = re.compile(
    rf"[{_NUMBER}]个?[\u4e00-\u9fff]{{1,3}}(?:[{_NUMBER}][\u4e00-\u9fff]{{1,2}}){{1,3}}"
    r"|[两三四五六七八九]个(?:全面|意识|自信|维护|确立|务必|坚持|结合|战略|一)"
)
_NAMED = re.compile(
    r"(?:党的)?[一二三四五六七八九十]{1,3}(?:大|届[一二三四五六七八九十]{1,2}次全会|届[一二三四五六七八九十]{1,2}中全会)"
    r"|[“《]?(?:十[一二三四五六七八九]|[一二三四五六七八九])五[”》]?(?:规划|计划|时期)"
    r"|[\u4e00-\u9fff]{2,10}(?:工作|座谈|代表|委员会[^，。]{0,6})会议"
)
_WORD_EDGES = frozenset("的了和与在是为把对以")


def phrases(document: Document, tokens: Sequence[Token]) -> tuple[Finding, ...]:
    """Return the set phrases of a text, each with all the places where it was found.

    `tokens` are those of the text, for what repeats (frequency, cohesion and free ends).
    """
    text = document.text
    repeated = repeated_sequences(tokens)
    found = [
        *_grouped("引号", _matches(_QUOTED, text)),
        *_grouped("数字缩略", _matches(_NUMBERED, text)),
        *_grouped("会议与规划", _matches(_NAMED, text)),
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


def _places(words: str, text: str) -> Iterable[tuple[str, Item]]:
    for match in re.finditer(re.escape(words), text):
        yield words, Item(match.start(), match.end())


def _grouped(pattern: str, found: Iterable[tuple[str, Item]]) -> list[Finding]:
    places: dict[str, list[Item]] = {}
    for words, item in found:
        places.setdefault(words, []).append(item)
    return [Finding(pattern, "phrase", tuple(items)) for items in places.values()]
