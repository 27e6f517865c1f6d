"""The end of one line and the beginning of the next, put together."""

import re
from collections.abc import Iterable

_WIDE = re.compile(
    r"[\u2e80-\u33ff\u3400-\u9fff\uf900-\ufaff\ufe10-\ufe4f\uff00-\uffef‘’“”—…·\U00020000-\U0003ffff]"
)
_OPENING = "（《〈「『【〔［｛“‘([{"
_CLOSING = "，。、；：？！）》〉」』】〕］｝”’…—·,.;:?!)]}%％"
_WORD = re.compile(r"[A-Za-z0-9À-ɏͰ-ӿ.,%'’@/:_+-]")
_FIRST = re.compile(
    rf"[{re.escape(_OPENING)}]*(?:[A-Za-z0-9À-ɏ.,%@/:_+-]+|.)?[{re.escape(_CLOSING)}]*"
    r"(?:(?<=[.,:;!?)/-])[A-Za-z0-9À-ɏ][A-Za-z0-9À-ɏ.,%@/:_+-]*)?"
)
_MIXED = re.compile(r"[\u4e00-\u9fff][A-Za-z]|[A-Za-z][\u4e00-\u9fff]")
_PARTED = re.compile(r"[\u4e00-\u9fff] [A-Za-z]|[A-Za-z] [\u4e00-\u9fff]")
_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]*$")


def is_wide(letter: str) -> bool:
    """Say whether a letter is a hanzi or a mark as wide as one."""
    return bool(_WIDE.match(letter))


def is_word(letter: str) -> bool:
    """Say whether a letter is one of a Latin word or a number."""
    return bool(_WORD.match(letter))


def first_unit(text: str) -> str:
    """Return what cannot be parted by a line's end: a word or a hanzi, with the marks at it."""
    found = _FIRST.match(text)
    return found[0] if found and found[0] else text[:1]


def joined(above: str, below: str, *, spaced: bool = False) -> str:
    """Return two lines as one: a blank between Latin words, none between hanzi.

    `spaced` says that the text has blanks between hanzi and Latin words.
    """
    if not above or not below:
        return above + below
    last, first = above[-1], below[0]
    if last == "-" and above[-2:-1].isalpha() and first.islower() and not is_wide(above[-2]):
        return above[:-1] + below
    if spaced and _MIXED.search(last + first):
        return f"{above} {below}"
    if is_wide(last) or is_wide(first) or _ADDRESS.search(above) or last in "-/":
        return above + below
    if last.isdigit() and first.isdigit():
        return above + below
    return f"{above} {below}"


def is_spaced(texts: Iterable[str]) -> bool:
    """Say whether most hanzi beside a Latin word are parted from it by a blank."""
    apart = together = 0
    for text in texts:
        apart += len(_PARTED.findall(text))
        together += len(_MIXED.findall(text))
    return apart > together
