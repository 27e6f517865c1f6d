"""The catalogue and the lines found as tables: one row each, the scope named in every file."""

from datetime import date
from io import BytesIO

import openpyxl

from policytext.base.files import csv
from policytext.exports.of_library import catalogue, found_lines, workbook
from policytext.library.card import Card, Known
from policytext.library.counting.lines import Line
from policytext.library.scope import Scope

CARDS = (
    Card("a", "甲.txt", {"title": Known("=甲", "title"), "tier": Known("city", "title")}),
    Card("b", "乙.txt", {"issuer": Known("国务院 某部", "title")}, characters=12),
)
SCOPE = Scope(since="2013", find="修路")


def test_the_catalogue_has_a_row_for_each_text() -> None:
    table = catalogue(CARDS, SCOPE, "zh", {"b": 3})
    assert table["标题"].tolist() == ["=甲", "乙.txt"]
    assert table["层级"].tolist() == ["市级", ""]
    assert table["发文机关"].tolist() == ["", "国务院、某部"]
    assert table["字数"].tolist() == [0, 12] and table["找到"].tolist() == [0, 3]
    assert set(table["范围"]) == {"2013 年起；含“修路”"}
    assert "'=甲".encode() in csv(table)  # no spreadsheet executes it


def test_lines_name_their_text_and_their_place() -> None:
    line = Line("b", 5, 7, "坚持", "修路", "。")
    gone = Line("z", 1, 3, "", "修路", "")
    table = found_lines([line, gone], {card.id: card for card in CARDS}, SCOPE, "en")
    assert len(table) == 1
    assert table.iloc[0].tolist()[:4] == ["坚持", "修路", "。", "乙.txt"]
    assert table["Offset"].tolist() == [5]


def test_a_workbook_says_what_it_rests_on() -> None:
    table = catalogue(CARDS, SCOPE, "zh")
    content = workbook(table, "目录", SCOPE, "zh", date(2025, 1, 2))
    book = openpyxl.load_workbook(BytesIO(content))
    first, last = book.worksheets
    assert [cell.value for cell in first["A"]] == ["标题", "=甲", "乙.txt"]
    assert first["A2"].data_type == "s"  # and no formula
    said = {row[0].value: row[1].value for row in last.iter_rows(min_row=2)}
    assert said["范围"] == "2013 年起；含“修路”" and said["行数"] == "2"
