"""This session's library: what one reader brought and changed, and the way back."""

from dataclasses import replace

from components.session.record import Step, remember, session
from policytext.study.own_texts import Library
from policytext.study.plan import Plan

_MOST_STEPS = 50


def library() -> Library:
    """Return what this reader has."""
    return session().library


def change(new: Library, said: str, plan: Plan | None = None) -> None:
    """Put a changed library in place, with another `plan` of the deck where one comes along.

    `said` tells the reader what was done.
    """
    now = session()
    past = (*now.past, Step(said, now.library, now.plan if plan else None))[-_MOST_STEPS:]
    # What is said of lost texts ends with this.
    remember(replace(now, library=new, plan=plan or now.plan, past=past, lost=False))


def undo() -> None:
    """Take the last change back."""
    now = session()
    if now.past:
        _, before, plan = now.past[-1]
        remember(replace(now, library=before, plan=plan or now.plan, past=now.past[:-1]))


def last() -> Step | None:
    """Return the last change."""
    past = session().past
    return past[-1] if past else None
