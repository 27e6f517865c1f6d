"""Statistics of terms, on texts that can be counted by hand and against independent computation."""

from collections import Counter
from math import log, log2, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency
from scipy.stats.contingency import relative_risk

from policytext.base.unreadable import Unreadable
from policytext.source.cleaning import clean
from policytext.source.documents import Span
from policytext.statistics.association import log_dice, log_likelihood
from policytext.statistics.collocates import collocates, meetings
from policytext.statistics.concordance import concordance
from policytext.statistics.keyness import keyness, log_ratio
from policytext.statistics.ngrams import ngrams
from policytext.statistics.term_table import deviation_of_proportions, paragraph_sizes, term_table
from policytext.study.options import REACH
from policytext.study.prepared import article, article_tokens
from policytext.themes.theme_book import read_theme_book
from policytext.themes.themes import annotate
from policytext.tokens.counting import counted
from policytext.tokens.searching import families, found_terms
from policytext.tokens.segmentation import Token, segment
from policytext.tokens.sequences import gram_places, letter_counts, letter_places

SOURCE = "题\n城市发展要快。城市建设要好，城市发展要稳。\n乡村发展要快。"
DOCUMENT = clean(SOURCE)
TOKENS = segment(DOCUMENT.text, "words")
COUNTED = counted(TOKENS)
COUNTS = st.integers(0, 400)


def rows(table) -> list[dict]:
    return table.to_dict("records")


def test_terms_are_described_as_counted_by_hand() -> None:
    table = term_table(COUNTED, DOCUMENT, (), paragraph_sizes(DOCUMENT, TOKENS))
    found = {row["term"]: row for row in rows(table)}
    assert [found["城市"][name] for name in ("frequency", "paragraphs", "sentences")] == [3, 1, 2]
    assert [found["发展"][name] for name in ("frequency", "paragraphs", "sentences")] == [3, 2, 3]
    assert found["发展"]["places"] == [2, 16, 24] and found["城市"]["first"] == 0
    # 12 tokens stand in the first paragraph, 4 in the second.
    assert paragraph_sizes(DOCUMENT, TOKENS) == [12, 4]
    assert found["城市"]["per_thousand"] == pytest.approx(3000 / 16)
    # DP of 城市: (|1 − .75| + |0 − .25|) / 2 = .25; normalised by 1 − .25.
    assert found["城市"]["dispersion"] == pytest.approx(0.25 / 0.75)
    # DP of 发展: (|2/3 − 3/4| + |1/3 − 1/4|) / 2 = 1/12.
    assert found["发展"]["dispersion"] == pytest.approx(1 / 12 / 0.75)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 50)), min_size=1, max_size=12))
def test_dispersion_is_the_published_formula(parts: list[tuple[int, int]]) -> None:
    held, sizes = np.array([n for n, _ in parts]), np.array([size for _, size in parts])
    if not held.sum():
        return
    result = deviation_of_proportions({i: int(n) for i, n in enumerate(held) if n}, sizes.tolist())
    shares = sizes / sizes.sum()
    dp = 0.5 * np.abs(held / held.sum() - shares).sum()
    expected = dp / (1 - shares.min()) if len(parts) > 1 else 0
    assert result == pytest.approx(expected, abs=1e-9)
    assert -1e-9 <= result <= 1 + 1e-9


def test_the_article_terms_add_up() -> None:
    document, tokens = article(), article_tokens("phrases")
    terms = counted(tokens)
    book = annotate(document, read_theme_book())
    table = term_table(terms, document, book, paragraph_sizes(document, tokens))
    assert table["frequency"].sum() == len(terms)
    for row in rows(table):
        starts = row["places"]
        assert all(document.text.startswith(row["term"], at) for at in starts)
        held = [s for s in document.sentences if any(s.start <= at < s.end for at in starts)]
        assert len(held) == row["sentences"]


def test_sequences_end_at_marks_and_sentences() -> None:
    table = ngrams(TOKENS, DOCUMENT, stop_words=True)
    found = {"".join(row["gram"]): row["frequency"] for row in rows(table)}
    assert found["城市发展要"] == 2 and found["发展要快"] == 2
    assert found["发展要"] == 3  # twice after 城市, once after 乡村: in no single longer one
    assert "城市发展" not in found  # always inside 城市发展要
    assert "要快" not in found  # always inside 发展要快
    assert not any(mark in gram for gram in found for mark in "。，")
    # Without stop words 要 ends a sequence, and with it what stands behind.
    without = [(row["gram"], row["frequency"]) for row in rows(ngrams(TOKENS, DOCUMENT))]
    assert without == [(("城市", "发展"), 2)]


