"""The dialog in which what is known of texts is edited."""

from components.frame import Frame
from components.library.finding import Found


def edit(frame: Frame, found: Found, of: str) -> None:
    """Edit the texts that are marked."""
