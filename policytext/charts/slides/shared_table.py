"""A native scatter chart whose series share one table: places in the first column, a column each.

python-pptx gives every series a block of rows of its own, of which LibreOffice shows the last only.
"""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, NamedTuple

import xlsxwriter
from lxml import etree
from pptx.chart.chart import Chart
from pptx.oxml.ns import qn
from xlsxwriter.utility import xl_col_to_name

from policytext.base.fitting import printable


class Dots(NamedTuple):
    """One series: its name, and the rows of its dots, None where another series stands."""

    name: str
    heights: tuple[float | None, ...]


def share_table(
    chart: Chart, places: Sequence[float], series: Sequence[Dots], names: Sequence[str] = ()
) -> None:
    """Let the series of `chart`, made with as many empty ones, read from one sheet.

    `names` of the dots stand in a last column.
    """
    last = len(places) + 1
    elements = chart._chartSpace.chart.findall(f".//{qn('c:ser')}")
    for number, (element, dots) in enumerate(zip(elements, series, strict=True)):
        column = xl_col_to_name(number + 1)
        element.find(f"{qn('c:tx')}//{qn('c:f')}").text = f"Sheet1!${column}$1"
        _refer(element.find(qn("c:xVal")), f"Sheet1!$A$2:$A${last}", places)
        _refer(element.find(qn("c:yVal")), f"Sheet1!${column}$2:${column}${last}", dots.heights)
    part: Any = chart.part
    part.chart_workbook.update_from_xlsx_blob(_sheet(places, series, names))


def _refer(values: etree._Element, cells: str, numbers: Sequence[float | None]) -> None:
    for old in list(values):
        values.remove(old)
    reference = etree.SubElement(values, qn("c:numRef"))
    etree.SubElement(reference, qn("c:f")).text = cells
    cache = etree.SubElement(reference, qn("c:numCache"))
    etree.SubElement(cache, qn("c:formatCode")).text = "General"
    etree.SubElement(cache, qn("c:ptCount")).set("val", str(len(numbers)))
    for index, number in enumerate(numbers):
        if number is not None:
            point = etree.SubElement(cache, qn("c:pt"), idx=str(index))
            etree.SubElement(point, qn("c:v")).text = str(number)


def _sheet(places: Sequence[float], series: Sequence[Dots], names: Sequence[str]) -> bytes:
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Sheet1")
    for row, place in enumerate(places, 1):
        sheet.write_number(row, 0, place)
    for column, dots in enumerate(series, 1):
        sheet.write_string(0, column, printable(dots.name))
        for row, height in enumerate(dots.heights, 1):
            if height is not None:
                sheet.write_number(row, column, height)
    for row, name in enumerate(names, 1):
        sheet.write_string(row, len(series) + 1, printable(name))
    book.close()
    return out.getvalue()
