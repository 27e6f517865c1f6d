"""Cells as text, and dates as tables write them."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.library.coming_in.tables.cells import day, written


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (float("nan"), ""),
        ("NaN", ""),
        ("NULL", ""),
        ("#REF!", ""),
        ("—", ""),
        (2024.0, "2024"),
        (0.5, "0.5"),
        (7, "7"),
        (True, "true"),
        (Decimal("1.50"), "1.50"),
        (datetime(2024, 3, 5), "2024-03-05"),
        (datetime(2024, 3, 5, 9, 30), "2024-03-05 09:30:00"),
        (date(2024, 3, 5), "2024-03-05"),
        (b"\x00\x01", ""),
        ("  缩进的一段", "  缩进的一段"),
        (["第一段。", None, "第二段。"], "第一段。\n第二段。"),
        ([{"行号": 1, "内容": "第一段。"}, {"行号": 2, "内容": "第二段。"}], "第一段。\n第二段。"),
    ],
)
def test_a_cell_is_written_as_its_readers_would(cell: object, text: str) -> None:
    assert written(cell) == text


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("2024-03-05", "2024-03-05"),
        ("2024/3/5 10:00", "2024-03-05"),
        ("2024年3月5日", "2024-03-05"),
        ("二〇二四年三月五日", "2024-03-05"),
        ("20240305", "2024-03-05"),
        ("20240305093000", "2024-03-05"),
        ("2024年3月", "2024-03"),
        ("2024-03", "2024-03"),
        ("2024", "2024"),
        ("2024年度", "2024"),
        ("45356", "2024-03-05"),  # days since 1899-12-30
        ("1709568000", "2024-03-05"),  # seconds: midnight in China is 16:00 the day before
        ("1709568000000", "2024-03-05"),
        ("25/12/2023", "2023-12-25"),
        ("12/25/2023", "2023-12-25"),
        ("3/5/2024", "2024"),  # March or May
        ("5/5/2024", "2024-05-05"),
        ("2024-13-05", ""),
        ("20241345", ""),
        ("第12号", ""),
        ("123", ""),
        ("", ""),
    ],
)
def test_a_date_is_understood_as_far_as_it_is_sure(cell: str, found: str) -> None:
    assert day(cell) == found


@given(st.dates(date(1949, 10, 1), date(2099, 12, 31)))
def test_a_day_is_the_same_however_it_is_written(when: date) -> None:
    ways = [f"{when:%Y%m%d}", f"{when:%Y/%m/%d}", f"{when.year}年{when.month}月{when.day}日"]
    ways += [when.isoformat(), f"{when.year}.{when.month}.{when.day}"]
    assert {day(way) for way in ways} == {when.isoformat()}


@given(st.text())
def test_any_cell_gives_a_date_or_none(cell: str) -> None:
    assert day(cell) == "" or day(cell)[:4].isdigit()
