"""The page place by place, without a browser: one expression at a time, tiles, their sentences."""

from collections.abc import Iterator
from functools import partial

import pytest
from pages_of_library import opened
from streamlit.testing.v1 import AppTest

from components.browser.plain import plain_markdown
from components.session.record import KEY
from policytext.base.labels import label
from policytext.library.coming_in import worker
from policytext.library.parts.building import bring_up_to_date
from policytext.library.passing import let_go, passing
from policytext.library.point import Point
from policytext.library.store import Store
from policytext.source.reading import Received
from policytext.study.own_texts import Text


@pytest.fixture(autouse=True)
def nobody_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """No worker is started for what a test leaves to be indexed."""
    monkeypatch.setattr(worker, "start", lambda folder: None)


def text(place: str, words: str) -> Text:
    lines = (f"{place}人民政府工作报告", "2025年1月9日", "各位代表：现在报告工作。", words)
    return Text(f"{place}.txt", Received("\n".join(lines), kind="text"))


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    made = passing()
    made.put([text("甘肃省", "坚持修路，坚持治水，修路。"), text("江苏省", "坚持治水。")])
    bring_up_to_date(made)
    yield made
    let_go(made)


page = partial(opened, "places")


def said(at: AppTest) -> str:
    parts = (*at.markdown, *at.caption, *at.warning)
    return "\n".join(str(one.value) for one in parts)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("coloured", ["rate", "first", "lag"])
def test_it_is_shown_in_every_colour(store: Store, lang: str, coloured: str) -> None:
    at = page(store, lang, expressions=("修路",), coloured=coloured)
    units = label("by_place_units", lang, there=2, units=34)
    assert plain_markdown(units) in said(at)
    assert label("sentences_how", lang) in said(at)


def test_the_headline_answers_who_says_it(store: Store) -> None:
    assert "2 个有文本的省级地区里只有甘肃提到" in said(page(store, expressions=("修路",)))
    at = page(store, expressions=("种树",))
    assert "2 个有文本的省级地区都没有提到" in said(at)
    assert label("expressions_none", "zh") in said(page(store))


def test_of_several_expressions_the_chosen_one_counts(store: Store) -> None:
    chosen = str(Point.of_place("治水", "江苏省"))
    at = page(store, expressions=("修路", "治水"), point=chosen)
    assert "“治水”：2 个有文本的省级地区都提到" in said(at)
    title = label("sentences_title", "zh", name="治水 · 江苏省", number=1)
    assert plain_markdown(title) in said(at)
    first = page(store, expressions=("修路", "治水"))
    assert "“修路”：2 个有文本的省级地区里只有甘肃提到" in said(first)


def test_another_expression_takes_the_place_of_the_first(store: Store) -> None:
    at = page(store, expressions=("修路",))
    line = next(one for one in at.text_input if str(one.key).startswith("expression_line"))
    line.set_value("治水").run()
    assert not at.exception
    assert at.session_state[KEY].selection.expressions == ("治水", "修路")
    assert "“治水”：2 个有文本的省级地区都提到" in said(at)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_texts_it_says_how_they_come(lang: str) -> None:
    assert label("many_empty", lang) in said(page(None, lang))
