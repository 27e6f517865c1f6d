"""A box for files that is empty again once its files were taken."""

from collections.abc import Callable, Sequence

import streamlit as st

from components.session.boxes import box_key, empty, megabytes_of_text
from components.session.undisturbed import undisturbed

Files = Sequence[tuple[str, bytes]]


def taken(
    words: str,
    name: str,
    keep: Callable[[Files], None],
    *,
    several: bool = False,
    megabytes: int = 0,
) -> bool:
    """Show a box, hand the files dropped since the last run to `keep`, and say whether any were.

    `keep` gets (name, content) of each, and is heard to its end: once the box is empty nobody else
    has them. A file may have so many `megabytes`; by itself, what one text may have.
    """
    files = st.file_uploader(
        words,
        accept_multiple_files=several,
        key=box_key(name),
        max_upload_size=megabytes or megabytes_of_text(),
    )
    found = files if isinstance(files, list) else [files] if files else []

    def hand_over() -> None:
        empty(name)
        keep([(file.name, file.getvalue()) for file in found])

    if found:
        undisturbed(hand_over)()
    return bool(found)
