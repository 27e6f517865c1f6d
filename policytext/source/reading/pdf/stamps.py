"""What stands over or beside the text of most pages: large stamps, lines along the edge."""

from collections import Counter
from collections.abc import Sequence

from policytext.source.reading.pdf.page_numbers import folded, names_page, number_in
from policytext.source.reading.pdf.rows import Page, Row, usual_size


def without_stamps(pages: Sequence[Page]) -> tuple[list[Page], list[str]]:
    """Leave out large type that stands at one place of most pages, over their text."""
    usual = usual_size(pages)
    seen = Counter(
        (piece.text, round(piece.left / 8), round(piece.base / 8))
        for page in pages
        for row in page.rows
        for piece in row.pieces
        if piece.size > 1.3 * usual
    )
    stamps = {where[0] for where, n in seen.items() if n >= max(3, 0.6 * len(pages))}
    if not stamps:
        return list(pages), []
    kept = []
    for page in pages:
        parts = [
            Row(tuple(p for p in row.pieces if p.text not in stamps or p.size <= 1.3 * usual))
            for row in page.rows
        ]
        kept.append(page._replace(rows=tuple(row for row in parts if row.pieces)))
    return kept, sorted(stamps)


def without_repeated(pages: Sequence[list[str]]) -> tuple[list[list[str]], list[str]]:
    """Leave out of each page's lines what several pages have, and page numbers."""
    often = Counter(alike for page in pages for alike in {folded(line) for line in page})
    gone = {
        line
        for page in pages
        for line in page
        if often[folded(line)] > 1 or number_in(line) is not None or names_page(line)
    }
    kept = [[line for line in page if line not in gone] for page in pages]
    return kept, [line for page in pages for line in page if line in gone]
