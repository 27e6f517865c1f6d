"""Text and Markdown files, whatever Chinese encoding they are in."""

import re

from policytext.reading.received import Received
from policytext.unreadable import Unreadable

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_LEGACY = ("gb18030", "big5", "utf_16_le", "utf_16_be")
# What is frequent in Chinese of any kind, in both scripts: the right decoding is full of them.
_COMMON = (
    "的一是不了在人有我他这個们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过"
    "天去能对小多然于心学之都好看起发当没成只如事把还用第样道想作种开美总从无情己面最女但现前些"
    "所同日手又行意动"
)
_MARKDOWN = re.compile(r"^(?:#{1,6}\s+|>\s?|[-*+]\s+(?=\S))|\*\*|__|`", re.MULTILINE)


def from_text(content: bytes) -> Received:
    """Decode a file and take Markdown's marks out of headings, quotes and emphasis."""
    text, encoding = decoded(content)
    if re.search(r"^#{1,6}\s", text, re.MULTILINE):
        text = _MARKDOWN.sub("", text)
    return Received(text, "text", encoding)


def decoded(content: bytes) -> tuple[str, str]:
    """Return text and encoding. Raises Unreadable when no encoding makes text of it.

    UTF-8 is strict enough to prove itself; among the older encodings the one wins whose hanzi are
    the common ones.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding), encoding.removesuffix("-sig")
    try:
        text = content.decode("utf-8")
        if "\x00" not in text:
            return text, "utf-8"
    except UnicodeDecodeError:
        pass
    found = []
    for encoding in _LEGACY:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        found.append((_likeness(text), encoding, text))
    if not found or max(found)[0] < 0.02:
        raise Unreadable("not_text")
    _, encoding, text = max(found, key=lambda row: row[0])
    return text, encoding.replace("utf_16_le", "utf-16").replace("utf_16_be", "utf-16")


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as reason:
        raise Unreadable("broken_encoding", encoding=encoding.removesuffix("-sig")) from reason


def _likeness(text: str) -> float:
    """Return the share of common hanzi, less that of characters no text has."""
    odd = sum(character < " " and character not in "\t\n\r\f" for character in text)
    private = sum("\ue000" <= character <= "\uf8ff" for character in text)
    common = sum(character in _COMMON for character in text)
    return (common - 5 * odd - 5 * private) / max(len(text), 1)
