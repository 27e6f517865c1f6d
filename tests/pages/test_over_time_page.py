"""The page through the years without a browser: what is asked, shown, refused."""

from collections.abc import Iterator
from functools import partial

import pytest
from pages_of_library import opened, selected
from streamlit.testing.v1 import AppTest

from components.browser.plain import plain_markdown
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


def text(place: str, year: int, words: str) -> Text:
    lines = (f"{place}人民政府工作报告", f"{year}年1月9日", "各位代表：现在报告工作。", words)
    return Text(f"{place}{year}.txt", Received("\n".join(lines), kind="text"))


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    made = passing()
    made.put(
        [
            text("甘肃省", 2019, "要处理好快与慢的关系，坚持修路。"),
            text("江苏省", 2021, "坚持治水，坚持修路，修路。"),
        ]
    )
    bring_up_to_date(made)
    yield made
    let_go(made)


page = partial(opened, "over_time")


def said(at: AppTest) -> str:
    parts = (*at.markdown, *at.caption, *at.warning, *at.error, *at.button)
    found = (str(getattr(one, "value", "") or getattr(one, "label", "")) for one in parts)
    return "\n".join(found).replace("\\", "")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_a_library_it_says_how_to_bring_texts(lang: str) -> None:
    assert label("many_empty", lang) in said(page(None, lang))


def test_the_headline_says_first_most_and_last(store: Store) -> None:
    assert "“修路”从最早的 2019 年就有，2021 年最多（2 次）" in said(
        page(store, expressions=("修路",), amount="count")
    )


def test_what_is_written_is_counted_and_a_second_time_changes_nothing(store: Store) -> None:
    at = page(store)
    assert label("expressions_none", "zh") in said(at)
    for _ in range(2):
        line = next(one for one in at.text_input if one.key.startswith("expression_line"))
        line.set_value(" 修路 ").run()
        assert selected(at).expressions == ("修路",)


def test_an_expression_that_cannot_be_counted_leaves_the_others(store: Store) -> None:
    at = page(store, expressions=("修路", "/(/", "~theme:nobody"))
    told = said(at)
    assert label("unreadable_search_pattern", "zh")[:6] in told
    assert label("unreadable_expression_theme", "zh", name="nobody") in told
    assert "修路" in told and "2019 年" in told


def test_a_number_has_its_sentences(store: Store) -> None:
    at = page(store, expressions=("修路",), point=str(Point("修路", "2021")))
    title = label("sentences_title", "zh", name="修路 · 2021", number=2)
    assert plain_markdown(title).replace("\\", "") in said(at)


def test_a_chosen_term_leads_back(store: Store) -> None:
    links = page(store, term="发展").get("page_link")
    assert label("back_to_text", "zh", term="发展") in [one.proto.label for one in links]


@pytest.mark.parametrize("below", ["lives", "pairs", "theme_room", "firmness"])
def test_each_view_below_is_shown(store: Store, below: str) -> None:
    at = page(store, below=below)
    keys = {"lives": "lives_number", "pairs": "pairs_number"}
    words = keys.get(below, f"{below}_unit")
    told = label(words, "zh", number=1) if below in keys else label(words, "zh")
    assert told[2:] in said(at)
