"""A box for files that is empty again once its files were taken."""

import streamlit as st

from components.session.boxes import LET_THROUGH, box_key, empty, megabytes_of_text


def taken(
    words: str, name: str, *, several: bool = False, megabytes: int = 0
) -> list[tuple[str, bytes]]:
    """Show a box and return (name, content) of the files dropped since the last run.

    A file may have so many `megabytes`; by itself, what one text may have.
    """
    files = st.file_uploader(
        words,
        accept_multiple_files=several,
        key=box_key(name),
        max_upload_size=megabytes or LET_THROUGH * megabytes_of_text(),
    )
    found = files if isinstance(files, list) else [files] if files else []
    if found:
        empty(name)
    return [(file.name, file.getvalue()) for file in found]
