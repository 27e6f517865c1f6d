"""Sentences taken out from under a pole, and put back in: for this reader alone."""

from dataclasses import replace

from components.frame import Frame
from components.session.library import change, doubts_of, library
from components.session.record import remember, session
from policytext.library.own import as_doubts
from policytext.study.evidence import PoleSide, parse
from policytext.study.pole_evidence import doubt_at


def doubt(frame: Frame, evidence: str, start: int, *, out: bool) -> None:
    """Take the sentence at a place out from under a pole, or put it back in; that can be undone."""
    side = parse(evidence)
    found = doubt_at(frame.study, side, start) if isinstance(side, PoleSide) else None
    if not isinstance(side, PoleSide) or found is None:
        return
    own = library()
    if out == (found in own.doubts):
        return
    others = tuple(one for one in own.doubts if one != found)
    said = frame.word(
        "did_doubt" if out else "did_put_back",
        pole=frame.study.theme(side.theme).poles[side.side].label[frame.look.language],
        place=frame.study.place(start, frame.look.language),
    )
    doubts = (*others, found) if out else others
    id = frame.study.document.id
    change(doubts_of(id), said, as_doubts(id, doubts))
    remember(replace(session(), said_of_change=said))
