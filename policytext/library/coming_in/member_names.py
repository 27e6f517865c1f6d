"""Names inside a ZIP archive: in whatever encoding, and harmless as a path."""

import re
from collections.abc import Iterable
from zipfile import ZipInfo

from policytext.base.unreadable import Unreadable
from policytext.source.reading.encodings import decoded

_UTF8 = 0x800  # the flag that a name is in UTF-8
_UNSAFE = re.compile(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_LONGEST = 250


def names_of(members: Iterable[ZipInfo]) -> list[str]:
    """Return how the members of one archive are called.

    Names without the flag of UTF-8 are CP437 by the letter, UTF-8 on a Mac and GBK on a Windows in
    Chinese: all names of an archive together show which.
    """
    members = list(members)
    raw = [_raw(member) for member in members if not member.flag_bits & _UTF8]
    encoding = _encoding(b"\n".join(raw))
    return [
        harmless(
            member.orig_filename
            if member.flag_bits & _UTF8
            else _raw(member).decode(encoding, "replace")
        )
        for member in members
    ]


def harmless(name: str) -> str:
    """Return a member's name as a path that leads nowhere but down: no drive, root or "..".

    A folder's keeps the stroke at its end.
    """
    parts = [_UNSAFE.sub("", part).strip() for part in name.replace("\\", "/").split("/")]
    if parts and re.fullmatch(r"[A-Za-z]:", parts[0]):
        parts = parts[1:]
    kept = "/".join(part for part in parts if part not in ("", ".", ".."))
    if len(kept) > _LONGEST:  # what is cut may begin as a path does that leads elsewhere
        kept = kept[-_LONGEST:].lstrip("./")
    return f"{kept}/" if kept and not parts[-1] else kept


def _raw(member: ZipInfo) -> bytes:
    return member.orig_filename.encode("cp437", "replace")


def _encoding(names: bytes) -> str:
    if names.isascii():
        return "ascii"
    try:
        names.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError:
        pass
    try:
        found = decoded(names).encoding
    except Unreadable:
        return "cp437"
    return found if found in ("gb18030", "big5", "utf-8") else "cp437"
