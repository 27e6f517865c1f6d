"""The table twin of a chart: everything the chart says and offers, for keyboard and ear."""

from typing import Any

from components.mounting import mount

_show = mount(__file__)


def show(columns: list[str], rows: list[list[dict[str, Any]]], *, caption: str, key: str) -> None:
    """Show rows of cells {"text", "pick"}; a cell with a pick is a button."""
    _show({"columns": columns, "rows": rows, "caption": caption}, key=key)
