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
    text = "先治水。修路要好！\n要坚持修路。坚持\n\n修路。"
    places = [(4, 6), (13, 15), (16, 18), (20, 22)]
    lines = [Line("b", start, end, "", text[start:end], "") for start, end in places]
    gone = Line("z", 1, 3, "", "修路", "")
    cards = {card.id: card for card in CARDS}
    table = found_lines([*lines, gone], cards, {"b": text}, SCOPE, "en")
    assert [row[3:5] for row in table.to_numpy().tolist()] == [
        ["修路要好！", "乙.txt"],
        ["要坚持修路。", "乙.txt"],
        ["坚持", "乙.txt"],
        ["修路。", "乙.txt"],
    ]
    assert table["Paragraph no."].tolist() == [1, 2, 2, 4]
    assert table["Sentence no."].tolist() == [2, 3, 4, 5]
    assert table["Offset"].tolist() == [4, 13, 16, 20]
    assert set(table["File"]) == {"乙.txt"}


def test_a_workbook_says_what_it_rests_on() -> None:
    table = catalogue(CARDS, SCOPE, "zh")
    content = workbook(table, "目录", SCOPE, "zh", date(2025, 1, 2))
    book = openpyxl.load_workbook(BytesIO(content))
    first, last = book.worksheets
    assert [cell.value for cell in first["A"]] == ["标题", "=甲", "乙.txt"]
    assert first["A2"].data_type == "s"  # and no formula
    said = {row[0].value: row[1].value for row in last.iter_rows(min_row=2)}
    assert said["范围"] == "2013 年起；含“修路”" and said["行数"] == "2"
