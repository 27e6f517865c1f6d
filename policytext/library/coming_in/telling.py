"""What was not taken in, or not in full, as its reader is told: name by name, and in short."""

from collections.abc import Iterable
from typing import NamedTuple

from policytext.base.files import csv
from policytext.base.labels import label
from policytext.base.unreadable import Unreadable
from policytext.library.coming_in.queue import NotTaken
from policytext.library.row_names import name_said, row_of

_WORDLESS = "row_without_text"
_MOST = 200  # stretches of rows that one line names


class Told(NamedTuple):
    """One line: what it is about, why, and how many things of the queue it stands for."""

    name: str
    why: str
    number: int = 1


def told(one: NotTaken, language: str) -> Told:
    """Return one thing and why, in one sentence."""
    reason = one.reason
    if reason.reason == "twin":
        values = {"name": name_said(str(reason.values["name"]), language)}
        reason = Unreadable("twin", **values)
    return Told(name_said(one.name, language), reason.said(language))


def as_csv(every: Iterable[NotTaken], language: str) -> bytes:
    """Return a CSV file: a name, and why in one sentence."""
    import pandas as pd

    rows = [told(one, language)[:2] for one in every]
    names = [label(f"incoming_{column}", language) for column in ("name", "reason")]
    return csv(pd.DataFrame(rows, columns=names))


def in_short(every: Iterable[NotTaken], language: str) -> list[Told]:
    """Return a line for each, and one for all rows of a table that have no text."""
    lines: dict[object, Told] = {}
    rows: dict[str, list[int]] = {}
    for number, one in enumerate(every):
        row = row_of(one.name)
        if row and one.reason.reason == _WORDLESS:
            rows.setdefault(row[0], []).append(row[1])
            lines[row[0]] = Told("", "")
        else:
            lines[number] = told(one, language)
    for table, numbers in rows.items():
        if len(numbers) == 1:
            name = name_said(f"{table} · {numbers[0]}", language)
            lines[table] = Told(name, Unreadable(_WORDLESS).said(language))
        else:
            said = _stretches(numbers, language)
            why = label("rows_without_text", language, rows=said, number=len(numbers))
            lines[table] = Told(table, why, len(numbers))
    return list(lines.values())


def _stretches(numbers: list[int], language: str) -> str:
    """Return numbers in their order as a reader writes them: 3–5, 9."""
    found: list[list[int]] = []
    for number in sorted(numbers):
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    said = [f"{first}–{last}" if last > first else f"{first}" for first, last in found]
    return label("rows_joined", language).join(said[:_MOST]) + ("…" if len(said) > _MOST else "")
