"""What a reader writes → what is looked for, and where that stands in a text."""

from collections.abc import Mapping, Sequence
from itertools import count

import pytest

from policytext.base.unreadable import Unreadable
from policytext.library.counting import matching
from policytext.library.counting.matching import Clock, places
from policytext.library.counting.sought import GAP, LONGEST, parsed


def found(
    query: str, text: str, terms: Mapping[str, Sequence[tuple[int, int]]] | None = None
) -> list[str]:
    sought = parsed(query, terms is not None)
    return [text[start:end] for start, end in places(text, sought, terms or {}, Clock())]


def reason(query: str) -> str:
    with pytest.raises(Unreadable) as refused:
        parsed(query)
    assert refused.value.said("zh") and refused.value.said("en")
    return refused.value.reason


def test_a_word_is_found_wherever_its_letters_stand_from_left_to_right() -> None:
    assert found("发展", "高质量发展，发展发展。") == ["发展"] * 3
    assert found("哈哈", "哈哈哈哈哈") == ["哈哈"] * 2


@pytest.mark.parametrize("query", ["ai", "AI", "ＡＩ", "Ａi"])
def test_width_and_case_make_no_difference(query: str) -> None:
    assert found(query, "AI、ａｉ和Ai") == ["AI", "ａｉ", "Ai"]


def test_the_marks_of_patterns_are_only_letters_in_a_word() -> None:
    assert found("R&D", "R&D，ＲＡＤ") == ["R&D"]
    assert found("5.0", "5.0和510和５.０") == ["5.0", "５.０"]
    assert found("(一)", "(一)一") == ["(一)"]
    assert found("[^-]", "[^-]-^") == ["[^-]"]
    assert found("a+b", "a+b aab") == ["a+b"]


def test_who_writes_traditional_characters_finds_simplified_ones_and_not_the_other_way() -> None:
    assert found("產業發展", "产业发展，產業發展") == ["产业发展", "產業發展"]
    assert found("产业", "产业，產業") == ["产业"]
    assert found("显著", "显著，显着") == ["显著"]


def test_a_gap_stays_in_the_sentence_and_takes_the_nearest_end() -> None:
    text = "处理好改革和发展的关系，理顺关系。处理好。关系"
    assert found("处理好…关系", text) == ["处理好改革和发展的关系"]
    assert found("处理好……关系", text) == found("处理好...关系", text) == found("处理好…关系", text)
    assert found("…处理好…", text) == ["处理好"] * 2


def test_a_gap_has_a_longest() -> None:
    assert found("甲…乙", f"甲{'的' * GAP}乙")
    assert not found("甲…乙", f"甲{'的' * (GAP + 1)}乙")


@pytest.mark.parametrize("quoted", ["“改革 开放，”", '"改革 开放，"', "「改革 开放，」"])
def test_what_is_quoted_is_taken_as_it_is_written(quoted: str) -> None:
    assert found(quoted, "改革 开放，改革开放，开放改革") == ["改革 开放，"]


def test_quoted_marks_have_no_meaning() -> None:
    assert found("“甲|乙”", "甲|乙，甲乙") == ["甲|乙"]
    assert found("“甲…乙”", "甲…乙，甲丙乙") == ["甲…乙"]
    assert found("“/甲/”", "/甲/ 甲") == ["/甲/"]


def test_a_quotation_mark_alone_is_a_letter() -> None:
    assert found("“十四五", "“十四五”规划") == ["“十四五"]


def test_several_parts_stand_in_one_sentence_and_each_occurrence_counts() -> None:
    text = "农村改革，农村要变。农村发展。\n城市改革\n改革农村！"
    assert found("农村 改革", text) == ["农村", "改革", "农村", "改革", "农村"]
    assert found("改革　农村", text) == found("农村 改革", text)
    assert not found("农村 城市", text)


def test_either_of_several_forms_counts_the_longest_that_begins_first() -> None:
    text = "乡村和农村，新农村建设"
    assert found("农村|乡村", text) == ["乡村", "农村", "农村"]
    assert found("农村 | 新农村 ｜ 乡村", text) == ["乡村", "农村", "新农村"]
    assert found("农村|乡村 建设", text) == ["乡村", "农村", "农村", "建设"]


def test_parts_that_meet_count_once() -> None:
    assert found("高质量发展 发展", "高质量发展，发展") == ["高质量发展", "发展"]


