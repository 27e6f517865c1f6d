"""A chart's twin: a real table whose rows and cells can be chosen by keyboard."""

from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__)
_table = st.components.v2.component(
    "policytext_table",
    css=_HERE.with_suffix(".css").read_text(encoding="utf-8"),
    js=_HERE.with_suffix(".js").read_text(encoding="utf-8"),
)


def show(columns: list[str], rows: list[list[dict[str, Any]]], *, caption: str, key: str) -> None:
    """Show rows of cells {"text", "pick"}; a cell with a pick is a button."""
    _table(data={"columns": columns, "rows": rows, "caption": caption}, key=key, height="content")
