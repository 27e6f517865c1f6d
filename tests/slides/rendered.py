"""Pages as they come out: what is written where, in which size, measured in a PDF."""

import ctypes
import shutil
import subprocess
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw


class Written(NamedTuple):
    """A piece of text on a page: its ink (left, bottom, right, top) and size, in points."""

    page: int
    text: str
    ink: tuple[float, float, float, float]
    size: float


def written(pdf: Path) -> Iterator[Written]:
    """Return every piece of text in a PDF, spaces left out."""
    document = pdfium.PdfDocument(pdf)
    for number, page in enumerate(document, 1):
        textpage = page.get_textpage()
        for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=4):
            text = _text(piece, textpage)
            if text.strip():
                size = ctypes.c_float()
                raw.FPDFTextObj_GetFontSize(piece.raw, size)
                tall = abs(piece.get_matrix().d) or 1.0
                yield Written(number, text, piece.get_bounds(), size.value * tall)
    document.close()


def faults(pdf: Path, *, smallest: float) -> list[str]:
    """Return what a demanding reader would send back: cut off, written over, or too small."""
    document = pdfium.PdfDocument(pdf)
    sizes = [page.get_size() for page in document]
    document.close()
    found, pieces = [], list(written(pdf))
    for one in pieces:
        width, height = sizes[one.page - 1]
        left, bottom, right, top = one.ink
        if left < -1 or bottom < -1 or right > width + 1 or top > height + 1:
            found.append(f"page {one.page}: {one.text!r} is outside")
        if one.size < smallest - 0.1:
            found.append(f"page {one.page}: {one.text!r} has {one.size:.1f} points")
    for page in {one.page for one in pieces}:
        here = [one for one in pieces if one.page == page]
        for one, other in combinations(here, 2):
            if _over(one.ink, other.ink):
                found.append(f"page {page}: {one.text!r} over {other.text!r}")
    return found


def converted(deck: Path) -> Path | None:
    """Return a deck as PDF, drawn by LibreOffice; None where there is no Impress."""
    office = shutil.which("soffice")
    if office is None:
        return None
    home = deck.parent / "office"
    asked = f"-env:UserInstallation={home.as_uri()}"
    order = [office, asked, "--headless", "--convert-to", "pdf", "--outdir", str(deck.parent)]
    subprocess.run([*order, str(deck)], check=True, capture_output=True, timeout=180)
    pdf = deck.with_suffix(".pdf")
    return pdf if pdf.exists() else None


def _over(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Say whether two inks cover each other by more than a hair."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    if wide <= 0 or high <= 0:
        return False
    smaller = min((i[2] - i[0]) * (i[3] - i[1]) for i in (one, other))
    return wide * high > 0.08 * smaller and min(wide, high) > 1.2


def _text(piece: pdfium.PdfObject, textpage: pdfium.PdfTextPage) -> str:
    length = raw.FPDFTextObj_GetText(piece.raw, textpage.raw, None, 0)
    buffer = ctypes.create_string_buffer(length)
    letters = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    raw.FPDFTextObj_GetText(piece.raw, textpage.raw, letters, length)
    return buffer.raw[: max(length - 2, 0)].decode("utf-16-le", "ignore")
