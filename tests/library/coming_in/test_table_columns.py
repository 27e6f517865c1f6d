"""Which column is recognised as what: by its name, or by what its cells hold."""

from itertools import count

import pytest

from policytext.library.coming_in.tables import Columns, Head, recognised
from policytext.library.coming_in.tables.sheet import Sheet, under_head

TEXT = "各区人民政府，市政府各部门：为促进就业，现将有关事项通知如下。" * 3
KNOWN = {
    "text": TEXT,
    "title": "关于促进就业的通知",
    "date": "2024-03-05",
    "issuer": "某市人民政府",
    "tier": "市级",
    "region": "四川省成都市",
    "form": "通知",
    "number": "某政发〔2024〕8号",
    "source": "https://www.example.gov.cn/a.html",
}


@pytest.mark.parametrize(
    "names",
    [
        ("正文", "标题", "发文日期", "发文机关", "层级", "地区", "文种", "文号", "来源"),
        (
            "Content",
            "Title",
            "pub_date",
            "Issuing Body",
            "level",
            "Province",
            "type",
            "doc no",
            "URL",
        ),
        (
            "全文（内容）",
            "政策名称",
            "发布时间",
            "发布机构",
            "效力级别",
            "省份",
            "公文种类",
            "发文字号",
            "原文链接",
        ),
    ],
)
def test_columns_are_recognised_by_their_names(names: tuple[str, ...]) -> None:
    head = Head(names, (tuple(KNOWN.values()),))
    assert recognised(head) == Columns(*names)


def test_columns_without_names_are_recognised_by_what_they_hold() -> None:
    letters = tuple(f"c{number}" for number in range(len(KNOWN)))
    head = Head(letters, (tuple(KNOWN.values()),) * 3)
    assert recognised(head) == Columns(*letters)


def test_a_text_by_name_that_is_only_an_address_gives_way_to_the_texts() -> None:
    head = Head(("内容", "条文甲"), (("http://a.cn/1", TEXT),) * 2)
    assert recognised(head).text == "条文甲"


def test_a_short_column_is_no_column_of_texts_unless_it_is_named_so() -> None:
    rows = (("就业", "1"), ("养老", "2"))
    assert recognised(Head(("主题", "序号"), rows)).text == ""
    assert recognised(Head(("正文", "序号"), rows)).text == "正文"


def test_a_name_with_a_date_in_it_is_no_date() -> None:
    rows = (("2023-04-20.答疑.md", TEXT), ("2023-04-21.答疑.md", TEXT))
    assert recognised(Head(("file", "text"), rows)).date == ""


def test_a_list_of_titles_holds_no_texts() -> None:
    rows = (("a.txt", "2025年国务院政府工作报告", "2025"),) * 3
    assert recognised(Head(("file", "title", "year"), rows)).text == ""


def test_a_column_is_used_once_and_by_its_surest_name() -> None:
    head = Head(
        ("发布日期", "成文日期", "标题", "名称", "正文"),
        (("2024-03-06", "2024-03-05", "甲", "乙", TEXT),),
    )
    assert recognised(head) == Columns(text="正文", title="标题", date="成文日期")


def test_empty_columns_and_tables_are_none() -> None:
    assert recognised(Head(("正文", "标题"), (("", ""),))) == Columns(title="标题")
    assert recognised(Head((), ())) == Columns()


@pytest.mark.parametrize(
    ("rows", "names", "first"),
    [
        ([["标题", "正文"], ["甲", TEXT]], ("标题", "正文"), 2),
        ([["某市政策清单", ""], ["", ""], ["标题", "正文"], ["甲", TEXT]], ("标题", "正文"), 4),
        ([["甲", TEXT], ["乙", TEXT]], ("A", "B"), 1),
        ([["标题", "标题", ""], ["甲", "乙", TEXT]], ("标题", "标题 (2)", "C"), 2),
        ([["序", "何事"], ["1", TEXT]], ("序", "何事"), 2),
        ([["2024", "3"], ["2025", "4"]], ("A", "B"), 1),
    ],
)
def test_the_head_is_found_and_rows_keep_their_numbers(
    rows: list[list[object]], names: tuple[str, ...], first: int
) -> None:
    head, below = under_head(Sheet("", rows))
    numbered = list(below)
    assert head.names == names and numbered[0].number == first
    assert [row.number for row in numbered] == list(range(first, len(rows) + 1))
    assert len(head.rows) == len(numbered)


def test_all_rows_of_a_long_table_stand_below_its_head() -> None:
    number = count()
    rows = (["标题", "正文"] if not n else [f"{next(number)}", TEXT] for n in range(1001))
    _, below = under_head(Sheet("", rows))
    assert [int(str(row.cells[0])) for row in below] == list(range(1000))
