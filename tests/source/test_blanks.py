"""Blanks between hanzi: which go, which stay, and that their places are kept."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policytext.source.blanks import blanks_between_hanzi, mostly_spaced
from policytext.source.cleaning import clean


def without(line: str, *, spaced: bool = False) -> str:
    gone = set(blanks_between_hanzi(line, spaced=spaced))
    return "".join(c for place, c in enumerate(line) if place not in gone)


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("要 加 快 推 进 ， 完 善 体 系 。", "要加快推进，完善体系。"),
        ("要 加 快 推 进", "要加快推进"),
        ("要\u3000加\u3000快\u3000推\u3000进", "要加快推进"),
        ("要\u00a0加\u2009快\u00a0推\u2009进", "要加快推进"),
        ("加快\u200b推进", "加快推进"),
        ("习　近　平", "习近平"),
        ("在习　近　平同志领导下，取得成绩。", "在习近平同志领导下，取得成绩。"),
        ("李　强", "李强"),
        ("国务院总理　李　强", "国务院总理　李强"),
        ("目　录", "目录"),
        ("推进 城市更新，完善 服务。", "推进城市更新，完善服务。"),
        ("二 〇 二 四 年 三 月 一 日", "二〇二四年三月一日"),
        ("到 2 0 2 5 年 ， 完 成 目 标 。", "到2025年，完成目标。"),
        ("自 2024 年 3 月 1 日起施行。", "自2024年3月1日起施行。"),
        ("2024 年 3 月 1 日", "2024年3月1日"),
        ("从1 9 9 3 年3 月起，任期五年。", "从1993年3月起，任期五年。"),
        ("粮食增加5 0 0 0 万吨，实现丰收。", "粮食增加5000万吨，实现丰收。"),
        ("第一章　总　　则", "第一章　总则"),
        ("第 一 章 总 则", "第一章 总则"),
        ("一、 总体要求", "一、总体要求"),
    ],
)
def test_blanks_that_part_nothing_go(line: str, right: str) -> None:
    assert without(line) == right


@pytest.mark.parametrize(
    "line",
    [
        "第一章　总则",
        "第一条　为了加强管理，制定本条例。",
        "某市医疗保障局 某市财政局关于印发办法的通知",
        "中共中央 国务院",
        "教育 科技 人才",
        "一等奖　张三　李四　王五",
        "任务\t责任单位 期限",
        "1 范围",
        "附件 1",
        "1 9 8 0",
        "人工智能 Artificial Intelligence 技术",
        "推广 5G 技术。",
        "加快 G20 合作。",
    ],
)
def test_blanks_that_part_words_stay(line: str) -> None:
    assert without(line) == line


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("张 三　李 四", "张三　李四"),
        ("组　长：王　某　市委书记", "组长：王某　市委书记"),
        ("张 三    李 四", "张三    李四"),
        ("出席：张　三　李四明　王　五", "出席：张三　李四明　王五"),
        ("张　三　李四明　王　五　赵　六", "张三　李四明　王五　赵六"),
    ],
)
def test_names_in_a_list_stay_apart(line: str, right: str) -> None:
    assert without(line) == right


def test_a_heading_in_a_letter_spaced_text_is_put_together_too() -> None:
    assert without("主 要任务", spaced=True) == "主要任务"
    assert mostly_spaced(["要 加 快 推 进 城 市 更 新 ， 完 善 服 务 。"])
    assert not mostly_spaced(["要加快推进城市更新，完善 服务，健全体制机制。"])


def test_the_places_of_blanks_are_kept() -> None:
    source = "题目\n要 加 快 推 进 城 市 更 新 。"
    document = clean(source)
    assert document.text == "要加快推进城市更新。"
    assert [source[place] for place in document.blanks] == [" "] * 9
    assert "".join(source[place] for place in document.source_offsets) == document.text


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="加快第一章、。，：1２A 　\t\u00a0\u200b"))
def test_only_blanks_are_taken_out(line: str) -> None:
    gone = blanks_between_hanzi(line)
    assert gone == sorted(set(gone))
    assert all(line[place].isspace() or line[place] == "\u200b" for place in gone)
    assert "\t" not in {line[place] for place in gone}
