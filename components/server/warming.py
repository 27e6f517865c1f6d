"""Load, and use once, what the first reader would wait for: the text first, then the charts."""

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

FIRST = Selection()  # what is shown as long as nothing is chosen
_ALONE = 3  # seconds; a browser that was opened with the server has asked for the text by then
_LOOKS = tuple(Look(language, dark) for language in ("zh", "en") for dark in (False, True))
_text_is_out = Event()


def warm_up() -> None:
    """Do once what the first page does, for the sake of what that loads."""
    study = load_text()
    open_own_library()
    freeze()
    # Python does one thing at a time: loading for charts would slow down who sends the first text.
    _text_is_out.wait(_ALONE)
    draw_charts(study)
    freeze()


def freeze() -> None:
    """Have the garbage collector pass over what is loaded by now, for good.

    It would take 0.1 s to look through all of it, again and again, and nothing is sent meanwhile.
    """
    gc.collect()
    gc.freeze()


def open_own_library() -> None:
    """Open this user's own library, if there is one: its cards may be many."""
    folder = own()
    if not (folder / FILE).exists():
        return
    with suppress(Unreadable):  # the reader is told when one comes
        if cached.store_in(str(folder)).cards():
            cached.load_dictionary()  # the visit may go on with one of these texts


def text_is_out() -> None:
    """Take note that a reader has been sent the text: the charts are next."""
    _text_is_out.set()


def load_text() -> Study:
    """Load what the text and what surrounds it need; return the article under study."""
    import streamlit.emojis  # noqa: F401  each label is searched for them; slow to compile

    from components import settings  # noqa: F401
    from components.browser import breakdown, copy_link, reader  # noqa: F401
    from components.page import open_page  # noqa: F401
    from components.panels import reading_pane  # noqa: F401
    from components.session.studies import as_everybody_finds_it

    study, look = as_everybody_finds_it(), Look()
    for view in (reader.view(study, FIRST, look, ""), breakdown.view(study, FIRST, look)):
        view["kept"]()
    # At the first element Streamlit asks where it was called from; to answer, Python looks through
    # all modules once, and remembers them.
    inspect.stack()
    return study


def draw_charts(study: Study) -> None:
    """Draw, in each language and mode, the charts that everybody sees first; they are shared."""
    from components.panels import explorer  # noqa: F401

    for look in _LOOKS:
        frame = Frame(replace(FIRST, lang=look.language), study, look)
        for view in map(frame.view, ("cloud", "frequency", FIRST.wide, FIRST.narrow)):
            if view.chart and view.name != "cloud":
                view.drawing(look).figure  # noqa: B018  drawn once, for all who come
