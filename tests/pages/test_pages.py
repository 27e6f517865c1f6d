"""Every page runs, in both languages, with every choice."""

import pytest
from streamlit.testing.v1 import AppTest

from components.session.record import KEY, Session
from policytext.base.places import ROOT


@pytest.mark.parametrize("page", ["app.py", "pages/method.py"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_page_runs(page: str, lang: str) -> None:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    at.query_params["lang"] = lang
    at.session_state[KEY] = Session(text_shown=True)
    at.run()
    if page != "app.py":
        at.switch_page(page).run()
    assert not at.exception


@pytest.mark.parametrize(
    "choice",
    [
        {"level": "words"},
        {"wide": "matrix", "narrow": "coverage"},
        {"themes": "industry", "echoes": "off"},
        {"term": "不在文中", "themes": "shared"},
        {"also": "stop_word", "unit": "per_thousand", "top": "40"},
        {"evidence": "pole.now-later.1", "reading": "sentences"},
        {"reading": "source"},
    ],
)
def test_the_explorer_takes_every_choice(choice: dict[str, str]) -> None:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in choice.items():
        at.query_params[name] = value
    at.session_state[KEY] = Session(text_shown=True)
    at.run()
    assert not at.exception
    assert not at.toast
