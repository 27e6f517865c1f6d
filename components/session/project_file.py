"""This visit's library as a project file, and the copy that its browser brings back."""

from dataclasses import replace

from components.session import keeping
from components.session.library import TEXTS, change, library
from components.session.record import remember, session
from components.session.selection import to_query
from policytext.base.unreadable import Unreadable
from policytext.library.groups import GROUP
from policytext.library.opening import kept_with
from policytext.study import project
from policytext.study.plan import NO_PLAN
from policytext.study.project import Groups


def whole() -> bytes:
    """Return everything that this visit has, as a project file."""
    now = session()
    return project.to_bytes(library(), to_query(now.selection), now.plan, groups())


def revision() -> str:
    """Return a name for what is in that file; it changes with all of it but the selection."""
    store = keeping.at_hand()
    return f"{store.revision if store else 0}.{hash(repr(session().plan))}"


def groups() -> Groups:
    """Return the groups that are kept, as plain values."""
    store = keeping.at_hand()
    try:
        kept = store.kept(GROUP) if store else {}
    except Unreadable:  # said where the library is opened
        return {}
    return {name.removeprefix(GROUP): scope for name, scope in kept.items()}


def bring_back(file: bytes, said: str) -> None:
    """Take in a copy, in a visit that has nothing left; `said` tells the reader so."""
    now = session()
    try:
        opened = project.from_bytes(file)
        kept = kept_with(library(), opened)
    except Unreadable as reason:
        remember(replace(now, unkept=reason))
        return
    if change(TEXTS, said, kept, opened.texts) and opened.plan != NO_PLAN:
        remember(replace(session(), plan=opened.plan))
