"""Picks: printed into marks and parsed from clicks; and nothing else prints or parses them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policytext.study.evidence import Letters, PoleSide, Sequence, parse
from policytext.study.pick import Pick

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("pick", "query"),
    [
        (Pick(), ""),
        (Pick(term="发展"), "term=%E5%8F%91%E5%B1%95"),
        (Pick(theme="industry"), "theme=industry"),
        (Pick(theme="industry", term="a&b=c"), "theme=industry&term=a%26b%3Dc"),
        (Pick(evidence=PoleSide("now-later", 0)), "evidence=pole.now-later.0"),
        (Pick(term="a", at=0), "term=a&at=0"),
        (Pick.of_place(7), "at=7&reading=text"),
        (Pick.of_place(7, "beside", "own"), "beside=7&reading=text&other=own"),
        (Pick(document=""), "document="),
        (Pick(clear="all"), "clear=all"),
    ],
)
def test_a_pick_and_its_query(pick: Pick, query: str) -> None:
    assert str(pick) == query and Pick.parse(query) == pick


def test_what_a_click_cannot_mean_is_left_out() -> None:
    assert Pick.parse("nonsense=1&at=x&beside=-1&evidence=odd.one") == Pick()
    assert Pick.parse("at=٣") == Pick.parse("at=1234567890") == Pick()


PICKS = st.builds(
    Pick,
    theme=st.text(),
    term=st.text(),
    evidence=st.sampled_from([None, Letters("a|b&c"), Sequence(("加快", "建设"))]),
    at=st.none() | st.integers(0, 999_999_999),
    beside=st.none() | st.integers(0, 999_999_999),
    reading=st.sampled_from(["", "text", "odd"]),
    other=st.text(),
    document=st.none() | st.text(),
    clear=st.sampled_from(["", "all"]),
    point=st.text(),
)


@given(PICKS)
def test_what_is_printed_is_parsed(pick: Pick) -> None:
    assert Pick.parse(str(pick)) == pick


@given(st.text())
def test_any_query_gives_a_pick(query: str) -> None:
    pick = Pick.parse(query)
    assert Pick.parse(str(pick)) == pick
    assert pick.evidence is None or parse(str(pick.evidence)) == pick.evidence


PYTHON = [
    ROOT / "app.py",
    *(p for f in ("pages", "components", "policytext") for p in (ROOT / f).rglob("*.py")),
]
SCRIPTS = [*(ROOT / "components").rglob("*.js"), *(ROOT / "data").glob("*.js")]


def holding(paths: list[Path], *words: str) -> set[str]:
    found = {path: path.read_text("utf-8") for path in paths}
    return {path.name for path, text in found.items() if any(word in text for word in words)}


def test_only_a_pick_prints_and_parses_query_strings() -> None:
    # The address of a page is a query string, too, and not a pick's.
    assert holding(PYTHON, "urlencode", "parse_qs") == {"pick.py", "selection.py"}
    assert holding(SCRIPTS, "URLSearchParams") == {"pick.js", "come_back.js"}


def test_only_evidence_prints_and_parses_ids() -> None:
    kinds = ("coverage", "pole", "found", "named", "gram", "letters", "near", "said")
    made = [f"{quote}{kind}.{end}" for kind in kinds for quote in ('f"', '"') for end in ("{", '"')]
    assert holding(PYTHON, *made) == set()
    assert holding(SCRIPTS, *(f"{quote}{kind}." for kind in kinds for quote in "\"'`")) == set()
