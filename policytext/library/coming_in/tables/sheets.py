"""Workbooks of Excel and its kin (XLSX, XLS, XLSB, ODS): every sheet that can be seen."""

from collections.abc import Iterator
from pathlib import Path

from policytext.base.unreadable import Unreadable
from policytext.library.coming_in.tables.sheet import Sheet


def sheets(path: Path) -> Iterator[Sheet]:
    """Yield the sheets of a workbook. Raises Unreadable.

    A formula gives the value that the program computed last; hidden sheets are left out.
    """
    import python_calamine as calamine

    try:
        book = calamine.CalamineWorkbook.from_path(str(path))
    except calamine.PasswordError as reason:
        raise Unreadable("locked") from reason
    except (calamine.CalamineError, OSError, ValueError) as reason:
        raise Unreadable("damaged", kind="Excel") from reason
    shown = [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.typ == calamine.SheetTypeEnum.WorkSheet
        and sheet.visible == calamine.SheetVisibleEnum.Visible
    ]
    for name in shown:
        try:
            found = book.get_sheet_by_name(name)
        except (calamine.CalamineError, ValueError) as reason:
            raise Unreadable("damaged", kind="Excel") from reason
        first = found.start[0] + 1 if found.start else 1
        yield Sheet(name if len(shown) > 1 else "", found.iter_rows(), first=first)
