"""A reader's own words: on texts that can be counted by hand, and on any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.base.unreadable import Unreadable
from policytext.tokens import word_list
from policytext.tokens.segmentation import segment
from policytext.tokens.word_list import (
    NO_WORDS,
    WordList,
    changes,
    with_cut,
    with_ignored,
    with_whole,
)

TEXT = "主城都市区要发展，主城要发展，都市也要发展。"


def surfaces(text: str, words: WordList, level: str = "words") -> list[str]:
    return [token.surface for token in segment(text, level, words)]  # type: ignore[arg-type]


@pytest.mark.parametrize("level", ["words", "phrases"])
def test_a_whole_term_is_one_term_wherever_its_letters_stand(level: str) -> None:
    words = with_whole(NO_WORDS, "要发展")
    cut = surfaces(TEXT, words, level)
    assert cut.count("要发展") == TEXT.count("要发展") == 3
    assert "发展" not in cut
    kinds = {t.surface: t.kind for t in segment(TEXT, "words", words)}
    assert kinds["要发展"] == "term"


def test_a_cut_is_made_wherever_both_sides_meet() -> None:
    assert "主城都市区" in surfaces(TEXT, NO_WORDS, "phrases")
    cut = surfaces(TEXT, with_cut(NO_WORDS, "主城", "都市区"), "phrases")
    assert "主城都市区" not in cut
    assert cut[0] == "主城"
    assert cut.count("主城") == 2


def test_an_ignored_term_is_there_but_never_counted() -> None:
    tokens = segment(TEXT, "words", with_ignored(NO_WORDS, "发展"))
    assert [t.kind for t in tokens if t.surface == "发展"] == ["ignored"] * 3


def test_what_is_said_last_holds() -> None:
    words = with_cut(with_whole(NO_WORDS, "主城都市区"), "主城", "都市区")
    assert words == WordList(cuts=(("主城", "都市区"),))
    assert with_whole(words, "主城都市区") == WordList(whole=("主城都市区",))
    assert with_whole(with_ignored(NO_WORDS, "主城"), "主城").ignored == ()


def test_longer_terms_go_first_and_no_cut_is_made_inside_one() -> None:
    words = WordList(("主城", "主城都市区"), (("城", "都"),))
    assert surfaces(TEXT, words)[0] == "主城都市区"


def test_changes_are_told_as_counted() -> None:
    rows = changes(["甲", "甲", "乙"], ["甲", "丙", "乙"])
    assert sorted(rows) == [("丙", 0, 1), ("甲", 2, 1)]
    assert changes(["甲"], ["甲"]) == []


@pytest.mark.parametrize("term", ["", " ", "甲" * 41, "甲\n乙", "\x00"])
def test_what_can_be_no_term_is_refused(term: str) -> None:
    with pytest.raises(Unreadable):
        with_whole(NO_WORDS, term)


def test_a_list_reads_back_the_same() -> None:
    words = WordList(("甲乙", '引"号'), (("丙", "丁"),), ("戊",))
    assert word_list.from_toml(word_list.to_toml(words)) == words


@pytest.mark.parametrize(
    "source",
    [
        "",
        "不是 TOML",
        "whole = 3",
        "whole = [1]",
        'cuts = [["甲"]]',
        'cuts = [["", "乙"]]',
        'themes = ["甲"]',
        f"whole = {['甲' + str(n) for n in range(5001)]}",
        "x = " + "[" * 5000,
        f"whole = [{'9' * 5000}]",
        ".".join(['"whole"'] * 50_000) + " = 1",  # minutes, if it were parsed
    ],
)
def test_anything_else_is_refused(source: str) -> None:
    with pytest.raises(Unreadable) as refused:
        word_list.from_toml(source.encode())
    assert all(refused.value.said(language) for language in ("zh", "en"))


TERMS = st.text("主城都市区要发展甲乙", min_size=1, max_size=5)


@given(
    st.text("主城都市区要发展甲乙，。\n🙂", max_size=40),
    st.lists(TERMS, max_size=3),
    st.lists(st.tuples(TERMS, TERMS), max_size=2),
    st.lists(TERMS, max_size=2),
)
def test_any_list_cuts_any_text_without_gap(
    text: str, whole: list[str], cuts: list[tuple[str, str]], ignored: list[str]
) -> None:
    words = WordList(tuple(whole), tuple(cuts), tuple(ignored))
    tokens = segment(text, "words", words)
    assert "".join(token.surface for token in tokens) == text
    assert all(text[t.start : t.end] == t.surface for t in tokens)
    assert all(t.kind == "ignored" for t in tokens if t.surface in ignored)
