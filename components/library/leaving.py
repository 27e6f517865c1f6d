"""What is taken away from the library: texts as a project file, the catalogue, the lines found."""

from components.frame import Frame
from components.library.finding import Found


def show(frame: Frame, found: Found) -> None:
    """Show the button and what can be taken."""
