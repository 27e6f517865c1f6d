"""Each province by hand: its rate, its first text, and how late it follows the centre."""

from math import isnan
from pathlib import Path

import pytest
from made_parts import parts

from policytext.library.card import Card
from policytext.library.counting.by_region import ByRegion, by_region
from policytext.library.counting.periods import at
from policytext.library.counting.sought import parsed
from policytext.library.counting.tables import opened

TEXTS = {
    "centre": "新质生产力。",
    "centre later": "新质生产力，新质生产力。",
    "hubei": "新质生产力和新质生产力。",  # 12 characters
    "wuhan": "发展。",  # 3
    "both": "发展新质生产力。",  # 8, of two provinces
    "gansu": "改革。",
    "hunan": "新质生产力。",
    "nowhere": "新质生产力。",
    "undated": "新质生产力。",
}
DATES = {
    "centre": "2023-09-10",
    "centre later": "2024-01-01",
    "hubei": "2024-01-30",
    "wuhan": "2022-01-05",
    "both": "2023-09-01",
    "gansu": "2024",
    "hunan": "2025",
    "nowhere": "2020",
}
FACETS = {
    "centre": {"tier": "ministry", "region": "全国"},
    "centre later": {"tier": "national", "region": "全国"},
    "hubei": {"tier": "province", "region": "湖北省"},
    "wuhan": {"tier": "city", "region": "武汉市"},
    "both": {"tier": "province", "region": "四川省 重庆市"},
    "gansu": {"tier": "province", "region": "甘肃省"},
    "hunan": {"tier": "province", "region": "湖南省"},
    "undated": {"tier": "province", "region": "青海省"},
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> tuple[ByRegion, tuple[Card, ...], Path]:
    folder = tmp_path_factory.mktemp("regions")
    cards = parts(folder, TEXTS, DATES, FACETS, only_words=True)
    return by_region(opened(folder), cards, parsed("新质生产力")), cards, folder


def row(found: ByRegion, unit: str) -> dict[str, object]:
    return found.table.set_index("unit").loc[unit].to_dict()


def test_each_unit_stands_once_and_cities_count_under_their_province(found) -> None:  # type: ignore[no-untyped-def]
    table = found[0].table
    assert len(table) == 34 == table["unit"].nunique() == table["short"].nunique()
    hubei = row(found[0], "湖北省")
    assert (hubei["texts"], hubei["characters"], hubei["hits"], hubei["texts_with"]) == (
        2,
        15,
        2,
        1,
    )
    assert hubei["per_ten_thousand"] == 20_000 / 15
    assert (hubei["first"], hubei["first_text"]) == ("2024-01-30", "hubei")
    of_hubei = at(found[1], split="region", value="湖北省")
    assert [card.id for card in of_hubei] == ["hubei", "wuhan"]
    assert found[0].elsewhere == 1


def test_the_lag_behind_the_centre(found) -> None:  # type: ignore[no-untyped-def]
    centre = found[0].centre
    assert (centre["first"], centre["hits"], centre["texts"]) == ("2023-09-10", 3, 2)
    assert (row(found[0], "湖北省")["lag_days"], row(found[0], "湖北省")["lag_years"]) == (142, 1)
    for unit in ("四川省", "重庆市"):  # earlier than the centre in this library
        assert (row(found[0], unit)["lag_days"], row(found[0], unit)["lag_years"]) == (-9, 0)
    hunan = row(found[0], "湖南省")  # its date has no day
    assert isnan(hunan["lag_days"]) and hunan["lag_years"] == 2  # type: ignore[arg-type]


def test_a_unit_without_texts_is_empty_and_one_that_never_says_it_has_zero(found) -> None:  # type: ignore[no-untyped-def]
    gansu, taiwan = row(found[0], "甘肃省"), row(found[0], "台湾省")
    assert gansu["hits"] == 0 and gansu["first"] == "" and isnan(gansu["lag_years"])  # type: ignore[arg-type]
    assert taiwan["texts"] == 0
    assert all(isnan(taiwan[n]) for n in ("hits", "texts_with", "per_ten_thousand"))  # type: ignore[arg-type]
    undated = row(found[0], "青海省")
    assert undated["hits"] == 1 and undated["first"] == "" and isnan(undated["lag_years"])  # type: ignore[arg-type]


def test_where_the_centre_never_says_it_there_is_no_lag(found) -> None:  # type: ignore[no-untyped-def]
    tables, cards = opened(found[2]), found[1]
    never = by_region(tables, cards, parsed("发展"))
    assert never.centre["first"] == "" and never.table["lag_years"].isna().all()
    assert row(never, "湖北省")["first"] == "2022-01-05"
    nothing = by_region(tables, (), parsed("发展"))
    assert nothing.table["hits"].isna().all() and nothing.elsewhere == 0
