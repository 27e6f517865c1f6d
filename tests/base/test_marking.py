"""Words marked in a text, counted by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.base.marking import split_at


@pytest.mark.parametrize(
    ("text", "words", "pieces"),
    [
        ("", ["城"], []),
        ("城市", [], [("城市", False)]),
        ("城市", ["", "村"], [("城市", False)]),
        ("城市发展", ["发展"], [("城市", False), ("发展", True)]),
        ("城市建设要好", ["城市", "城市建设"], [("城市建设", True), ("要好", False)]),
        ("城市建设", ["建设", "市建"], [("城", False), ("市建", True), ("设", False)]),
        ("城城，城", ["城"], [("城", True), ("城", True), ("，", False), ("城", True)]),
        ("2.5亿a|b", ["2.5", "|", "."], [("2.5", True), ("亿a", False), ("|", True), ("b", False)]),
    ],
)
def test_the_longest_word_at_the_first_place_is_marked(
    text: str, words: list[str], pieces: list[tuple[str, bool]]
) -> None:
    assert split_at(text, words) == split_at(text, reversed(words)) == pieces


@given(st.text("城市(.|", max_size=12), st.sets(st.text("城市(.|", max_size=3), max_size=4))
def test_no_character_is_lost_and_no_word_left(text: str, words: set[str]) -> None:
    pieces = split_at(text, words)
    assert "".join(piece for piece, _ in pieces) == text
    assert all(piece in words for piece, marked in pieces if marked)
    rest = [piece for piece, marked in pieces if not marked]
    assert not any(word and word in piece for piece in rest for word in words)
