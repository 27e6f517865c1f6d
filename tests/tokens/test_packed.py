"""Tokens on their way from one process to another."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from policytext.tokens.packed import packed, unpacked
from policytext.tokens.tokens import Token

TOKENS = st.builds(
    lambda start, surface, kind, term: Token(start, start + len(surface), surface, kind, term),
    st.integers(0, 1000),
    st.text(max_size=3),
    st.sampled_from(("term", "number", "punctuation")),
    st.sampled_from(("", "5G")),
)


@given(st.lists(TOKENS))
def test_they_are_the_same_on_the_other_side(tokens: list[Token]) -> None:
    assert unpacked(pickle.loads(pickle.dumps(packed(tokens)))) == tuple(tokens)
