"""One selection: what clicks make of it, and the address it is written to."""

from dataclasses import replace
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.session.selection import (
    LONGEST_FIND,
    MOST_OPTIONS,
    Selection,
    from_query,
    possible,
    scope_of,
    to_query,
    with_scope,
)
from policytext.library.card import TIERS
from policytext.library.scope import Scope
from policytext.library.sorting import SORTS
from policytext.study.choosing import chosen_after
from policytext.study.evidence import (
    Evidence,
    Find,
    Letters,
    Meeting,
    NamedFind,
    PoleSide,
    Sequence,
    Share,
    Wording,
)
from policytext.study.pick import Pick

THEMES = ("industry", "shared")
EVIDENCE: tuple[Evidence, ...] = (Share("none"), PoleSide("now-later", 0))
is_known = EVIDENCE.__contains__


@pytest.mark.parametrize(
    ("before", "picked", "after"),
    [
        (Selection(), "term=%E5%9F%8E", Selection(term="城")),
        (Selection(term="城"), "term=%E5%9F%8E", Selection()),
        (Selection(), "theme=shared", Selection(themes=("shared",))),
        (Selection(themes=("shared",)), "theme=shared", Selection()),
        (
            Selection(themes=("shared",)),
            "theme=industry",
            Selection(themes=("shared", "industry")),
        ),
        (Selection(), "theme=shared&term=a", Selection(themes=("shared",), term="a")),
        (Selection(themes=("shared",), term="a"), "theme=shared&term=a", Selection()),
        (
            Selection(term="a"),
            "evidence=coverage.none",
            Selection(evidence=Share("none"), reading="sentences"),
        ),
        (
            Selection(evidence=Share("none"), reading="sentences"),
            "evidence=coverage.none",
            Selection(),
        ),
        (
            Selection(themes=("shared",), term="a", level="words"),
            "clear=all",
            Selection(level="words"),
        ),
        (Selection(), "nonsense=1", Selection()),
        (Selection(term="a"), "term=a&at=7", Selection(term="a", at=7)),
    ],
)
def test_pick(before: Selection, picked: str, after: Selection) -> None:
    assert chosen_after(before, Pick.parse(picked)) == after


SELECTIONS = st.builds(
    Selection,
    themes=st.lists(st.sampled_from(THEMES), unique=True).map(tuple),
    term=st.sampled_from(["", "城市", "a&b=c", "<script>"]),
    level=st.sampled_from(["phrases", "words"]),
    evidence=st.sampled_from([None, *EVIDENCE]),
    also=st.lists(st.sampled_from(["stop_word", "number"]), unique=True).map(tuple),
    lang=st.sampled_from(["", "zh", "en"]),
    issuer=st.lists(st.sampled_from(["国务院", "a b&c", "-"]), unique=True).map(tuple),
    tier=st.lists(st.sampled_from([*TIERS, "-"]), unique=True).map(tuple),
    since=st.sampled_from(["", "1949", "2025"]),
    find=st.sampled_from(["", "处理好…关系", "/a+/ “<b>”"]),
    find_as=st.sampled_from(["strings", "terms"]),
    group=st.sampled_from(["", "2013–2017"]),
    once=st.sampled_from(["each", "once"]),
    sort=st.sampled_from(SORTS),
    leaf=st.sampled_from(["1", "20"]),
)


@given(SELECTIONS)
def test_the_address_brings_the_selection_back(selection: Selection) -> None:
    query = {k: v if isinstance(v, list) else [v] for k, v in to_query(selection).items()}
    assert from_query(query, documents=(), themes=THEMES, evidence=is_known) == (
        selection,
        (),
    )


@given(st.dictionaries(st.text(max_size=9), st.lists(st.text(max_size=50), max_size=3)))
def test_any_address_gives_a_selection(query: dict[str, list[str]]) -> None:
    selection, _ = from_query(query, documents=(), themes=THEMES, evidence=is_known)
    assert isinstance(selection, Selection)


def test_what_is_not_known_is_ignored_by_name() -> None:
    query = {"themes": ["industry", "<script>"], "level": ["x"], "term": ["\x00"], "odd": ["1"]}
    selection, ignored = from_query(query, documents=(), themes=THEMES, evidence=is_known)
    assert selection == Selection(themes=("industry",))
    assert ignored == ("themes", "level", "term", "odd")


