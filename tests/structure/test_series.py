"""Numbered and listed series: which signs count on, what contains what, and where members end."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policytext.source.cleaning import clean
from policytext.source.documents import Document
from policytext.structure.finding import Finding
from policytext.structure.numerals import value_of, value_of_roman
from policytext.structure.structures import series, without_sign
from policytext.tokens.segmentation import segment


def document(text: str) -> Document:
    return clean(f"某市工作方案\n{text}")


def found(text: str) -> tuple[Finding, ...]:
    of = document(text)
    return series(of, segment(of.text, "words"))


def told(text: str) -> list[tuple[str, list[str]]]:
    """Return each series: its pattern, and its members with ¶ for line ends."""
    of = document(text)
    return [
        (one.pattern, [of.text[i.start : i.end].strip("\n").replace("\n", "¶") for i in one.items])
        for one in series(of, segment(of.text, "words"))
    ]


@pytest.mark.parametrize(
    ("sign", "value"),
    [
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零五", 105),
        ("一百二十三", 123),
        ("一千二百六十", 1260),
        ("〇", 0),
        ("一二", 0),
        ("十十", 0),
        ("12", 12),
        ("１２", 12),
        ("⑫", 12),
        ("㊿", 50),
        ("㈢", 3),
        ("Ⅳ", 4),
        ("丙", 3),
        ("甚", 0),
    ],
)
def test_values_of_signs(sign: str, value: int) -> None:
    assert value_of(sign) == value


@pytest.mark.parametrize(("sign", "value"), [("XIV", 14), ("iii", 3), ("IIII", 0), ("VX", 0)])
def test_values_of_roman_numerals(sign: str, value: int) -> None:
    assert value_of_roman(sign) == value


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("第一编 甲\n乙\n第二编 丙\n丁", "第一编…第二编…"),
        ("第一部分 甲\n乙\n第二部分 丙\n丁", "第一部分…第二部分…"),
        ("第1章 甲\n乙\n第2章 丙\n丁", "第一章…第二章…"),
        ("第一节　甲\n乙\n第二节　丙\n丁", "第一节…第二节…"),
        ("第一条 为了治水，制定本办法。\n第二条 全市适用。", "第一条…第二条…"),
        ("第一条为了治水，制定本办法。\n第二条全市适用。", "第一条…第二条…"),
        ("一、甲\n二、乙", "一、…二、…"),
        ("一．甲\n二．乙", "一.…二.…"),
        ("（一）甲\n(二)乙", "（一）…（二）…"),
        ("【一】甲\n【二】乙", "（一）…（二）…"),
        ("（—）甲\n（二）乙", "（一）…（二）…"),
        ("1.甲\n2．乙", "1.…2.…"),
        ("1、甲\n2、乙", "1、…2、…"),
        ("１．甲\n２．乙", "1.…2.…"),
        ("（1）甲\n（２）乙", "（1）…（2）…"),
        ("1）甲\n2）乙", "1）…2）…"),
        ("①甲\n②乙", "①…②…"),
        ("⑴甲\n⑵乙", "⑴…⑵…"),
        ("A.甲\nB.乙", "A.…B.…"),
        ("a) 甲\nb) 乙", "a）…b）…"),
        ("I. 甲\nII. 乙", "I.…II.…"),
        ("Ⅰ、甲\nⅡ、乙", "Ⅰ…Ⅱ…"),
        ("甲、修路\n乙、治水", "甲、…乙、…"),
        ("1 总则\n2 附则", "1…2…"),
        ("1总则\n2附则", "1…2…"),
        ("2.1 甲\n2.2 乙", "2.1…2.2…"),
        ("**一、甲**\n**二、乙**", "一、…二、…"),
        ("步骤一 甲\n步骤二 乙", "步骤一…步骤二…"),
        ("任务1：甲\n任务2：乙", "任务1…任务2…"),
        ("Q1：甲？\nQ2：乙？", "Q1…Q2…"),
        ("第一步：登录。\n第二步：填写。", "第一步…第二步…"),
        ("一是修路；二是治水。", "一是…二是…"),
        ("一要修路。二要治水。", "一要…二要…"),
        ("第一，修路。第二，治水。", "第一…第二…"),
        ("其一，修路。其二，治水。", "其一…其二…"),
        ("首先，修路。其次，治水。最后，种树。", "首先…其次…"),
        ("虽然一方面成绩很大，但另一方面问题不少。", "一方面…另一方面…"),
        ("要求：1.修路；2.治水。", "1.…2.…"),
        ("要做到（1）修路，（2）治水。", "（1）…（2）…"),
        ("要抓好①修路②治水两件事。", "①…②…"),
        ("事项如下：一、修路。二、治水。", "一、…二、…"),
        ("——修路。\n——治水。", "——…"),
        ("• 修路\n• 治水", "•…"),
        ("- 修路\n- 治水", "-…"),
    ],
)
def test_each_way_of_counting_is_one_series(text: str, pattern: str) -> None:
    (one,) = [one for one in found(text) if "，" not in one.pattern]
    assert one.pattern == pattern
    assert len(one.items) == 2 + ("最后" in text)


@pytest.mark.parametrize(
    "text",
    [
        "投入1.5亿元，增长2.5倍。",
        "2024.1.15印发，2024.2.15施行。",
        "1.5万亩耕地建成。\n1.6万亩林地建成。",
        "第一条、第二条所称材料由市里规定。\n第二条规定的材料另行公布。",
        "违反第（一）项、第（二）项规定的，予以通报。",
        "一、二、三产业共同发展。",
        "3月完成。\n4月验收。",
        "1\t修路\t市交通局\n2\t治水\t市水务局",
        "一是修路。三是治水。",
        "《办法》①规定如下，《细则》②规定如下。",
        "——2024年1月15日在第一次会议上",
        "首先要修路。",
        "图1 线路\n图2 车站\n表1 投资\n表2 工期",
    ],
)
def test_amounts_dates_references_and_tables_are_no_series(text: str) -> None:
    assert found(text) == ()


def test_chapters_hold_articles_that_count_on_through_them() -> None:
    text = "第一章 总则\n第一条 甲。\n第二条 乙。\n第二章 附则\n第三条 丙。\n第四条 丁。"
    assert told(text) == [
        (
            "第一章…第二章…",
            ["第一章 总则¶第一条 甲。¶第二条 乙。", "第二章 附则¶第三条 丙。¶第四条 丁。"],
        ),
        ("第一条…第二条…", ["第一条 甲。", "第二条 乙。", "第三条 丙。", "第四条 丁。"]),
    ]


def test_numbers_that_count_on_over_sections_end_before_the_headings() -> None:
    text = (
        "一、任务\n1.修路。\n2.治水。\n二、保障\n各区落实。\n3.加强领导。\n4.加强督查。\n按月通报。"
    )
    assert told(text) == [
        (
            "一、…二、…",
            [
                "一、任务¶1.修路。¶2.治水。",
                "二、保障¶各区落实。¶3.加强领导。¶4.加强督查。¶按月通报。",
            ],
        ),
        ("1.…2.…", ["1.修路。", "2.治水。", "3.加强领导。", "4.加强督查。"]),
    ]


def test_numbers_that_begin_again_are_a_new_series() -> None:
    text = "一、任务\n（一）甲。\n（二）乙。\n（三）丙。\n二、保障\n（一）丁。\n（二）戊。"
    inner = [members for pattern, members in told(text) if pattern == "（一）…（二）…"]
    assert inner == [["（一）甲。", "（二）乙。", "（三）丙。"], ["（一）丁。", "（二）戊。"]]


def test_a_list_closed_by_a_heading_is_not_taken_up_once_it_has_begun_again() -> None:
    text = "一、甲\n1.子。\n2.丑。\n二、乙\n1.寅。\n三、丙\n3.卯。"
    inner = [members for pattern, members in told(text) if pattern == "1.…2.…"]
    assert inner == [["1.子。", "2.丑。"]]


def test_levels_are_those_of_the_document() -> None:
    """A text may put plain numbers above 一、; what it nests decides."""
    text = (
        "1.修路\n一、主路\n甲。\n二、支路\n乙。\n2.治水\n一、河\n丙。\n二、湖\n丁。\n3.结语\n戊。"
    )
    assert told(text)[:2] == [
        (
            "1.…2.…",
            [
                "1.修路¶一、主路¶甲。¶二、支路¶乙。",
                "2.治水¶一、河¶丙。¶二、湖¶丁。",
                "3.结语¶戊。",
            ],
        ),
        ("一、…二、…", ["一、主路¶甲。", "二、支路¶乙。"]),
    ]


def test_the_last_section_runs_to_the_end_or_to_an_address() -> None:
    text = "一、甲\n子。\n二、乙\n丑。\n寅。\n卯。"
    assert told(text)[0][1][-1] == "二、乙¶丑。¶寅。¶卯。"
    assert told(f"{text}\n各位代表！\n让我们努力。")[0][1][-1] == "二、乙¶丑。¶寅。¶卯。"
    # Members of one paragraph each have a last one of one paragraph.
    assert told("一、修路。\n二、治水。\n各区按月报告。")[0][1][-1] == "二、治水。"
    # What is listed inside the last belongs to it.
    inside = told("一、修路。\n二、治水：\n1.河；\n2.湖。\n各区按月报告。")
    assert inside[0][1][-1] == "二、治水：¶1.河；¶2.湖。"


def test_members_inside_a_paragraph_end_with_their_sentences() -> None:
    text = "要抓好：一是修路。先修主路。二是治水。先治大河。其他照旧。"
    assert told(text) == [("一是…二是…", ["一是修路。先修主路。", "二是治水。先治大河。"])]


def test_lists_in_lines_do_not_disturb_the_lists_of_lines() -> None:
    text = "1.修路：1.主路；2.支路。\n2.治水：1.河；2.湖。\n3.种树。"
    assert [[m[:4] for m in members] for _, members in told(text)] == [
        ["1.修路", "2.治水", "3.种树"],
        ["1.主路", "2.支路"],
        ["1.河；", "2.湖。"],
    ]


def test_a_missing_number_does_not_end_a_list() -> None:
    assert told("（一）甲\n（二）乙\n（四）丙\n（五）丁")[0][1] == [
        "（一）甲",
        "（二）乙",
        "（四）丙",
        "（五）丁",
    ]
    assert told("第二章 甲\n子。\n第三章 乙\n丑。\n第四章 丙\n寅。")[0][0] == "第一章…第二章…"
    assert found("第二章 甲\n子。\n第三章 乙\n丑。") == ()


def test_contents_are_no_second_series() -> None:
    body = "一、总体要求\n甲。\n（一）思想\n乙。\n（二）目标\n丙。\n二、任务\n丁。"
    plain = "目录\n一、总体要求\n（一）思想\n（二）目标\n二、任务\n"
    dotted = "一、总体要求……………1\n（一）思想……………1\n（二）目标……………2\n二、任务……………3\n"
    right = [(pattern, members) for pattern, members in told(body)]
    assert told(f"{dotted}{body}") == right
    assert told(f"{plain}{body}") == right


def test_bullets_are_parted_by_headings_and_by_what_leads_to_another_list() -> None:
    text = "原则：\n——甲。\n——乙。\n目标是：\n——丙。\n——丁。\n一、任务\n——戊。\n二、保障\n——己。"
    assert [members for pattern, members in told(text) if pattern == "——…"] == [
        ["——甲。", "——乙。"],
        ["——丙。", "——丁。"],
    ]
    titled = told("——甲\n子。\n——乙\n丑。\n寅。")
    assert titled == [("——…", ["——甲¶子。", "——乙¶丑。"])]


@pytest.mark.parametrize(
    ("passage", "words"),
    [
        ("第一章 总则\n第一条", "总则\n第一条"),
        ("第十二条 为了治水", "为了治水"),
        ("（一）修路。", "修路。"),
        ("3．治水", "治水"),
        ("一是种树", "种树"),
        ("首先，种树", "种树"),
        ("——种树", "种树"),
        ("种树", "种树"),
    ],
)
def test_words_without_their_sign(passage: str, words: str) -> None:
    assert without_sign(passage) == words


LINES = st.sampled_from(
    [
        *("一、甲", "二、乙", "三、丙", "（一）丁", "（二）戊", "1.己", "2.庚", "3.辛", "（1）壬"),
        *(
            "（2）癸",
            "第一章 子",
            "第二章 丑",
            "第一条 寅",
            "第二条 卯",
            "——辰。",
            "——巳。",
            "午。",
        ),
        *("一是未；二是申。", "1.1 酉", "1.2 戌", "各位代表：", "要求：1.亥；2.天。", "①地", "②玄"),
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=40).map("\n".join))
def test_members_stand_apart_and_in_order(text: str) -> None:
    of = document(text)
    for one in series(of, segment(of.text, "words")):
        assert len(one.items) > 1
        assert all(a.end <= b.start for a, b in zip(one.items, one.items[1:], strict=False))
        assert all(0 <= i.start < i.end <= len(of.text) for i in one.items)
        assert all(of.text[i.start : i.end].strip() for i in one.items)


@pytest.mark.parametrize(
    "line", ["1.\n", "1.甲\n2.乙\n", "（1）甲；", "①②", "一、甲\n", "——甲。\n", "1.1 甲\n"]
)
def test_much_of_the_same_takes_no_more_than_its_length(line: str) -> None:
    """A step for each pair of 10,000 signs would take minutes."""
    of = document(line * 10_000)
    began = time.perf_counter()
    series(of, ())
    assert time.perf_counter() - began < 10