@given(st.lists(st.sampled_from("甲乙丙。"), max_size=30))
def test_every_sequence_is_counted_as_a_plain_walk_counts_it(letters: list[str]) -> None:
    text = "".join(letters)
    tokens = [
        Token(i, i + 1, c, "punctuation" if c == "。" else "term") for i, c in enumerate(text)
    ]
    document = clean(f"题\n{text}") if text.strip("。") else None
    if document is None or document.text != text:
        return
    plain: Counter[tuple[str, ...]] = Counter()
    for run in text.split("。"):
        for length in range(2, 6):
            plain.update(tuple(run[i : i + length]) for i in range(len(run) - length + 1))
    for row in rows(ngrams(tokens, document)):
        assert plain[row["gram"]] == row["frequency"]
        assert len(gram_places(tokens, row["gram"])) == row["frequency"]


@given(st.text("甲乙丙", max_size=30), st.lists(st.text("甲乙丙", max_size=4), max_size=6))
def test_many_phrases_are_counted_as_each_is_alone(text: str, phrases: list[str]) -> None:
    counts = letter_counts(text, phrases)
    scope = [Span(3, 9), Span(12, 20)]
    within = letter_counts(text, phrases, scope)
    for phrase in filter(None, phrases):
        assert counts[phrase] == text.count(phrase)
        assert within[phrase] == len(letter_places(text, phrase, scope))


def spelt(context: str) -> list[str]:
    """Spell a context by hand; marks and the paragraph's edge come behind all letters."""
    hanzi = {
        "城": "cheng2",
        "市": "shi4",
        "乡": "xiang1",
        "村": "cun1",
        "建": "jian4",
        "设": "she4",
    }
    hanzi |= {"发": "fa1", "展": "zhan3", "要": "yao4", "快": "kuai4", "好": "hao3", "稳": "wen3"}
    return [hanzi.get(character, "~") for character in context] + ["~~"]


def test_lines_are_sorted_as_a_dictionary_is() -> None:
    document = clean("题\n发展重。发展爱。发展，好。发展A。")
    tokens = segment(document.text, "words")
    table = concordance(tokens, document, (), ["发展"], width=2, order="right")
    # ài before zhòng, whatever their codes; then letters, then marks.
    assert table["right"].str[0].tolist() == ["爱", "重", "A", "，"]


@pytest.mark.parametrize("order", ["place", "left", "right"])
def test_lines_stand_around_their_node(order: str) -> None:
    table = concordance(COUNTED, DOCUMENT, (), ["发展", "建设"], width=3, order=order)
    lines = rows(table)
    assert len(lines) == 4
    for line in lines:
        at, end = line["start"], line["end"]
        text = line["left"] + line["node"] + line["right"]
        assert DOCUMENT.text[at - len(line["left"]) : end + len(line["right"])] == text
        assert "\n" not in text
    keys = {
        "place": [line["start"] for line in lines],
        "left": [spelt(line["left"][::-1]) for line in lines],
        "right": [spelt(line["right"]) for line in lines],
    }[order]
    assert keys == sorted(keys)
    assert [line["left"] for line in lines if line["start"] == 24] == ["乡村"]


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_log_likelihood_is_that_of_scipy(a: int, b: int, c: int, d: int) -> None:
    table = np.array([[a, b], [c, d]])
    if not table.sum(0).all() or not table.sum(1).all():
        return
    expected = chi2_contingency(table, correction=False, lambda_="log-likelihood").statistic
    assert log_likelihood(a, b, c, d) == pytest.approx(expected, abs=1e-7)


def test_log_dice_by_hand() -> None:
    assert log_dice(5, 5, 5) == 14
    assert log_dice(1, 1, 3) == 13  # 2 · 1 / 4 = 1/2, one less


def test_collocates_as_counted_by_hand() -> None:
    # 城市 发展 要 快 / 城市 建设 要 好 城市 发展 要 稳 / 乡村 发展 要 快
    table = collocates(TOKENS, DOCUMENT, "发展", window="tokens", reach=1, minimum=1)
    found = {row["term"]: row for row in rows(table)}
    assert set(found) == {"城市", "乡村"}  # 要 is a stop word
    assert (found["城市"]["left"], found["城市"]["right"], found["城市"]["frequency"]) == (2, 0, 3)
    # Three nodes, six places beside them, 13 words that are no node.
    assert found["城市"]["expected"] == pytest.approx(6 * 3 / 13)
    expected = chi2_contingency([[2, 4], [1, 6]], correction=False, lambda_="log-likelihood")
    assert found["城市"]["log_likelihood"] == pytest.approx(expected.statistic)
    assert found["城市"]["log_dice"] == pytest.approx(14 + log2(4 / 6))


