"""A story (the body, a note, a text box) → its lines."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from policytext.source.reading.docx.breaks import is_numbered, without_soft_breaks
from policytext.source.reading.docx.fields import Fields
from policytext.source.reading.docx.line import Line, joined, whole
from policytext.source.reading.docx.names import Element, child, name, names, value
from policytext.source.reading.docx.numbering import Numbering
from policytext.source.reading.docx.pieces import Box, Break, Note, Piece, pieces
from policytext.source.reading.docx.shown import is_hidden
from policytext.source.reading.docx.styles import Styles
from policytext.source.reading.docx.tables import in_one, rows, upright

_BLOCKS = names("w:p", "w:tbl", "m:oMathPara", "w:altChunk")
_CONTROL = name("w:sdt")
_CONTENTS = "Table of Contents"


@dataclass
class Story:
    """Reads the stories of one file; what was read once, a note or a number, is not read again.

    `taken_in` gives the lines of a part or a file of its own, by the id of the relation to it.
    """

    styles: Styles
    numbering: Numbering
    fields: Fields
    notes: dict[tuple[str, str], Element]
    taken_in: Callable[[str], list[Line]]
    begun: bool = False
    told: set[tuple[str, str]] = field(default_factory=set)

    def lines(self, holder: Element) -> list[Line]:
        """Return the lines of everything that stands in an element, in order."""
        found: list[Line] = []
        for block in _blocks(holder):
            if block.tag == name("w:tbl"):
                found += rows(block, self.lines)
            elif block.tag == name("w:altChunk"):
                found += self.taken_in(value(block, "r:id"))
            else:
                found += self._paragraph(block)
        return found

    def _paragraph(self, paragraph: Element) -> list[Line]:
        before = self.numbering.before(paragraph)
        parts = list(pieces(paragraph, self.fields.drawn))
        lines = self._sections(paragraph, parts)
        if before.strip() and (lines or not is_hidden(paragraph)):
            first = lines[0].after(before) if lines else Line(before.strip())
            lines = [first, *lines[1:]]
        self.begun = self.begun or bool(lines)
        if self._is_contents(paragraph):
            lines = [whole("contents", line) for line in lines]
        boxes = [box.content for box in parts if isinstance(box, Box)]
        return [*lines, *(line for box in boxes for line in self._box(box))]

    def _sections(self, paragraph: Element, parts: list[Piece]) -> list[Line]:
        """Return the lines of a paragraph; a page that ends within it ends a line."""
        lines: list[Line] = []
        segments: list[list[Line]] = [[]]
        for piece in [*parts, Break(False)]:
            if isinstance(piece, str):
                segments[-1].append(Line(piece))
            elif isinstance(piece, Note):
                segments[-1].append(self._note(piece))
            elif isinstance(piece, Break):
                if not piece.soft:
                    told = [line for line in map(_whole, segments) if line.text]
                    if len(told) > 1 and self._may_be_title(paragraph, told[0], not lines):
                        told = without_soft_breaks(told)
                    lines += told
                    segments = []
                segments.append([])
        return lines

    def _may_be_title(self, paragraph: Element, begins: Line, first: bool) -> bool:
        return (
            (first and not self.begun)
            or is_numbered(begins.text)
            or self.styles.is_heading(paragraph)
            or self.styles.is_centred(paragraph)
        )

    def _note(self, note: Note) -> Line:
        """Return a note as a stretch of its line, at the place that refers to it."""
        key = (note.kind, note.id)
        content = self.notes.get(key)
        told = [Line(note.mark)] if note.mark else []
        if content is not None and key not in self.told:
            self.told.add(key)
            told.append(Line(in_one(self._beside().lines(content)).text))
        return whole("footnote", joined(told))

    def _box(self, box: Element) -> list[Line]:
        if box.tag == name("w:txbxContent"):
            return upright(self._beside().lines(box))
        if box.tag == name("dgm:relIds"):
            return self.taken_in(value(box, "r:dm"))
        if box.tag == name("v:textpath"):
            text = box.get("string", "")
        else:
            text = "".join(found.text or "" for found in box.iter(name("a:t")))
        text = re.sub(r"\s", " ", text).strip()
        return [Line(text)] if text else []

    def _beside(self) -> "Story":
        """Return a reader for a text beside this one, with numbers of its own."""
        return replace(self, numbering=self.numbering.anew(), begun=True)

    def _is_contents(self, paragraph: Element) -> bool:
        if paragraph in self.fields.contents or self.styles.is_contents(paragraph):
            return True
        return any(
            value(child(control, "w:sdtPr", "w:docPartObj", "w:docPartGallery")) == _CONTENTS
            for control in paragraph.iterancestors(_CONTROL)
        )


def _blocks(holder: Element) -> Iterator[Element]:
    """Yield paragraphs, tables and formulas in order, whatever wraps them."""
    for part in holder:
        if part.tag in _BLOCKS:
            yield part
        elif isinstance(part.tag, str):
            yield from _blocks(part)


def _whole(segment: list[Line]) -> Line:
    return joined(segment).stripped()
