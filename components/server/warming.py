"""What the first reader would wait for, loaded and tried once: the text first, then the charts."""

import gc
import inspect
from contextlib import suppress
from threading import Event

from components.session import cached
from components.session.selection import Selection
from policytext.base.look import Look
from policytext.base.unreadable import Unreadable
from policytext.library.connection import FILE
from policytext.library.places import own
from policytext.study.study import Study

FIRST = Selection()  # what is shown where nothing is chosen
_ALONE = 3  # seconds after which nobody is on the way who opened a browser with the server
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

    Streamlit has it look through everything after each run of a page, and nothing is sent
    meanwhile: with all that is loaded, 0.1 s of each click.
    """
    gc.collect()
    gc.freeze()


def own_library() -> None:
    """Open this user's own library, if there is one: its cards may be many."""
    folder = own()
    if not (folder / FILE).exists():
        return
    with suppress(Unreadable):  # said to whoever comes
        if cached.store_in(str(folder)).cards():
            cached.load_dictionary()  # the visit may go on with one of these texts


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
    from policytext.study.prepared import article_study

    study, look = article_study(), Look()
    for view in (reader.view(study, FIRST, look, ""), breakdown.view(study, FIRST, look)):
        view["kept"]()
    # Streamlit asks once, at the first element, from where it was called; Python then looks through
    # all modules, and remembers those.
    inspect.stack()
    return study


def charts(study: Study) -> None:
    """Load what the charts need, by drawing them."""
    from components.panels import explorer  # noqa: F401
    from policytext.charts.plotly.draw import draw
    from policytext.study.options import Options
    from policytext.views.catalogue import builder

    for name in ("cloud", "frequency", FIRST.wide, FIRST.narrow):
        view = builder(name)(study, Options(), Look())
        if view.chart and name != "cloud":
            draw(view.chart, Look()).to_json()
