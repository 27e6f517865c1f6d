"""An expression is one string, and stands for what is looked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.base.unreadable import Unreadable
from policytext.library.counting.expressions import (
    Expression,
    expression,
    pair,
    sought,
    strings_of,
)
from policytext.library.counting.matching import Clock, places
from policytext.library.counting.sought import LONGEST, Part, Sought, parsed
from policytext.themes.themes import Pole, Theme, same_words


def theme(id: str = "city", **given: tuple[str, ...]) -> Theme:
    poles = tuple(Pole(one, same_words(one), (one,)) for one in given.pop("poles", ()))
    nothing: dict[str, tuple[str, ...]] = {"quotes": (), "points": (), "echoes": ()}
    label = same_words(id)
    return Theme(id, "custom", label, label, {}, poles=poles, **(nothing | given))


def found(theme_of_book: Theme, text: str) -> list[str]:
    wanted = sought(Expression("theme", (theme_of_book.id,)), (theme_of_book,), "phrases")
    return [text[start:end] for start, end in places(text, wanted, {}, Clock())]


@pytest.mark.parametrize(
    "written",
    ["发展", "处理好…关系", "/改.革/", "a|b", "~", "~pair", "~5%", "～pair:甲~乙", "pair:甲~乙"],
)
def test_what_is_not_named_is_a_query(written: str) -> None:
    one = expression(written)
    assert one == Expression("text", (written,)) and str(one) == written
    assert sought(one, (), "words", True) == parsed(written, True, "words")


def test_a_relationship_is_the_same_in_either_order_and_width() -> None:
    one, other = expression("~pair:发展~安全"), expression("~pair:安全~发展")
    assert one.names == ("发展", "安全") and str(one) == "~pair:发展~安全"
    key = Part(found=("relationship", "发展", "安全"))
    assert sought(one, (), "phrases") == Sought("~pair:发展~安全", (key,))
    assert sought(other, (), "phrases").parts == (key,)
    assert sought(pair("ＡＩ", "發展"), (), "words").parts[0].found == (
        "relationship",
        "ai",
        "发展",
    )


def test_marks_in_a_pole_come_back() -> None:
    one = pair("5%~7%", "增长%7E")
    assert str(one) == "~pair:5%25%7E7%25~增长%257E" and expression(str(one)) == one


@given(st.lists(st.text("甲乙~%7E25 :", min_size=1, max_size=6), min_size=2, max_size=4))
def test_every_relationship_reads_back(poles: list[str]) -> None:
    try:
        one = pair(*poles)
    except Unreadable:
        return
    assert expression(str(one)) == one


@given(st.one_of(st.text(max_size=30), st.text("~:pairstepm甲%\ud800\0\n", max_size=30)))
def test_whatever_is_read_reads_back_or_is_refused(written: str) -> None:
    try:
        one = expression(written)
    except Unreadable as refused:
        assert refused.said("zh") and refused.said("en")
        return
    assert expression(str(one)) == one


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", "sought_empty"),
        (" ", "sought_empty"),
        ("甲" * (LONGEST + 1), "sought_long"),
        ("~pair:" + "甲" * 1001, "sought_long"),
        ("~pair:", "expression_poles"),
        ("~pair:发展", "expression_poles"),
        ("~pair:发展~", "expression_poles"),
        ("~pair:发展~发展", "expression_poles"),
        ("~step:", "sought_empty"),
        ("~step:who", "expression_step"),
        ("~step:must~require", "sought_empty"),
        ("~theme:", "sought_empty"),
        ("/(/", "search_pattern"),
    ],
)
def test_what_names_nothing_is_refused(written: str, reason: str) -> None:
    with pytest.raises(Unreadable) as refused:
        expression(written)
    assert refused.value.reason == reason


def test_a_step_is_looked_for_among_the_finds() -> None:
    wanted = sought(expression("~step:must"), (), "phrases")
    assert wanted == Sought("~step:must", (Part(found=("step", "must")),))


def test_a_theme_is_looked_for_by_its_words_and_quotes() -> None:
    one = theme(echoes=("城市",), poles=("乡村",), quotes=("城市…乡村更美。", "一段¶二段"))
    text = "城市和乡村。城市里，乡村更美。\n城市\n乡村更美。一段\n二段二"
    assert found(one, text) == [
        "城市和乡村。城市里，乡村更美。",  # the quote: it begins first, and is the longer
        "城市",
        "乡村",
        "一段",
        "二段",
    ]
    assert found(theme(echoes=("AI",)), "ＡＩ和ai") == ["ＡＩ", "ai"]
    assert strings_of(one) == ("城市", "乡村", "城市…乡村更美。", "一段\n二段")


def test_a_theme_that_is_not_there_or_has_no_words_is_refused() -> None:
    wanted = expression("~theme:city")
    for book, reason in (
        ((), "expression_theme"),
        ((theme(),), "sought_empty"),
        ((theme(quotes=("……",)),), "sought_empty"),
        ((theme(echoes=tuple(f"{n:05}" * 80 for n in range(101))),), "sought_many"),
    ):
        with pytest.raises(Unreadable) as refused:
            sought(wanted, book, "phrases")
        assert refused.value.reason == reason and refused.value.said("zh")


def test_words_beside_others_count_in_their_sentences_alone() -> None:
    text = "安全和发展，安全第一。安全生产。\n发展不忘安全。"
    wanted = sought(expression("~beside:安全~发展"), (), "phrases")
    assert places(text, wanted, {}, Clock()) == [(0, 2), (6, 8), (21, 23)]
    with pytest.raises(Unreadable):
        expression("~beside:安全")
