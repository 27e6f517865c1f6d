"""What a brief says: counts of themes, phrases that changed, and nothing false under a filter."""

from dataclasses import replace

import pytest

from policytext.remarks.brief import brief, brief_compared, in_marks, names
from policytext.source.cleaning import clean
from policytext.study.assembly import Assembly
from policytext.study.comparison import Comparison, with_texts
from policytext.study.prepared import article_study
from policytext.study.study import NO_BOOK, Filter, Study
from policytext.themes.book_editing import new_theme

NEW = "2025年政府工作报告\n发展“新质生产力”，发展“新质生产力”。推进“低空经济”。都要“强基础”。"
OLD = "2015年政府工作报告\n适应“新常态”。都要“强基础”。"


def compared(new: str = NEW, old: str = OLD, filter: Filter | None = None) -> Comparison:
    assembly = Assembly()
    study = assembly.study(clean(new), filter=filter or Filter())
    return with_texts(study, [clean(old)], assembly)


def areas(number: int) -> Study:
    """Return a text of so many areas, the last of which is stated at greatest length."""
    lines = [f"第{n}件事要办好{'，要办快' * (n == number)}。" for n in range(1, number + 1)]
    book: tuple = ()
    for n, line in enumerate(lines, 1):
        book = (*book, new_theme(book, (f"第{n}件",), (line,)))
    return Assembly().study(clean("题\n" + "\n".join(lines)), book=book)


def test_it_says_how_many_themes_and_which_has_most_room() -> None:
    words = brief(article_study(), "zh")
    assert words.headline == "四个着力点，五对要处理好的关系"
    assert words.takeaway == "着墨最多的是“宜居宜游”：直接论述 118 字。"
    assert (
        brief(article_study(), "en").headline == "Four focus areas, five relationships to balance"
    )


@pytest.mark.parametrize(
    ("number", "zh", "en"),
    [
        (1, "一个着力点", "One focus area"),
        (2, "两个着力点", "Two focus areas"),
        (11, "11 个着力点", "11 focus areas"),
    ],
)
def test_numbers_are_spelled_up_to_ten(number: int, zh: str, en: str) -> None:
    assert brief(areas(number), "zh").headline == zh
    assert brief(areas(number), "en").headline == en


def test_of_equal_ones_none_is_the_longest() -> None:
    assert brief(areas(1), "zh").takeaway == ""


def test_under_a_filter_it_counts_what_is_left() -> None:
    assert brief(article_study(filter=Filter(("industry",))), "zh").headline == "直接论述 97 字"


def test_without_themes_phrases_are_told_and_without_these_what_to_do() -> None:
    words = brief(replace(article_study(), annotated=NO_BOOK), "zh")
    assert words.headline == "“主城都市区”“成渝地区双城经济圈”“高质量发展”最为突出"
    nothing = brief(Assembly().study(clean("题\n今天晴。")), "zh")
    assert "主题" in nothing.takeaway and "没有" in nothing.headline


def test_of_two_texts_it_says_what_is_new_and_what_was_dropped() -> None:
    words = brief_compared(compared(), "zh")
    assert words.headline == "2025 年新提“新质生产力”等 2 个提法，不再提“新常态”"
    assert words.takeaway == "另有 1 个提法两篇都用。"
    english = brief_compared(compared(), "en").headline
    assert english == "2025 adds 2 phrases such as “新质生产力”, drops “新常态”"


def test_in_passages_nothing_is_called_new() -> None:
    words = brief_compared(compared(filter=Filter(wording="promote")), "zh")
    assert "只见于" in words.headline and "新提" not in words.headline


def test_the_same_text_twice_has_nothing_new() -> None:
    assert brief_compared(compared(NEW, NEW), "zh").headline == "本篇没有新的提法，原有提法都沿用"


@pytest.mark.parametrize(
    ("new", "old", "called"),
    [
        ("2025年政府工作报告", "2015年政府工作报告", ("2025 年", "2015 年")),
        ("2025年浙江省政府工作报告", "2025年西藏政府工作报告", ("浙江省政府", "西藏政府")),
        ("规划", "规划", ("本篇", "对方")),
    ],
)
def test_texts_are_called_by_what_tells_them_apart(
    new: str, old: str, called: tuple[str, str]
) -> None:
    comparison = compared(f"{new}\n一。", f"{old}\n二。")
    own = replace(comparison, name=old, own_name=new)
    assert names(own, "zh") == called


def test_a_phrase_that_has_marks_gets_no_others() -> None:
    assert [in_marks("新常态"), in_marks("“十四五”规划")] == ["“新常态”", "“十四五”规划"]
