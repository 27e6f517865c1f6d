"""Relationships, room of themes and firmness, by hand over three small reports."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_parts import parts

from policytext.library.card import Card
from policytext.library.counting.expressions import expression, sought
from policytext.library.counting.firmness import firmness, firmness_of_texts, steps
from policytext.library.counting.occurrences import occurrences
from policytext.library.counting.pairs_over_time import pairs_over_time
from policytext.library.counting.sentence_rows import rows_of
from policytext.library.counting.tables import Tables, opened
from policytext.library.counting.theme_room import theme_room, theme_room_over_time
from policytext.source.documents import Span
from policytext.source.sentences import sentence_spans
from policytext.themes.themes import Theme, same_words

TEXTS = {
    "one": "处理好发展和安全的关系。处理好安全与发展的关系。必须快。",  # 28 characters
    "two": "处理好发展和安全的关系。处理好效率和公平的关系。鼓励试点，必须好。",
    "late": "处理好效率和公平的关系。",
    "undated": "处理好发展和安全的关系。",
}
DATES = {"one": "2023", "two": "2024-03-05", "late": "2025"}
FACETS = {"one": {"tier": "national"}, "two": {"tier": "province"}, "late": {"tier": "province"}}
Library = tuple[Tables, tuple[Card, ...]]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("of_finds")
    cards = parts(folder, TEXTS, DATES, FACETS)
    return opened(folder), cards


def test_which_relationships_stand_when(library: Library) -> None:
    found = pairs_over_time(*library)
    assert found.pairs.to_dict("split")["data"] == [
        ["~pair:发展~安全", "发展 ↔ 安全", 4, 3, "2023", "2023", "2024"],
        ["~pair:效率~公平", "效率 ↔ 公平", 2, 2, "2024", "2025", "2025"],
    ]
    sizes = {year: len(TEXTS[id]) for id, year in (("one", "2023"), ("two", "2024"))}
    assert found.by_period.to_dict("split")["data"] == [
        ["~pair:发展~安全", "2023", 2, 1, pytest.approx(20_000 / sizes["2023"])],
        ["~pair:发展~安全", "2024", 1, 1, pytest.approx(10_000 / sizes["2024"])],
        ["~pair:效率~公平", "2024", 1, 1, pytest.approx(10_000 / sizes["2024"])],
        ["~pair:效率~公平", "2025", 1, 1, pytest.approx(10_000 / 12)],
    ]
    for row in found.pairs.itertuples():
        hits = occurrences(*library, sought(expression(row.expression), (), "phrases"))
        assert (hits.total, len(hits.by_text)) == (row.hits, row.texts)


def test_few_texts_are_left_out_and_none_is_no_table(library: Library) -> None:
    tables, cards = library
    assert len(pairs_over_time(tables, cards, at_least=3).pairs) == 1
    assert pairs_over_time(tables, ()).pairs.empty
    assert pairs_over_time(tables, (), "month").by_period.empty
    undated = pairs_over_time(tables, cards[3:]).pairs
    assert undated.to_dict("split")["data"] == [
        ["~pair:发展~安全", "发展 ↔ 安全", 1, 1, "", "", ""]
    ]


def test_how_firmly_texts_speak(library: Library) -> None:
    ids = [str(one) for one in steps()]
    found = firmness(*library, split="tier")
    assert found.outside == 1
    rows = {
        (row.expression, row.value, row.period): (row.hits, row.share)
        for row in found.table.itertuples()
        if row.hits
    }
    third = pytest.approx(1 / 3)
    assert rows == {
        ("~step:must", "", "2023"): (1, 1.0),
        ("~step:must", "", "2024"): (1, third),
        ("~step:encourage", "", "2024"): (1, third),
        ("~step:explore", "", "2024"): (1, third),
        ("~step:must", "national", "2023"): (1, 1.0),
        ("~step:must", "province", "2024"): (1, third),
        ("~step:encourage", "province", "2024"): (1, third),
        ("~step:explore", "province", "2024"): (1, third),
    }
    none = found.table[(found.table["period"] == "2025") & (found.table["value"] == "")]
    assert none["share"].isna().all() and len(none) == len(ids)
    texts = firmness_of_texts(*library)
    assert texts["expression"].tolist() == ids * 4
    assert texts.groupby("id")["hits"].sum().to_dict() == {
        "one": 1,
        "two": 3,
        "late": 0,
        "undated": 0,
    }


def theme(id: str, *echoes: str, quotes: tuple[str, ...] = ()) -> Theme:
    label = same_words(id)
    return Theme(id, "custom", label, label, {}, quotes, (), echoes, ())


BOOK = (
    theme("safe", "安全", "ＡＩ"),
    theme("fair", "公平", quotes=("发展和安全的关系。处理好效率…好",)),
    theme("nothing"),
)


def test_the_room_of_themes_text_by_text(library: Library) -> None:
    table = theme_room(*library, BOOK)
    assert table[["id", "theme", "characters"]].to_dict("split")["data"] == [
        ["one", "safe", 24],
        ["one", "fair", 0],
        ["one", "nothing", 0],
        ["two", "safe", 12],
        ["two", "fair", 24 + 9],  # the quote touches all three sentences
        ["two", "nothing", 0],
        ["late", "safe", 0],
        ["late", "fair", 12],
        ["late", "nothing", 0],
        ["undated", "safe", 12],
        ["undated", "fair", 0],
        ["undated", "nothing", 0],
    ]
    shares = dict(zip(zip(table["id"], table["theme"], strict=True), table["share"], strict=True))
    assert shares["late", "fair"] == 1 and shares["one", "safe"] == 24 / 28


def test_the_room_of_themes_by_year(library: Library) -> None:
    tables, cards = library
    table = theme_room_over_time(tables, cards, BOOK[:2], split="tier")
    assert table.drop(columns="share").to_dict("split")["data"] == [
        ["", "2023", "safe", 24, 1, 1],
        ["", "2023", "fair", 0, 1, 0],
        ["", "2024", "safe", 12, 1, 1],
        ["", "2024", "fair", 33, 1, 1],
        ["", "2025", "safe", 0, 1, 0],
        ["", "2025", "fair", 12, 1, 1],
        ["national", "2023", "safe", 24, 1, 1],
        ["national", "2023", "fair", 0, 1, 0],
        ["province", "2024", "safe", 12, 1, 1],
        ["province", "2024", "fair", 33, 1, 1],
        ["province", "2025", "safe", 0, 1, 0],
        ["province", "2025", "fair", 12, 1, 1],
    ]
    assert theme_room(tables, cards, ()).empty and theme_room(tables, (), BOOK).empty
    assert theme_room_over_time(tables, (), BOOK).empty


def spans(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n"):
        found += [(a, b) for a, b in sentence_spans(text, Span(at, at + len(line)))]
        at += len(line) + 1
    return found


@settings(max_examples=300)
@given(st.lists(st.text("甲。”\n!…） a𠀀", max_size=14), min_size=1, max_size=3))
def test_sentences_of_many_texts_are_those_of_each(texts: list[str]) -> None:
    rows = rows_of([str(number) for number in range(len(texts))], texts)
    columns = (rows.texts, rows.starts, rows.characters)
    found = []
    for number, start, size in zip(*(column.tolist() for column in columns), strict=True):
        sentence = texts[number][start : start + size]
        found += [(number, sentence)] if sentence.strip() else []
    assert found == [(n, text[a:b]) for n, text in enumerate(texts) for a, b in spans(text)]
    assert "".join(rows.words.to_pylist()) == "\n".join((*texts, ""))


@settings(max_examples=15)
@given(
    st.lists(st.text("甲乙。\n”", max_size=16), min_size=1, max_size=2),
    st.lists(st.text("甲乙。", min_size=1, max_size=4), min_size=1, max_size=3),
)
def test_the_room_is_that_of_the_sentences_that_hold_a_string(
    texts: list[str], strings: list[str]
) -> None:
    from tempfile import TemporaryDirectory

    named = {f"text{number}": text for number, text in enumerate(texts)}
    with TemporaryDirectory() as folder:
        cards = parts(Path(folder), named, only_words=True)
        table = theme_room(opened(Path(folder)), cards, (theme("one", *strings),))
    expected = []
    for text in texts:
        touched: set[tuple[int, int]] = set()
        for one in strings:
            at = text.find(one)
            while at >= 0:
                touched |= {
                    span for span in spans(text) if span[0] < at + len(one) and at < span[1]
                }
                at = text.find(one, at + len(one))
        expected.append(sum(b - a for a, b in touched))
    assert table["characters"].tolist() == expected
