"""This reader's library: what was brought and changed, kept at once; and the way back and forth."""

from collections.abc import Iterable
from dataclasses import replace

from components.session import keeping
from components.session.record import Step, remember, session
from policytext.base.unreadable import Unreadable
from policytext.library.own import Stored, library_of
from policytext.library.steps import led
from policytext.library.store import Kept
from policytext.study.own_texts import Library, Text

# Where a change was made, and is taken back: a page shows the steps of its own places.
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
    if keeping.regime() == "session" and now.passing is None:
        return now.library
    try:
        store = keeping.store()
        shelf = now.library.shelf
        if isinstance(shelf, Stored) and shelf == Stored(store, str(store.folder), store.revision):
            return now.library
        found = library_of(store, _say)
    except Unreadable as reason:
        _say(reason)
        return now.library
    remember(replace(session(), library=found))
    return found


def change(place: str, said: str, kept: Kept, texts: Iterable[Text] = ()) -> bool:
    """Keep values, and take texts in; say whether that could be done.

    `said` tells the reader what was done. `kept` is as `Store.apply` takes it.
    """
    new = tuple(texts)
    try:
        store = keeping.store()
        before = store.put(new, kept) if new else store.apply(kept)
        after = store.now(before)
    except Unreadable as reason:
        _say(reason)
        return False
    now = session()
    past = (*now.past, Step(place, said, before, after))[-_MOST_STEPS:]
    undone = tuple(step for step in now.undone if step.place != place)
    # What is said of lost texts ends with this.
    remember(replace(now, past=past, undone=undone, lost=False, unkept=None))
    return True


def undo(*places: str) -> None:
    """Take back what was done last in these places."""
    step = last(*places)
    if step and _led(step.after, step.before):
        now = session()
        past = tuple(one for one in now.past if one is not step)
        remember(replace(now, past=past, undone=(*now.undone, step)))


def redo(*places: str) -> None:
    """Do again what was taken back last in these places."""
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
    """Lead what a step touched from one to the other, and say whether that could be done."""
    try:
        store = keeping.store()
        store.apply(led(store.now(to), was, to))
    except Unreadable as reason:
        _say(reason)
        return False
    return True


def _say(reason: Unreadable) -> None:
    remember(replace(session(), unkept=reason))
