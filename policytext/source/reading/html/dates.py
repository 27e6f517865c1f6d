"""Dates as pages write them."""

import re
from datetime import date

_DATE = re.compile(
    r"((?:19|20)\d\d)\s*[年\-/.]\s*(\d{1,2})\s*[月\-/.]\s*(\d{1,2})(?!\d)|((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)"
)


def first_date(text: str) -> str:
    """Return the first date of a text, ISO, "" when there is none."""
    for found in _DATE.finditer(text):
        year, month, day = (int(part) for part in found.groups() if part)
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            continue
    return ""
