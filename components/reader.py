"""The text with its passages and hits; or its chosen sentences; or the source as received."""

from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__)
_reader = st.components.v2.component(
    "policytext_reader",
    css=_HERE.with_suffix(".css").read_text(encoding="utf-8"),
    js=_HERE.with_suffix(".js").read_text(encoding="utf-8"),
)


def show(view: dict[str, Any], *, key: str = "reader") -> None:
    """Show a reader; components/reading.py makes the view."""
    _reader(data=view, key=key, height="content")