def test_a_readers_pattern() -> None:
    assert found("/第[一二]条/", "第一条，第二条，第三条") == ["第一条", "第二条"]
    assert found("/Ｇ[dD]p/", "GDP和ｇｄｐ") == ["GDP", "ｇｄｐ"]
    assert found("/改革$/ 农村", "农村改革\n改革农村") == ["农村", "改革"]
    assert found("/甲|乙/", "甲乙丙") == ["甲", "乙"]
    assert found(r"/甲 \/ 乙/", "甲 / 乙") == ["甲 / 乙"]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        (r"[^农]革", "改\n革新改革", ["改革"]),
        (r"改\s*革", "改\n革改 革", ["改 革"]),
        (r"(?<=[^农])改", "农\n改，改", ["改"]),
        (r"^改", "改\n改改", ["改", "改"]),
        (r"\A改", "改\n改改", ["改", "改"]),
        (r"改\Z", "改改\n改", ["改", "改"]),
        (r"[^x]*+。", "一二\n三。", []),
        (r"[^x]*。", "一二\n三。", ["三。"]),
        (r"(?s)一.二", "一\n二一三二", ["一三二"]),
    ],
)
def test_no_hit_reaches_beyond_its_paragraph(pattern: str, text: str, expected: list[str]) -> None:
    assert found(f"/{pattern}/", text) == expected


def test_words_that_are_terms_count_where_they_stand_as_terms() -> None:
    text = "发展高质量发展ＡＩ"
    terms = {"发展": [(0, 2)], "ai": [(7, 9)]}
    assert found("发展", text, terms) == ["发展"]
    assert found("AI|发展", text, terms) == ["发展", "ＡＩ"]
    assert found("“发展”", text, terms) == ["发展"] * 2
    assert found("高…展", text, terms) == ["高质量发展"]
    assert found("发展|“质量”", text, terms) == ["发展", "质量"]
    assert parsed("“发展”", True).level is None and parsed("发展", True, "words").level == "words"


@pytest.mark.parametrize("query", ["", " \n　", "|", "…", "...", "“ ”", "| …"])
def test_a_query_for_nothing_is_refused(query: str) -> None:
    assert reason(query) == "sought_empty"


@pytest.mark.parametrize("pattern", ["x*", "()", "a|", "^", r"\b", "(?=改)", "(a?)*"])
def test_a_pattern_that_matches_nothing_is_refused(pattern: str) -> None:
    with pytest.raises(Unreadable) as refused:
        found(f"/{pattern}/", "改革")
    assert refused.value.reason == "sought_nothing_matched"


@pytest.mark.parametrize("pattern", ["(", "[", "a{3", "*", "(?P<a>x)(?P<a", "a" + "(" * 99])
def test_a_bad_pattern_is_refused(pattern: str) -> None:
    if pattern == "a{3":
        assert found(f"/{pattern}/", "a{3") == ["a{3"]
    else:
        assert reason(f"/{pattern}/") == "search_pattern"


def test_a_slow_pattern_is_stopped() -> None:
    sought = parsed("/(a+)+b/")
    with pytest.raises(Unreadable) as refused:
        places("a" * 5000 + "c", sought, {}, Clock(0.2))
    assert refused.value.reason == "sought_slow"
    with pytest.raises(Unreadable):
        places("a" * 50, parsed("a"), {}, Clock(-1))


def test_of_a_readers_own_pattern_what_passes_meanwhile_counts_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hours = count(step=3600)
    monkeypatch.setattr(matching, "monotonic", lambda: next(hours))
    assert places("改革", parsed("改革"), {}, Clock()) == [(0, 2)]
    with pytest.raises(Unreadable) as refused:
        places("改革", parsed("/改革/"), {}, Clock(by_the_wall=True))
    assert refused.value.reason == "sought_slow"


def test_one_text_does_not_take_all_the_time_of_a_question(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(matching, "_OF_ONE_TEXT", 0.1)
    with pytest.raises(Unreadable) as refused:
        places("a" * 5000 + "c", parsed("/(a+)+b/"), {}, Clock(1e6))
    assert refused.value.reason == "sought_slow"


def test_a_query_has_a_longest_and_a_part_few_gaps() -> None:
    assert reason("改" * 1000) == "sought_long"
    assert found("改" * LONGEST, "改" * LONGEST) == ["改" * LONGEST]
    assert reason("一…二…三…四…五") == "sought_gaps"
    assert found("一…二…三…四", "一和二和三和四") == ["一和二和三和四"]


@pytest.mark.parametrize(
    "query", ["\0", "\ud800", "/\ud800/", "a\0b", "“", "//", "/ /", "`'\"", "()"]
)
def test_strange_queries_are_answered(query: str) -> None:
    assert found(query, "没有这样的字") == []
