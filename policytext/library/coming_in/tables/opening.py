"""A table's file → its rows, one line each in a file of our own. To be run in its own process."""

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path, PurePath
from uuid import uuid4

from policytext.base.unreadable import Unreadable
from policytext.library.coming_in.incoming import Incoming
from policytext.library.coming_in.kinds import TABLES
from policytext.library.coming_in.limits import max_archive_bytes, max_texts
from policytext.library.coming_in.tables.columns import Columns, recognised
from policytext.library.coming_in.tables.rows import places, says_something, text_in, unread_date
from policytext.library.coming_in.tables.sheet import Head, Sheet, under_head
from policytext.library.row_names import row_name
from policytext.source.reading.limits import too_large
from policytext.source.reading.received import Received, from_record

# Web sites give tables of HTML or CSV such names, too.
_BEGINNINGS = {"sheets": (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"), "parquet": (b"PAR1",)}
_LONGEST_SHOWN = 2000  # characters of a cell


def head(name: str, path: Path) -> Head:
    """Return the head of a table, of its first sheet with texts. Raises Unreadable."""
    heads = [under_head(sheet)[0] for sheet in _sheets(name, path)]
    with_texts = (head for head in heads if recognised(head).text)
    filled = (head for head in heads if head.rows)
    found = next(with_texts, None) or next(filled, None)
    if found is None:
        raise Unreadable("empty")
    rows = tuple(tuple(cell[:_LONGEST_SHOWN] for cell in row) for row in found.rows)
    return Head(found.names, rows, found.sheet)


def inside(name: str, path: Path, spool: Path, columns: Columns | None) -> Iterator[Incoming]:
    """Yield the texts of a table; each is a line of one new file in `spool`.

    `columns` are used in every sheet that has them, those that are recognised where none are given.
    Rows without a text and dates that cannot be read are told. Raises Unreadable.
    """
    target, most = spool / uuid4().hex, max_texts()
    place = found = wordless = with_texts = 0
    with target.open("wb") as out:
        for sheet in _sheets(name, path):
            head, rows = under_head(sheet)
            at = places(head, columns or recognised(head))
            if "text" not in at:
                continue
            with_texts += 1
            for number, cells in rows:
                coming = row_name(name, sheet.name, number)
                if not (received := text_in(cells, at)):
                    if says_something(cells):
                        wordless += 1
                        yield Incoming(coming, "row", refused=Unreadable("row_without_text"))
                    continue
                found += 1
                if found > most:
                    raise Unreadable("too_many_texts", limit=f"{most:,}")
                line = _line(received)
                out.write(line)
                yield Incoming(coming, "row", path=str(target), place=place)
                place += len(line)
                if unread := unread_date(cells, at):
                    yield Incoming(coming, "row", noted=Unreadable("date_unread", date=unread))
    if not (found or wordless):
        raise Unreadable("empty" if with_texts else "no_column_of_texts")


def row(path: Path, place: int) -> Received:
    """Return the text whose line begins at a byte of a file that `inside` wrote."""
    with path.open("rb") as file:
        file.seek(place)
        return from_record(json.loads(file.readline()))


def _line(received: Received) -> bytes:
    """Return a text as a line: of the many fields that a file may fill, a row has these."""
    said = {
        "text": received.text,
        "kind": received.kind,
        "title": received.title,
        "facts": received.facts.record(),
        "beside": received.beside,
        "replaced": received.replaced,
    }
    return json.dumps(said).encode() + b"\n"


def _sheets(name: str, path: Path) -> Iterator[Sheet]:
    if path.stat().st_size > max_archive_bytes():
        raise too_large(max_archive_bytes())
    ending = PurePath(name).suffix.lower()
    kind = TABLES[ending]
    with path.open("rb") as file:
        start = file.read(8)
    if kind in _BEGINNINGS and start and not start.startswith(_BEGINNINGS[kind]):
        raise Unreadable("wrong_ending", ending=ending)
    reader = import_module(f"policytext.library.coming_in.tables.{kind}")
    found: Iterator[Sheet] = reader.sheets(path)
    return found
