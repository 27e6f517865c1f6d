"""What marks show to be one phrase: quotation marks and title marks."""

import re
from collections.abc import Iterator

from policytext.structure.finding import Item
from policytext.structure.phrases.cuts import Cuts

_LETTERS = r"\u4e00-\u9fffA-Za-zＡ-Ｚａ-ｚ0-9０-９"
_QUOTED = re.compile(
    r"[“\"「『]((?=[^”\"」』]{0,23}[\u4e00-\u9fffA-Za-z+＋])"
    rf"[{_LETTERS}+＋×*/.·—－\-、，（）()《》 ]{{2,24}})[”\"」』]"
)
_TITLE = re.compile(r"《([^《》\n]{2,60}(?:《[^《》\n]{2,60}》[^《》\n]{0,30})?)》")
# Words that are only mentioned: abbreviations that a text makes for itself, amendments.
_MENTIONED = re.compile(
    r"(?:简称|下称|统称|称为|称作|改称|表述为|修改为|改为|增加|删去|删除|[中将把])(?:为)?[：:]?$"
)
_CHANGED = re.compile(r"(?:一词|字样|的?表述)?(?:修改为|改为|一词|字样|两字|二字)")
_EDGES = frozenset("的了和与在是对把并及")


def quoted(cuts: Cuts) -> Iterator[Item]:
    """Find what stands in quotation marks and is a phrase: no sentence, speech or mere mention."""
    for match in _QUOTED.finditer(cuts.text):
        words = match[1].strip()
        if (
            len(words) < 2
            or (words[0] in _EDGES and "，" not in words)
            or words[-1] in "的了和与是、，"
            or words[0] in "、，"
        ):
            continue
        if "，" in words and not _even(words.split("，")):
            continue
        before = cuts.text[max(0, match.start() - 5) : match.start()]
        mentioned = _MENTIONED.search(before)
        if mentioned and mentioned[0] not in ("中", "将", "把"):
            continue
        if _CHANGED.match(cuts.text, match.end()):
            continue
        start = cuts.text.index(words, match.start(1))
        yield Item(start, start + len(words))


def titles(cuts: Cuts) -> Iterator[Item]:
    """Find the titles of documents and works, without their marks."""
    for match in _TITLE.finditer(cuts.text):
        yield Item(match.start(1), match.end(1))


def _even(halves: list[str]) -> bool:
    return len({len(half) for half in halves}) == 1
