"""What a paragraph is made of, in order: text, breaks, notes referred to, text boxes."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from policytext.source.reading.docx.equations import formula
from policytext.source.reading.docx.names import Element, child, name, names, value
from policytext.source.reading.docx.symbols import is_symbol_font, sign, signs

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_UNREAD = names("w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:rt")
_FORMULAS = names("m:oMath")
_BOXES = names("w:txbxContent", "a:p", "v:textpath", "dgm:relIds")
_NOTES = names("w:footnoteReference", "w:endnoteReference")
_SIGNS = {
    name("w:tab"): "\t",
    name("w:ptab"): "\t",
    name("w:noBreakHyphen"): "-",
}


class Break(NamedTuple):
    """The end of a line; `soft` where the paragraph goes on."""

    soft: bool


class Note(NamedTuple):
    """A reference to a note, with the mark that its author gave it."""

    kind: str
    id: str
    mark: str


class Box(NamedTuple):
    """A text box or a diagram beside the line."""

    content: Element


Piece = str | Break | Note | Box


def pieces(element: Element, drawn: Mapping[Element, str]) -> Iterator[Piece]:
    """Yield what stands in a plain element, whatever wraps it.

    `drawn` tells for the end of a field without result what Word draws for it.
    """
    for part in element:
        tag = part.tag
        if not isinstance(tag, str) or tag in _UNREAD:
            continue
        if tag == name("w:r"):
            yield from _run(part, drawn)
        elif tag in _FORMULAS:
            yield formula(part)
        elif tag in _BOXES:
            yield Box(part)
        elif (piece := _sign(part, drawn)) is not None:
            yield piece
        else:
            yield from pieces(part, drawn)


def _run(run: Element, drawn: Mapping[Element, str]) -> Iterator[Piece]:
    font = value(child(run, "w:rPr", "w:rFonts"), "w:ascii")
    found = list(pieces(run, drawn))
    reference = next((part for part in run.iterchildren(*_NOTES)), None)
    if reference is not None and value(reference, "w:customMarkFollows") in ("1", "true", "on"):
        mark = "".join(piece for piece in found if isinstance(piece, str))
        yield Note(*_note(reference)[:2], mark)
        return
    for piece in found:
        yield signs(font, piece) if isinstance(piece, str) and is_symbol_font(font) else piece


def _sign(part: Element, drawn: Mapping[Element, str]) -> Piece | None:
    """Return what a leaf of a run says, None for what holds others."""
    tag = part.tag
    if tag == name("w:t"):
        return _written(part)
    if tag in _SIGNS:
        return _SIGNS[tag]
    if tag == name("w:br"):
        return Break(value(part, "w:type") not in ("page", "column"))
    if tag == name("w:cr"):
        return Break(True)
    if tag == name("w:sym"):
        return _symbol(part)
    if tag in _NOTES:
        return _note(part)
    if tag == name("w:fldChar"):
        return drawn.get(part, "")
    return None


def _written(part: Element) -> str:
    """Return a text; blanks at its ends count only where the file says so."""
    text = (part.text or "").replace("\r\n", " ").replace("\ufeff", "")
    text = text.translate({ord(c): " " for c in "\n\r\t\v\f\u2028\u2029"})
    return text if part.get(_SPACE) == "preserve" else text.strip(" ")


def _symbol(part: Element) -> str:
    try:
        return sign(value(part, "w:font"), int(value(part, "w:char"), 16))
    except ValueError:
        return ""


def _note(reference: Element) -> Note:
    kind = "footnote" if reference.tag == name("w:footnoteReference") else "endnote"
    return Note(kind, value(reference, "w:id"), "")
