"""Pages over a library, opened without a browser."""

from dataclasses import replace

from streamlit.testing.v1 import AppTest

from components.session.record import KEY, Session
from components.session.selection import Selection
from policytext.base.places import ROOT
from policytext.library.store import Store


def opened(name: str, store: Store | None, lang: str = "zh", **fields: object) -> AppTest:
    """Open a page by its name in the menu, with a library and a selection."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    selection = replace(Selection(lang=lang), **fields)  # type: ignore[arg-type]
    at.session_state[KEY] = Session(text_shown=True, passing=store, selection=selection)
    at.query_params["lang"] = lang
    at.run()
    at.session_state[KEY] = replace(at.session_state[KEY], selection=selection)
    at.switch_page(f"pages/{name}.py").run()
    assert not at.exception
    return at


def selected(at: AppTest) -> Selection:
    """Return what is selected now."""
    return at.session_state[KEY].selection
