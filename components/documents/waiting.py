"""The texts of this session that were read but not imported yet."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from components.session.record import remember, session
from policytext.study.own_texts import Text


def texts() -> tuple[Text, ...]:
    """Return the waiting texts, newest first."""
    return session().waiting


def add(new: Sequence[Text]) -> None:
    """Add waiting texts; one that is there already moves to the front."""
    ids = {text.id for text in new}
    _wait((*new, *(text for text in texts() if text.id not in ids)))


def instead_of(id: str, new: Sequence[Text]) -> None:
    """Replace one waiting text by others."""
    _wait(one for text in texts() for one in (new if text.id == id else [text]))


def done_with(ids: Sequence[str]) -> None:
    """Remove waiting texts."""
    _wait(text for text in texts() if text.id not in ids)


def _wait(new: Iterable[Text]) -> None:
    remember(replace(session(), waiting=tuple(new)))
