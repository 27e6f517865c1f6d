"""A library, or a part of it, saved as one file."""

from functools import partial

from components.frame import Frame
from components.panels.download import download
from components.session.project_file import groups
from components.session.record import session
from components.session.selection import to_query
from policytext.base.files import filename
from policytext.study import project
from policytext.study.own_texts import Library


def save(frame: Frame, own: Library, words: str, key: str, *, name: str = "") -> None:
    """Show a button that saves a library, or a part of one (`policytext.library.some`)."""
    # Taken now: when the button is pressed no session is at hand.
    now = session()
    download(
        words,
        partial(project.to_bytes, own, to_query(now.selection), now.plan, groups()),
        f"{filename(name or frame.word('project_name'))}{project.ENDING}",
        "application/gzip",
        key,
    )
