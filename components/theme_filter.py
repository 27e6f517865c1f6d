"""The themes as switches, and what else is chosen."""

from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__)
_theme_filter = st.components.v2.component(
    "policytext_theme_filter",
    css=_HERE.with_suffix(".css").read_text(encoding="utf-8"),
    js=_HERE.with_suffix(".js").read_text(encoding="utf-8"),
)


def show(view: dict[str, Any], *, key: str = "theme_filter") -> None:
    """Show what components/views.py made."""
    _theme_filter(data=view, key=key, height="content")
