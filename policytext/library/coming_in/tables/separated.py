"""CSV and its kin: encoding and separator are found by what the file holds."""

import csv
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import IO

from policytext.base.unreadable import Unreadable
from policytext.library.coming_in.tables.known_names import field_named
from policytext.library.coming_in.tables.sheet import Cells, Sheet
from policytext.source.reading.encodings import decoded
from policytext.source.reading.limits import max_characters

_SEPARATORS = ",\t;|，"
_NOTHING = "\x1f"  # stands between no cells
_EVEN = 0.7  # the share of rows that have one width where cells are separated
_LOOKED_AT = 256 * 1024  # bytes
_ROWS = 30


def sheets(path: Path) -> Iterator[Sheet]:
    """Yield the one sheet of a CSV or TSV file. Raises Unreadable."""
    encoding = _encoding(path)
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        sample = file.read(_LOOKED_AT).replace("\0", "")
        file.seek(0)
        yield Sheet("", _rows(file, _separator(sample)))


def _rows(file: IO[str], separator: str) -> Iterator[Cells]:
    csv.field_size_limit(2 * max_characters())
    try:
        yield from csv.reader((line.replace("\0", "") for line in file), delimiter=separator)
    except csv.Error as reason:
        raise Unreadable("damaged", kind="CSV") from reason


def _encoding(path: Path) -> str:
    """Return the encoding, by the beginning and by lines that are not plain ASCII."""
    with path.open("rb") as file:
        start = file.read(_LOOKED_AT)
        if start.startswith((b"\xff\xfe", b"\xfe\xff")):
            return "utf-16"
        if start.startswith(b"\xef\xbb\xbf"):
            return "utf-8-sig"
        if not start.strip():
            raise Unreadable("empty")
        sample = [start[: start.rfind(b"\n") + 1] or start]
        if start.isascii():
            length = 0
            for line in file:
                if not line.isascii():
                    sample.append(line)
                    length += len(line)
                if length > _LOOKED_AT:
                    break
    return decoded(b"".join(sample)).encoding.replace("utf-16", "utf_16_le")


def _separator(sample: str) -> str:
    """Return what stands between cells: what gives known names, or else rows of one width.

    A file that nothing separates evenly has one column.
    """
    rests = {mark: _rest(sample, mark) for mark in _SEPARATORS}
    best = max(rests, key=lambda mark: rests[mark])
    known, even, _ = rests[best]
    return best if known or even >= _EVEN else _NOTHING


def _rest(sample: str, separator: str) -> tuple[int, float, int]:
    """Return how many names of columns a separator gives, how even the rows are, how wide."""
    rows: list[list[str]] = []
    with suppress(csv.Error):
        for row in islice(csv.reader(StringIO(sample, newline=""), delimiter=separator), _ROWS):
            rows += [row] if row else []
    widths = Counter(map(len, rows))
    width, number = max(widths.items(), key=lambda pair: (pair[0] > 1, pair[1]), default=(1, 0))
    if width == 1:
        return 0, 0, 0
    return sum(bool(field_named(cell)) for cell in rows[0]), number / len(rows), width
