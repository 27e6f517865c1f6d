"""The address a browser asks with: heard where its reader changed it, not where it is late."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from components.session import address
from components.session.record import KEY, Session
from policytext.base.places import ROOT

BEFORE, AFTER = ["industry"], ["industry", "connectivity"]


@pytest.fixture
def page() -> AppTest:
    """The explorer with one theme chosen, and another picked; the address says so."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    at.query_params["themes"] = BEFORE
    at.session_state[KEY] = Session(text_shown=True)
    at.run()
    now = at.session_state[KEY]
    at.session_state[KEY] = replace(now, selection=replace(now.selection, themes=tuple(AFTER)))
    at.run()
    assert shown(at) == (AFTER, AFTER)
    return at


def shown(at: AppTest) -> tuple[list[str], list[str]]:
    """Return the themes that are chosen, and those in the address."""
    asked = at.query_params["themes"]
    return list(at.session_state[KEY].selection.themes), [asked] if isinstance(
        asked, str
    ) else asked


def test_a_run_that_was_asked_for_before_the_address_was_there_takes_no_pick_back(
    page: AppTest,
) -> None:
    for _ in range(2):  # what is written again may be late again
        page.query_params["themes"] = BEFORE
        page.run()
        assert shown(page) == (AFTER, AFTER)


def test_what_never_hears_of_its_address_has_little_kept_for_it(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(address, "_MOST_OVERWRITTEN", 2)
    for said in ("a", "b", "b", "c"):
        page.query_params["find"] = said
        page.query_params["themes"] = BEFORE
        now = page.session_state[KEY]
        page.session_state[KEY] = replace(now, selection=replace(now.selection, term=said))
        page.run()
    assert [one["find"] for one in page.session_state[KEY].overwritten] == [["b"], ["c"]]


def test_the_way_back_is_taken_though_its_address_was_just_written_over(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(address, "_went_back", lambda: True)
    page.query_params["themes"] = BEFORE
    page.run()
    assert shown(page) == (BEFORE, BEFORE)


def test_a_link_to_what_was_there_before_is_taken_once_the_browser_had_the_address(
    page: AppTest,
) -> None:
    page.run()
    page.query_params["themes"] = BEFORE
    page.run()
    assert shown(page) == (BEFORE, BEFORE)
