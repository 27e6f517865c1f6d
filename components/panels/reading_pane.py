"""The reader with what can be done in it: correct a cut where it is read, and take that back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import streamlit as st

from components.browser import reader, sheet
from components.browser.plain import plain_markdown
from components.frame import Frame
from components.panels.doubting import doubt
from components.panels.undoing import said_of
from components.session.library import WORDS, change, doubts_of, last, library, next_one, redo, undo
from components.session.record import remember, session
from components.session.studies import ASSEMBLY
from policytext.base.labels import paired
from policytext.base.unreadable import Unreadable
from policytext.library.own import as_words
from policytext.study.evidence import PoleSide
from policytext.study.pole_evidence import taken_out
from policytext.study.term_note import term_note
from policytext.tokens.counting import counted
from policytext.tokens.tokens import terms_of
from policytext.tokens.word_list import WordList, changes, with_cut, with_ignored, with_whole

_MOST_CHANGES = 4  # that are told


def show(frame: Frame, *, on_shown: Callable[[], None] | None = None) -> None:
    """Show the text; `on_shown` is called once it can be read."""
    study, selection, look = frame.study, frame.selection, frame.look
    places = (WORDS, doubts_of(study.document.id))
    said, ways = _told(frame, places)
    shown = reader.view(
        study,
        selection,
        look,
        _note(frame),
        said=said,
        ways=ways,
        compared=frame.comparison is not None,
        all_rows=reader.all_listed(),
    )
    reader.show(
        shown,
        on_shown=on_shown,
        on_cut=partial(_cut, frame),
        on_undo=partial(undo, *places),
        on_redo=partial(redo, *places),
        on_doubt=partial(doubt, frame),
    )
    if on_shown is None:  # what can be tapped comes after the text
        sheet.show(sheet.view(study, selection, look, frame.comparison))
        _printed(frame)


def _note(frame: Frame) -> str:
    """Return a line about the chosen term, or about the sentences taken out of the chosen pole."""
    evidence, language = frame.selection.evidence, frame.look.language
    if isinstance(evidence, PoleSide):
        number = len(taken_out(frame.study, evidence))
        return frame.word("taken_out_by_you", number=number) if number else ""
    return term_note(frame.study, frame.selection.term, language)


def _told(frame: Frame, places: tuple[str, str]) -> tuple[str, dict[str, str]]:
    """Return what the last change did, or that it was taken back, and the ways back and forth.

    A change that could not be made is told without them, once.
    """
    said = session().said_of_change
    back, forth = last(*places), next_one(*places)
    if back and back.said == said:
        told = said
    elif forth and forth.said == said:
        told = frame.word("undone", said=said)
    else:
        return _refusal(), {}
    ways = {"undo": said_of(frame, "undo_step", back), "redo": said_of(frame, "redo_step", forth)}
    return told, {way: does for way, does in ways.items() if does}


def _printed(frame: Frame) -> None:
    """Show what stands on paper alone: what the text and its numbers are and rest on."""
    # Imported here: it rests on pandas, for which the first text does not wait.
    from policytext.views.statement import statement

    said = statement(frame.study, frame.options, frame.look.language, date.today())
    with st.container(key="printed"):
        st.caption("  \n".join(plain_markdown(paired(*row, said.language)) for row in said.rows))


def _refusal() -> str:
    """Return why there was nothing to cut, once."""
    refused = session().refused_cut
    if refused:
        remember(replace(session(), refused_cut=""))
    return refused


def _cut(frame: Frame, what: str, start: int, end: int) -> None:
    """Change the reader's word list at a selection, and tell what that does to the counts."""
    try:
        words = corrected(frame, what, start, end)
    except Unreadable as reason:
        refused = reason.said(frame.look.language)
        remember(replace(session(), refused_cut=refused, said_of_change=""))
        return
    study = frame.study
    after = ASSEMBLY.tokens(study.document, study.level, words)
    rows = changes(*(terms_of(counted(cut)) for cut in (study.tokens, after)))
    told = " · ".join(f"{term} {old} → {new}" for term, old, new in rows[:_MOST_CHANGES])
    rest = len(rows) - _MOST_CHANGES
    more = frame.word("cut_more", number=rest) if rest > 0 else ""
    said = frame.word("cut_done", changes=(told or frame.word("cut_nothing")) + more)
    change(WORDS, said, as_words(words))
    remember(replace(session(), said_of_change=said))


def corrected(frame: Frame, what: str, start: int, end: int) -> WordList:
    """Return the word list after a correction. Raises Unreadable where there is nothing to do."""
    words, study = library().words, frame.study
    if what == "whole":
        return with_whole(words, study.document.text[start:end])
    touched = [t for t in study.tokens if t.start < end and start < t.end]
    if what == "split":
        for token in touched:
            for edge in (start, end):
                if token.start < edge < token.end:
                    place = edge - token.start
                    words = with_cut(words, token.surface[:place], token.surface[place:])
        if words == library().words:
            raise Unreadable("already_cut")
        return words
    for token in touched:
        if token.kind != "punctuation":
            words = with_ignored(words, token.term)
    return words
