"""The pictures of the slides page: all views as one archive, in the form that is chosen."""

from io import BytesIO
from zipfile import ZipFile

from streamlit.testing.v1 import AppTest

from components.session.record import KEY
from policytext.base.labels import label
from policytext.base.places import ROOT
from policytext.views.catalogue import VIEWS, label_of


def test_all_views_are_drawn_and_offered_until_something_else_is_chosen() -> None:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120)
    at.query_params["lang"] = "zh"
    at.session_state["picture_forms"] = ["svg"]
    at.session_state["picture_ratio"] = "strip"
    at.switch_page("pages/slides.py").run()
    at.button(key="draw_pictures").click().run()
    assert not at.exception
    with ZipFile(BytesIO(at.session_state[KEY].pictures.archive)) as kept:
        names = kept.namelist()
    titles = [label(label_of(name), "zh") for name in VIEWS]
    assert len(names) == 2 * len(VIEWS) + 1
    assert any(name.endswith(f" - {titles[0]} strip.svg") for name in names)
    assert any(name.endswith(f" - {titles[0]}.csv") for name in names)
    words = [button.label for button in at.get("download_button")]
    assert label("downloads_zip", "zh") in words
    at.session_state["picture_ratio"] = "1:1"
    at.run()
    assert label("downloads_zip", "zh") not in [b.label for b in at.get("download_button")]
