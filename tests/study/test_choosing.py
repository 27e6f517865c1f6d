"""The click rule: as a table, and the same in Python and in a browser."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from functools import cache
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from policytext.base.places import DATA
from policytext.study.choosing import READINGS, Chosen, chosen_after, chosen_record, of_document
from policytext.study.evidence import Letters, PoleSide, Share
from policytext.study.pick import Pick

POLE, NONE = PoleSide("now-later", 0), Share("none")
TABLE = [
    (Chosen(), Pick(term="城"), Chosen(term="城")),
    (Chosen(term="城"), Pick(term="城"), Chosen()),
    (Chosen(term="城"), Pick(term="市"), Chosen(term="市")),
    (Chosen(term="城"), Pick(term="城", at=0), Chosen(term="城", at=0)),
    (Chosen(term="城", at=3), Pick(term="城", at=7), Chosen(term="城", at=7)),
    (Chosen(evidence=POLE), Pick(term="城", at=7), Chosen(term="城", at=7)),
    (Chosen(), Pick(theme="a"), Chosen(themes=("a",))),
    (Chosen(themes=("a",)), Pick(theme="a"), Chosen()),
    (Chosen(themes=("a",)), Pick(theme="b"), Chosen(themes=("a", "b"))),
    (Chosen(themes=("a", "b")), Pick(theme="a"), Chosen(themes=("b",))),
    (Chosen(themes=("a",), evidence=POLE), Pick(theme="b"), Chosen(themes=("a", "b"))),
    (Chosen(themes=("b",), term="x"), Pick(theme="a", term="城"), Chosen(themes=("a",), term="城")),
    (Chosen(themes=("a",), term="城"), Pick(theme="a", term="城"), Chosen()),
    (
        Chosen(themes=("b", "a"), term="城"),
        Pick(theme="a", term="城"),
        Chosen(themes=("a",), term="城"),
    ),
    (Chosen(term="城"), Pick(evidence=POLE), Chosen(evidence=POLE, reading="sentences")),
    (Chosen(evidence=POLE, reading="sentences"), Pick(evidence=POLE), Chosen()),
    (Chosen(evidence=NONE), Pick(evidence=POLE), Chosen(evidence=POLE, reading="sentences")),
    (Chosen(evidence=POLE), Pick(reading="source"), Chosen(evidence=POLE, reading="source")),
    (
        Chosen(evidence=POLE, reading="sentences"),
        Pick.of_place(5),
        Chosen(evidence=POLE, at=5),
    ),
    (Chosen(term="城", at=3), Pick(reading="text"), Chosen(term="城")),
    (Chosen(at=3), Pick(reading="odd"), Chosen(at=3)),
    (Chosen(at=3), Pick(at=4), Chosen(at=4)),
    (Chosen(at=3), Pick(), Chosen(at=3)),
    (Chosen(at=3, other="x"), Pick.of_place(9, "beside"), Chosen(at=3, other="x", beside=9)),
    (Chosen(other="x"), Pick.of_place(9, "beside", "y"), Chosen(other="y", beside=9)),
    (Chosen(reading="source"), Pick(beside=9, reading="odd"), Chosen(beside=9)),
    (
        Chosen("x", ("a",), "城", None, "must", 3, "source", "y", 9),
        Pick(clear="all"),
        Chosen("x", other="y", beside=9),
    ),
    (Chosen("x", ("a",), "城", said="must"), Pick(document=""), Chosen()),
    (Chosen(term="城"), Pick(clear="some"), Chosen(term="城")),
    (Chosen(term="城"), Pick(point="2018"), Chosen(term="城", point="2018")),
    (Chosen(point="2018"), Pick(point="2019"), Chosen(point="2019")),
    (Chosen(point="2018"), Pick(point="2018"), Chosen()),
    (Chosen(point="2018"), Pick(term="城"), Chosen(term="城", point="2018")),
    (Chosen("x", point="2018"), Pick(document=""), Chosen(point="2018")),
]
CHOSEN = [
    Chosen(document, themes, term, evidence, said, at, reading, "", beside, point)
    for document, themes, term, evidence, said, at, reading, beside, point in product(
        ("", "own"), ((), ("a",), ("a", "b")), ("", "城"), (None, POLE), ("", "must"), (None, 0),
        ("text", "sentences"), (None, 4), ("", "2018"),
    )
]  # fmt: skip
PICKS = [
    Pick(theme, term, evidence, at, beside, reading, other, document, clear, point)
    for theme, term, evidence, at, beside, reading, other, document, clear, point in product(
        ("", "a"), ("", "城"), (None, POLE), (None, 0, 7), (None, 4), ("", "source", "odd"),
        ("", "y"), (None, "", "own"), ("", "all"), ("", "2018"),
    )
]  # fmt: skip


@pytest.mark.parametrize(("before", "pick", "after"), TABLE)
def test_what_is_chosen_after_a_click(before: Chosen, pick: Pick, after: Chosen) -> None:
    assert chosen_after(before, pick) == after


ONE = st.one_of(
    st.builds(Pick, theme=st.sampled_from("ab")),
    st.builds(Pick, term=st.sampled_from("城市")),
    st.builds(Pick, theme=st.sampled_from("ab"), term=st.sampled_from("城市")),
    st.builds(Pick, evidence=st.sampled_from([POLE, NONE, Letters("城")])),
    st.builds(Pick, point=st.sampled_from(["2018", "2019"])),
)


@given(st.lists(ONE, max_size=6), ONE)
def test_a_second_click_lets_go(clicks: list[Pick], pick: Pick) -> None:
    chosen = Chosen()
    for one in clicks:
        chosen = chosen_after(chosen, one)
    assert not (chosen.term and chosen.evidence)
    once = chosen_after(chosen, pick)
    assert carries(once, pick) is not carries(chosen_after(once, pick), pick)


def carries(chosen: Chosen, pick: Pick) -> bool:
    """Say whether everything that a mark carries is chosen."""
    return (
        (not pick.theme or pick.theme in chosen.themes)
        and (not pick.term or pick.term == chosen.term)
        and (not pick.evidence or pick.evidence == chosen.evidence)
        and (not pick.point or pick.point == chosen.point)
    )


@cache
def as_script(chosen: Chosen) -> dict:
    return asdict(chosen) | chosen_record(chosen)


@pytest.fixture(scope="module")
def in_browser(browser: Browser) -> Iterator[Callable[[str, list], list]]:
    """Apply an expression over `chosen` and `pick`, which may use the script, to pairs of both."""
    page = browser.new_page()
    script = (DATA / "pick.js").read_text("utf-8")

    def applied(expression: str, pairs: list[tuple[Chosen, Pick]]) -> list:
        asked = [[as_script(chosen), str(pick)] for chosen, pick in pairs]
        each = f"JSON.parse(asked).map(([chosen, pick]) => {expression})"
        # As one string: Playwright would look at each of a hundred thousand values, both ways.
        return json.loads(  # type: ignore[no-any-return]
            page.evaluate(
                f"asked => {{ {script}; return JSON.stringify({each}) }}", json.dumps(asked)
            )
        )

    yield applied
    page.close()


def test_a_browser_chooses_as_python_does(in_browser: Callable[[str, list], list]) -> None:
    pairs = [(before, pick) for before, pick, _ in TABLE]
    pairs += [(CHOSEN[n % len(CHOSEN)], pick) for n, pick in enumerate(PICKS * 3)]
    pairs += [(chosen, PICKS[n * 7 % len(PICKS)]) for n, chosen in enumerate(CHOSEN * 3)]
    found = in_browser("chosenAfter(chosen, pickOf(pick))", pairs)
    for (before, pick), after in zip(pairs, found, strict=True):
        assert after == as_script(chosen_after(before, pick)), (before, pick)


def test_a_browser_prints_and_parses_picks_as_python_does(
    in_browser: Callable[[str, list], list],
) -> None:
    odd = [Pick(theme="a&b=c"), Pick(term="<+ %>"), Pick(theme="𠮷 😀", term="~*'()"), Pick()]
    pairs = [(Chosen(), pick) for pick in (*PICKS[::5], *odd)]
    carried = "Object.entries(pickOf(pick)).filter(([, value]) => value !== null)"
    found = in_browser(f"query(Object.fromEntries({carried}))", pairs)
    assert [Pick.parse(printed) for printed in found] == [pick for _, pick in pairs]


def test_a_mark_is_chosen_when_all_it_carries_is(in_browser: Callable[[str, list], list]) -> None:
    two = Chosen(themes=("a", "b"), term="城")
    chosen = [Pick(theme="b"), Pick(term="城"), Pick(theme="a", term="城"), Pick(term="城", at=3)]
    others = [Pick(theme="c"), Pick(term="市"), Pick(theme="c", term="城"), Pick(evidence=POLE)]
    others += [Pick(), Pick(at=3), Pick(reading="text")]
    pairs = [(two, pick) for pick in (*chosen, *others)]
    said = in_browser("isChosen(chosen, pickOf(pick))", pairs)
    assert said == [True] * len(chosen) + [False] * len(others)
    sides = [(Chosen(evidence=POLE), Pick(evidence=side)) for side in (POLE, NONE)]
    assert in_browser("isChosen(chosen, pickOf(pick))", sides) == [True, False]


def test_another_document_opens_at_its_first_view() -> None:
    assert set(READINGS) == {"text", "sentences", "source"}
    assert of_document(Chosen(term="城", other="y"), "own") == Chosen("own", other="y")
