"""One selection: the reducer, and the address it is written to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.session.selection import Selection, from_query, pick, to_query

THEMES = ("industry", "shared")
EVIDENCE = ("coverage.none", "pole.now-later.0")
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
            Selection(evidence="coverage.none", reading="sentences"),
        ),
        (
            Selection(evidence="coverage.none", reading="sentences"),
            "evidence=coverage.none",
            Selection(),
        ),
        (
            Selection(themes=("shared",), term="a", level="words"),
            "clear=all",
            Selection(level="words"),
        ),
        (Selection(), "nonsense=1", Selection()),
        (Selection(term="a"), "term=a&at=7", Selection(term="a", at="7")),
    ],
)
def test_pick(before: Selection, picked: str, after: Selection) -> None:
    assert pick(before, picked) == after


SELECTIONS = st.builds(
    Selection,
    themes=st.lists(st.sampled_from(THEMES), unique=True).map(tuple),
    term=st.sampled_from(["", "城市", "a&b=c", "<script>"]),
    level=st.sampled_from(["phrases", "words"]),
    evidence=st.sampled_from(["", *EVIDENCE]),
    also=st.lists(st.sampled_from(["stop_word", "number"]), unique=True).map(tuple),
    lang=st.sampled_from(["", "zh", "en"]),
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
