"""What is one token by its form alone: numbers with their marks, names with letters, addresses."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from policytext.tokens.folding import ALNUM, LETTER, edged, narrow
from policytext.tokens.lexicon import read_lexicon
from policytext.tokens.tokens import Kind

_DIGIT = "〇○零一二三四五六七八九"
_NUMERAL = f"{_DIGIT}两十百千万亿"
_OPEN, _CLOSE = "[“\"「『‘']", "[”\"」』’']"
_YEAR = "年(?![度代级份底末初终])"  # 年度 and 年底 are words of their own
_YEARS = "年(?![度代级份底末初终龄轻薪均产间])"
_PLAN = "(?:十[一二三四五六七八九]|[一二三四五六七八九十])五"
_OF_PLANS = "规划|计划|时期|期间|纲要|普法|攻关"
_COUNTED = "个名位人年天日月号岁元点分度倍届次种项条"
_AMOUNT = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)*)"
_THOUSANDS = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")  # ２０３，３１９，０００
_ADDRESS_END = r"[!-~]*[A-Za-z0-9/]"
_UNTIL = rf"[至到－—–~～-]+[一二][{_DIGIT}]{{3}}"

# The first that holds at a place counts. Addresses are no terms, and say nothing by their number.
_RULES: tuple[tuple[Kind, str], ...] = (
    ("ignored", rf"(?:https?://|ftp://|www\.){_ADDRESS_END}"),
    ("ignored", r"[A-Za-z0-9][A-Za-z0-9_.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"),
    (
        "ignored",
        r"(?:[A-Za-z0-9-]+\.)+(?:com|cn|net|org|gov|edu|html?)"
        rf"(?:/{_ADDRESS_END}|/)?(?![{ALNUM}])",
    ),
    # A numeral that fills a pair of quotation marks is a name: “十四五”, “七一”, “12345”, “2+26”.
    (
        "term",
        rf"(?<={_OPEN})(?!(?:19|20)[0-9]{{2}}{_CLOSE})"
        rf"(?:[{_NUMERAL}]{{2,4}}|[0-9]{{2,5}}|[0-9]+(?:\+[0-9]+)+)(?={_CLOSE})",
    ),
    ("term", rf"(?<![{_NUMERAL}第]){_PLAN}(?={_OF_PLANS})"),
    ("term", rf"(?<![{_NUMERAL}第])十[一二三四五六七八九]五(?![{_NUMERAL}{_COUNTED}])"),
    (
        "number",
        r"(?:19|20)[0-9]{2}(?P<mark>[-/.])(?:1[0-2]|0?[1-9])(?P=mark)"
        r"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])",
    ),
    ("number", rf"(?<![{_NUMERAL}])[一二][{_DIGIT}]{{3}}(?:{_YEAR}|(?={_UNTIL}))"),
    ("number", rf"(?<![{_NUMERAL}])(?!○)[{_NUMERAL}]+[〇○][{_DIGIT}十百千万亿]*(?:{_YEARS})?"),
    ("number", rf"[{_NUMERAL}]+分之(?:[{_NUMERAL}]+(?:点[{_DIGIT}]+)?|{_AMOUNT})"),
    # Numbers and single letters: 1+X, T+1.
    (
        "term",
        rf"(?=[0-9+]*[A-Za-z])(?:[0-9]+|[A-Za-z])(?:\+(?:[0-9]+|[A-Za-z]))+(?![{ALNUM}])",
    ),
    ("term", r"(?:[A-Za-z]\.){2,}"),
    ("number", rf"{_AMOUNT}(?:{{units}})(?![{ALNUM}])"),
    (
        "term",
        rf"[0-9]*[{LETTER}][{ALNUM}]*"
        rf"(?:[&_-][{ALNUM}]+|(?<=[0-9])\.[0-9]+)*(?:\+{{1,2}}(?![{ALNUM}]))?",
    ),
    ("number", rf"(?:19|20)[0-9]{{2}}{_YEAR}"),
    ("number", rf"{_AMOUNT}(?:[%‰℃]|{_YEARS})?"),
)


class Form(NamedTuple):
    """`text[start:end]` is one token of this kind."""

    start: int
    end: int
    kind: Kind


def forms(text: str) -> Iterator[Form]:
    """Return what is one token by its form, in order and apart.

    6.5%, 1,234.5, 2035年 and 二〇三五年 are numbers, and so is 10kV; 5G, R&D, PM2.5, AI+ and
    COVID-19 are terms; “十四五” is the name of a plan, ten years of 十五年 are not. The lexicon's
    names, in any width and case, go before; an address is "ignored".
    """
    plain, (beginning, pattern), end = narrow(_THOUSANDS.sub(",", text)), _pattern(), 0
    for place in beginning.finditer(plain):
        if place.start() >= end and (found := pattern.match(plain, place.start())):
            end = found.end()
            yield Form(*found.span(), _KINDS[found.lastgroup or ""])


_KINDS: dict[str, Kind] = {f"rule{number}": kind for number, (kind, _) in enumerate(_RULES)}
_KINDS["name"] = "term"


@cache
def _pattern() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return how a form may begin, and what it is."""
    lexicon = read_lexicon()
    units = "|".join(map(re.escape, sorted(lexicon.units, key=len, reverse=True)))
    known = sorted(lexicon.names, key=len, reverse=True)
    first = re.escape("".join({narrow(name)[0] for name in known}))
    rules = [f"(?P<name>(?i:{'|'.join(map(edged, known))}))"] if known else []
    rules += [
        f"(?P<rule{number}>{rule.replace('{units}', units)})"
        for number, (_, rule) in enumerate(_RULES)
    ]
    # Most places begin nothing: they are passed over by their character, a numeral by the next one.
    beginning = rf"[{ALNUM}{_NUMERAL}{first}](?:(?<=[{ALNUM}{first}])|(?=[{_NUMERAL}]|分之))"
    return re.compile(beginning), re.compile("|".join(rules))
