"""Relationships and policy language of many texts: counts, lines, and what the explorer counts."""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_parts import parts

from policytext.library.card import Card
from policytext.library.counting import finds as finds_module
from policytext.library.counting.expressions import expression, pair, sought
from policytext.library.counting.found import _apart
from policytext.library.counting.lines import ORDERS, lines
from policytext.library.counting.occurrences import occurrences
from policytext.library.counting.tables import Tables, opened
from policytext.source.cleaning import clean
from policytext.structure.policy_language import groups
from policytext.study.assembly import Assembly
from policytext.study.study import Counting

TEXTS = {
    "one": "必须处理好发展和安全的关系。所需资金要到位，不断完善制度。\n处理好安全与发展的关系。",
    "two": "正确处理改革、发展、稳定的关系，处理好发展和安全的关系。鼓励探索，必须要快。",
    "none": "城市。",
}
STEPS = [group.id for group in groups() if group.step]
Library = tuple[Tables, tuple[Card, ...]]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("finds")
    cards = parts(folder, TEXTS, {"one": "2024", "two": "2025"})
    return opened(folder), cards


def every_line(library: Library, written: str, order: str = "newest") -> list[tuple[str, str]]:
    wanted = sought(expression(written), (), "phrases")
    hits = occurrences(*library, wanted)
    found = [
        line
        for first in range(0, hits.total + 2, 2)
        for line in lines(*library, hits, wanted, order, first, 2)  # type: ignore[arg-type]
    ]
    assert hits.total == len(found) == len(set(found))
    assert Counter(line.id for line in found) == hits.by_text
    assert all(TEXTS[line.id][line.start : line.end] == line.node for line in found)
    return [(line.id, line.node) for line in found]


def test_a_relationship_is_counted_in_either_order(library: Library) -> None:
    expected = [
        ("two", "处理好发展和安全的关系"),
        ("one", "处理好发展和安全的关系"),
        ("one", "处理好安全与发展的关系"),
    ]
    assert every_line(library, "~pair:发展~安全") == every_line(library, "~pair:安全~发展")
    assert every_line(library, "~pair:发展~安全") == expected
    # One of three poles is another relationship than one of two of them.
    assert every_line(library, "~pair:稳定~改革~发展") == [
        ("two", "正确处理改革、发展、稳定的关系")
    ]
    assert every_line(library, "~pair:发展~稳定") == []


@pytest.mark.parametrize("order", ORDERS)
def test_steps_stand_in_lines_in_every_order(library: Library, order: str) -> None:
    words = {word for _, word in every_line(library, "~step:must", order)}
    assert words == {"必须"}
    assert sorted(every_line(library, "~step:promote", order)) == [("one", "完善")]


def test_each_step_has_the_number_that_the_explorer_shows(library: Library) -> None:
    for level in ("words", "phrases"):
        for id in STEPS:
            hits = occurrences(*library, sought(expression(f"~step:{id}"), (), "phrases"))
            for name, text in TEXTS.items():
                study = Assembly().study(clean(text), Counting(level))  # type: ignore[arg-type]
                shown = sum(one.group == id for one in study.wordings)
                assert hits.by_text.get(name, 0) == shown, (id, name)


def test_a_query_that_is_no_text_and_a_scope(library: Library) -> None:
    tables, cards = library
    wanted = sought(pair("发展", "安全"), (), "phrases")
    assert occurrences(tables, cards[1:], wanted).by_text == {"two": 1}
    assert occurrences(tables, (), wanted).total == 0
    assert occurrences(tables, cards, sought(pair("甲", "乙"), (), "phrases")).total == 0


def test_where_memory_is_short_the_numbers_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cards = parts(tmp_path, TEXTS)
    wanted = [sought(expression(f"~step:{id}"), (), "phrases") for id in STEPS]
    wanted.append(sought(pair("发展", "安全"), (), "phrases"))
    held = [occurrences(opened(tmp_path), cards, one).by_text for one in wanted]
    monkeypatch.setattr(finds_module, "FINDS_IN_MEMORY", -1)
    tables = opened(tmp_path)
    assert [occurrences(tables, cards, one).by_text for one in wanted] == held
    assert tables.finds._found == {}


def test_what_stands_twice_in_the_parts_counts_once_and_old_versions_never(tmp_path: Path) -> None:
    parts(tmp_path, {"one": "必须快。必须好。"})
    old = opened(tmp_path).manifest.files["finds"]
    cards = parts(tmp_path, TEXTS)
    tables = opened(tmp_path)
    files = {**tables.manifest.files}
    files["finds"] = (*files["finds"], *old, files["finds"][-1])
    object.__setattr__(tables.manifest, "files", files)
    hits = occurrences(tables, cards, sought(expression("~step:must"), (), "phrases"))
    assert hits.by_text == {"one": 1, "two": 1}


ROWS = st.lists(
    st.tuples(st.integers(0, 1), st.integers(0, 1), st.integers(0, 12), st.integers(1, 6)),
    max_size=12,
)


@given(ROWS)
def test_overlapping_finds_are_one_by_the_rule_of_lines(
    rows: list[tuple[int, int, int, int]],
) -> None:
    from policytext.library.counting.matching import _apart as one_rule

    spans = [(key, text, start, start + size) for key, text, start, size in rows]
    ordered = sorted(spans, key=lambda row: (*row[:3], -row[3]))
    columns = np.array(ordered, np.int32).reshape(-1, 4).T
    kept = columns[:, _apart(columns)].T.tolist()
    expected = [
        [key, text, *place]
        for key in (0, 1)
        for text in (0, 1)
        for place in one_rule([row[2:] for row in spans if row[:2] == (key, text)])
    ]
    assert kept == expected


@settings(max_examples=10)
@given(st.lists(st.text("必须要所需加快不断完善，。\n", max_size=20), min_size=1, max_size=3))
def test_steps_of_whatever_text_are_those_of_policy_language(texts: list[str]) -> None:
    from policytext.structure.policy_language import policy_wordings
    from policytext.tokens.segmentation import segment

    named = {f"text{number}": text for number, text in enumerate(texts)}
    with TemporaryDirectory() as folder:
        cards = parts(Path(folder), named)
        tables = opened(Path(folder))
        for id in STEPS:
            hits = occurrences(tables, cards, sought(expression(f"~step:{id}"), (), "words"))
            for name, text in named.items():
                found = policy_wordings(clean(text), segment(text, "words"))
                assert hits.by_text.get(name, 0) == sum(one.group == id for one in found)
