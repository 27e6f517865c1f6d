"""The sheet behind stacked bars, in which totals are sums: an edited part changes its total."""

from io import BytesIO
from typing import Any

import xlsxwriter
from pptx.chart.chart import Chart
from xlsxwriter.utility import xl_rowcol_to_cell


def sum_up(chart: Chart, parts: int) -> None:
    """Write the sheet of a bar chart anew: the series after the first `parts` is their sum."""
    plot = chart.plots[0]
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Sheet1")
    for row, name in enumerate(plot.categories, 1):
        sheet.write_string(row, 0, str(name))
    for column, series in enumerate(plot.series, 1):
        sheet.write_string(0, column, series.name)
        for row, number in enumerate(series.values, 1):
            if column == parts + 1:
                ends = (xl_rowcol_to_cell(row, 1), xl_rowcol_to_cell(row, parts))
                sheet.write_formula(row, column, f"=SUM({':'.join(ends)})", value=number)
            elif number is not None:
                sheet.write_number(row, column, number)
    book.close()
    part: Any = chart.part
    part.chart_workbook.update_from_xlsx_blob(out.getvalue())
