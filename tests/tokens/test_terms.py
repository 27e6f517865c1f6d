"""Numbers, names with letters, plans: one token each; one term whatever its width and case."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas import DataFrame

from policytext.source.cleaning import clean
from policytext.statistics.concordance import concordance
from policytext.statistics.dispersion import term_positions
from policytext.statistics.frequency import inside_longer_terms, term_frequency
from policytext.statistics.ngrams import ngrams
from policytext.study.assembly import Assembly
from policytext.study.both_sides import inside_longer, phrases_compared
from policytext.study.evidence import Sequence
from policytext.study.evidence_places import evidence_places
from policytext.study.evidence_sentences import chosen_sentences
from policytext.study.study import Counting, Study
from policytext.tokens.cutting import cut_text
from policytext.tokens.folding import folded, holds_letters, narrow
from policytext.tokens.forms import forms
from policytext.tokens.searching import found_terms
from policytext.tokens.segmentation import Level, segment, shown_phrases
from policytext.tokens.tokens import Token, terms_alike
from policytext.tokens.word_list import WordList

LEVELS: list[Level] = ["phrases", "words"]
TEXT = "ＡＩ赋能。建设5G基站，用好AI。５Ｇ基站要建好，ai要用好，AIGC另算，5g基站最多，AI最难。"


def kinds(text: str, level: Level = "words", words: WordList | None = None) -> dict[str, str]:
    tokens = segment(text, level, words or WordList())
    return {token.surface: token.kind for token in tokens}


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    "number",
    [
        *("6.5%", "1,234.5", "12,345,678", "2035年", "二〇三五年", "二○三五年", "一九八〇年"),
        *("６．５％", "１，２３４", "2024-03-15", "10kV", "2.5mg/m3", "30m²", "1.2.3", "8‰", "36℃"),
        *("百分之六点五", "三分之二", "百分之6.5", "１００"),
    ],
)
def test_a_number_with_its_marks_is_one_token_and_no_term(level: Level, number: str) -> None:
    for text in (f"达到{number}。", f"目标{number}，并完成", number):
        assert kinds(text, level)[number] == "number"


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    "term",
    [
        *("5G", "６Ｇ", "R&D", "PM2.5", "PM10", "AI+", "ＡＩ＋", "COVID-19", "C919", "G60", "T+1"),
        *(
            "1+X",
            "A股",
            "B超",
            "3D打印",
            "C++",
            "CO₂",
            "GDP",
            "Web3.0",
            "GB3095-2012",
            "e-commerce",
        ),
    ],
)
def test_a_name_with_letters_is_one_term(level: Level, term: str) -> None:
    for text in (f"发展{term}技术。", f"在{term}，", term):
        assert kinds(text, level)[term] == "term"


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("“十四五”时期", "十四五", "term"),
        ("十四五规划", "十四五", "term"),
        ("在十五五开局之年", "十五五", "term"),
        ("“十五”计划", "十五", "term"),
        ("九五期间", "九五", "term"),
        ("“七一”表彰", "七一", "term"),
        ("拨打“12345”热线", "12345", "term"),
        ("“2+26”城市", "2+26", "term"),
        ("用了十五天", "十五天", "number"),
        ("年年“2035”", "2035", "number"),
        ("共十四五个人", "十四五个", "number"),
        ("投资1.5万亿元", "万亿元", "number"),
        ("高呼万岁", "万岁", "term"),
        ("依照第五条", "第五条", "number"),
        ("第一产业发展", "第一产业", "term"),
        ("第九五期间", "九五", "number"),
    ],
)
def test_a_numeral_inside_a_fixed_name_is_a_name(
    level: Level, text: str, name: str, kind: str
) -> None:
    assert kinds(text, level)[name] == kind


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("2024年度", "2024|年度"),
        ("到2025年底", "到|2025|年底"),
        ("投资12.5万亿元", "投资|12.5|万亿元"),
        ("2021-2025年", "2021|-|2025年"),
        ("5G+工业", "5G+|工业"),
        ("5G+AI", "5G|+|AI"),
        ("增长6，500人", "增长|6|，|500|人"),
        ("○一是", "○|一|是"),
    ],
)
def test_what_is_not_part_of_a_number_stays_apart(text: str, cut: str) -> None:
    assert "|".join(token.surface for token in segment(text, "words")) == cut


@pytest.mark.parametrize(
    "address", ["https://www.example.gov.cn/a/b_1.html", "www.example.com", "abc.d@example.org"]
)
def test_an_address_is_one_token_that_never_counts(address: str) -> None:
    assert kinds(f"请见{address}。")[address] == "ignored"


@pytest.mark.parametrize("level", LEVELS)
def test_width_and_case_make_one_term_in_its_most_frequent_form(level: Level) -> None:
    tokens = segment(TEXT, level)
    assert all(TEXT[t.start : t.end] == t.surface for t in tokens)
    table = term_frequency([t for t in tokens if t.kind == "term"], 100).set_index("term")
    assert table.loc["AI", "frequency"] == 4
    assert table.loc["AIGC", "frequency"] == 1
    assert table.loc["5G", "frequency"] == 3
    assert {"ＡＩ", "ai", "５Ｇ", "5g"}.isdisjoint(table.index)


def test_a_sequence_that_repeats_in_any_width_and_case_is_one_phrase() -> None:
    rest = "".join(f"修路{chr(0x5000 + n)}种树{chr(0x6000 + n)}，" for n in range(40))
    assert shown_phrases(TEXT) == ()  # too short to tell
    assert shown_phrases(TEXT + rest) == ("5G基站",)
    tokens = segment(TEXT + rest)
    assert [t.surface for t in tokens if t.term == "5G基站"] == ["5G基站", "５Ｇ基站", "5g基站"]


def study(text: str, level: Level) -> Study:
    return Assembly().study(clean("题目\n" + text), Counting(level), book=())


@pytest.mark.parametrize("level", LEVELS)
def test_every_view_of_a_folded_term_finds_as_many_places_as_are_counted(level: Level) -> None:
    of = study(TEXT, level)
    term = "AI"
    places = [token.start for token in of.counted if token.term == term]
    assert len(places) == of.frequencies[term] == 4
    lines = concordance(of.counted, of.document, (), [term])
    assert lines["start"].tolist() == places
    assert set(lines["node"]) == {"ＡＩ", "ai", "AI"}
    assert term_positions(of.counted, (), [term])["start"].tolist() == places
    sentences = chosen_sentences(of, term, None)
    assert [s for s in of.document.sentences if any(s.start <= p < s.end for p in places)] == list(
        sentences
    )
    letters = inside_longer_terms(term, of.document.text, of.tokens).set_index("term")
    assert letters["frequency"].to_dict() == {"AI": 4, "AIGC": 1}


def test_a_sequence_of_folded_terms_opens_as_many_places_as_are_counted() -> None:
    of = study(TEXT, "words")
    table = ngrams(of.tokens, of.document).set_index("gram")
    gram = ("5G", "基站")
    assert table.loc[[gram], "frequency"].tolist() == [3]
    places = [p for s in of.document.sentences for p in evidence_places(of, Sequence(gram), s)]
    assert len(places) == 3


def test_two_texts_have_one_term_in_the_form_both_use_most() -> None:
    first, second = segment("Ai来了，用Ai。", "words"), segment("ＡＩ好，AI好，AI、AI。", "words")
    alike = terms_alike([first, second])
    counted = [[t.term for t in tokens if t.kind == "term"].count("AI") for tokens in alike]
    assert counted == [2, 4]
    assert [t.term for t in second if t.surface == "ＡＩ"] == ["AI"]
    assert [t.term for t in terms_alike([alike[0]])[0] if t.kind == "term"][:1] == ["Ai"]


def test_a_phrase_in_two_forms_is_one_row_of_a_comparison() -> None:
    sides = []
    for form in ("“A工程”、5G工业互联网，5G工业互联网。", "５g工业互联网要好，５g工业互联网要快。"):
        document = clean("题目\n" + form)
        tokens = cut_text(document.text).with_phrases(["5G工业互联网"])
        sides.append(Study(document, tokens))
    cut = terms_alike([side.tokens for side in sides])
    target, other = (replace(side, tokens=one) for side, one in zip(sides, cut, strict=True))
    table = phrases_compared(target, [other])
    rows = table[table["phrase"].str.contains("工业互联网")]
    assert rows[["phrase", "target", "reference"]].values.tolist() == [["5G工业互联网", 2, 2]]
    lacking = DataFrame([("5G", 0, 2)], columns=["term", "target", "reference"])
    assert inside_longer(lacking, other, [target]).tolist() == [True]


def test_a_term_of_a_link_goes_by_the_form_of_the_text() -> None:
    of = study("ＡＩ赋能，用好ＡＩ。", "words")
    assert of.as_term("ai") == of.as_term("ＡＩ") == "ＡＩ"
    assert of.as_term("赋能") == "赋能" and of.as_term("没有") == "没有" and of.as_term("") == ""


@pytest.mark.parametrize("level", LEVELS)
def test_an_own_word_of_letters_respects_word_edges(level: Level) -> None:
    text = "ＡＩ与AIGC、AI+、OpenAI、AI-PC和ai大模型。"
    words = WordList(whole=("AI",), ignored=("aigc",))
    assert [t.surface for t in segment(text, level, words) if t.term.upper() == "AI"] == [
        "ＡＩ",
        "ai",
    ]
    found = kinds(text, level, words)
    assert found["AIGC"] == "ignored" and found["AI+"] == found["OpenAI"] == "term"
    own = WordList(whole=("ai大模型",))
    assert kinds(text, level, own)["ai大模型"] == "term"
    assert kinds("用AI大模型。", level, own)["AI大模型"] == "term"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("5g", ["５Ｇ基站", "5G"]),
        ("５Ｇ", ["５Ｇ基站", "5G"]),
        ("ai", ["AI", "AIGC"]),
        ("*2.5", ["PM2.5"]),
        ("r&d", ["R&D"]),
        ("十四", ["十四五"]),
        ("/^ai$/", ["AI"]),
        ("/５Ｇ/", ["５Ｇ基站", "5G"]),
        ("5gjz", ["５Ｇ基站"]),
        ("1234", ["12345"]),
    ],
)
def test_search_finds_digits_in_any_width_and_case(query: str, expected: list[str]) -> None:
    terms = ["５Ｇ基站", "5G", "AI", "AIGC", "PM2.5", "R&D", "十四五", "12345"]
    assert found_terms(terms, query) == expected


LETTERS = st.text("ＡaA5５.．%％+＋&年〇十四五“”规划，。 🙂é₂-", max_size=30)


@given(LETTERS)
def test_forms_stand_in_order_and_apart_and_folding_keeps_the_length(text: str) -> None:
    edges = [edge for form in forms(text) for edge in (form.start, form.end)]
    assert edges == sorted(edges) and all(
        a < b for a, b in zip(edges[::2], edges[1::2], strict=True)
    )
    assert len(folded(text)) == len(narrow(text)) == len(text)
    assert folded(folded(text)) == folded(text) == folded(narrow(text))


@given(LETTERS, st.lists(st.sampled_from(["5A", "十四五", "A五", "五规划"]), max_size=2))
def test_any_text_is_covered_and_a_term_has_one_form(text: str, phrases: list[str]) -> None:
    for tokens in (segment(text, "words"), cut_text(text).with_phrases(phrases)):
        assert "".join(token.surface for token in tokens) == text
        assert all(text[t.start : t.end] == t.surface for t in tokens)
        shown: dict[str, set[str]] = {}
        for token in tokens:
            if holds_letters(token.surface):
                shown.setdefault(folded(token.surface), set()).add(token.term)
        assert all(len(terms) == 1 for terms in shown.values())


def test_a_token_counts_as_itself_unless_it_says_otherwise() -> None:
    assert Token(0, 2, "城市", "term").term == "城市"
    assert Token(0, 2, "５Ｇ", "term", "5G").term == "5G"
    assert cut_text("").tokens == ()
