"""Sentences taken out from under a pole: in one session alone, with a way back."""

from collections.abc import Iterator

import pytest
from streamlit.runtime.state import SafeSessionState, SessionState, session_state_proxy

from components.frame import Frame
from components.panels.doubting import doubt
from components.session.library import doubts_of, library, undo
from components.session.record import session
from components.session.selection import Selection
from components.session.studies import study
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.study.evidence import PoleSide
from policytext.study.evidence_sentences import evidence_sentences
from policytext.study.pole_evidence import speaking
from policytext.study.prepared import ARTICLE_ID

PLAN = PoleSide("plan-deliver", 0)


@pytest.fixture
def visits(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[SafeSessionState]]:
    """Two sessions; the first of the list is the one that is visited."""
    both = [SafeSessionState(SessionState(), lambda: None) for _ in range(2)]
    monkeypatch.setattr(session_state_proxy, "get_session_state", lambda: both[0])
    yield both


def frame() -> Frame:
    return Frame(Selection(), study(library(), Selection()), Look())


def number() -> int:
    return len(evidence_sentences(frame().study, PLAN))


def test_taken_out_put_back_and_undone(visits: list[SafeSessionState]) -> None:
    before, start = number(), speaking(frame().study, PLAN)[1].sentence.start
    for _ in range(2):  # told twice, it is done once
        doubt(frame(), str(PLAN), start, out=True)
        assert number() == before - 1 and len(session().past) == 1
    place = frame().study.place(start, "zh")
    said = label("did_doubt", "zh", pole="规划设计", place=place)
    assert session().past[-1].said == session().said_of_change == said
    doubt(frame(), str(PLAN), start, out=False)
    assert number() == before and library().doubts == ()
    undo(doubts_of(ARTICLE_ID))
    assert number() == before - 1


def test_another_session_knows_nothing_of_it(visits: list[SafeSessionState]) -> None:
    before, start = number(), speaking(frame().study, PLAN)[1].sentence.start
    doubt(frame(), str(PLAN), start, out=True)
    visits.reverse()
    assert number() == before and library().doubts == ()
    visits.reverse()
    assert number() == before - 1


@pytest.mark.parametrize("evidence", ["", "coverage.none", "pole.nothing.0", "pole.industry.0"])
def test_what_is_no_pole_is_not_heard(visits: list[SafeSessionState], evidence: str) -> None:
    doubt(frame(), evidence, 0, out=True)
    doubt(frame(), str(PLAN), 10**6, out=True)
    assert library().untouched and not session().past
