"""Files that were dropped, until each is read: a click that ends the run loses none of them."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components.browser.plain import plain_markdown
from components.documents import waiting
from components.frame import Frame
from components.session.record import remember, session
from components.session.undisturbed import undisturbed
from policytext.base.unreadable import Unreadable
from policytext.library.coming_in.kinds import called, kind_of
from policytext.source.reading import read
from policytext.study.own_texts import Text
from policytext.study.project import is_project


def wait(files: Sequence[tuple[str, bytes]]) -> None:
    """Let files wait until they are read; what was said of others is forgotten."""
    now = session()
    remember(replace(now, to_read=(*now.to_read, *files), refused_files=()))


def read_all(frame: Frame) -> None:
    """Read file by file; one that cannot be read leaves the others alone.

    What is read when a click ends the run is read again by the next one.
    """
    every, spot = len(session().to_read), st.empty()
    if not every:
        return
    bar = spot.progress(0.0)
    while left := session().to_read:
        name, content = left[0]
        done = max(every - len(left), 0)
        bar.progress(done / every, plain_markdown(frame.word("reading_file", name=name)))
        found = _text(name, content)
        undisturbed(_note)(name, found)
    spot.empty()


def _text(name: str, content: bytes) -> Text | Unreadable:
    try:
        if is_project(content):
            raise Unreadable("project_among_texts")
        return Text(name, read(name, content))
    except Unreadable as reason:
        return _as_named(name, reason)


def _as_named(name: str, reason: Unreadable) -> Unreadable:
    """Return why a file is refused, in the words of what its name says it is.

    By their first bytes archives and tables are taken for Word files, which are archives, too.
    """
    if kind_of(name) == "file" or reason.reason not in ("damaged", "not_docx"):
        return reason
    if reason.reason == "damaged":
        return Unreadable("damaged", kind=called(name))
    return Unreadable("for_library")


def _note(name: str, found: Text | Unreadable) -> None:
    """Take note of what the first file that waited is, and let it go."""
    if isinstance(found, Text):
        waiting.add([found])
    else:
        now = session()
        remember(replace(now, refused_files=(*now.refused_files, (name, found))))
    remember(replace(session(), to_read=session().to_read[1:]))
