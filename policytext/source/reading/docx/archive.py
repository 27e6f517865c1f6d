"""The archive that a Word file is: its parts, and what leads from one to another."""

from dataclasses import dataclass
from io import BytesIO
from posixpath import join, normpath
from typing import NamedTuple
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile

from lxml import etree

from policytext.base.unreadable import Unreadable
from policytext.source.reading.docx.names import Element, without_dialect

_MOST, _RATIO = 200 * 1024 * 1024, 200  # bytes unpacked, and times the size packed
_USUAL = "word/document.xml"


class Relation(NamedTuple):
    """Where a part leads to: `kind` is the last word of the relation's type."""

    id: str
    kind: str
    target: str


@dataclass(frozen=True)
class Archive:
    """The parts of a file by name; names that differ in case alone are the same."""

    zipped: ZipFile
    stored: dict[str, str]

    def bytes(self, part: str) -> bytes | None:
        """Return a part as it is stored, None where there is none."""
        stored = self.stored.get(part.lower())
        return None if stored is None else self.zipped.read(stored)

    def xml(self, part: str) -> Element | None:
        """Return the root of a part, None where there is none. Raises Unreadable."""
        content = self.bytes(part) if part else None
        return None if content is None else parsed(content)

    def relations(self, part: str = "") -> list[Relation]:
        """Return where a part leads to inside the file; "" is the file itself."""
        folder, _, local = part.rpartition("/")
        root = self.xml(f"{folder}/_rels/{local}.rels".removeprefix("/"))
        return [] if root is None else [_relation(found, folder) for found in _inside(root)]

    def related(self, part: str, kind: str) -> str:
        """Return the name of the first part of that kind that a part leads to, or ""."""
        return next((r.target for r in self.relations(part) if r.kind == kind), "")

    def main(self) -> str:
        """Return the name of the part that holds the text, "" where there is none."""
        found = self.related("", "officeDocument")
        return found if found.lower() in self.stored else self.stored.get(_USUAL, "")


def opened(content: bytes) -> Archive:
    """Open a file. Raises Unreadable for what is no archive, and before anything is unpacked."""
    try:
        archive = ZipFile(BytesIO(content))
    except (BadZipFile, ValueError, OSError) as reason:
        raise Unreadable("damaged", kind="DOCX") from reason
    unpacked = sum(part.file_size for part in archive.infolist())
    if unpacked > _MOST or unpacked > _RATIO * len(content):
        raise Unreadable("bomb")
    stored = {name.replace("\\", "/").lower(): name for name in archive.namelist()}
    return Archive(archive, stored)


def parsed(content: bytes) -> Element:
    """Return the root of an XML part. Raises Unreadable.

    Nothing outside the file is fetched, and a part that declares entities is refused, as Word does.
    """
    # A parser of its own each time: one that is shared keeps what it saw.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as reason:
        raise Unreadable("damaged", kind="DOCX") from reason
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable("damaged", kind="DOCX")
    return without_dialect(root)


def _inside(root: Element) -> list[Element]:
    return [
        found for found in root.iter("{*}Relationship") if found.get("TargetMode") != "External"
    ]


def _relation(found: Element, folder: str) -> Relation:
    target = unquote(found.get("Target", "")).replace("\\", "/")
    path = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
    return Relation(found.get("Id", ""), found.get("Type", "").rpartition("/")[2], path)
