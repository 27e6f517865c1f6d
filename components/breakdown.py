"""Focus areas and relationships as cards that open to their evidence."""

from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__)
_breakdown = st.components.v2.component(
    "policytext_breakdown",
    css=_HERE.with_suffix(".css").read_text(encoding="utf-8"),
    js=_HERE.with_suffix(".js").read_text(encoding="utf-8"),
)


def show(view: dict[str, Any], *, key: str = "breakdown") -> None:
    """Show what components/views.py made."""
    _breakdown(data=view, key=key, height="content")
