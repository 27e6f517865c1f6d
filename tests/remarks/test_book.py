"""The words over the theme book and over one theme's quotes."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from policytext.remarks.book import breakdown, quotes
from policytext.themes.themes import Theme

sys.path.insert(0, str(Path(__file__).parent))
from invented import area, relationship, study

ONE, TWO = area("甲业", "改革改革改革。"), area("乙业", "创新创新。")
PAIR = relationship("快", "慢", "必须改革。", terms=(("发展",), ()))
TEXT = "改革改革改革。创新创新。必须改革。发展。城市。"


@pytest.mark.parametrize(
    ("book", "zh", "en"),
    [
        ((), "还没有主题", "No themes yet"),
        ((ONE, TWO), "两个着力点", "Two focus areas"),
        ((ONE, PAIR), "一个着力点，一对要处理好的关系",
         "One focus area, one relationship to get right"),
        ((replace(ONE, kind="custom"),), "一个主题", "One theme"),
        ((replace(ONE, kind="custom"), TWO), "一个着力点，一个其他主题",
         "One focus area, one other theme"),
        (
            tuple(replace(ONE, id=str(n)) for n in range(11)),
            "11 个着力点",
            "11 focus areas",
        ),
    ],
)  # fmt: skip
def test_the_book_is_counted_in_words(book: tuple[Theme, ...], zh: str, en: str) -> None:
    of = study(TEXT, *book)
    assert breakdown(of, "zh").headline == zh and breakdown(of, "en").headline == en


def test_of_focus_areas_the_one_with_most_room_is_said() -> None:
    # 7 characters and 5; what relationships say is not compared.
    assert (
        breakdown(study(TEXT, ONE, TWO, PAIR), "zh").takeaway == "“甲业”着墨最多：直接论述 7 字。"
    )
    short = replace(TWO, quotes=("城市。",))
    three = area("丙业", "创新创新。")
    assert breakdown(study(TEXT, ONE, short, three), "zh").takeaway == (
        "“甲业”着墨最多：直接论述 7 字。"
    )
    long = area("甲业", "改革改革改革改革改革。")
    words = breakdown(study("改革改革改革改革改革。创新创新。城市。", long, short, three), "en")
    assert words.takeaway == (
        "“甲业” gets the most space, stated in 11 characters; “乙业” the least, in 3."
    )


def test_equal_room_is_said_to_be_equal_and_no_room_too() -> None:
    same = area("丙业", "创新创新。")
    assert (
        breakdown(study(TEXT, TWO, same), "zh").takeaway == "两个着力点篇幅相同，直接论述各 5 字。"
    )
    tied = breakdown(study(TEXT, TWO, same, area("丁业", "城市。")), "zh").takeaway
    assert tied == "“乙业”“丙业”着墨最多，直接论述各 5 字。"
    assert breakdown(study(TEXT, area("甲业")), "zh").takeaway == "没有主题的直接论述。"


def test_under_a_filter_on_wording_the_room_is_that_of_its_sentences() -> None:
    stated = area("甲业", "必须改革。", "创新创新。")
    of = study(TEXT, stated, wording="must")
    assert breakdown(of, "zh").takeaway == "“必须”类句子里，“甲业”直接论述 5 字。"
    assert breakdown(study(TEXT, stated), "zh").takeaway == "“甲业”直接论述 10 字。"


@pytest.mark.parametrize(
    ("theme", "echoes", "said"),
    [
        (PAIR, True, "直接论述 5 字，另有 1 句呼应"),
        (PAIR, False, "直接论述 5 字"),
        (area("甲业", echoes=("城市", "发展")), True, "没有直接论述，有 2 句呼应"),
        (area("甲业"), True, "没有直接论述"),
    ],
)
def test_quotes_are_headed_by_their_theme(theme: Theme, echoes: bool, said: str) -> None:
    of = study(TEXT, theme, echoes=echoes)
    assert quotes(of, theme, "zh")[:2] == (theme.label["zh"], said)
    glossed = replace(theme, gloss={"zh": "说明。", "en": "It is so."})
    assert quotes(study(TEXT, glossed, echoes=echoes), glossed, "zh").takeaway == f"说明 · {said}"
