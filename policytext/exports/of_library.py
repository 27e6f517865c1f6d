"""The catalogue of a library and the lines found in it as tables: CSV, XLSX."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from functools import lru_cache
from io import BytesIO

import pandas as pd
import xlsxwriter

from policytext import __version__
from policytext.base.fitting import printable
from policytext.base.labels import label
from policytext.charts.slides.page import SANS
from policytext.exports.workbook import OPTIONS, sheet_name, write_table
from policytext.library.card import FIELDS, Card
from policytext.library.card_names import field_name, value_said
from policytext.library.counting.lines import Line
from policytext.library.counting.sentences import Sentences
from policytext.library.row_names import name_said
from policytext.library.saying import scope_said
from policytext.library.scope import Scope

MOST_ROWS = 1_000_000  # that a sheet holds
_WHERE = ("file", "paragraph", "sentence", "place", "scope")
_AT_HAND = 500  # texts whose sentences are kept: lines by context go to and fro


def catalogue(
    cards: Iterable[Card], scope: Scope, language: str, hits: Mapping[str, int] | None = None
) -> pd.DataFrame:
    """Return a row for each card: its fields, characters, file, and the scope in words.

    With `hits` (how many each text has, by its id) how many of what is looked for.
    """
    said = scope_said(scope, language)
    names = [field_name(name, language) for name in FIELDS]
    names.append(label("catalogue_characters", language))
    names += [label("catalogue_hits", language)] if hits is not None else []
    names += [label("catalogue_file", language), label("catalogue_scope", language)]
    rows = [
        [
            *_fields(card, language),
            card.characters,
            *([hits.get(card.id, 0)] if hits is not None else []),
            name_said(card.name, language),
            said,
        ]
        for card in cards
    ]
    return pd.DataFrame(rows, columns=names)


def found_lines(
    lines: Iterable[Line],
    cards: Mapping[str, Card],
    texts: Mapping[str, str],
    scope: Scope,
    language: str,
) -> pd.DataFrame:
    """Return a row for each line: left, node, right, its sentence, its text, where it stands there.

    `texts` are the words of those that lines are of, by id; the scope stands in each row.
    """
    said = scope_said(scope, language)
    names = [label(f"column_{name}", language) for name in ("left", "node", "right", "sentence")]
    names += [field_name(name, language) for name in ("title", "date", "issuer")]
    names += [label(f"catalogue_{name}", language) for name in _WHERE]
    sentences = lru_cache(_AT_HAND)(lambda id: Sentences(texts[id]))
    rows = [
        [
            line.left,
            line.node,
            line.right,
            standing.sentence,
            card.title,
            card.date,
            card.value("issuer"),
            name_said(card.name, language),
            standing.paragraph_number,
            standing.sentence_number,
            line.start,
            said,
        ]
        for line in lines
        if (card := cards.get(line.id))
        and (standing := sentences(line.id).standing(line.start, line.end))
    ]
    return pd.DataFrame(rows, columns=names)


def workbook(table: pd.DataFrame, name: str, scope: Scope, language: str, made: date) -> bytes:
    """Return a table as XLSX, and what it rests on as a second sheet."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, OPTIONS)
    book.set_properties({"title": printable(name), "created": datetime.combine(made, time())})
    plain = book.add_format({"font_name": SANS[1], "font_size": 10})
    bold = book.add_format({"font_name": SANS[1], "font_size": 10, "bold": True, "bottom": 1})
    names: list[str] = []
    for title, rows in (
        (name, table[:MOST_ROWS]),
        (label("slide_method", language), _rests_on(len(table), scope, language, made)),
    ):
        names.append(sheet_name(title, names))
        sheet = book.add_worksheet(names[-1])
        write_table(sheet, rows, 0, 0, plain, bold)
        sheet.freeze_panes(1, 0)
    book.close()
    return out.getvalue()


def _fields(card: Card, language: str) -> Sequence[str]:
    return [card.title if name == "title" else value_said(card, name, language) for name in FIELDS]


def _rests_on(rows: int, scope: Scope, language: str, made: date) -> pd.DataFrame:
    said = [
        (label("catalogue_scope", language), scope_said(scope, language)),
        (label("catalogue_rows", language), f"{rows:,}"),
        (label("statement_made", language), made.isoformat()),
        (label("statement_tool", language), f"{label('app_title', language)} {__version__}"),
    ]
    columns = [label("sheet_what", language), label("sheet_value", language)]
    return pd.DataFrame(said, columns=columns)
