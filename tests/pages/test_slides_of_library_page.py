"""The slides page with views over many texts: shown, undone, passed over where texts are gone."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest
from test_slides_page import film_of, items, leaves

from components.session.record import KEY, DeckStep, Session
from policytext.base.places import ROOT
from policytext.library.asked import Asked
from policytext.library.parts.building import bring_up_to_date
from policytext.library.passing import let_go, passing
from policytext.library.scope import Scope
from policytext.library.store import Store
from policytext.slides.of_library import item_of
from policytext.source.reading import Received
from policytext.study.own_texts import Text
from policytext.study.plan import Plan

ROADS = item_of("over_time", Asked(expressions=("修路",)))
WATER = item_of("over_time", Asked(expressions=("治水",), amount="count"))
GONE = item_of("over_time", Asked(Scope(texts=("gone",)), expressions=("防沙",)))


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    made = passing()
    words = {2019: "坚持修路。", 2021: "坚持治水，坚持修路，修路。"}
    made.put(
        Text(f"{year}.txt", Received(f"甘肃省政府工作报告\n{year}年1月9日\n{said}", kind="text"))
        for year, said in words.items()
    )
    bring_up_to_date(made)
    yield made
    let_go(made)


def page(store: Store, *plan: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    at.query_params["lang"] = "zh"
    before = (DeckStep("先前", ("frequency",)),)
    now = Session(passing=store, plan=Plan(plan), deck_past=before, text_shown=True)
    at.session_state[KEY] = replace(now, folder="")
    return at.switch_page("pages/slides.py").run()


def test_two_views_of_a_library_stand_in_the_deck_and_are_undone(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICYTEXT_KEEP", "no")
    at = page(store, ROADS, WATER)
    assert items(at) == [ROADS, WATER]
    assert [leaf["theme"][0] for leaf in leaves(at) if leaf["item"]] == ["文库", "文库"]
    assert film_of(at)["leaves"][0]["id"] == "cover"
    at.button(key="undo_deck").click().run()
    assert items(at) == ["frequency"]


def test_what_is_not_in_this_library_is_passed_over_and_said(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICYTEXT_KEEP", "no")
    at = page(store, GONE, "frequency", WATER)
    assert items(at) == ["frequency", WATER]
    assert [one.value for one in at.info if "逐年用量 · 防沙" in one.value]
