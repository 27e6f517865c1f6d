"""The reader's own words: what is counted as one term, cut, or ignored; to see, save and load."""

from dataclasses import replace
from functools import partial

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.panels.download import download
from components.panels.upload import Files, taken
from components.session.boxes import line
from components.session.library import WORDS, change, library
from components.session.record import remember, session
from components.session.widgets import follow_names
from policytext.base.files import filename
from policytext.base.unreadable import Unreadable
from policytext.library.own import as_words
from policytext.tokens import word_list
from policytext.tokens.word_list import WordList


def show(frame: Frame) -> None:
    """Show the list, a line to add to it, and how to save and load it."""
    st.markdown(f"### {frame.word('words_title')}")
    with st.container(border=True, key="panel_words"):
        st.caption(frame.word("words_how"))
        _entries(frame)
        _add(frame)
        _save_and_load(frame)


def _entries(frame: Frame) -> None:
    words = library().words
    names = _names(frame, words)
    if not names:
        return

    def taken(kept: list[str]) -> None:
        new = WordList(
            tuple(term for term in words.whole if f"whole {term}" in kept),
            tuple(cut for cut in words.cuts if f"cuts {cut[0]}|{cut[1]}" in kept),
            tuple(term for term in words.ignored if f"ignored {term}" in kept),
        )
        _change(frame, new)

    follow_names(
        st.pills,
        frame.word("words_entries"),
        {entry: plain_markdown(name) for entry, name in names.items()},
        key="word_entries",
        shown=list(names),
        taken=taken,
        selection_mode="multi",
    )


def _add(frame: Frame) -> None:
    """Show a line for keyboards: a term to keep whole, a|b to cut, -term to ignore."""

    def added(entry: str) -> None:
        _refuse(None)
        if not entry:
            return
        try:
            _change(frame, _with(library().words, entry))
        except Unreadable as reason:
            _refuse(reason)

    line(frame.word("words_add"), key="word_new", taken=added)
    if refused := session().refused_words:
        st.error(plain_markdown(refused.said(frame.look.language)))


def _names(frame: Frame, words: WordList) -> dict[str, str]:
    """Return what each entry is called, by what and how it is."""
    return {
        **{f"whole {term}": frame.word("words_whole", term=term) for term in words.whole},
        **{f"cuts {a}|{b}": frame.word("words_cut", term=f"{a}|{b}") for a, b in words.cuts},
        **{f"ignored {term}": frame.word("words_ignored", term=term) for term in words.ignored},
    }


def _change(frame: Frame, new: WordList) -> None:
    """Put a list in the place of the one there is, and say what came and what went."""
    before, after = _names(frame, library().words), _names(frame, new)
    came = [f"+ {name}" for entry, name in after.items() if entry not in before]
    went = [f"− {name}" for entry, name in before.items() if entry not in after]
    if came or went:
        changes = " · ".join((*came, *went))
        change(WORDS, frame.word("did_words", changes=changes), as_words(new))


def _with(words: WordList, entry: str) -> WordList:
    if entry.startswith("-"):
        return word_list.with_ignored(words, entry[1:].strip())
    before, bar, after = entry.partition("|")
    if bar and before and after:
        return word_list.with_cut(words, before.strip(), after.strip())
    return word_list.with_whole(words, entry)


def _save_and_load(frame: Frame) -> None:
    words = library().words
    with st.container(horizontal=True, vertical_alignment="bottom"):
        download(
            frame.word("words_save"),
            partial(word_list.to_toml, words),
            f"{filename(frame.word('words_title'))}.toml",
            "application/toml",
            "save_words",
            disabled=not words,
        )
    if taken(frame.word("words_load"), "words", partial(_load, frame)):
        st.rerun()


def _load(frame: Frame, files: Files) -> None:
    _refuse(None)
    for _, content in files:
        try:
            _change(frame, word_list.from_toml(content))
        except Unreadable as reason:
            _refuse(reason)


def _refuse(reason: Unreadable | None) -> None:
    remember(replace(session(), refused_words=reason))
