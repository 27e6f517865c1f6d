"""Parallel clauses without numbers: what is one, what only looks like one, what is said already."""

import pytest

from policytext.source.cleaning import clean
from policytext.source.documents import Document
from policytext.structure.proposal import propose
from policytext.structure.sections import sections
from policytext.structure.structures import series, structures
from policytext.tokens.segmentation import segment


def document(text: str) -> Document:
    return clean(f"某市工作方案\n{text}")


def told(text: str) -> list[tuple[str, list[str]]]:
    of = document(text)
    return [
        (one.pattern, [of.text[i.start : i.end] for i in one.items])
        for one in series(of, segment(of.text, "words"))
    ]


@pytest.mark.parametrize(
    ("text", "pattern", "number"),
    [
        ("坚持稳中求进，坚持改革开放，努力向前。", "坚持…，坚持…", 2),
        ("着力扩大内需，着力改善民生，着力防范风险。", "着力…，着力…", 3),
        ("更加注重质量，更加注重效益，更加注重民生。", "更加…，更加…", 3),
        ("毫不动摇发展公有制经济，毫不动摇鼓励民营经济。", "毫不动摇…，毫不动摇…", 2),
        ("把道路修好，把道路管好。", "把…，把…", 2),
        ("是不是办了实事，是不是解了难题。", "是不是…，是不是…", 2),
        ("有的怕难，有的怕累，有的怕错。", "有的…，有的…", 3),
    ],
)
def test_clauses_that_begin_alike(text: str, pattern: str, number: int) -> None:
    ((found, members),) = told(text)
    assert (found, len(members)) == (pattern, number)


@pytest.mark.parametrize(
    "text",
    [
        # Conditions of rules, strung together without numbers.
        "承租住房的，承租人应当按月交租。",
        "申请补贴的，由街道受理；申请人在一年内只能申请一次。",
        "持有甲证的，到区里办理；持有乙证的，到市里办理。",
        "构成违规的，予以通报；构成违法的，依法处理。",
        # Nouns and names that contain a verb.
        "高速铁路通车，高速公路延长。",
        "发展改革委提出意见，发展改革委负责落实。",
        "过渡期内照常发放，过渡期满停止发放。",
        "鉴定人可以委托他人，鉴定人承担责任。",
        # Words that only join.
        "损毁标志，或者涂改标志，或者移动标志。",
        "加强领导，加快建设。",
    ],
)
def test_what_only_looks_parallel_is_no_series(text: str) -> None:
    assert told(text) == []


def kinds(text: str) -> list[tuple[str, str]]:
    of = document(text)
    found = structures(of, segment(of.text, "words"))
    return [(one.kind, one.pattern) for one in found if one.kind != "phrase"]


def test_a_series_of_relationships_is_not_listed_twice() -> None:
    text = "要处理好速度与效益的关系，处理好改革与稳定的关系，处理好国家与个人的关系。"
    assert kinds(text) == [("relationship", "处理好…的关系")] * 3
    # With more in its members than the relationships, the series stays.
    longer = "一是处理好速度与效益的关系，坚持质量第一，走内涵式发展的路子；二是种树。"
    assert ("series", "一是…二是…") in kinds(longer)


def names(text: str) -> list[str]:
    of = document(text)
    words = segment(of.text, "words")
    return [theme.label["zh"] for theme in propose(of, structures(of, words), words)]


LISTED = "市里治水：\n（一）甲；\n（二）乙；\n（三）丙。\n"
LAW = (
    f"第一章 总则\n第一条 市里修路。\n第二条 {LISTED}"
    f"第二章 规划\n第三条 市里种树。\n第四条 {LISTED}"
)


def test_a_law_gets_its_chapters_and_a_plan_its_parts() -> None:
    assert names(LAW) == ["总则", "规划"]
    tasks = "（一）修路\n乙。\n（二）治水\n丙。\n（三）种树\n丁。\n"
    plan = f"一、目标\n甲。\n二、任务\n{tasks}三、保障\n戊。"
    assert names(plan) == ["目标", "任务", "保障"]


def test_many_finer_sections_go_before_two_wide_ones() -> None:
    tasks = "".join(f"（{number}）事项{number}\n{'做好这件事。' * 9}\n" for number in "一二三四")
    assert names(f"一、回顾\n甲。\n二、任务\n{tasks}") == [f"事项{number}" for number in "一二三四"]
    # Short lists inside one part do not.
    short = "".join(f"（{number}）事项{number}。\n" for number in "一二三四")
    assert names(f"一、回顾\n{'去年很好。' * 30}\n二、任务\n{short}") == ["回顾", "任务"]


def test_articles_are_sections_only_without_chapters_and_up_to_twenty() -> None:
    units = "一二三四五六七八九"
    numbers = [*units, "十", *(f"十{unit}" for unit in units), "二十", "二十一"]
    few = document("".join(f"第{number}条 {LISTED}" for number in numbers[:5]))
    found = sections(few, structures(few, segment(few.text, "words")))
    assert found is not None
    assert (found.pattern, len(found.items)) == ("第一条…第二条…", 5)
    many = document("".join(f"第{number}条 {LISTED}" for number in numbers))
    assert sections(many, structures(many, segment(many.text, "words"))) is None
