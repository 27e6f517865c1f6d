"""Cuts around phrases, against jieba itself, and sequences that repeat, against a plain count."""

import gc
from collections import Counter
from math import exp, log, log2

import jieba
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.base.collector import collector_at_rest
from policytext.base.places import ARTICLE
from policytext.tokens.cutting import cut_text
from policytext.tokens.dictionary import dictionary
from policytext.tokens.discovery import repeated_sequences
from policytext.tokens.lexicon import read_lexicon
from policytext.tokens.row import Row
from policytext.tokens.segmentation import segment, shown_phrases
from policytext.tokens.vocabulary import Vocabulary
from policytext.tokens.word_list import WordList

WHOLE = 10_000_000
HANZI = st.text("主城都市区高质量发展要推进双核无产一的新", max_size=30)
PHRASES = st.lists(st.text("主城都市区高质量发展", min_size=2, max_size=5), max_size=4)


def assert_cut_as_by_jieba(cut: list[str], text: str, phrases: list[str]) -> None:
    """Assert that a tokenizer of jieba's own, to which every phrase is added, cuts so too.

    Of cuts that are equally probable (一|一一, 一一|一) each takes one, by the last digit of a sum.
    """
    shared = dictionary()
    own = jieba.Tokenizer()
    own.FREQ, own.initialized = dict(shared.frequencies), True
    own.total = total = round(exp(shared.total))
    for phrase in phrases:
        own.add_word(phrase, WHOLE)
    own.total = total

    def weight(words: list[str]) -> float:
        return sum(log(own.FREQ.get(word) or 1) - log(total) for word in words)

    by_jieba = list(own.cut(text, HMM=False))
    assert "".join(cut) == text
    assert cut == by_jieba or weight(cut) == pytest.approx(weight(by_jieba), rel=1e-12)


@given(HANZI, PHRASES)
def test_a_run_is_cut_as_jieba_cuts_it(text: str, phrases: list[str]) -> None:
    known = [*dict.fromkeys((*read_lexicon().phrases, *phrases))]
    cut = cut_text(text)
    assert_cut_as_by_jieba([t.surface for t in cut.tokens], text, [])
    assert_cut_as_by_jieba([t.surface for t in cut.with_phrases(phrases)], text, known)


def test_a_text_that_is_cut_once_gives_what_is_cut_anew() -> None:
    text = ARTICLE.read_text(encoding="utf-8") + "\n发展５Ｇ基站。" * 4
    words = WordList(whole=("要发展",), cuts=(("主城", "都市区"),), ignored=("推进",))
    for own in (WordList(), words):
        cut = cut_text(text, own)
        shown = shown_phrases(text, cut=cut)
        assert shown == shown_phrases(text, own)
        assert cut.with_phrases(shown) == segment(text, "phrases", own)
        assert cut.with_phrases(shown) == cut_text(text, own).with_phrases(shown)
        assert cut.tokens == segment(text, "words", own)


@pytest.mark.parametrize(
    ("text", "phrase", "cut"),
    [
        ("用好5g基站。", "5G基站", "用好|5g基站|。"),
        ("在十四五规划中", "十四五规划", "在|十四五规划|中"),
        ("15G基站", "5G基站", "15G|基站"),
    ],
)
def test_a_phrase_across_forms_joins_whole_tokens_only(text: str, phrase: str, cut: str) -> None:
    tokens = cut_text(text).with_phrases([phrase])
    assert "|".join(token.surface for token in tokens) == cut
    assert all(token.kind == "term" for token in tokens if token.surface.endswith(phrase[-4:]))


def test_what_the_reader_cuts_stays_apart_in_a_phrase() -> None:
    words = WordList(cuts=(("5G", "基站"),))
    assert [t.surface for t in cut_text("5G基站", words).with_phrases(["5G基站"])] == ["5G", "基站"]


@given(st.lists(st.sampled_from("甲乙丙丁。的"), min_size=20, max_size=120))
def test_sequences_are_those_that_a_plain_count_finds(letters: list[str]) -> None:
    kinds = {"。": "punctuation", "的": "stop_word"}
    words = Vocabulary()
    numbers = [words.number_as(c, kinds.get(c, "term")) for c in letters]  # type: ignore[arg-type]
    row = Row(np.arange(len(letters)), np.array(numbers), words)
    text = "".join(letters)
    counts = Counter(text[i : i + n] for n in (1, 2, 3) for i in range(len(text) - n + 1))
    expected = set()
    for words, number in counts.items():
        places = [i for i in range(len(text)) if text.startswith(words, i)]
        before = {text[i - 1 : i] for i in places}
        behind = {text[i + len(words) : i + len(words) + 1] for i in places}
        cohesion = (
            min(
                log2(number * len(text) / (counts[words[:at]] * counts[words[at:]]))
                for at in range(1, max(len(words), 2))
            )
            if len(words) > 1
            else 0
        )
        if len(words) > 1 and not set(words) & set(kinds) and number > 2 and cohesion >= 0.5:
            expected |= {words} if len(before) > 1 and len(behind) > 1 else set()
    assert set(repeated_sequences(row, min_cohesion=0.5)) == expected


def test_the_collector_runs_again() -> None:
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError), collector_at_rest():
        assert not gc.isenabled()
        raise ZeroDivisionError
    assert gc.isenabled()
