"""The structure page."""

from components import settings
from components.frame import open_page

frame = open_page("structure")
settings.language(frame)
