"""Views as a spreadsheet: a sheet each, strings as strings, a native chart, the source last."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, time
from io import BytesIO
from typing import Any

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from policytext.base.fitting import breadth, printable
from policytext.base.labels import label
from policytext.charts.slides.page import SANS
from policytext.charts.values import Stacked
from policytext.views.statement import Statement
from policytext.views.view import View

_LONGEST = 32_767  # characters in a cell
_UNSAFE = re.compile(r"[\[\]:*?/\\]")
NO_TABLES: Mapping[str, pd.DataFrame] = {}
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def workbook(
    views: Sequence[View], statement: Statement, beside: Mapping[str, pd.DataFrame] = NO_TABLES
) -> bytes:
    """Return the tables of these views as XLSX, and last what they rest on.

    `beside` are other tables under their names, which stand behind those of the views. The same
    views give the same bytes; the only date in them is the statement's.
    """
    out = BytesIO()
    book = xlsxwriter.Workbook(out, OPTIONS)
    made = datetime.combine(statement.made, time())
    book.set_properties({"title": printable(statement.title), "created": made})
    plain = book.add_format({"font_name": SANS[1], "font_size": 10})
    bold = book.add_format({"font_name": SANS[1], "font_size": 10, "bold": True, "bottom": 1})
    names: list[str] = []
    for view in views:
        names.append(sheet_name(view.title, names))
        sheet = book.add_worksheet(names[-1])
        write_table(sheet, view.rows, 0, 0, plain, bold)
        sheet.freeze_panes(1, 0)
        if len(view.rows):
            sheet.autofilter(0, 0, len(view.rows), len(view.rows.columns) - 1)
        if isinstance(view.chart, Stacked) and view.chart.rows and not view.chart.full:
            _bars(book, sheet, names[-1], view.title, view.chart, len(view.rows.columns))
    for name, table in beside.items():
        names.append(sheet_name(name, names))
        sheet = book.add_worksheet(names[-1])
        write_table(sheet, table, 0, 0, plain, bold)
        sheet.freeze_panes(1, 0)
    source = label("slide_method", statement.language)
    rows = pd.DataFrame(statement.rows)
    columns = (label("sheet_what", statement.language), label("sheet_value", statement.language))
    rows.columns = pd.Index(columns)
    write_table(book.add_worksheet(sheet_name(source, names)), rows, 0, 0, plain, bold)
    book.close()
    return out.getvalue()


def write_table(
    sheet: Worksheet, rows: pd.DataFrame, top: int, left: int, plain: Format, bold: Format
) -> None:
    """Write a table; every column is as wide as what stands in it."""
    for column, name in enumerate(map(str, rows.columns), left):
        values = rows.iloc[:, column - left].tolist()
        sheet.write_string(top, column, _text(name), bold)
        for row, value in enumerate(values, top + 1):
            if pd.isna(value):
                continue
            if isinstance(value, str):
                sheet.write_string(row, column, _text(value), plain)
            else:
                sheet.write_number(row, column, value, plain)
        widest = max((breadth(str(value)) for value in (name, *values)), default=0)
        sheet.set_column(column, column, min(2 * widest + 3, 80))


def _bars(
    book: Workbook, sheet: Worksheet, name: str, title: str, chart: Stacked, columns: int
) -> None:
    """Put a native chart beside the table; its series are the last of the table's columns."""
    rows = len(chart.rows)
    bars: Any = book.add_chart({"type": "bar", "subtype": "stacked"})
    font = {"name": SANS[1], "size": 9}
    for column, series in enumerate(chart.series, columns - len(chart.series)):
        bars.add_series(
            {
                "name": [name, 0, column],
                "categories": [name, 1, 0, rows, 0],
                "values": [name, 1, column, rows, column],
                "fill": {"color": series.shade["light"]},
                "gap": 45,
            }
        )
    bars.set_title({"name": printable(title), "name_font": font | {"size": 13}})
    bars.set_x_axis({"name": chart.unit, "name_font": font, "num_font": font})
    bars.set_y_axis({"reverse": True, "num_font": font})
    bars.set_legend({"position": "bottom", "font": font})
    bars.set_size({"width": 860, "height": 120 + 26 * rows})
    sheet.insert_chart(1, columns + 1, bars)


def _text(value: str) -> str:
    text = printable(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def sheet_name(title: str, taken: Sequence[str]) -> str:
    """Return a name that spreadsheets take: short, without their marks, unlike the others."""
    name = _UNSAFE.sub("_", printable(title))[:31].strip("' ") or "_"
    number = 2
    first = name
    while name.casefold() in {other.casefold() for other in taken}:
        name = f"{first[:27]} {number}"
        number += 1
    return name
