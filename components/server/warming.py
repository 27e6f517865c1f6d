"""What the first reader would wait for, loaded and tried once: the text first, then the charts."""

import gc
import inspect
from contextlib import suppress
from dataclasses import replace
from threading import Event

from components.frame import Frame
from components.session import cached
from components.session.selection import Selection
from policytext.base.look import Look
from policytext.base.unreadable import Unreadable
from policytext.library.connection import FILE
from policytext.library.places import own
from policytext.study.study import Study

FIRST = Selection()  # what is shown where nothing is chosen
_ALONE = 3  # seconds after which nobody is on the way who opened a browser with the server
_LOOKS = tuple(Look(language, dark) for language in ("zh", "en") for dark in (False, True))
_text_is_out = Event()


def warm_up() -> None:
    """Do once what the first page does, and keep nothing of it but what is loaded by that."""
    study = text()
    own_library()
    settle()
    # Python does one thing at a time: the charts' part would take from what sends the first text.
    _text_is_out.wait(_ALONE)
    charts(study)
    settle()


def settle() -> None:
    """Take what is loaded out of the garbage collector's way.

    Nothing is sent while it looks through everything: with all that is loaded, for 0.1 s.
    """
    gc.collect()
    gc.freeze()


def own_library() -> None:
    """Open this user's own library, if there is one: its cards may be many."""
    folder = own()
    if not (folder / FILE).exists():
        return
    with suppress(Unreadable):  # said to whoever comes
        cached.store_in(str(folder)).cards()


def text_is_out() -> None:
    """Take note that a first reader has been sent the text: now the charts are next."""
    _text_is_out.set()


def text() -> Study:
    """Load what the text and what stands around it need; return the article under study."""
    import streamlit.emojis  # noqa: F401  every label is searched for one; slow to compile

    from components import settings  # noqa: F401
    from components.browser import breakdown, copy_link, reader  # noqa: F401
    from components.page import open_page  # noqa: F401
    from components.panels import reading_pane  # noqa: F401
    from components.session.studies import as_everybody_finds_it

    study, look = as_everybody_finds_it(), Look()
    for view in (reader.view(study, FIRST, look, ""), breakdown.view(study, FIRST, look)):
        view["kept"]()
    # Streamlit asks once, at the first element, from where it was called; Python then looks through
    # all modules, and remembers those.
    inspect.stack()
    return study


def charts(study: Study) -> None:
    """Draw what everybody sees first, in each language and mode: the first reader's by default."""
    from components.panels import explorer  # noqa: F401

    for look in _LOOKS:
        frame = Frame(replace(FIRST, lang=look.language), study, look)
        for view in map(frame.view, ("cloud", "frequency", FIRST.wide, FIRST.narrow)):
            if view.chart and view.name != "cloud":
                view.drawing(look).figure  # noqa: B018  drawn once, for all who come
