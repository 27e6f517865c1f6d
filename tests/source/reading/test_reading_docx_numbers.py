"""Automatic numbers of Word files are the text that a reader sees."""

import pytest
from word_files import box, level, listed, numbering, p, part, style, styles, t, word_file

from policytext.source.cleaning import clean
from policytext.source.reading.docx import from_docx
from policytext.source.reading.docx.numerals import numeral
from policytext.structure.structures import series

TITLE = p("关于做好夏季防汛工作的通知")
GOV = level(0, "%1、", "chineseCounting") + level(1, "（%2）", "chineseCounting") + level(2, "%3.")


def numbers(*paragraphs: str, **parts: str) -> list[str]:
    """Read what stands before the one character of each paragraph behind a title."""
    read = from_docx(word_file(TITLE + "".join(paragraphs), **parts)).text.split("\n")[1:]
    assert all(line.endswith("事") for line in read), read
    return [line.removesuffix("事") for line in read]


def item(place: int, number: int = 1) -> str:
    return p("事", listed(number, place))


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("decimal", {1: "1", 30: "30"}),
        ("decimalZero", {1: "01", 12: "12"}),
        (
            "chineseCounting",
            {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一〇〇"},
        ),
        (
            "chineseCountingThousand",
            {
                10: "十",
                100: "一百",
                101: "一百零一",
                110: "一百一十",
                1001: "一千零一",
                1010: "一千零一十",
            },
        ),
        (
            "taiwaneseCountingThousand",
            {12: "十二", 111: "一百一十一", 20000: "二万", 20001: "二万零一"},
        ),
        (
            "japaneseCounting",
            {5: "五", 10: "十", 21: "二十一", 100: "百", 101: "百一", 1111: "千百十一"},
        ),
        ("ideographDigital", {1: "一", 10: "一〇", 21: "二一"}),
        ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 21: "贰拾壹", 105: "壹佰零伍"}),
        ("ideographLegalTraditional", {3: "參", 6: "陸", 20: "貳拾"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {1: "子", 12: "亥", 13: "13"}),
        ("ideographZodiacTraditional", {1: "甲子", 11: "甲戌", 60: "癸亥"}),
        ("decimalEnclosedCircleChinese", {1: "①", 20: "⑳", 21: "21"}),
        ("decimalEnclosedCircle", {3: "③"}),
        ("decimalEnclosedParen", {2: "⑵"}),
        ("ideographEnclosedCircle", {4: "㊃"}),
        ("decimalFullWidth", {12: "１２"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA", 53: "AAA"}),
        ("lowerLetter", {28: "bb"}),
        ("upperRoman", {4: "IV", 19: "XIX", 1994: "MCMXCIV"}),
        ("lowerRoman", {9: "ix"}),
        ("ordinal", {1: "1st", 12: "12th", 22: "22nd"}),
        ("numberInDash", {3: "- 3 -"}),
        ("none", {1: ""}),
        ("bullet", {1: ""}),
        ("later than this", {7: "7"}),
    ],
)
def test_a_number_in_every_form(form: str, written: dict[int, str]) -> None:
    assert {number: numeral(number, form) for number in written} == written


def test_a_form_of_ones_own_shows_how_wide_numbers_are() -> None:
    assert numeral(7, "custom", "001, 002, 003, ...") == "007"


def test_levels_count_on_and_begin_again_below() -> None:
    told = numbers(*map(item, (0, 1, 1, 2, 2, 1, 0, 1, 2)), numbering=numbering(GOV))
    assert told == ["一、", "（一）", "（二）", "1. ", "2. ", "（三）", "二、", "（一）", "1. "]


def test_a_level_may_go_on_counting_or_begin_again_at_another() -> None:
    never = level(0, "第%1章", "chineseCounting") + level(
        1, "第%2条", "chineseCounting", '<w:lvlRestart w:val="0"/>'
    )
    told = numbers(*map(item, (0, 1, 1, 0, 1)), numbering=numbering(never))
    assert told == ["第一章\u3000", "第一条\u3000", "第二条\u3000", "第二章\u3000", "第三条\u3000"]
    first = (
        level(0, "%1、") + level(1, "（%2）") + level(2, "%3、", more='<w:lvlRestart w:val="1"/>')
    )
    told = numbers(*map(item, (0, 1, 2, 1, 2, 0, 1, 2)), numbering=numbering(first))
    assert told == ["1、", "（1）", "1、", "（2）", "2、", "2、", "（1）", "1、"]


def test_a_level_that_was_passed_over_has_begun() -> None:
    told = numbers(*map(item, (0, 2, 1, 0)), numbering=numbering(GOV))
    assert told == ["一、", "1. ", "（二）", "二、"]
    assert numbers(*map(item, (1, 0)), numbering=numbering(GOV)) == ["（一）", "二、"]


def test_a_text_box_counts_for_itself() -> None:
    body = p(t("事") + box(item(0) + item(0)), listed(1)) + item(0)
    assert numbers(body, numbering=numbering(GOV)) == ["一、", "一、", "二、", "二、"]


def test_higher_numbers_stand_in_lower_ones() -> None:
    legal = (
        level(0, "第%1编", "upperRoman")
        + level(1, "%1.%2", "decimalZero", "<w:isLgl/>")
        + level(2, "%1.%2.%3", start=3)
    )
    told = numbers(*map(item, (0, 1, 2, 2)), numbering=numbering(legal))
    assert told == ["第I编\u3000", "1.01 ", "I.01.3 ", "I.01.4 "]
    assert numbers(item(1), numbering=numbering(legal)) == ["1.01 "]  # no number above yet


@pytest.mark.parametrize(
    ("text", "gap", "before"),
    [
        ("%1、", "tab", "1、"),
        ("（%1）", "space", "（1）"),
        ("%1.", "tab", "1. "),
        ("%1.", "nothing", "1."),
        ("第%1条", "space", "第1条\u3000"),
        ("%1)", "tab", "1) "),
        ("附件", "nothing", "附件"),
        ("\uf06c", "tab", ""),
        ("", "tab", ""),
    ],
)
def test_a_number_is_set_apart_as_a_typist_would(text: str, gap: str, before: str) -> None:
    one = level(0, text, more=f'<w:suff w:val="{gap}"/>')
    assert numbers(item(0), numbering=numbering(one)) == [before]


def test_bullets_are_no_text_unless_they_are_words() -> None:
    signs = numbering(
        level(0, "\uf06c", "bullet"), level(0, "l", "bullet"), level(0, "注：", "bullet")
    )
    assert numbers(item(0, 1), item(0, 2), item(0, 3), numbering=signs) == ["", "", "注："]


def test_a_hidden_number_is_no_text_but_counts() -> None:
    hidden = level(0, "%1、", more="<w:rPr><w:vanish/></w:rPr>") + level(1, "%1.%2、")
    assert numbers(item(0), item(1), item(1), numbering=numbering(hidden)) == ["", "1.1、", "1.2、"]


def override(place: int, inside: str) -> str:
    return f'<w:lvlOverride w:ilvl="{place}">{inside}</w:lvlOverride>'


def num(number: int, abstract: int, inside: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{inside}</w:num>'


def test_lists_of_one_definition_count_on_unless_one_starts_anew() -> None:
    more = (
        num(8, 1)
        + num(9, 1, override(0, '<w:startOverride w:val="1"/>'))
        + num(7, 1, override(0, level(0, "甲%1、")))
    )
    told = numbers(
        item(0), item(0), item(0, 8), item(0, 9), item(0, 9), item(0), item(0, 7),
        numbering=numbering(GOV, nums=more),
    )  # fmt: skip
    assert told == ["一、", "二、", "三、", "一、", "二、", "三、", "甲4、"]


def test_styles_number_their_paragraphs() -> None:
    def numbered(inside: str) -> str:
        return f"<w:pPr><w:numPr>{inside}</w:numPr></w:pPr>"

    linked = level(0, "%1、", "chineseCounting", '<w:pStyle w:val="H1"/>') + level(
        1, "（%2）", "chineseCounting", '<w:pStyle w:val="H2"/>'
    )
    known = styles(
        style("a", "Normal", usual=True),
        style("H1", "heading 1", numbered('<w:numId w:val="1"/>'), "a"),
        style("H2", "heading 2", numbered('<w:ilvl w:val="1"/>'), "H1"),
        style("Own", "My heading", based="H1"),
        style("None", "TOC Heading 2", numbered('<w:numId w:val="0"/>'), "H1"),
        style("Loop", "x", based="Loop"),
    )
    told = numbers(
        p("事", '<w:pStyle w:val="H1"/>'),
        p("事", '<w:pStyle w:val="H2"/>'),
        p("事", '<w:pStyle w:val="Own"/>'),
        p("事", '<w:pStyle w:val="None"/>'),
        p("事", '<w:pStyle w:val="Loop"/>'),
        p("事", '<w:pStyle w:val="H2"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        p("事", '<w:pStyle w:val="H2"/>'),
        numbering=numbering(linked),
        styles=known,
    )
    assert told == ["一、", "（一）", "二、", "", "", "", "（一）"]


def test_a_list_may_be_defined_by_a_list_style() -> None:
    link = '<w:numStyleLink w:val="List"/>'
    known = styles(
        '<w:style w:type="numbering" w:styleId="List"><w:name w:val="List"/><w:pPr><w:numPr>'
        '<w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    told = numbers(item(0), item(0, 2), numbering=numbering(link, GOV), styles=known)
    assert told == ["一、", "二、"]
    endless = numbers(item(0, 2), numbering=numbering(GOV, link), styles=known)
    assert endless == [""]


def test_a_hidden_empty_paragraph_holds_its_place_and_a_deleted_one_does_not() -> None:
    def empty(mark: str) -> str:
        return p("", listed(1) + f"<w:rPr><w:{mark}/></w:rPr>")

    told = numbers(
        item(0), empty("vanish"), item(0), empty("del"), item(0), numbering=numbering(GOV)
    )
    assert told == ["一、", "三、", "四、"]


def test_a_number_alone_in_a_cell_is_text() -> None:
    rows = "".join(
        f"<w:tr><w:tc>{p('', listed(1))}</w:tc><w:tc>{p(words)}</w:tc></w:tr>"
        for words in ("巡查", "值守")
    )
    file = word_file(TITLE + f"<w:tbl>{rows}</w:tbl>", numbering=numbering(level(0, "%1")))
    assert from_docx(file).text.split("\n")[1:] == ["1\t巡查", "2\t值守"]


def test_the_number_stands_before_the_text_and_before_its_notes() -> None:
    note = part("w:footnotes", f'<w:footnote w:id="1">{p("见附件。")}</w:footnote>')
    inside = t(" 巡查") + '<w:r><w:footnoteReference w:id="1"/></w:r>' + t("事")
    received = from_docx(word_file(p(inside, listed(1)), numbering=numbering(GOV), footnotes=note))
    assert received.text == "一、巡查见附件。事"
    (aside,) = received.aside
    assert received.text[aside.start : aside.end] == "见附件。"


def test_automatic_numbers_give_the_structure_of_typed_ones() -> None:
    told = [
        (0, "加强巡查"),
        (1, "巡查堤防。要每日巡查，及时报告险情。"),
        (1, "巡查水库。要昼夜巡查，及时处置险情。"),
        (0, "加强值守"),
        (1, "落实带班。要领导带班，责任到人。"),
        (1, "落实值班。要专人值班，不得脱岗。"),
        (0, "加强宣传"),
    ]
    typed = ["一、", "（一）", "（二）", "二、", "（一）", "（二）", "三、"]
    automatic = word_file(
        TITLE + "".join(p(words, listed(1, place)) for place, words in told),
        numbering=numbering(GOV),
    )
    by_hand = word_file(TITLE + "".join(p(n + w) for n, (_, w) in zip(typed, told, strict=True)))
    assert from_docx(automatic).text == from_docx(by_hand).text
    found = series(clean(from_docx(automatic)), ())
    assert [len(one.items) for one in found] == [3, 2, 2]
    assert found == series(clean(from_docx(by_hand)), ())
