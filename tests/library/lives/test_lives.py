"""The lives of set phrases are those of their strings, counted in texts whose words are plain."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_parts import parts

from policytext.library.card import Card
from policytext.library.counting.occurrences import occurrences
from policytext.library.counting.sought import parsed
from policytext.library.counting.tables import Tables, opened
from policytext.library.lives import said as counted
from policytext.library.lives.choosing import gone_since, new_since, ordered, searched
from policytext.library.lives.life import Lives, lives
from policytext.library.lives.strings import Strings

TEXTS = {
    "甲": "推动东坊共荣。东坊共荣要快。",  # 14 characters, 2000
    "乙": "坚持“东坊共荣”，坚持“三上三下”。",  # 2002
    "丙": "坚持“东坊共荣”的发展。坚持三上三下。三上三下三上三下。",  # 2002
    "丁": "打造“数字乡村”。做“数字乡村”的事。",  # 2005
    "戊": "建设“数字乡村”。推动东坊共荣。",  # no date
}
DATES = {"甲": "2000-03-05", "乙": "2002-05-01", "丙": "2002", "丁": "2005-01-01"}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> tuple[Tables, tuple[Card, ...]]:
    folder = tmp_path_factory.mktemp("library")
    cards = parts(folder, TEXTS, DATES)
    return opened(folder), cards


@pytest.fixture(scope="module")
def found(library: tuple[Tables, tuple[Card, ...]]) -> Lives:
    return lives(*library)


def life(found: Lives, phrase: str) -> dict[str, object]:
    [row] = found.phrases[found.phrases["phrase"] == phrase].to_dict("records")
    return row


def test_a_phrase_is_counted_where_no_rule_found_it(found: Lives) -> None:
    # Quoted in 2002 only; as a string it stands in the text of 2000 and in the one without a date.
    told = life(found, "东坊共荣")
    assert (told["total"], told["texts"], told["undated"]) == (5, 4, 1)
    assert (told["first"], told["first_text"]) == (2000, "甲")
    assert (told["last"], told["last_text"]) == (2002, "乙")  # 2002-05-01 stands behind 2002
    [row] = found.phrases.index[found.phrases["phrase"] == "东坊共荣"]
    assert found.counts.loc[row].to_dict() == {2000: 2, 2001: 0, 2002: 2, 2003: 0, 2004: 0, 2005: 0}


def test_years_without_text_are_told_from_years_without_the_phrase(found: Lives) -> None:
    sizes = {
        2000: len(TEXTS["甲"]),
        2002: len(TEXTS["乙"]) + len(TEXTS["丙"]),
        2005: len(TEXTS["丁"]),
    }
    assert found.characters.to_dict() == {2001: 0, 2003: 0, 2004: 0, **sizes}


def test_the_peak_is_of_the_rate_or_of_the_count_and_the_earlier_of_equal_ones(
    library: tuple[Tables, tuple[Card, ...]], found: Lives
) -> None:
    told = life(found, "东坊共荣")
    assert (told["peak"], told["peak_count"]) == (2000, 2)
    assert told["peak_rate"] == pytest.approx(2 * 10_000 / len(TEXTS["甲"]))
    assert life(lives(*library, unit="count"), "东坊共荣")["peak"] == 2000  # 2 and 2
    assert life(lives(*library, unit="count"), "三上三下")["peak_count"] == 4


def test_a_phrase_that_may_overlap_itself_is_counted_as_by_itself(
    library: tuple[Tables, tuple[Card, ...]], found: Lives
) -> None:
    assert life(found, "三上三下")["total"] == sum(t.count("三上三下") for t in TEXTS.values()) == 4


def test_every_total_is_what_a_query_for_the_string_finds(
    library: tuple[Tables, tuple[Card, ...]], found: Lives
) -> None:
    assert len(found.phrases) >= 3
    for row in found.phrases.to_dict("records"):
        hits = occurrences(*library, parsed(f"「{row['phrase']}」"))
        assert (row["total"], row["texts"]) == (hits.total, len(hits.by_text)), row["phrase"]


def test_only_the_texts_in_scope_count(library: tuple[Tables, tuple[Card, ...]]) -> None:
    tables, cards = library
    told = life(lives(tables, [card for card in cards if card.id != "甲"]), "东坊共荣")
    assert (told["total"], told["first"]) == (3, 2002)
    # Nobody found it as a phrase there.
    assert "东坊共荣" not in lives(tables, cards[:1]).phrases["phrase"].tolist()
    assert len(lives(tables, ()).phrases) == 0


def test_a_phrase_in_undated_texts_alone_has_no_year(
    library: tuple[Tables, tuple[Card, ...]],
) -> None:
    tables, cards = library
    told = life(lives(tables, cards[-1:]), "数字乡村")
    assert (told["total"], told["undated"]) == (1, 1)
    assert (told["first"], told["peak"], told["last"], told["first_text"]) == (0, 0, 0, "")


def test_thresholds(library: tuple[Tables, tuple[Card, ...]]) -> None:
    assert set(lives(*library, texts=3).phrases["phrase"]) == {"东坊共荣"}
    assert "数字乡村" not in set(lives(*library, occurrences=4).phrases["phrase"])
    assert "东坊共荣" not in set(lives(*library, share=0.6).phrases["phrase"])  # 2 of 4 texts


def test_new_and_gone(found: Lives) -> None:
    assert new_since(found, 2005).phrases["phrase"].tolist() == ["数字乡村"]
    assert "东坊共荣" not in new_since(found, 2001).phrases["phrase"].tolist()
    assert not len(new_since(found, 2000).phrases)  # nothing is before it, so nothing can be told
    assert set(gone_since(found, 2003).phrases["phrase"]) >= {"东坊共荣", "三上三下"}
    assert "数字乡村" not in set(gone_since(found, 2003).phrases["phrase"])
    assert not len(gone_since(found, 2006).phrases)


def test_orders(found: Lives) -> None:
    names = ["东坊共荣", "三上三下", "数字乡村"]

    def order(lives: Lives) -> list[str]:
        return [one for one in lives.phrases["phrase"].tolist() if one in names]

    assert order(ordered(found, "first")) == order(ordered(found, "peak")) == names
    assert order(ordered(found, "last")) == ["数字乡村", "东坊共荣", "三上三下"]
    assert order(ordered(found, "total")) == names
    last = ordered(found, "last")
    row = last.phrases.index[last.phrases["phrase"] == "数字乡村"]
    assert last.counts.loc[row, 2005].tolist() == [2]  # both tables go together


def test_search_by_part_and_by_pinyin(found: Lives) -> None:
    for query in ("共荣", "dFgr", "東坊", "榮"):
        assert searched(found, query).phrases["phrase"].tolist() == ["东坊共荣"], query
    assert searched(found, "") is found
    assert not len(searched(found, "无此").phrases)


def test_what_lies_in_a_longer_phrase_is_told_and_may_be_left_out(tmp_path: Path) -> None:
    cards = parts(
        tmp_path, {"甲": "建“数字乡”。建“数字乡村”。" + "数字乡村。" * 9, "乙": "建“数字”。"}
    )
    found = lives(opened(tmp_path), cards)
    assert life(found, "数字乡")["within"] == "数字乡村"  # 10 of 11
    assert life(found, "数字乡村")["within"] == ""
    kept = set(lives(opened(tmp_path), cards, maximal=True).phrases["phrase"])
    assert "数字乡村" in kept and "数字乡" not in kept


def test_numerals_alone_are_no_phrase(tmp_path: Path) -> None:
    cards = parts(tmp_path, {"甲": "实施“九五”计划、“十五五”规划。一九五四年。"})
    found = set(lives(opened(tmp_path), cards).phrases["phrase"])
    assert "九五" not in found and "十五五" in found


def test_what_is_new_is_counted_beside_what_was_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = parts(tmp_path, {"甲": "推动东坊共荣。做“三上三下”。"}, {"甲": "2000"})
    assert "东坊共荣" not in set(lives(opened(tmp_path), first).phrases["phrase"])
    second = parts(tmp_path, {"乙": "做“东坊共荣”，不做三上三下。"}, {"乙": "2001"})
    both = (*first, *second)
    again = lives(opened(tmp_path), both)
    monkeypatch.setattr(counted, "_COUNTED", type(counted._COUNTED)())
    anew = lives(opened(tmp_path), both)
    assert life(again, "东坊共荣")["first"] == 2000
    assert life(again, "三上三下")["texts"] == 2
    assert again.phrases.equals(anew.phrases) and again.counts.equals(anew.counts)


@given(
    st.lists(st.text("甲乙AａA", min_size=1, max_size=3), min_size=1, max_size=6, unique=True),
    st.text("甲乙AａA\n", max_size=30),
)
def test_each_string_is_counted_as_by_itself(strings: list[str], text: str) -> None:
    numbers, counts = Strings(strings).counts(text)
    plain = text.lower().replace("ａ", "a")
    alone = {n: plain.count(one.lower().replace("ａ", "a")) for n, one in enumerate(strings)}
    assert dict(zip(numbers.tolist(), counts.tolist(), strict=True)) == {
        number: count for number, count in alone.items() if count
    }
    places = Strings(strings).places(text)
    assert all(
        plain[start:end] == strings[number].lower().replace("ａ", "a")
        for number, start, end in places
    )
    assert len(places) == sum(alone.values())


def test_traditional_strings_count_in_both_scripts() -> None:
    [[number], [count]] = (one.tolist() for one in Strings(["東坊"]).counts("東坊、东坊、東东坊"))
    assert (number, count) == (0, 3)
