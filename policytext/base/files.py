"""Tables and names for files: CSV that no spreadsheet executes, names that every system takes."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a text on its way in has a file name, and waits for no table
    import pandas as pd

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\u200e\u200f\u202a-\u202e]+')


def csv(table: "pd.DataFrame") -> bytes:
    """Return a table as CSV (UTF-8 with BOM); text that looks like a formula gets a quote."""

    def harmless(value: object) -> object:
        return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value

    return table.map(harmless).rename(columns=harmless).to_csv(index=False).encode("utf-8-sig")


def filename(*parts: str) -> str:
    """Return a readable file name without an ending, safe on Windows, at most 80 characters."""
    return _UNSAFE.sub("_", " - ".join(part for part in parts if part))[:80].strip(" .") or "_"
