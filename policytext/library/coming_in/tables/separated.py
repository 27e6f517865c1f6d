"""CSV and its kin: encoding and separator are found by what the file holds."""

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import IO

from policytext.base.unreadable import Unreadable
from policytext.library.coming_in.tables.sheet import Cells, Sheet
from policytext.source.reading.encodings import decoded
from policytext.source.reading.limits import max_characters

_SEPARATORS = ",\t;|，"
_LOOKED_AT = 256 * 1024  # bytes
_ROWS = 30


def sheets(path: Path) -> Iterator[Sheet]:
    """Yield the one sheet of a CSV or TSV file. Raises Unreadable."""
    encoding = _encoding(path)
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        sample = file.read(_LOOKED_AT)
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
    """Return what stands between cells: what gives the most rows of one width above one."""

    def evenness(separator: str) -> tuple[int, int]:
        rows = csv.reader(StringIO(sample.replace("\0", "")), delimiter=separator)
        widths: Counter[int] = Counter()
        try:
            for _, row in zip(range(_ROWS), rows, strict=False):
                widths[len(row)] += bool(row)
        except csv.Error:
            return 0, 0
        width, number = max(widths.items(), key=lambda pair: (pair[0] > 1, pair[1]), default=(1, 0))
        return (number, width) if width > 1 else (0, 0)

    return max(_SEPARATORS, key=evenness)
