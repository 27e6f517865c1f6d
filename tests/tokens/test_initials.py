"""The letters that syllables begin with: of terms, and of texts of the same length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.tokens.initials import initials, initials_of, text_initials
from policytext.tokens.tokens import Token


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        *(("主城都市区", "zcdsq"), ("重庆", "cq"), ("重要", "zy"), ("行业", "hy"), ("行动", "xd")),
        *(("５Ｇ网络", "5gwl"), ("GDP", "gdp"), ("“双城记”", "“scj”")),
    ],
)
def test_a_term_is_read_as_a_whole(term: str, expected: str) -> None:
    assert initials(term) == expected


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
def test_initials_are_as_long_as_the_term(term: str) -> None:
    assert len(initials(term)) == len(term)


def test_a_capital_begins_each_token() -> None:
    text = "在重庆，5G网。\nGDP增"
    spans = [(0, 1), (1, 3), (3, 4), (4, 7), (7, 8), (9, 12), (12, 13)]
    tokens = [Token(start, end, text[start:end], "term") for start, end in spans]
    assert text_initials(text, tokens, initials_of(t.surface for t in tokens)) == "ZCq  gw  GdpZ"
