"""Everything that one visit keeps: one typed record, read by `session`, changed by `remember`."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from secrets import token_hex
from typing import TYPE_CHECKING, NamedTuple

import streamlit as st

from components.session.selection import Selection
from policytext.base.unreadable import Unreadable
from policytext.library.kept import Kept
from policytext.library.store import Store
from policytext.source.documents import Span
from policytext.study.own_texts import Library, Text
from policytext.study.plan import NO_PLAN, Plan
from policytext.study.study import Study

if TYPE_CHECKING:
    from policytext.library.coming_in.tables.columns import Columns

KEY = "session"  # under which Streamlit keeps the record; every other key is a widget's own
Query = dict[str, list[str]]


class Step(NamedTuple):
    """A change that can be taken back: where it was made, and what it was in the reader's words.

    `before` and `after` are what was and is kept, by name, as `Store.apply` takes it.
    """

    place: str
    said: str
    before: Kept
    after: Kept


class Leading(NamedTuple):
    """A page that what was opened is to be shown on, what it shows, and a name for this way."""

    page: str
    selection: Selection
    name: str


class DeckStep(NamedTuple):
    """A change of the deck that can be undone: what it was, and the items that were before."""

    said: str
    before: tuple[str, ...] | None


class Given(NamedTuple):
    """What the widget of a key was last given or told, and on which page."""

    page: str
    value: object


class Wanted(NamedTuple):
    """A file of one slide that the browser asks for: its page, its form, the number of the act."""

    page: str
    form: str
    number: int


class Pictures(NamedTuple):
    """An archive of pictures, and what was chosen when it was drawn."""

    chosen: object
    archive: bytes


@dataclass(frozen=True, slots=True)
class Session:
    """What one visit has chosen, brought and been told; nothing of it is shared with another."""

    # A name for this visit, by which its browser sees that it is another one.
    visit: str = field(default_factory=lambda: token_hex(8), compare=False)
    # What is chosen; and what was, with its address, when a page was last drawn.
    selection: Selection = field(default_factory=Selection)
    studied: tuple[tuple[Library, Study], ...] = ()  # of late, with all that was counted in them
    written: Selection | None = None
    address: Query | None = None
    connection: str = ""  # on which the browser was told so
    marked: tuple[int, ...] = ()  # where lines of the concordance that are marked stand
    listed: int = 0  # sentences in the sheet of a narrow screen; 0 on a wide one

    # The folder of the library that this visit has, "" where none stays, None before that is known;
    # and why it cannot be opened.
    folder: str | None = None
    shut: Unreadable | None = None
    # The reader's library as it was last read, the way back and forth, why something could not be
    # kept; the link to a text that is not here, until that is.
    library: Library = field(default_factory=Library)
    passing: Store | None = None  # goes with the session, from the first change on
    past: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    unkept: Unreadable | None = None
    # Whether what was kept of the last visit was brought back; and what was last kept of this one.
    resumed: bool = False
    noted: tuple[Selection, Plan] | None = None
    lost: Query = field(default_factory=dict)

    # What the browser has: the text on screen, large parts by key under their revisions, the number
    # of the last pick that was heard, what each widget has by its key.
    text_shown: bool = False
    page: str = ""  # that was drawn last, by its name in the menu
    sent: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    heard_pick: int = 0
    given: Mapping[str, Given] = field(default_factory=dict)

    # Texts on their way in: those that wait, the stretches taken back in by the text's id, whether
    # some were just taken in; and how often a box by its name was emptied.
    waiting: tuple[Text, ...] = ()
    taken_back: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    taken_in: bool = False
    emptied: Mapping[str, int] = field(default_factory=dict)
    # Project files until they are taken in, others until they are read: a click may end the run.
    opening: tuple[tuple[str, bytes], ...] = ()
    to_read: tuple[tuple[str, bytes], ...] = ()

    # Why something was refused, as long as that is said.
    refused_files: tuple[tuple[str, Unreadable], ...] = ()
    refused_words: Unreadable | None = None
    refused_book: Unreadable | None = None
    refused_projects: tuple[tuple[str, Unreadable], ...] = ()
    refused_edit: Unreadable | None = None
    refused_cut: str = ""
    refused_text: tuple[str, Unreadable] | None = None  # its name; the article stands in its place
    said_of_change: str = ""  # what the last change in text or cards did

    # The library's page: its texts that are marked, what its dialog asks for, the page that shows
    # what was opened, and the list it was opened from; tables that wait for their columns, what is
    # added with them.
    marked_texts: tuple[str, ...] = ()
    asking: str = ""
    leads_to: Leading | None = None
    tables: tuple[tuple[str, bytes], ...] = ()
    to_add: "tuple[tuple[str, bytes, Columns | None], ...]" = ()

    # The deck: its plan, the way back, the number of the last act in its filmstrip that was heard,
    # and what was asked for there.
    plan: Plan = NO_PLAN
    deck_past: tuple[DeckStep, ...] = ()
    heard_act: int = 0
    wanted: Wanted | None = None
    pictures: Pictures | None = None


def session() -> Session:
    """Return the record of this visit."""
    kept: Session = st.session_state.setdefault(KEY, Session())
    return kept


def remember(new: Session) -> None:
    """Put a changed record in place, whole: `remember(replace(session(), marked=()))`."""
    st.session_state[KEY] = new


def begin_anew() -> None:
    """Forget everything that this visit has: it goes on as somebody else's."""
    st.session_state.clear()


def select(selection: Selection) -> None:
    """Put a changed selection in place."""
    remember(replace(session(), selection=selection))
