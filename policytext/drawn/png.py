"""A drawing as PNG: its PDF page as a reader of PDF shows it."""

from datetime import date
from io import BytesIO

from policytext.drawn.marks import Drawing
from policytext.drawn.pdf import pdf

_DOTS = 96  # of an inch, at scale 1
_CLEAR, _WHITE = (255, 255, 255, 0), (255, 255, 255, 255)


def png(drawing: Drawing, scale: float = 1) -> bytes:
    """Return a drawing as PNG, 96 dots an inch at `scale` 1; one without ground is transparent."""
    from pypdfium2 import PdfDocument  # imported here: only who makes a PNG waits for it

    with PdfDocument(pdf([drawing], title="", made=date(2000, 1, 1))) as document:
        ground = _WHITE if drawing.ground else _CLEAR
        seen = document[0].render(scale=scale * _DOTS / 72, fill_color=ground, rev_byteorder=True)
        out = BytesIO()
        seen.to_pil().save(out, "PNG")
    return out.getvalue()
