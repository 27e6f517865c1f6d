"""Bytes → text, whatever Chinese encoding they are in; a few broken ones spoil nothing."""

import codecs
import re
from typing import NamedTuple

from policytext.base.unreadable import Unreadable
from policytext.source.reading.limits import max_characters, too_long

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_LEGACY = ("gb18030", "big5", "utf_16_le", "utf_16_be")
_MOST_LOST = 0.05  # of the characters; with more, the file is something else
_LOST = "\ufffd"
_LEAST_FIT = 0.02
_SAMPLE = 64 * 1024  # bytes
_MOST_BYTES = 4  # of one character, in any encoding
_NOTED = re.compile(rb"[\x80-\xff]")
_HANZI = re.compile("[\u4e00-\u9fff]")
_ODD = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
# What is frequent in Chinese of any kind, in both scripts: the right decoding is full of them.
_COMMON = frozenset(
    "的一是不了在人有我他这個们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过"
    "天去能对小多然于心学之都好看起发当没成只如事把还用第样道想作种开美总从无情己面最女但现前些"
    "所同日手又行意动"
)
_MARKS_OF_TEXT = frozenset("，。、；：？！“”《》（）")


class Decoded(NamedTuple):
    """A text, its encoding, and how many characters stand for bytes that could not be read."""

    text: str
    encoding: str
    replaced: int


def decoded(content: bytes) -> Decoded:
    """Decode a file. Raises Unreadable when no encoding makes text of it.

    UTF-8 is strict enough to prove itself, even with single bytes broken; among the older encodings
    the one wins whose hanzi are the frequent ones. What cannot be read becomes U+FFFD, up to one
    character in twenty. A sample says which it is, and the limit on characters is looked at before.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            found = _decoded(content, encoding)
            if _too_broken(found):
                raise Unreadable("broken_encoding", encoding=found.encoding)
            return found
    utf8 = _decoded(content, "utf-8")
    clear = not _odd(utf8.text)
    if not utf8.replaced and clear and (utf8.text.isascii() or _hanzi(utf8.text)):
        return utf8
    if clear and not _too_broken(utf8) and _hanzi(utf8.text):
        return utf8
    if len(content) > _MOST_BYTES * max_characters():
        raise too_long()
    sample = _sample(content)
    fits = {encoding: _fit(_decoded(sample, encoding)) for encoding in _LEGACY}
    encoding = max(_LEGACY, key=fits.__getitem__)
    if fits[encoding] < _LEAST_FIT or _too_broken(found := _decoded(content, encoding)):
        raise Unreadable("not_text")
    return found


def _sample(content: bytes) -> bytes:
    """Return what decides of a long file: a part that begins right before its first bytes of note.

    It begins at an even place, and where no pair of bytes is under way.
    """
    noted = _NOTED.search(content)
    start = max(noted.start() - _SAMPLE // 64, 0) // 2 * 2 if noted else 0
    return content[start : start + _SAMPLE]


def _fit(found: Decoded) -> float:
    return float("-inf") if _too_broken(found) else _likeness(found)


def _decoded(content: bytes, encoding: str) -> Decoded:
    text = content.decode(encoding, errors=_IN_STEP if encoding in _PAIRS else "replace")
    name = (
        encoding.removesuffix("-sig").replace("utf_16_le", "utf-16").replace("utf_16_be", "utf-16")
    )
    return Decoded(text, name, text.count(_LOST))


def _too_broken(found: Decoded) -> bool:
    return found.replaced > _MOST_LOST * len(found.text)


def _likeness(found: Decoded) -> float:
    """Return the share of frequent hanzi and marks, less that of characters no text has.

    Hanzi of the first level of GB 2312, or of Big5, are frequent ones by the standard's own order:
    they decide where a text is too short for the few that every text is full of.
    """
    text = found.text
    private = sum("\ue000" <= character <= "\uf8ff" for character in text)
    frequent = sum(character in _COMMON or character in _MARKS_OF_TEXT for character in text)
    listed = sum(_listed(character, found.encoding) for character in text)
    foreign = _odd(text) + private + found.replaced
    return (frequent + listed / 10 - 5 * foreign) / max(len(text), 1)


def _hanzi(text: str) -> bool:
    return bool(_HANZI.search(text))


def _odd(text: str) -> int:
    return len(_ODD.findall(text))


def _in_step(error: UnicodeError) -> tuple[str, int]:
    """Stand one character for a broken pair of bytes, and go on where the text makes sense again.

    A byte that is lost in an encoding of pairs would shift all that follow by one.
    """
    if not isinstance(error, UnicodeDecodeError):
        raise error
    ways = (error.start + 1, error.start + 2)
    return _LOST, min(max(ways, key=lambda at: _sense(error, at)), len(error.object))


def _sense(error: UnicodeDecodeError, at: int) -> float:
    """Return how much the bytes from `at` on look like text."""
    ahead = error.object[at : at + 16].decode(error.encoding, "replace")
    return _likeness(Decoded(ahead, error.encoding, ahead.count(_LOST)))


_PAIRS, _IN_STEP = ("gb18030", "big5"), "policytext.in_step"
codecs.register_error(_IN_STEP, _in_step)


def _listed(character: str, encoding: str) -> bool:
    if not _hanzi(character):
        return False
    if encoding == "big5":
        return "\xa4" <= character.encode("big5", "replace").decode("latin-1")[0] <= "\xc6"
    first = character.encode("gb2312", "ignore")[:1]
    return b"\xb0" <= first <= b"\xd7"
