"""The word cloud as crisp, clickable text."""

from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__)
_cloud = st.components.v2.component(
    "policytext_cloud",
    css=_HERE.with_suffix(".css").read_text(encoding="utf-8"),
    js=_HERE.with_suffix(".js").read_text(encoding="utf-8"),
)


def show(view: dict[str, Any], *, key: str = "cloud") -> None:
    """Show what components/views.py made."""
    _cloud(data=view, key=key, height="content")
