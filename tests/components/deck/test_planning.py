"""What is done in the filmstrip: heard in order, each act once, and words by their proposal."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from components.deck import planning
from components.frame import Frame
from components.session.record import Session
from components.session.selection import Selection
from policytext.base.look import Look
from policytext.slides import sets
from policytext.slides.proposing import proposed
from policytext.study.evidence import Share
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.prepared import article_study

FRAME = Frame(Selection(), article_study(), Look("zh"))
FIRST = sets.first(FRAME.study)
Hear = Callable[..., Session]


@pytest.fixture
def hear(monkeypatch: pytest.MonkeyPatch) -> Hear:
    """Do acts, and return the session that they leave; it is one of its own."""
    record = [Session()]
    monkeypatch.setattr(planning, "session", lambda: record[0])
    monkeypatch.setattr(planning, "remember", lambda new: record.__setitem__(0, new))

    def heard(*acts: dict[str, Any]) -> Session:
        planning.hear(FRAME, acts)
        return record[0]

    return heard


def move(number: int, item: str, before: str) -> dict[str, Any]:
    return {"number": number, "act": "move", "item": item, "before": before}


def remove(number: int, item: str) -> dict[str, Any]:
    return {"number": number, "act": "remove", "item": item}


def word(number: int, proposal: tuple[str, ...], headline: str) -> dict[str, Any]:
    told = {"proposal": list(proposal), "headline": headline, "takeaway": "要点"}
    return {"number": number, "act": "word", **told}


def test_acts_told_twice_are_done_once(hear: Hear) -> None:
    first, second = move(5, FIRST[0], ""), remove(7, FIRST[1])
    assert hear(first).plan.items == (*FIRST[1:], FIRST[0])
    # The browser tells all that it does not know to be heard: the first of these was.
    assert hear(first, second).plan.items == (*FIRST[2:], FIRST[0])
    assert hear(first, second).heard_act == 7


def test_every_change_of_the_slides_can_be_undone_and_words_stay(hear: Hear) -> None:
    slide = proposed(FRAME.study, Options(), FRAME.look, [FIRST[0]])[0]
    proposal = planning.proposal(slide)
    hear(move(1, FIRST[0], ""), word(2, proposal, "我的标题"), remove(3, FIRST[0]))
    assert planning.plan(FRAME.study).items == FIRST[1:]
    planning.undo()
    assert planning.plan(FRAME.study).items == (*FIRST[1:], FIRST[0])
    planning.undo()
    assert planning.plan(FRAME.study).items == FIRST
    assert planning.last() is None
    assert planning.edited(FRAME, slide).headline == "我的标题"
    assert planning.edited(FRAME, slide).proposal == slide


@pytest.mark.parametrize(
    ("headline", "left"),
    [
        ("", {0, 1, 2, 3}),  # as it was proposed, over another takeaway
        ("我的标题", set()),
        ("城市的发展", {0, 2}),
        ("兴业兴城之年", {1, 2}),
    ],
)
def test_only_what_an_edited_headline_names_stands_in_colour(
    hear: Hear, headline: str, left: set[int]
) -> None:
    both = Pick(theme="industry", term="发展")
    picks = [Pick(term="发展"), Pick(theme="industry"), both, Pick(evidence=Share("1"))]
    named = list(map(str, picks))
    first = proposed(FRAME.study, Options(), FRAME.look, [FIRST[0]])[0]
    slide = replace(first, named=frozenset(named))
    hear(word(1, planning.proposal(slide), headline or slide.headline))
    edited = planning.edited(FRAME, slide)
    assert edited.takeaway == "要点"
    assert edited.named == {named[place] for place in left}


def test_words_are_cut_at_the_longest_that_a_box_takes(hear: Hear) -> None:
    proposal = ("frequency", "zh", "一", "二")
    (wording,) = hear(word(1, proposal, "长" * 500)).plan.words.values()
    assert len(wording.headline) == planning.LONGEST_HEADLINE


def test_what_is_asked_to_be_saved_is_kept_until_it_is_made(hear: Hear) -> None:
    asked = {"number": 4, "act": "save", "page": "frequency zh", "form": "pptx"}
    assert hear(asked).wanted == ("frequency zh", "pptx", 4)
