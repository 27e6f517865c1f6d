"""A row of a table → a text with what the table says of it."""

import re
from collections.abc import Mapping

from policytext.library.coming_in.tables.cells import day, written
from policytext.library.coming_in.tables.columns import FIELDS, Columns
from policytext.library.coming_in.tables.known_names import tier_of
from policytext.library.coming_in.tables.sheet import Cells, Head
from policytext.source.facts import Facts
from policytext.source.reading.received import Received

_BREAKS = re.compile(r"_x000[dD]_|\r\n?|<br\s*/?>", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")
_BY = "table"  # what its facts are known by
_LONGEST = 500  # characters of what is said of a text
_LONGEST_DATE = 40  # characters of a date that is told


def places(head: Head, columns: Columns) -> dict[str, int]:
    """Return where the used columns stand, by field; a column that is not there is not used."""
    at = {name: number for number, name in enumerate(head.names)}
    return {field: at[name] for field in FIELDS if (name := getattr(columns, field)) in at}


def text_in(cells: Cells, at: Mapping[str, int]) -> Received | None:
    """Return the text of a row, None where it has none."""
    said = {field: _cell(cells, place) for field, place in at.items()}
    text = _BREAKS.sub("\n", said.pop("text", "")).strip()
    if not text:
        return None
    said = {field: _BLANKS.sub(" ", value).strip()[:_LONGEST] for field, value in said.items()}
    title = said.get("title", "")
    facts = Facts(
        issuer=said.get("issuer", ""),
        number=said.get("number", ""),
        form=said.get("form", ""),
        date=day(said.get("date", "")),
        region=said.get("region", ""),
    ).recognised_by(_BY)
    beside = (("tier", tier_of(said.get("tier", ""))), ("source", said.get("source", "")))
    return Received(
        _titled(title, text),
        "table",
        title=title,
        facts=facts,
        replaced=text.count("\ufffd"),
        beside=tuple((name, value, _BY) for name, value in beside if value),
    )


def says_something(cells: Cells) -> bool:
    """Say whether a row has anything in it."""
    return any(written(cell).strip() for cell in cells)


def unread_date(cells: Cells, at: Mapping[str, int]) -> str:
    """Return what stands where a row's date is if that is none, else ""."""
    cell = _BLANKS.sub(" ", _cell(cells, at["date"])).strip() if "date" in at else ""
    return "" if day(cell) else cell[:_LONGEST_DATE]


def _cell(cells: Cells, place: int) -> str:
    return written(cells[place]) if place < len(cells) else ""


def _titled(title: str, text: str) -> str:
    """Return a text under its title: a table has it in a column of its own, a document above."""
    bare = _BLANKS.sub("", title)
    if not bare or bare in _BLANKS.sub("", text[: 20 * len(title) + 400]):
        return text
    return f"{title}\n{text}"
