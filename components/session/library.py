"""This reader's library: each change is kept at once, and can be undone and done again."""

from collections.abc import Iterable
from dataclasses import replace

from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.session import keeping
from components.session.record import Step, remember, select, session
from components.session.selection import Selection
from policytext.base.unreadable import Unreadable
from policytext.library.kept import Kept
from policytext.library.own import Stored, library_of
from policytext.library.steps import led
from policytext.library.store import Store
from policytext.study.choosing import of_document
from policytext.study.own_texts import Library, Text

# The places in which changes are made: a page takes back the steps of its own places alone.
TEXTS, WORDS = "texts", "words"
_MOST_STEPS = 50


def themes_of(document: str) -> str:
    """Return the place of what is changed in a document's theme book."""
    return f"book.{document}"


def doubts_of(document: str) -> str:
    """Return the place of what is doubted in a document."""
    return f"doubts.{document}"


def library() -> Library:
    """Return what this reader has."""
    now = session()
    try:
        store = keeping.in_use()
        if store is None:
            return now.library
        shelf = now.library.shelf
        if isinstance(shelf, Stored) and shelf.store is store and shelf.revision == store.revision:
            return now.library
        found = library_of(store, _say)
        found.names  # noqa: B018  read here, where a failure can be told
    except Unreadable as reason:
        _say(reason)
        return now.library
    remember(replace(session(), library=found))
    return found


def change(place: str, said: str, kept: Kept, texts: Iterable[Text] = ()) -> bool:
    """Keep values, and take texts in; → whether that could be done.

    `said` tells the reader what was done. `kept` is as `Store.apply` takes it; `texts` may be an
    iterator, and are taken one at a time.
    """
    try:
        store = keeping.store()
        before = store.put(texts, kept)
        after = store.now(before)
    except Unreadable as reason:
        _say(reason)
        return False
    now = session()
    past = (*now.past, Step(place, said, before, after))[-_MOST_STEPS:]
    undone = tuple(step for step in now.undone if step.place != place)
    selection = _there(now.selection, store)
    remember(replace(now, past=past, undone=undone, selection=selection, unkept=None))
    return True


def undo(*places: str) -> None:
    """Take back the last change in these places."""
    step = last(*places)
    if step and _led(step.after, step.before):
        now = session()
        past = tuple(one for one in now.past if one is not step)
        remember(replace(now, past=past, undone=(*now.undone, step)))


def redo(*places: str) -> None:
    """Do the change again that was taken back last in these places."""
    step = next_one(*places)
    if step and _led(step.before, step.after):
        now = session()
        undone = tuple(one for one in now.undone if one is not step)
        remember(replace(now, past=(*now.past, step), undone=undone))


def last(*places: str) -> Step | None:
    """Return the last change in these places."""
    return next((step for step in reversed(session().past) if step.place in places), None)


def next_one(*places: str) -> Step | None:
    """Return the change in these places that was taken back last."""
    return next((step for step in reversed(session().undone) if step.place in places), None)


def _led(was: Kept, to: Kept) -> bool:
    """Put what a step touched from one state into another; → whether that could be done."""
    try:
        store = keeping.store()
        store.apply(led(store.now(to), was, to))
        select(_there(session().selection, store))
    except Unreadable as reason:
        _say(reason)
        return False
    return True


def _there(selection: Selection, store: Store) -> Selection:
    """Return a selection without its document, if that was just removed."""
    gone = selection.document and not store.text(selection.document)
    return of_document(selection, "") if gone else selection


def _say(reason: Unreadable) -> None:
    """Have the page say it. Where a file is made there is no page: it must not be incomplete."""
    if get_script_run_ctx(suppress_warning=True) is None:
        raise reason
    remember(replace(session(), unkept=reason))
