"""PDF files with a text layer: letters with measured places → paragraphs in the order of reading.

`sheet` and `ruling` ask pdfium what stands where; `pieces` puts letters together; `tables` reads
ruled tables; `heads` leaves out what stands at the edge of many pages; `columns` gives the order of
reading; `cells` finds tables without lines; `footnotes` parts notes; `measures` and `paragraphs`
join what a column's edge broke.
"""

import re
from collections.abc import Callable

import pypdfium2 as pdfium

from policytext.base.unreadable import Unreadable
from policytext.source.reading.letters import is_traditional, plain_letters
from policytext.source.reading.pdf.assembling import assembled
from policytext.source.reading.pdf.cells import with_tables, without_repeated_rows
from policytext.source.reading.pdf.columns import lines
from policytext.source.reading.pdf.footnotes import begins_note, parted
from policytext.source.reading.pdf.heads import without_heads
from policytext.source.reading.pdf.measures import body_size, measures
from policytext.source.reading.pdf.opening import opened
from policytext.source.reading.pdf.paragraphs import Paragraph, paragraphs
from policytext.source.reading.pdf.pieces import pieces
from policytext.source.reading.pdf.rows import Page, rows
from policytext.source.reading.pdf.sheet import Drawn, Sheet, letters_on, sheet
from policytext.source.reading.pdf.stamps import without_repeated, without_stamps
from policytext.source.reading.pdf.tables import without_tables
from policytext.source.reading.pdf.unseen import are_missing, reader_of
from policytext.source.reading.received import Received

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
    document = opened(content)
    unseen = reader_of(content)
    found: list[Page] = []
    beside: list[list[str]] = []
    letters = garbled = 0
    askew: list[str] = []
    for number in range(len(document)):
        read = _sheet(document, number, unseen)
        if read is None:
            continue
        letters += len(read.letters)
        garbled += read.garbled
        askew += [read.oblique] if read.oblique else []
        found.append(_page(read))
        beside.append([row.text for row in rows(pieces(read.sideways))])
    if not found:
        raise Unreadable("damaged", kind="PDF")
    if garbled * 2 > letters:
        raise Unreadable("garbled")
    title = str(document.get_metadata_dict().get("Title", ""))
    document.close()
    return _received(found, beside, list(dict.fromkeys(askew)), title)


def _sheet(
    document: pdfium.PdfDocument, number: int, unseen: Callable[[int], list[Drawn]]
) -> Sheet | None:
    """Return a page; None where it is broken."""
    try:
        page = document[number]
        letters = letters_on(page)
        if are_missing(page, len(letters)):
            letters = max(letters, unseen(number), key=len)
        read = sheet(page, letters)
        page.close()
    except pdfium.PdfiumError:
        return None
    return read


def _page(read: Sheet) -> Page:
    letters, tables = without_tables(read.letters, read.rules)
    separators = tuple(
        rule.top
        for rule in read.rules
        if rule.is_across and 40 < rule.right - rule.left < 0.5 * read.width
    )
    return Page(read.width, read.height, rows([*pieces(letters), *tables]), separators)


def _received(
    found: list[Page], beside: list[list[str]], dropped: list[str], title: str
) -> Received:
    """Put the text of all pages together. Raises Unreadable when there is none."""
    pages, heads = without_heads(found)
    pages, stamps = without_stamps(pages)
    beside, said = without_repeated(beside)
    every = lines(pages)
    text, notes = parted(every, body_size(every), pages)
    measured = measures(every, pages)
    text, repeated = without_repeated_rows(with_tables(text))
    whole = paragraphs(text, measured)
    apart = [Paragraph(line, 1, page, page) for page, side in enumerate(beside) for line in side]
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
        dropped=tuple(plain(line) for line in (*heads, *repeated, *stamps, *said, *dropped)),
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