def test_a_hostile_scope_is_ignored_by_name() -> None:
    query = {
        "issuer": ["国务院", "x" * 61, "a\nb"],
        "tier": ["province", "<script>"],
        "region": [f"{n}省" for n in range(MOST_OPTIONS + 5)],
        "since": ["12"],
        "until": ["２０２５"],
        "find": ["x" * (LONGEST_FIND + 1)],
        "group": ["\u202e"],
        "sort": ["-x"],
        "leaf": ["0"],
        "card": ["0123456789"],
        "once": ["maybe"],
    }
    selection, ignored = from_query(query, documents=(), themes=THEMES, evidence=is_known)
    assert selection == Selection(
        issuer=("国务院",),
        tier=("province",),
        region=tuple(f"{n}省" for n in range(MOST_OPTIONS)),
    )
    assert set(ignored) == set(query)


@given(SELECTIONS)
def test_a_scope_is_in_the_selection(selection: Selection) -> None:
    assert with_scope(replace(selection, leaf="1"), scope_of(selection)) == replace(
        selection, leaf="1"
    )
    scope = Scope(form=("意见",), since="2013", find="发展", terms=True, once=True)
    assert scope_of(with_scope(selection, scope)) == scope


@pytest.mark.parametrize(
    ("address", "selection"),
    [
        ("", Selection()),
        (
            "tier=province&tier=-&since=2013&until=2017&find=%E5%8F%91%E5%B1%95&find_as=terms"
            "&once=once&leaf=3&sort=title&listing=texts",
            Selection(
                tier=("province", "-"),
                since="2013",
                until="2017",
                find="发展",
                find_as="terms",
                once="once",
                leaf="3",
                sort="title",
                listing="texts",
            ),
        ),
        ("term=%E5%8F%91%E5%B1%95&level=words", Selection(term="发展", level="words")),
        ("themes=shared&themes=industry", Selection(themes=("shared", "industry"))),
        (
            "evidence=coverage.none&reading=sentences&lang=en",
            Selection(evidence=Share("none"), reading="sentences", lang="en"),
        ),
        ("evidence=pole.now-later.1", Selection(evidence=PoleSide("now-later", 1))),
        ("evidence=found.phrase.120.124", Selection(evidence=Find("phrase.120.124"))),
        (
            "evidence=named.relationship.%E5%BF%AB+%E2%86%94+%E6%85%A2",
            Selection(evidence=NamedFind("relationship", "快 ↔ 慢")),
        ),
        (
            "lens=ngrams&evidence=gram.%E5%8A%A0%E5%BF%AB%7C%E5%BB%BA%E8%AE%BE",
            Selection(lens="ngrams", evidence=Sequence(("加快", "建设"))),
        ),
        (
            "evidence=letters.%E5%85%B1%E5%90%8C%E5%AF%8C%E8%A3%95&against=language",
            Selection(evidence=Letters("共同富裕"), against="language"),
        ),
        (
            "evidence=near.tokens.%E5%8F%91%E5%B1%95%7C%E6%8E%A8%E8%BF%9B",
            Selection(evidence=Meeting("tokens", "发展", "推进")),
        ),
        ("evidence=said.must&said=must", Selection(evidence=Wording("must"), said="must")),
        (
            "evidence=said.must.%E5%BF%85%E9%A1%BB&reading=source",
            Selection(evidence=Wording("must", "必须"), reading="source"),
        ),
        (
            "also=number&also=stop_word&echoes=off",
            Selection(also=("number", "stop_word"), echoes="off"),
        ),
    ],
)
def test_a_link_of_today_opens_the_same_view(address: str, selection: Selection) -> None:
    query = parse_qs(address)
    read = from_query(query, documents=(), themes=THEMES, evidence=lambda _: True)
    assert read == (selection, ())
    written = {k: v if isinstance(v, list) else [v] for k, v in to_query(selection).items()}
    assert written == query


def test_what_a_text_does_not_have_is_let_go() -> None:
    kept = Selection(themes=("industry", "gone"), evidence=Share("one"), reading="sentences")
    found = possible(kept, themes=THEMES, evidence=is_known)
    assert found == Selection(themes=("industry",))
    known = Selection(evidence=Share("none"), reading="sentences")
    assert possible(known, themes=THEMES, evidence=is_known) == known
    query = {"evidence": ["coverage.one"], "reading": ["text"]}
    read = from_query(query, documents=(), themes=THEMES, evidence=is_known)
    assert read == (Selection(), ("evidence",))
