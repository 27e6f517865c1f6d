"""Facets, years, order, groups and words of a scope: numbers that can be counted by hand."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.base.labels import LANGUAGES, label
from policytext.library.card import Card, Known
from policytext.library.facets import Option, facets
from policytext.library.groups import as_group, from_record, groups_of
from policytext.library.passing import let_go, passing
from policytext.library.saying import narrowed, scope_said
from policytext.library.scope import EVERYTHING, FACETS, NONE, Scope, within
from policytext.library.some import some_of
from policytext.library.sorting import SORTS, in_order
from policytext.library.store import Store
from policytext.library.years import Year, years
from policytext.source.reading import Received
from policytext.study.own_texts import InMemory, Library, Text


def card(id: str, *, family: str = "", characters: int = 10, **known: str) -> Card:
    found = {name: Known(value, "title") for name, value in known.items()}
    return Card(id, f"{id}.txt", found, characters=characters, family=family or id)


CARDS = (
    card("a", title="甲", date="2019-01-02", issuer="国务院", tier="national", form="意见"),
    card("b", title="乙", date="2019", issuer="甲省 乙省", tier="province", form="报告"),
    card("c", title="丙", date="2021", issuer="甲省", tier="province", form="报告", family="b"),
    card("d", title="丁", issuer="国务院", tier="national", characters=7),
)


def test_a_facet_is_counted_under_the_choices_of_the_others() -> None:
    found = facets(CARDS, Scope(tier=("province",)), {})
    assert found["tier"] == (Option("national", 2), Option("province", 2))
    # A text of two bodies stands under both.
    assert found["issuer"] == (Option("甲省", 2), Option("乙省", 1))
    assert found["form"] == (Option("报告", 2),)
    assert facets(CARDS, EVERYTHING, {})["form"][-1] == Option(NONE, 1)
    assert facets(CARDS, Scope(form=("通知",)), {})["form"][-2:] == (
        Option("通知", 0),
        Option(NONE, 1),
    )


def test_families_count_once_where_that_is_asked_for() -> None:
    found = facets(CARDS, Scope(once=True), {})
    assert found["tier"] == (Option("national", 2), Option("province", 1))


ids = st.lists(st.sampled_from("abcd"), unique=True)
values = st.lists(st.sampled_from(["国务院", "甲省", "乙省", NONE]), max_size=2, unique=True)


@given(values, st.booleans(), st.sampled_from(["", "2019", "2020"]), st.none() | ids)
def test_the_number_beside_a_value_is_what_it_alone_leaves(
    issuers: list[str], once: bool, since: str, holding: list[str] | None
) -> None:
    scope = Scope(issuer=tuple(issuers), once=once, since=since)
    for name, options in facets(CARDS, scope, {}, holding).items():
        for value, number in options:
            alone = replace(scope, **{name: (value,)})
            assert number == len(within(CARDS, alone, {}, holding)), (name, value)


def test_years_without_text_are_there_and_texts_without_a_date_beside() -> None:
    found = years(CARDS, CARDS[1:], {"b": 3, "d": 4})
    assert found.years == (
        Year(2019, 2, 20, 1, 10, 3),
        Year(2020),
        Year(2021, 1, 10, 1, 10, 0),
    )
    assert found.undated == Year(0, 1, 7, 1, 7, 4)
    assert years((), (), {}).years == ()


@pytest.mark.parametrize("sort", SORTS)
def test_what_is_not_known_stands_last(sort: str) -> None:
    found = [one.id for one in in_order(CARDS, sort, {"c": 2})]
    assert sorted(found) == list("abcd")
    if sort in ("date", "-date", "form", "-form"):
        assert found[-1] == "d"


def test_order() -> None:
    def by(sort: str) -> str:
        return "".join(one.id for one in in_order(CARDS, sort, {"c": 2, "a": 5}))

    assert by("-hits")[:2] == "ac" and by("characters")[0] == "d"
    assert by("tier") == "adbc" and by("-date") == "cabd"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_scope_is_said_in_words(language: str) -> None:
    assert scope_said(EVERYTHING, language) == label("scope_everything", language)
    scope = Scope(
        tier=("province", "city"), form=(NONE,), since="2013", until="2017", find="发展", once=True
    )
    said = scope_said(scope, language)
    for part in (label("tier_province", language), label("tier_city", language), "2013–2017"):
        assert part in said
    assert label("field_form", language) in said and "“发展”" in said
    assert len(narrowed(scope, language)) == 6
    # Each part names what it is made of: without all of them nothing is narrowed.
    names = {name for part in narrowed(scope, language) for name in part.names}
    assert scope.without(*names) == EVERYTHING


@pytest.fixture
def store() -> Iterator[Store]:
    made = passing()
    yield made
    let_go(made)


SCOPES = (
    EVERYTHING,
    Scope(issuer=("甲省", "乙省"), since="2013", until="2017", find="…", terms=True, once=True),
    Scope(texts=("a", "b"), group="x"),
)


@pytest.mark.parametrize("scope", SCOPES)
def test_a_group_is_kept_and_let_go(store: Store, scope: Scope) -> None:
    before = store.apply(as_group("西部 省份", scope))
    assert groups_of(store) == {"西部 省份": scope}
    store.apply(before)
    assert groups_of(store) == {}


def test_a_damaged_group_is_what_it_can_be() -> None:
    record = {"issuer": "国务院", "since": 2013, "texts": ["a", 1], "once": "yes", "more": {}}
    assert from_record(record) == Scope(texts=("a", "1"))


def test_some_of_a_library_are_its_texts_and_what_belongs_to_them() -> None:
    one, other = (Text(f"{n}.txt", Received(f"第{n}号\n坚持修路。", kind="text")) for n in "12")
    found = some_of(Library(InMemory((one, other)), books={other.id: None}), [one.id])  # type: ignore[dict-item]
    assert list(found.names) == [one.id] and list(found.texts) == [one]
    assert found.text(other.id) is None and found.books == {}


def test_facets_are_those_of_a_scope() -> None:
    assert set(facets(CARDS, EVERYTHING, {})) == set(FACETS)
