"""This session's library: what one reader brought and changed, and the way back."""

from dataclasses import replace

from components.session.record import Step, remember, session
from policytext.study.own_texts import Library

_MOST_STEPS = 50


def library() -> Library:
    """Return what this reader has."""
    return session().library


def change(new: Library, said: str) -> None:
    """Put a changed library in place; `said` tells the reader what was done."""
    now = session()
    past = (*now.past, Step(said, now.library))
    # What is said of lost texts ends with this.
    remember(replace(now, library=new, past=past[-_MOST_STEPS:], lost=False))


def undo() -> None:
    """Take the last change back."""
    now = session()
    if now.past:
        remember(replace(now, library=now.past[-1].before, past=now.past[:-1]))


def last() -> Step | None:
    """Return the last change."""
    past = session().past
    return past[-1] if past else None
