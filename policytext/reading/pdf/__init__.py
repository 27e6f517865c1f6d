"""PDF files with a text layer: letters with measured places → paragraphs in the order of reading.

`sheet` and `ruling` ask pdfium what stands where; `pieces` puts letters together; `tables` reads
ruled tables; `heads` leaves out what stands at the edge of many pages; `columns` gives the order of
reading; `cells` finds tables without lines; `footnotes` parts notes; `measures` and `paragraphs`
join what a column's edge broke.
"""

import re
from collections import Counter

import pypdfium2 as pdfium

from policytext.reading.letters import is_traditional, plain_letters
from policytext.reading.pdf.assembling import assembled
from policytext.reading.pdf.cells import with_tables
from policytext.reading.pdf.columns import lines
from policytext.reading.pdf.footnotes import begins_note, parted
from policytext.reading.pdf.heads import Page, rows, without_heads, without_stamps
from policytext.reading.pdf.measures import body_size, measures
from policytext.reading.pdf.paragraphs import Paragraph, paragraphs
from policytext.reading.pdf.pieces import pieces
from policytext.reading.pdf.sheet import Sheet, sheet
from policytext.reading.pdf.tables import without_tables
from policytext.reading.received import Received
from policytext.unreadable import Unreadable

_PAGES = 3000
_PASSWORD = 4  # FPDF_ERR_PASSWORD
# Letters that Chinese documents hold; a font with false tables gives those of any other script.
_EXPECTED = re.compile(
    r"[A-Za-z\u00c0-\u024f\u0370-\u04ff\u2c60-\u2c7f\u2e80-\u2fdf\u3040-\u312f\u4e00-\u9fff"
    r"\uac00-\ud7af\uf900-\ufaff\ufb00-\ufb06\uff00-\uffef]"
)
_TITLE = re.compile(
    r"^(?:Microsoft (?:Word|PowerPoint) - )?(.*?)(?:\.(?:docx?|pdf|wps|txt))?$", re.I
)


def from_pdf(content: bytes) -> Received:
    """Read a PDF file. Raises Unreadable when it is locked, scanned, garbled or damaged."""
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as reason:
        locked = getattr(reason, "err_code", None) == _PASSWORD
        raise Unreadable("password" if locked else "damaged", kind="PDF") from reason
    if len(document) > _PAGES:
        raise Unreadable("too_long", limit=f"{_PAGES} p.")
    found: list[Page] = []
    beside: list[str] = []
    letters = garbled = 0
    askew: Counter[str] = Counter()
    for number in range(len(document)):
        read = _sheet(document, number)
        if read is None:
            continue
        letters += len(read.letters)
        garbled += read.garbled
        askew.update(filter(None, (read.oblique,)))
        found.append(_page(read))
        beside.append("\n".join(piece.text for piece in pieces(read.sideways)))
    if not found:
        raise Unreadable("damaged", kind="PDF")
    if garbled * 2 > letters:
        raise Unreadable("garbled")
    title = str(document.get_metadata_dict().get("Title", ""))
    document.close()
    return _received(found, beside, list(askew), title, garbled)


def _sheet(document: pdfium.PdfDocument, number: int) -> Sheet | None:
    """Return a page; None where it is broken."""
    try:
        page = document[number]
        read = sheet(page)
        page.close()
    except pdfium.PdfiumError:
        return None
    return read


def _page(read: Sheet) -> Page:
    letters, tables = without_tables(read.letters, read.rules)
    return Page(read.width, read.height, rows([*pieces(letters), *tables]))


def _received(
    found: list[Page], beside: list[str], dropped: list[str], title: str, garbled: int
) -> Received:
    """Put the text of all pages together. Raises Unreadable when there is none."""
    pages, heads = without_heads(found)
    pages, stamps = without_stamps(pages)
    often = Counter(filter(None, beside))
    said = [text for text, count in often.items() if count > 1]
    every = lines(pages)
    text, notes = parted(every, body_size(every))
    measured = measures(every, pages)
    whole = paragraphs(with_tables(text), measured)
    apart = [
        Paragraph(line, 1, page, page)
        for page, side in enumerate(beside)
        if often[side] == 1
        for line in side.splitlines()
    ]
    footnotes = paragraphs(notes, measured, begins=begins_note)
    if not any(paragraph.text.strip() for paragraph in (*whole, *apart)):
        raise Unreadable("scanned")
    if _is_gibberish("".join(x.text for x in whole)):
        raise Unreadable("garbled")
    traditional = is_traditional("".join(x.text for x in whole)[:200_000])

    def plain(text: str) -> str:
        return plain_letters(text, traditional=traditional)

    joined, aside = assembled(whole, footnotes, apart, plain)
    return Received(
        joined,
        "pdf",
        title=_title(title),
        dropped=tuple(plain(line) for line in (*heads, *stamps, *said, *dropped)),
        joined=sum(x.lines - 1 for x in (*whole, *footnotes)),
        aside=aside,
        replaced=joined.count("\ufffd"),
    )


def _title(stated: str) -> str:
    """Return the title that a file states, "" where it is the name of a file or of a program."""
    found = _TITLE.match(stated.strip())
    title = found[1].strip() if found else ""
    return title if re.search(r"[\u3400-\u9fff]", title) else ""


def _is_gibberish(text: str) -> bool:
    """Say whether a text is in scripts that no document mixes: what its fonts say is false."""
    letters = [letter for letter in text if letter.isalpha()]
    odd = sum(not _EXPECTED.match(letter) for letter in letters)
    return odd > 0.3 * len(letters) > 3
