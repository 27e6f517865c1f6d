"""What is counted over many texts equals its lines, and a plain count of each text."""

import itertools
from collections import Counter
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_parts import parts

from policytext.base.unreadable import Unreadable
from policytext.library.card import Card
from policytext.library.counting import lines as lines_module
from policytext.library.counting import matching
from policytext.library.counting.lines import ORDERS, WIDTH, Line, lines
from policytext.library.counting.matching import Clock, places
from policytext.library.counting.occurrences import Hits, occurrences
from policytext.library.counting.sought import Sought, parsed
from policytext.library.counting.tables import Tables, opened
from policytext.source.cleaning import clean
from policytext.study.assembly import Assembly
from policytext.study.study import Counting
from policytext.tokens.folding import folded

TEXTS = {
    "new": "处理好改革和发展的关系。发展ＡＩ产业，发展农村。\n“高质量发展”是高质量发展。",
    "old": "农村改革。农村发展，改革发展。ai产业",
    "none": "没有日期，也说发展。",
}
DATES = {"new": "2024-03-05", "old": "1999"}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> tuple[Tables, tuple[Card, ...]]:
    folder = tmp_path_factory.mktemp("library")
    cards = parts(folder, TEXTS, DATES)
    return opened(folder), cards


def every_line(
    tables: Tables, cards: tuple[Card, ...], sought: Sought, order: str, page: int = 3
) -> list[Line]:
    hits = occurrences(tables, cards, sought)
    starts = range(0, hits.total + page, page)
    pages = [lines(tables, cards, hits, sought, order, first, page) for first in starts]  # type: ignore[arg-type]
    return [line for one in pages for line in one]


def test_a_string_is_counted_in_each_text(library: tuple[Tables, tuple[Card, ...]]) -> None:
    hits = occurrences(*library, parsed("发展"))
    assert hits == Hits(8, {"new": 5, "old": 2, "none": 1}, 3)
    assert occurrences(library[0], library[1][1:], parsed("发展")) == Hits(
        3, {"old": 2, "none": 1}, 2
    )
    assert occurrences(*library, parsed("没有的词")) == Hits(0, {}, 3)
    assert occurrences(library[0], (), parsed("发展")) == Hits()


def test_a_term_is_counted_as_the_explorer_counts_it(
    library: tuple[Tables, tuple[Card, ...]],
) -> None:
    for level in ("words", "phrases"):
        for term in ("发展", "高质量发展", "AI", "改革"):
            expected = {}
            for id, text in TEXTS.items():
                study = Assembly().study(clean(text), Counting(level))  # type: ignore[arg-type]
                counts = {folded(t): n for t, n in study.frequencies.items()}
                if counts.get(folded(term)):
                    expected[id] = counts[folded(term)]
            hits = occurrences(*library, parsed(term, True, level))  # type: ignore[arg-type]
            assert hits.by_text == expected and hits.total == sum(expected.values())


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("terms", [False, True])
@pytest.mark.parametrize(
    "query", ["发展", "农村 改革", "AI|农村", "处理好…关系", "/.展/", "发展|“质量”"]
)
def test_all_pages_together_have_each_hit_once(
    library: tuple[Tables, tuple[Card, ...]], query: str, terms: bool, order: str
) -> None:
    sought = parsed(query, terms)
    hits = occurrences(*library, sought)
    found = every_line(*library, sought, order)
    assert hits.total == len(found) == len(set(found)) > 0
    assert Counter(line.id for line in found) == hits.by_text
    for line in found:
        text = TEXTS[line.id]
        assert text[line.start : line.end] == line.node
        assert text[: line.start].endswith(line.left) and text[line.end :].startswith(line.right)
        assert "\n" not in line.left + line.node + line.right
        assert len(line.left) <= WIDTH and len(line.right) <= WIDTH


def test_orders(library: tuple[Tables, tuple[Card, ...]]) -> None:
    sought = parsed("发展")
    ids = {order: [line.id for line in every_line(*library, sought, order)] for order in ORDERS}
    assert ids["newest"] == ["new"] * 5 + ["old"] * 2 + ["none"]
    assert ids["oldest"] == ["old"] * 2 + ["new"] * 5 + ["none"]
    assert ids["hits"] == ids["newest"]
    left = [line.left[-1] for line in every_line(*library, sought, "left")]
    right = [line.right[:1] for line in every_line(*library, sought, "right")]
    # By pinyin (cun, ge, he, liang, shuo), then marks; the right of the last: Ａ after hanzi.
    assert left == ["村", "革", "和", "量", "量", "说", "。", "，"]
    assert right[:3] == ["的", "农", "Ａ"]