def test_what_stands_together_is_found_where_it_was_counted() -> None:
    # 城市 发展 要 快 / 城市 建设 要 好 城市 发展 要 稳 / 乡村 发展 要 快
    places = meetings(TOKENS, DOCUMENT, "发展", "城市", reach=1)
    assert [DOCUMENT.text[start : end + 2] for start, end in places] == ["城市发展", "城市发展"]
    for window, reach in REACH.items():
        how = {"window": window, "reach": reach}
        for row in rows(collocates(TOKENS, DOCUMENT, "发展", minimum=1, **how)):
            found = meetings(TOKENS, DOCUMENT, "发展", row["term"], **how)
            assert len(found) == row["together"]


def test_windows_by_characters_and_by_sentence() -> None:
    def near(**how) -> dict[str, int]:
        table = collocates(TOKENS, DOCUMENT, "建设", minimum=1, **how)
        return dict(zip(table["term"], table["together"], strict=True))

    assert near(window="characters", reach=1) == {"城市": 1}
    assert near(window="characters", reach=4) == {"城市": 2}
    assert near(window="sentence") == {"城市": 2, "发展": 1}


def test_keyness_by_hand_and_by_scipy() -> None:
    table = keyness({"甲": 30, "乙": 10}, 1000, {"甲": 10, "丙": 4}, 2000)
    found = {row["term"]: row for row in rows(table)}
    assert list(found) == ["甲", "乙", "丙"]
    g2 = chi2_contingency([[30, 10], [970, 1990]], correction=False, lambda_="log-likelihood")
    assert found["甲"]["log_likelihood"] == pytest.approx(g2.statistic)
    assert found["甲"]["log_ratio"] == pytest.approx(log2(6))
    katz = relative_risk(30, 1000, 10, 2000).confidence_interval(0.95)
    assert found["甲"]["low"] == pytest.approx(log2(katz.low))
    assert found["甲"]["high"] == pytest.approx(log2(katz.high))
    assert found["丙"]["log_ratio"] == pytest.approx(log2((0.5 / 1000) / (4 / 2000)))
    assert keyness({"甲": 1}, 0, {"甲": 1}, 5).empty


def test_the_interval_by_hand() -> None:
    value, low, high = log_ratio(8, 100, 2, 100)
    spread = 1.959963984540054 * sqrt(1 / 8 - 1 / 100 + 1 / 2 - 1 / 100) / log(2)
    assert (value, low, high) == pytest.approx((2, 2 - spread, 2 + spread))


TERMS = ["主城都市区", "都市圈", "发展", "高质量发展", "发展观", "GDP"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", TERMS),
        ("发", ["发展", "发展观"]),
        ("*发展", ["发展", "高质量发展", "发展观"]),
        ("/展$/", ["发展", "高质量发展"]),
        ("zcdsq", ["主城都市区"]),
        ("zc、*圈", ["主城都市区", "都市圈"]),
        ("gd", ["GDP"]),
        ("没有", []),
    ],
)
def test_terms_are_found(query: str, expected: list[str]) -> None:
    assert found_terms(TERMS, query) == expected


@pytest.mark.parametrize(
    ("query", "reason"), [("/(/", "search_pattern"), ("/(a|aa)+$/", "search_slow")]
)
def test_bad_and_slow_patterns_are_refused(query: str, reason: str) -> None:
    with pytest.raises(Unreadable) as refused:
        found_terms(["a" * 60 + "b"], query)
    assert refused.value.reason == reason


@given(st.text(max_size=12))
def test_any_query_finds_terms_or_is_refused(query: str) -> None:
    try:
        assert set(found_terms(TERMS, query)) <= set(TERMS)
    except Unreadable as refused:
        assert all(refused.said(language) for language in ("zh", "en"))


def test_families_count_the_terms_that_hold_them() -> None:
    found = families([*TERMS, "城市", "市民"])
    assert ("发展", 3) in found and ("市", 4) in found
    assert "展" not in dict(found)  # always inside 发展
    assert all(isinstance(part, str) and number >= 3 for part, number in found)
