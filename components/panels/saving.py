"""A library, or a part of it, saved as one file."""

from functools import partial

from components.frame import Frame
from components.panels.download import download
from components.session import keeping
from components.session.record import session
from components.session.selection import to_query
from policytext.base.files import filename
from policytext.base.unreadable import Unreadable
from policytext.library.groups import GROUP
from policytext.study import project
from policytext.study.own_texts import Library
from policytext.study.project import Groups


def save(frame: Frame, own: Library, words: str, key: str, *, name: str = "") -> None:
    """Show a button that saves a library, or a part of one (`policytext.library.some`)."""
    # Taken now: when the button is pressed no session is at hand.
    now = session()
    download(
        words,
        partial(project.to_bytes, own, to_query(now.selection), now.plan, _groups()),
        f"{filename(name or frame.word('project_name'))}{project.ENDING}",
        "application/gzip",
        key,
    )


def _groups() -> Groups:
    """Return the groups that are kept, as plain values."""
    store = keeping.at_hand()
    try:
        kept = store.kept(GROUP) if store else {}
    except Unreadable:  # said where the library is opened
        return {}
    return {name.removeprefix(GROUP): scope for name, scope in kept.items()}