def test_contexts_are_sorted_as_the_concordance_of_one_text_sorts_them(tmp_path: Path) -> None:
    from policytext.statistics.concordance import lines as of_one_text

    text = "改革开放，改革A，改革。改革\n一次改革二次改革。改革啊改革的改革"
    cards = parts(tmp_path, {"one": text})
    document = clean(text)
    at = [(n, n + 2) for n in range(len(text)) if text.startswith("改革", n)]
    for order in ("left", "right"):
        expected = of_one_text(at, document, (), order=order)["start"].tolist()
        found = every_line(opened(tmp_path), cards, parsed("改革"), order)
        assert [line.start for line in found] == expected


def test_too_many_hits_are_not_sorted_by_context(
    library: tuple[Tables, tuple[Card, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    hits = occurrences(*library, parsed("发展"))
    monkeypatch.setattr(lines_module, "MOST_SORTED", hits.total - 1)
    with pytest.raises(Unreadable) as refused:
        lines(*library, hits, parsed("发展"), "left")
    assert refused.value.reason == "lines_too_many"
    assert len(lines(*library, hits, parsed("发展"), "newest")) == hits.total


LETTERS = st.text("甲乙丙aＡ5５。，…|/\\*.[]()-^$ 產产", min_size=1, max_size=4)
PIECES = st.one_of(
    LETTERS,
    st.tuples(LETTERS, LETTERS).map("…".join),
    st.tuples(LETTERS, LETTERS).map("|".join),
    LETTERS.map(lambda letters: f"“{letters}”"),
)
INVENTED = st.lists(st.text("甲乙丙aＡ5。，\n|*", max_size=25), min_size=1, max_size=3)


def _parsed(query: str, terms: bool) -> Sought | None:
    try:
        return parsed(query, terms)
    except Unreadable:
        return None


@settings(max_examples=30)
@given(INVENTED, st.lists(PIECES, min_size=1, max_size=2).map(" ".join), st.booleans())
def test_the_number_of_hits_equals_the_lines_whatever_is_sought(
    texts: list[str], query: str, terms: bool
) -> None:
    sought = _parsed(query, terms)
    if sought is None:
        return
    named = {f"text{number}": text for number, text in enumerate(texts)}
    with TemporaryDirectory() as folder:
        cards = parts(Path(folder), named)
        tables = opened(Path(folder))
        hits = occurrences(tables, cards, sought)
        found = every_line(tables, cards, sought, "hits", page=1000)
        assert hits.total == sum(hits.by_text.values()) == len(found)
        assert Counter(line.id for line in found) == hits.by_text
        if not terms:  # the fast way and the one rule agree
            by_rule = {id: len(places(text, sought, {}, Clock())) for id, text in named.items()}
            assert {id: n for id, n in by_rule.items() if n} == hits.by_text


@settings(max_examples=20)
@given(INVENTED, st.text("甲乙aＡ5。|*", min_size=1, max_size=3))
def test_a_string_is_counted_as_python_counts_it(texts: list[str], letters: str) -> None:
    named = {f"text{number}": text for number, text in enumerate(texts)}
    with TemporaryDirectory() as folder:
        cards = parts(Path(folder), named)
        hits = occurrences(opened(Path(folder)), cards, parsed(f"“{letters}”"))
    assert hits.total == sum(folded(text).count(folded(letters)) for text in texts)


def test_a_readers_own_pattern_is_stopped_by_the_wall(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cards = parts(tmp_path, {"one": "改革开放。"})
    tables = opened(tmp_path)
    monkeypatch.setattr(matching, "monotonic", partial(next, itertools.count(step=3600)))
    assert occurrences(tables, cards, parsed("改…放")).total == 1
    with pytest.raises(Unreadable) as refused:
        occurrences(tables, cards, parsed("/改.*放/"))
    assert refused.value.reason == "sought_slow"
