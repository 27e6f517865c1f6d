"""The page of two groups, without a browser: both sides chosen, swapped, and what is compared."""

from collections.abc import Iterator
from functools import partial

import pytest
from pages_of_library import opened, selected
from streamlit.testing.v1 import AppTest

from components.browser.plain import plain_markdown
from components.session.selection import Selection, from_query
from policytext.base.labels import label
from policytext.library.asked import scope_written
from policytext.library.coming_in import worker
from policytext.library.groups import as_group
from policytext.library.parts.building import bring_up_to_date
from policytext.library.passing import let_go, passing
from policytext.library.point import Point
from policytext.library.scope import Scope
from policytext.library.store import Store
from policytext.source.reading import Received
from policytext.study.own_texts import Text


@pytest.fixture(autouse=True)
def nobody_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """No worker is started for what a test leaves to be indexed."""
    monkeypatch.setattr(worker, "start", lambda folder: None)


def text(body: str, year: int, words: str) -> Text:
    lines = (f"{body}政府工作报告", f"{year}年1月9日", "各位代表：现在报告工作。", words)
    return Text(f"{body}{year}.txt", Received("\n".join(lines), kind="text"))


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    made = passing()
    made.put([text("甘肃省人民", 2019, "坚持修路，坚持修路，修路。")])
    made.put([text("甘肃省人民", 2024, "坚持治水，治水，治水，治水。")])
    made.put([text("江苏省人民", 2024, "坚持治水，治水。")])
    made.put([], as_group("近年", Scope(since="2024")))
    bring_up_to_date(made)
    yield made
    let_go(made)


page = partial(opened, "groups")


def said(at: AppTest) -> str:
    parts = (*at.markdown, *at.caption, *at.warning, *at.button)
    return "\n".join(str(getattr(one, "value", "") or getattr(one, "label", "")) for one in parts)


def button(at: AppTest, key: str):  # type: ignore[no-untyped-def]
    return next(one for one in at.button if one.key == key)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("grouped", ["group_terms", "group_phrases", "group_themes"])
def test_every_view_is_shown(store: Store, lang: str, grouped: str) -> None:
    versus = scope_written(Scope(until="2019"))
    at = page(store, lang, since="2024", versus=versus, grouped=grouped)
    beginning = "甲组 2024 年起：2 篇" if lang == "zh" else "A since 2024: 2 texts"
    assert plain_markdown(beginning) in said(at)


def test_the_whole_library_has_nothing_beside_it_and_a_start_is_offered(store: Store) -> None:
    at = page(store)
    assert "乙组没有文本" in said(at)
    assert button(at, "swap_sides").disabled
    button(at, "begin_0").click().run()
    assert not at.exception
    assert (selected(at).since, selected(at).until) == ("2024", "2024")
    assert selected(at).versus == scope_written(Scope(since="2019", until="2023"))
    assert "乙组 2019–2023：1 篇" in said(at)


def test_the_other_texts_can_change_sides_where_a_scope_holds_them(store: Store) -> None:
    at = page(store, since="2024")
    assert "乙组 其余文本：1 篇" in said(at)
    button(at, "swap_sides").click().run()
    assert not at.exception
    assert (selected(at).since, selected(at).until) == ("2019", "2019")
    assert selected(at).versus == scope_written(Scope(since="2024"))
    assert "甲组 2019：1 篇" in said(at)
    button(at, "swap_sides").click().run()
    assert selected(at).since == "2024" and selected(at).until == ""


def test_a_click_on_a_side_lists_its_lines(store: Store) -> None:
    of_b = {"since": "2024", "versus": scope_written(Scope(until="2019"))}
    at = page(store, **of_b, point=str(Point("~term:修路", side="b")))
    title = label("sentences_title", "zh", name="修路 · 乙组", number=3)
    assert plain_markdown(title) in said(at)


def test_years_of_a_side_are_chosen(store: Store) -> None:
    at = page(store, since="2024", versus=scope_written(Scope(group="近年")))
    assert "2 篇同在两组" in said(at)
    box = next(one for one in at.selectbox if one.key == "year_b_until")
    box.set_value("2019").run()
    assert not at.exception
    assert selected(at).versus == scope_written(Scope(group="近年", until="2019"))
    assert "乙组没有文本" in said(at)


def test_a_link_says_which_view_and_what_stands_beside() -> None:
    versus = scope_written(Scope(tier=("national",), since="2013"))
    query = {"grouped": ["group_themes"], "versus": [versus]}
    found, ignored = from_query(query, documents=(), themes=(), evidence=lambda one: True)
    assert (found.grouped, found.versus, ignored) == ("group_themes", versus, ())
    query = {"grouped": ["odd"], "versus": ["{"]}
    found, ignored = from_query(query, documents=(), themes=(), evidence=lambda one: True)
    assert found == Selection() and set(ignored) == {"grouped", "versus"}
