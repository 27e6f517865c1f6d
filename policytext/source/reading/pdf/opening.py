"""Open a PDF file with pdfium, set up so that every machine reads it alike."""

import ctypes
from functools import cache

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from policytext.base.places import PLACES_FONT
from policytext.base.unreadable import Unreadable

_PAGES = 3000
_PASSWORD = 4  # FPDF_ERR_PASSWORD


def opened(content: bytes) -> pdfium.PdfDocument:
    """Open a file. Raises Unreadable when it is locked, damaged or has too many pages."""
    _use_our_font()
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as reason:
        locked = getattr(reason, "err_code", None) == _PASSWORD
        raise Unreadable("password" if locked else "damaged", kind="PDF") from reason
    if len(document) > _PAGES:
        raise Unreadable("too_long", limit=f"{_PAGES} p.")
    return document


@cache
def _use_our_font() -> None:
    """Give pdfium a font with all letters for those that a file names and does not hold.

    It leaves out what has no extent, and without a font every letter would be so.
    """
    folders = (ctypes.c_char_p * 2)(str(PLACES_FONT).encode(), None)
    paths = ctypes.cast(folders, ctypes.POINTER(ctypes.POINTER(ctypes.c_char)))
    raw.FPDF_DestroyLibrary()
    raw.FPDF_InitLibraryWithConfig(raw.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=paths))
    _kept.append(folders)


_kept: list[object] = []  # pdfium reads the paths whenever it first needs a font
