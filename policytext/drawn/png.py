"""Drawings as PNG: the pages of their PDF as a reader of PDF shows them."""

from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO

from policytext.drawn.marks import Drawing
from policytext.drawn.pdf import pdf

_DOTS = 96  # of an inch, at scale 1
_CLEAR, _WHITE = (255, 255, 255, 0), (255, 255, 255, 255)


def png(drawing: Drawing, scale: float = 1) -> bytes:
    """Return a drawing as PNG, 96 dots an inch at `scale` 1; one without ground is transparent."""
    return next(pngs([drawing], scale))


def pngs(drawings: Sequence[Drawing], scale: float = 1) -> Iterator[bytes]:
    """Return each drawing as `png` does; several together are quicker: fonts are cut once."""
    from pypdfium2 import PdfDocument  # imported here: only who makes a PNG waits for it

    with PdfDocument(pdf(drawings, title="", made=date(2000, 1, 1))) as document:
        for drawing, page in zip(drawings, document, strict=True):
            ground = _WHITE if drawing.ground else _CLEAR
            seen = page.render(scale=scale * _DOTS / 72, fill_color=ground, rev_byteorder=True)
            out = BytesIO()
            seen.to_pil().save(out, "PNG")
            yield out.getvalue()
