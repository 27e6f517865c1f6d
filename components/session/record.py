"""Everything that one visit keeps: one typed record, read by `session`, changed by `remember`."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import streamlit as st

from components.session.selection import Selection
from policytext.base.unreadable import Unreadable
from policytext.source.documents import Span
from policytext.study.own_texts import Library, Text
from policytext.study.study import Study

KEY = "session"  # under which Streamlit keeps the record; every other key is a widget's own
Query = dict[str, list[str]]


class Step(NamedTuple):
    """A change that can be undone: what it was, in the reader's words, and what was before."""

    said: str
    before: Library


class Pictures(NamedTuple):
    """An archive of pictures, and what was chosen when it was drawn."""

    chosen: object
    archive: bytes


@dataclass(frozen=True, slots=True)
class Session:
    """What one visit has chosen, brought and been told; nothing of it is shared with another."""

    # What is chosen; and what was, with its address, when a page was last drawn.
    selection: Selection = field(default_factory=Selection)
    studied: tuple[tuple[Library, Study], ...] = ()  # of late, with all that was counted in them
    written: Selection | None = None
    address: Query | None = None
    marked: tuple[int, ...] = ()  # where lines of the concordance that are marked stand
    listed: int = 0  # sentences in the sheet of a narrow screen; 0 on a wide one

    # What the reader brought and changed, and the way back; `lost` until a lost text is noted.
    library: Library = field(default_factory=Library)
    past: tuple[Step, ...] = ()
    lost: bool = False

    # What the browser has: the text on screen, large parts by key under their revisions, the number
    # of the last pick that was heard, the page on which a widget by its key was last given a value.
    text_shown: bool = False
    sent: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    heard_pick: int = 0
    given_on: Mapping[str, str] = field(default_factory=dict)

    # Texts on their way in: those that wait, the stretches taken back in by the text's id, whether
    # some were just taken in; and how often a box by its name was emptied.
    waiting: tuple[Text, ...] = ()
    taken_back: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    taken_in: bool = False
    emptied: Mapping[str, int] = field(default_factory=dict)

    # Why something was refused, as long as that is said.
    refused_files: tuple[tuple[str, Unreadable], ...] = ()
    refused_words: Unreadable | None = None
    refused_book: Unreadable | None = None
    refused_project: Unreadable | None = None
    refused_cut: str = ""
    said_of_change: str = ""  # what the last change in text or cards did

    # The deck: its views in order (None before any is chosen), the reader's words for a slide.
    deck_kinds: tuple[str, ...] | None = None
    deck_words: Mapping[tuple[str, ...], tuple[str, str]] = field(default_factory=dict)
    pictures: Pictures | None = None


def session() -> Session:
    """Return the record of this visit."""
    kept: Session = st.session_state.setdefault(KEY, Session())
    return kept


def remember(new: Session) -> None:
    """Put a changed record in place, whole: `remember(replace(session(), lost=True))`."""
    st.session_state[KEY] = new


def select(selection: Selection) -> None:
    """Put a changed selection in place."""
    remember(replace(session(), selection=selection))
