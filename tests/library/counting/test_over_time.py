"""Counts by period equal what is counted by hand, and by plain Python over the reports."""

import os
from collections import Counter
from pathlib import Path

import pytest
from made_parts import parts

from policytext.base.places import ROOT
from policytext.library.card import Card
from policytext.library.counting.over_time import over_time
from policytext.library.counting.periods import at, every_period, period_of
from policytext.library.counting.sought import parsed
from policytext.library.counting.tables import Tables, opened
from policytext.library.scope import NONE

TEXTS = {
    "a": "改革和改革。",  # 6 characters
    "b": "发展，改革！",
    "c": "发展发展发展发展。",  # 9 characters
    "d": "改革没有日期。",
    "e": "改革只有年份。",
}
DATES = {"a": "2024-03-05", "b": "2024-03", "c": "2022-12-01", "e": "2024"}
FACETS = {
    "a": {"issuer": "国务院 财政部", "tier": "national"},
    "b": {"issuer": "财政部", "tier": "ministry"},
    "c": {"issuer": "国务院"},
}
Library = tuple[Tables, tuple[Card, ...]]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("over_time")
    cards = parts(folder, TEXTS, DATES, FACETS, only_words=True)
    return opened(folder), cards


def rows(library: Library, *queries: str, by: str = "year", split: str = "") -> list[tuple]:  # type: ignore[type-arg]
    found = over_time(*library, [parsed(query) for query in queries], by, split)  # type: ignore[arg-type]
    return [tuple(row) for row in found.table.itertuples(index=False)]


def test_by_year(library: Library) -> None:
    assert rows(library, "改革", "发展") == [
        ("改革", "", "2022", 0, 1, 0, 9, 0.0),
        ("改革", "", "2024", 4, 3, 3, 19, 4 * 10_000 / 19),
        ("发展", "", "2022", 4, 1, 1, 9, 40_000 / 9),
        ("发展", "", "2024", 1, 3, 1, 19, 10_000 / 19),
    ]
    found = over_time(*library, [parsed("改革")])
    assert (found.texts, found.outside) == (4, 1)


def test_by_month_a_text_with_a_year_alone_has_no_place(library: Library) -> None:
    assert [row[2:7] for row in rows(library, "改革", by="month")] == [
        ("2022-12", 0, 1, 0, 9),
        ("2024-03", 3, 2, 2, 12),
    ]
    found = over_time(*library, [parsed("改革")], "month")
    assert (found.texts, found.outside) == (3, 2)


def test_a_text_of_several_bodies_counts_under_each_and_once_in_the_whole(
    library: Library,
) -> None:
    assert [row[1:6] for row in rows(library, "改革", split="issuer")] == [
        ("", "2022", 0, 1, 0),
        ("", "2024", 4, 3, 3),
        ("国务院", "2022", 0, 1, 0),
        ("国务院", "2024", 2, 1, 1),
        ("财政部", "2024", 3, 2, 2),
        (NONE, "2024", 1, 1, 1),
    ]


def test_what_is_asked_twice_stands_once_and_nothing_is_no_table(library: Library) -> None:
    assert len(rows(library, "改革", "改革")) == 2
    assert rows(library) == []
    nothing = over_time(library[0], (), [parsed("改革")])
    assert nothing.table.empty and (nothing.texts, nothing.outside) == (0, 0)
    undated = over_time(library[0], library[1][3:4], [parsed("改革")], split="tier")
    assert undated.table.empty and undated.outside == 1


def test_a_number_leads_to_its_texts(library: Library) -> None:
    cards = library[1]
    assert [card.id for card in at(cards, "year", "2024", "issuer", "财政部")] == ["a", "b"]
    assert [card.id for card in at(cards, "month", "2024-03")] == ["a", "b"]
    assert [card.id for card in at(cards, "year", "2024", "issuer", NONE)] == ["e"]
    assert at(cards) == cards


def test_periods() -> None:
    assert every_period(["2024", "2022"], "year") == ("2022", "2023", "2024")
    assert every_period(["2023-11", "2024-02"], "month") == (
        "2023-11",
        "2023-12",
        "2024-01",
        "2024-02",
    )
    assert every_period([], "year") == ()


@pytest.mark.parametrize(
    ("date", "year", "month"),
    [
        ("2024-03-05", "2024", "2024-03"),
        ("2024-13", "2024", ""),
        ("2024-1", "2024", ""),
        ("0000-01", "", ""),
        ("二〇二四", "", ""),
        ("", "", ""),
    ],
)
def test_the_period_of_a_date(date: str, year: str, month: str) -> None:
    from made_parts import card

    one = card("x", "", date)
    assert (period_of(one, "year"), period_of(one, "month")) == (year, month)


CORPUS = Path(os.environ.get("CORPUS") or ROOT.parent / "shared" / "corpus")
REPORTS = CORPUS / "national_reports"
STRINGS = (
    "供给侧结构性改革",
    "新质生产力",
    "高质量发展",
    "改革开放",
    "乡村振兴",
    "阶级斗争",
    "计划经济",
    "市场经济",
    "四个现代化",
    "科学发展观",
    "和谐社会",
    "一带一路",
    "精准扶贫",
    "放管服",
    "简政放权",
    "双循环",
    "碳达峰",
    "依法治国",
    "人民公社",
    "科教兴国",
    "西部大开发",
    "三农",
    "小康",
    "发展",
    "改革",
    "稳定",
    "创新",
    "安全",
    "就业",
)


@pytest.mark.skipif(not REPORTS.is_dir(), reason="the shared reports are not here")
def test_the_reports_are_counted_as_plain_python_counts_them(tmp_path: Path) -> None:
    texts = {path.stem: path.read_text("utf-8") for path in sorted(REPORTS.glob("*.txt"))}
    cards = parts(tmp_path, texts, {name: name[:4] for name in texts}, only_words=True)
    found = over_time(opened(tmp_path), cards, [parsed(one) for one in STRINGS]).table
    expected: dict[tuple[str, str], list[int]] = {}
    sizes: Counter[str] = Counter()
    for name, text in texts.items():
        sizes[name[:4]] += len(text)
        for one in STRINGS:
            sums = expected.setdefault((one, name[:4]), [0, 0, 0])
            sums[0] += text.count(one)
            sums[1] += 1
            sums[2] += one in text
    counts = found[["hits", "texts", "texts_with"]].to_numpy().tolist()
    keys = list(zip(found["expression"], found["period"], strict=True))
    assert dict(zip(keys, counts, strict=True)) == expected and sum(n for n, *_ in counts) > 3_000
    rates = dict(zip(keys, found["per_ten_thousand"], strict=True))
    for (one, year), (hits, *_) in expected.items():
        assert rates[one, year] == pytest.approx(hits * 10_000 / sizes[year])
