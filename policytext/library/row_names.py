"""How the text of a table's row is called: as it is kept, and as its readers are told."""

import re

from policytext.base.labels import label
from policytext.library.coming_in.kinds import TABLES

_ENDINGS = "|".join(ending[1:] for ending in TABLES)
_OF_ROW = re.compile(rf"(.+\.(?:{_ENDINGS})(?: · .+)?) · (\d+)", re.IGNORECASE)


def row_name(table: str, sheet: str, number: int) -> str:
    """Return how the text of a row is kept: by its table, its sheet, its number."""
    return " · ".join(filter(None, (table.rpartition("/")[2], sheet, str(number))))


def row_of(name: str) -> tuple[str, int] | None:
    """Return the table (with its sheet) and the number of the row that a name is of, if it is."""
    found = _OF_ROW.fullmatch(name)
    return (found[1], int(found[2])) if found else None


def name_said(name: str, language: str) -> str:
    """Return the name of a text's file for its readers: they see that a number is that of a row."""
    found = row_of(name)
    return label("named_row", language, table=found[0], number=found[1]) if found else name
