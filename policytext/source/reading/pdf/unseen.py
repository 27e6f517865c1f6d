"""Letters that pdfium does not give: single ones of a font without shapes, over a scan."""

from collections.abc import Callable
from io import BytesIO
from math import atan2, cos, hypot, pi, sin

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from pypdf import PdfReader

from policytext.source.reading.pdf.joining import is_wide
from policytext.source.reading.pdf.sheet import Drawn

_MOST = 20_000  # pieces of text on a page that are counted


def reader_of(content: bytes) -> Callable[[int], list[Drawn]]:
    """Return what gives the letters of a page of a file, by pypdf; [] where it cannot."""
    opened: list[PdfReader] = []

    def letters(number: int) -> list[Drawn]:
        try:
            if not opened:
                opened.append(PdfReader(BytesIO(content)))
                if opened[0].is_encrypted:
                    opened[0].decrypt("")
            return _letters(opened[0], number)
        except Exception:  # whatever a broken file makes it raise: pdfium's letters will do
            return []

    return letters


def are_missing(page: pdfium.PdfPage, letters: int) -> bool:
    """Say whether a page has more pieces of text than letters were found on it."""
    count = min(raw.FPDFPage_CountObjects(page), _MOST)
    kinds = (raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, n)) for n in range(count))
    texts = sum(kind == raw.FPDF_PAGEOBJ_TEXT for kind in kinds)
    return texts > 2 * letters


def _letters(reader: PdfReader, number: int) -> list[Drawn]:
    found: list[Drawn] = []

    def take(
        text: str, moved: list[float], matrix: list[float], _font: object, size: float
    ) -> None:
        a, b, c, d, e, f = _times(matrix, moved)
        wide, high = size * hypot(a, b), size * hypot(c, d)
        turn = atan2(b, a)
        u, v = (cos(turn), sin(turn)), (-sin(turn), cos(turn))  # along the line, and up from it
        x, y = e, f
        for letter in text.replace("\n", ""):
            step = (1.0 if is_wide(letter) else 0.5) * wide
            corners = [
                (x + at * u[0] + up * v[0], y + at * u[1] + up * v[1])
                for at in (0.0, step)
                for up in (-0.12 * high, 0.88 * high)
            ]
            xs, ys = [x for x, _ in corners], [y for _, y in corners]
            box = (min(xs), min(ys), max(xs), max(ys))
            found.append(Drawn(letter, box, (x, y), high, turn * 2 / pi))
            x, y = x + step * u[0], y + step * u[1]

    reader.pages[number].extract_text(visitor_text=take)
    return found


def _times(one: list[float], other: list[float]) -> tuple[float, ...]:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        *(a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j),
        *(e * g + f * i + k, e * h + f * j + m),
    )
