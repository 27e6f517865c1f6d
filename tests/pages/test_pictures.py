"""The pictures of the slides page: all views as one archive, in the form that is chosen."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

from expecting import expect
from playwright.sync_api import Page
from streamlit.testing.v1 import AppTest
from waiting import press, settled

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


def test_a_picture_is_copied_by_keyboard_alone(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    press(page.locator(".st-key-export_frequency button"), "Enter")
    expect(page.get_by_role("dialog").locator(".picture img")).to_be_visible()
    page.get_by_role("radio", name=label("picture_tone_dark", "zh")).focus()
    stops = []
    for key in ("Tab", "Tab", "Shift+Tab"):
        page.keyboard.press(key)
        stops.append(page.evaluate("document.activeElement.innerText"))
    copy = label("picture_copy", "zh")
    assert stops == [copy, label("picture_png1", "zh"), copy]
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-picture .told")).to_have_text(label("picture_copied", "zh"))
    page.context.clear_permissions()
    page.keyboard.press("Escape")
    expect(settled(page).get_by_role("dialog")).to_have_count(0)
