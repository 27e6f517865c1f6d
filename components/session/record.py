"""All that one visit keeps, in one typed record: read with `session`, changed by `remember`."""

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
    """A change that can be taken back: its place, and what the reader was told of it.

    `before` and `after` are the values that it changed, by name, as `Store.apply` takes them.
    """

    place: str
    said: str
    before: Kept
    after: Kept


class Leading(NamedTuple):
    """A page on which to show what was opened, its selection there, and a name for this way."""

    page: str
    selection: Selection
    name: str


class DeckStep(NamedTuple):
    """A change of the deck that can be undone: what it was, and the items before it."""

    said: str
    before: tuple[str, ...] | None


class Given(NamedTuple):
    """What the widget of a key was last given or told, and on which page."""

    page: str
    value: object


class Wanted(NamedTuple):
    """A file of one slide that the browser asks for: page, form, and the number of the act."""

    page: str
    form: str
    number: int


class Pictures(NamedTuple):
    """An archive of pictures, and what was chosen when it was drawn."""

    chosen: object
    archive: bytes


@dataclass(frozen=True, slots=True)
class Session:
    """What one visit has chosen, brought and been told; no other visit shares any of it."""

    # A name for this visit, by which a browser notices that it has another one.
    visit: str = field(default_factory=lambda: token_hex(8), compare=False)

    # What is chosen, and what was when a page was last drawn.
    selection: Selection = field(default_factory=Selection)
    written: Selection | None = None  # the selection then
    address: Query | None = None  # its address
    overwritten: tuple[Query, ...] = ()  # addresses before, with which the browser may still ask
    lost: Query = field(default_factory=dict)  # a link to a text that is not here, until it is
    studied: tuple[tuple[Library, Study], ...] = ()  # lately, with all that was counted in them
    marked: tuple[int, ...] = ()  # where lines of the concordance that are marked stand
    listed: int = 0  # sentences in the sheet of a narrow screen; 0 on a wide one

    # The library.
    folder: str | None = None  # "" if nothing is kept, None before that is known
    shut: Unreadable | None = None  # why it cannot be opened
    library: Library = field(default_factory=Library)  # as it was last read
    passing: Store | None = None  # made with the first change, deleted with the session
    past: tuple[Step, ...] = ()  # changes that can be taken back
    undone: tuple[Step, ...] = ()  # changes that were, and can be done again
    unkept: Unreadable | None = None  # why something could not be kept
    resumed: bool = False  # whether what the last visit left was brought back
    noted: tuple[Selection, Plan] | None = None  # what was last kept for the next visit

    # What the browser has.
    text_shown: bool = False
    page: str = ""  # that was drawn last, by its name in the menu
    sent: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # revisions of large parts
    heard_pick: int = 0  # the number of the last pick that was heard
    given: Mapping[str, Given] = field(default_factory=dict)  # to each widget, by its key

    # Texts on their way in. A click may end the run that takes a file: it is kept here until then.
    waiting: tuple[Text, ...] = ()  # in their previews
    too_much: frozenset[str] = frozenset()  # ids of those that can be analysed only in part
    taken_back: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)  # into them, by id
    taken_in: bool = False  # whether some just were
    emptied: Mapping[str, int] = field(default_factory=dict)  # how often each box was, by its name
    opening: tuple[tuple[str, bytes], ...] = ()  # project files until they are taken in
    to_read: tuple[tuple[str, bytes], ...] = ()  # other files until they are read

    # Why something was refused, for as long as the page says so.
    refused_files: tuple[tuple[str, Unreadable], ...] = ()
    refused_words: Unreadable | None = None
    refused_book: Unreadable | None = None
    refused_projects: tuple[tuple[str, Unreadable], ...] = ()
    refused_edit: Unreadable | None = None
    refused_cut: str = ""
    refused_text: tuple[str, Unreadable] | None = None  # its name; the article stands in its place
    said_of_change: str = ""  # what the last change in text or cards did

    # The library's page.
    marked_texts: tuple[str, ...] = ()
    asking: str = ""  # what its dialog asks for
    leads_to: Leading | None = None  # where what was opened is to be shown
    tables: tuple[tuple[str, bytes], ...] = ()  # that wait for their columns
    to_add: "tuple[tuple[str, bytes, Columns | None], ...]" = ()

    # The deck.
    plan: Plan = NO_PLAN
    deck_past: tuple[DeckStep, ...] = ()  # changes that can be undone
    heard_act: int = 0  # the number of the last act in its filmstrip that was heard
    wanted: Wanted | None = None  # a file that was asked for there
    pictures: Pictures | None = None


def session() -> Session:
    """Return the record of this visit."""
    kept: Session = st.session_state.setdefault(KEY, Session())
    return kept


def remember(new: Session) -> None:
    """Put a changed record in place: `remember(replace(session(), marked=()))`."""
    st.session_state[KEY] = new


def begin_anew() -> None:
    """Forget everything about this visit, which goes on as somebody else's."""
    st.session_state.clear()


def select(selection: Selection) -> None:
    """Put a changed selection in place."""
    remember(replace(session(), selection=selection))
