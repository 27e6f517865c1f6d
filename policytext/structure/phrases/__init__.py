"""Set phrases (提法): what is quoted or entitled, established, named, abbreviated or repeated."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from policytext.source.documents import Document
from policytext.structure.finding import Finding, Item
from policytext.structure.phrases.abbreviations import abbreviations
from policytext.structure.phrases.cuts import Cuts
from policytext.structure.phrases.established import established
from policytext.structure.phrases.formulas import formulas
from policytext.structure.phrases.marked import quoted, titles
from policytext.structure.phrases.meetings import meetings_and_plans
from policytext.structure.phrases.names import free_trade_zones, names, slogans
from policytext.structure.phrases.repeated import repeated
from policytext.tokens.segmentation import Token

# In order: words that several rules find go by the first one's name.
_RULES: tuple[tuple[str, Callable[[Cuts], Iterable[Item]]], ...] = (
    ("引号", quoted),
    ("书名号", titles),
    ("数字缩略", abbreviations),
    ("会议与规划", meetings_and_plans),
    ("常用提法", lambda cuts: cuts.listed),
    ("专名", names),
    ("专名", slogans),
    ("专名", free_trade_zones),
    ("对仗", formulas),
)
_CLOSED = ("书名号", "会议与规划")
_OPEN = ("专名", "对仗")
_PATTERN_OF_REPEATED = "反复出现"


def phrases(document: Document, tokens: Sequence[Token]) -> tuple[Finding, ...]:
    """Return the set phrases of a text, each with all the places where it was found.

    `tokens` are those of the text at the level of words; a phrase begins and ends with one unless
    marks say otherwise. Its pattern is the name of the rule that found it.
    """
    cuts = Cuts.of(document.text, tokens)
    cuts = replace(cuts, listed=tuple(established(cuts)))
    known: dict[str, Finding] = {}
    closed: list[Item] = []  # titles and meetings: no other name is looked for inside of one
    for pattern, rule in _RULES:
        places = rule(cuts)
        if pattern in _OPEN:
            places = _outside(places, closed)
        for finding in _grouped(pattern, places, document.text):
            known.setdefault(_words(document, finding), finding)
            if pattern in _CLOSED:
                closed.extend(finding.items)
    taken = [item for finding in known.values() for item in finding.items]
    for finding in _grouped(_PATTERN_OF_REPEATED, repeated(cuts, taken), document.text):
        known.setdefault(_words(document, finding), finding)
    return tuple(known.values())


def _outside(places: Iterable[Item], closed: Iterable[Item]) -> Iterable[Item]:
    """Return the places that lie in none of the closed ones, unless they are the same."""
    inside: dict[int, Item] = {at: item for item in closed for at in range(item.start, item.end)}
    for place in places:
        around = inside.get(place.start)
        if around is None or around.end < place.end or around[:2] == place[:2]:
            yield place


def _words(document: Document, finding: Finding) -> str:
    first = finding.items[0]
    return document.text[first.start : first.end]


def _grouped(pattern: str, places: Iterable[Item], text: str) -> list[Finding]:
    grouped: dict[str, dict[Item, None]] = {}
    for item in places:
        grouped.setdefault(text[item.start : item.end], {})[item] = None
    return [Finding(pattern, "phrase", tuple(items)) for items in grouped.values()]
