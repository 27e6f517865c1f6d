"""Tables of values told apart from tables that only place things on the page."""

from lxml.html import HtmlElement

from policytext.source.reading.html.elements import hanzi, text_of

_PARAGRAPHS = 3  # a cell with so many is a column of the page …
_SHARE = 0.6  # … when it holds so much of the table


def is_table_of_values(table: HtmlElement) -> bool:
    """Say whether a table's rows and columns mean something.

    A table places things when another stands in it, when it has one cell in every row, or when one
    cell holds paragraphs that are most of it.
    """
    if any(inner is not table for inner in table.iter("table")):
        return False
    own = rows(table)
    if not any(sum(bool(text_of(cell).strip()) for cell in row) > 1 for row in own):
        return False
    whole = hanzi(text_of(table))
    for row in own:
        for cell in filter(len, row):
            blocks = sum(1 for _ in cell.iter("p", "div", "br"))
            if blocks >= _PARAGRAPHS and hanzi(text_of(cell)) > max(_SHARE * whole, 100):
                return False
    return True


def rows(table: HtmlElement) -> list[list[HtmlElement]]:
    """Return a table's rows of cells, without those of tables in it and without empty rows."""
    found = []
    for child in table:
        for row in [child] if child.tag == "tr" else child:
            cells = [cell for cell in row if cell.tag in ("td", "th")]
            if row.tag == "tr" and cells:
                found.append(cells)
    return found
