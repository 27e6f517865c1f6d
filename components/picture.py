"""Buttons that save the picture in a dialog: PNG or SVG, made by the reader's own browser."""

from pathlib import Path

import streamlit as st

_HERE = Path(__file__)
_picture = st.components.v2.component(
    "policytext_picture",
    css=_HERE.with_suffix(".css").read_text(encoding="utf-8"),
    js=_HERE.with_suffix(".js").read_text(encoding="utf-8"),
)


def show(words: dict[str, str], *, key: str) -> None:
    """Show one button for each format: {"png": label, "svg": label}."""
    _picture(data={"words": words}, key=key, height="content")
