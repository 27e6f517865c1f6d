"""Document numbers: 某政发〔2024〕8号, 国务院令第588号, 第36号."""

import re

from policytext.source.parts.marks import HANZI

_YEAR = r"[〔\[［【（(﹝]\s*[12]\d{3}\s*[〕\]］】）)﹞]"
_DIGITS = r"[\d一二三四五六七八九十百零〇]+"
NUMBER = re.compile(
    rf"[（(]?(?:[{HANZI}A-Za-z、]{{0,24}}\s*{_YEAR}\s*第?\s*{_DIGITS}\s*(?:[-—－、～~]\s*\d+\s*)?号"
    rf"|(?:[{HANZI}]{{0,30}}?(?:令|公告|通告|公报))?\s*(?:[12]\d{{3}}年)?\s*"
    rf"[（(]?第?\s*{_DIGITS}\s*号[）)]?)[）)]?"
    r"(?:\s*[（(]总第?\s*\d+\s*[号期][）)])?"
)
_SIGNED = re.compile(r"(?:\s*签\s*发\s*人\s*[:：]?\s*.{0,30})?")


def is_number(line: str) -> bool:
    """Say whether a line is a document's number, who signed it at most beside it."""
    found = NUMBER.match(line) if len(line) <= 90 else None
    return found is not None and bool(_SIGNED.fullmatch(line[found.end() :].strip()))
