"""ZIP archives: what is in them, and one member's bytes. To be run in a process of its own."""

import shutil
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as DeflateError

from policytext.base.unreadable import Unreadable
from policytext.library.coming_in.incoming import HOLDERS, Incoming
from policytext.library.coming_in.kinds import (
    belongs_to_page,
    is_left_behind,
    kind_of,
    page_stem,
    refusal,
)
from policytext.library.coming_in.limits import (
    max_archive_bytes,
    max_texts,
    max_unpacked_bytes,
)
from policytext.library.coming_in.member_names import names_of
from policytext.source.reading.limits import max_bytes, too_large

_RATIO, _SMALL = 200, 1024 * 1024  # a member that large unpacks to so many times its size: a bomb
_LOCKED = 0x1  # the flag of an encrypted member
_WORD, _BOOK = "word/", "xl/"


class Opened(NamedTuple):
    """An archive with its members in their order, and what each is called."""

    zipped: ZipFile
    members: list[ZipInfo]
    names: list[str]


def inside(path: Path, spool: Path, *, nested: bool = False) -> Iterator[Incoming]:
    """Yield what an archive holds. Raises Unreadable where it cannot be opened as a whole.

    What holds texts itself (a table, an archive in it) is written to `spool`; in an archive that
    is `nested` in another no third one is opened.
    """
    archive = opened(path)
    if _is_one_file(archive):
        yield Incoming(path.name, path=str(path))
        return
    pages = frozenset(filter(None, map(page_stem, archive.names)))
    found = 0
    for number, (member, name) in enumerate(zip(archive.members, archive.names, strict=True)):
        if not name or name.endswith("/") or is_left_behind(name) or belongs_to_page(name, pages):
            continue
        found += 1
        if found > max_texts():
            raise Unreadable("too_many_texts", limit=f"{max_texts():,}")
        yield _coming(archive, number, member, name, path, spool, nested)
    if not found:
        raise Unreadable("nothing_inside")


def member(path: Path, number: int) -> bytes:
    """Return one member's bytes. Raises Unreadable."""
    archive = _kept_open(path, path.stat().st_mtime_ns)
    return _bytes(archive.zipped, archive.members[number])


def opened(path: Path) -> Opened:
    """Open an archive, before anything is unpacked. Raises Unreadable."""
    try:
        if path.stat().st_size > max_archive_bytes():
            raise too_large(max_archive_bytes())
        zipped = ZipFile(path)
    except (BadZipFile, ValueError, NotImplementedError, EOFError) as reason:
        raise Unreadable("damaged", kind="ZIP") from reason
    members = zipped.infolist()
    if sum(one.file_size for one in members) > max_unpacked_bytes():
        raise Unreadable("bomb")
    return Opened(zipped, members, names_of(members))


@lru_cache(2)
def _kept_open(path: Path, changed: int) -> Opened:
    """Return an archive that is asked for member by member: its list is long to read."""
    return opened(path)


def _is_one_file(archive: Opened) -> bool:
    """Say whether an archive is one office file, whatever it is called."""
    names = set(archive.names)
    return "[Content_Types].xml" in names and any(
        name.startswith((_WORD, _BOOK, "ppt/")) for name in names
    )


def _coming(
    archive: Opened, number: int, member: ZipInfo, name: str, path: Path, spool: Path, nested: bool
) -> Incoming:
    kind = kind_of(name)
    try:
        _check(member, name, max_archive_bytes() if kind in HOLDERS else max_bytes())
        if kind == "archive" and nested:
            raise Unreadable("archive_in_archive")
        if kind == "file":
            return Incoming(name, "member", path=str(path), place=number)
        return Incoming(name, kind, path=str(_spooled(archive.zipped, member, spool)))
    except Unreadable as refused:
        return Incoming(name, refused=refused)


def _check(member: ZipInfo, name: str, most: int) -> None:
    if reason := refusal(name):
        raise Unreadable(reason)
    if member.flag_bits & _LOCKED:
        raise Unreadable("archive_locked")
    if member.file_size > _SMALL and member.file_size > _RATIO * max(member.compress_size, 1):
        raise Unreadable("bomb")
    if member.file_size > most:
        raise too_large(most)


def _bytes(zipped: ZipFile, member: ZipInfo) -> bytes:
    """Return a member unpacked, never more than it may hold whatever it says of itself."""
    with _reading(), zipped.open(member) as part:
        content = part.read(max_bytes() + 1)
    if len(content) > max_bytes():
        raise too_large(max_bytes())
    return content


def _spooled(zipped: ZipFile, member: ZipInfo, spool: Path) -> Path:
    """Write a member to a file of its own."""
    target = spool / uuid4().hex
    with _reading(), zipped.open(member) as part, target.open("wb") as out:
        shutil.copyfileobj(part, out, 1024 * 1024)
    return target


class _reading:
    """Whatever an archive's damage raises is Unreadable."""

    def __enter__(self) -> None: ...

    def __exit__(self, kind: object, reason: BaseException | None, trace: object) -> None:
        if isinstance(reason, NotImplementedError):
            raise Unreadable("archive_method") from reason
        if isinstance(reason, RuntimeError):  # a password that only the member itself asks for
            raise Unreadable("archive_locked") from reason
        if isinstance(reason, BadZipFile | DeflateError | EOFError | ValueError):
            raise Unreadable("damaged", kind="ZIP") from reason
