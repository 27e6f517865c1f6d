"""The end of one line and the beginning of the next, put together."""

import re

_WIDE = re.compile(
    r"[\u2e80-\u33ff\u3400-\u9fff\uf900-\ufaff\ufe10-\ufe4f\uff00-\uffef‘’“”—…·\U00020000-\U0003ffff]"
)
_OPENING = "（《〈「『【〔［｛“‘([{"
_CLOSING = "，。、；：？！）》〉」』】〕］｝”’…—·,.;:?!)]}%％"
_WORD = re.compile(r"[A-Za-z0-9À-ɏͰ-ӿ.,%'’@/:_+-]")
_FIRST = re.compile(
    rf"[{re.escape(_OPENING)}]*(?:[A-Za-z0-9À-ɏ.,%@/:_+-]+|.)?[{re.escape(_CLOSING)}]*"
)
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


def joined(above: str, below: str) -> str:
    """Return two lines as one: a blank between Latin words, none between hanzi."""
    if not above or not below:
        return above + below
    last, first = above[-1], below[0]
    if last == "-" and above[-2:-1].isalpha() and first.islower() and not is_wide(above[-2]):
        return above[:-1] + below
    if is_wide(last) or is_wide(first) or _ADDRESS.search(above) or last in "-/":
        return above + below
    if last.isdigit() and first.isdigit():
        return above + below
    return f"{above} {below}"
