"""What the text is compared with: chosen, cut alike, and put side by side."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from hashlib import sha256
from typing import Any

import streamlit as st

from components.browser import reader
from components.frame import Frame
from components.session import cached, studies
from components.session.held import hold
from components.session.own_texts import library
from components.session.selection import Selection
from components.session.undisturbed import undisturbed
from policytext.source.documents import Document
from policytext.study.behind import is_evidence
from policytext.study.comparison import Comparison
from policytext.study.own_texts import Library
from policytext.study.prepared import ARTICLE_ID
from policytext.study.study import Study
from policytext.tokens.general_language import language_frequencies
from policytext.tokens.segmentation import Level, Token
from policytext.views.catalogue import GENERAL

Tokens = tuple[Token, ...]
_GROUP, _LANGUAGE, _THEME = "group", "language", "theme."


def settled(frame: Frame) -> Selection:
    """Return the selection with a choice there is, and a view that this choice allows."""
    selection, names = frame.selection, choices(frame)
    if selection.against not in names:
        selection = replace(selection, against=next(iter(names)))
    if selection.against == _LANGUAGE and selection.contrast not in GENERAL:
        selection = replace(selection, contrast=GENERAL[0])
    return selection


def choose(frame: Frame, names: dict[str, str]) -> None:
    """Let the reader choose what to compare with."""
    hold("choice_against", frame.selection.against)

    def changed() -> None:
        new = st.session_state.choice_against
        started = replace(st.session_state.selection, against=new)
        st.session_state.selection = replace(started, other="", beside="")

    st.selectbox(
        frame.word("choice_against"),
        tuple(names),
        format_func=lambda id: names.get(id, id),
        key="choice_against",
        help=frame.word("choice_against_help"),
        on_change=undisturbed(changed),
    )


def choices(frame: Frame) -> dict[str, str]:
    """Return everything this text can be compared with, by its id in links."""
    own, study = library(), frame.study
    names = {text.id: text.listed for text in own.texts if text.id != study.document.id}
    if study.document.id != ARTICLE_ID:
        names[ARTICLE_ID] = frame.word("built_in_document")
    if len(own.texts) > 2:
        others = [text for text in own.texts if text.id != study.document.id]
        names[_GROUP] = frame.word("against_group", number=len(others))
    if study.themes:
        for theme in study.book:
            if theme.id not in study.themes:
                said = theme.label[frame.look.language]
                names[f"{_THEME}{theme.id}"] = frame.word("against_theme", theme=said)
    names[_LANGUAGE] = frame.word("against_language")
    return names


def of_selection(frame: Frame) -> Comparison | None:
    """Return the comparison that the selection names, if any."""
    names = choices(frame)
    chosen = frame.selection.against
    return compared(frame, chosen, names[chosen]) if chosen in names else None


def compared(frame: Frame, chosen: str, name: str) -> Comparison:
    """Put the frame's study beside what was chosen."""
    own, study, selection = library(), frame.study, frame.selection
    if chosen == _LANGUAGE:
        words = studies.study(own, replace(selection, level="words"))
        given, size = language_frequencies()
        return Comparison("language", name, _named(chosen), words, given=given, given_size=size)
    if chosen.startswith(_THEME):
        other = replace(study, themes=(chosen.removeprefix(_THEME),))
        mine = [study.theme(id).label[frame.look.language] for id in study.themes]
        own_name = frame.word("list_mark").join(mine)
        return Comparison("themes", name, _named(chosen), study, (other,), own_name=own_name)
    if chosen == _GROUP:
        ids = [text.id for text in own.texts if text.id != study.document.id]
    else:
        ids = ["" if chosen == ARTICLE_ID else chosen]
    documents = [study.document, *(studies.document_of(own, id) for id in ids)]
    cut = _cut_alike(own, study.level, documents)
    target, *rest = (_read_alike(own, study, *one) for one in zip(documents, cut, strict=True))
    read = own.text(study.document.id)
    return Comparison(
        "group" if chosen == _GROUP else "text",
        rest[0].document.title if chosen == ARTICLE_ID else name,
        _named(*(one.fingerprint for one in rest)),
        target,
        tuple(rest),
        own_name=read.listed if read else "",
    )


def choose_other(frame: Frame, comparison: Comparison) -> Study:
    """Return what stands beside the text; among several, let the reader choose it."""
    studies = {study.document.id: study for study in comparison.studies}
    first = next(iter(studies))
    shown = frame.selection.other if frame.selection.other in studies else first
    if len(studies) > 1:
        listed = {text.id: text.listed for text in library().texts}
        hold("choice_other", shown)

        def changed() -> None:
            other = st.session_state.choice_other
            st.session_state.selection = replace(st.session_state.selection, other=other, beside="")

        st.selectbox(
            frame.word("choice_other"),
            tuple(studies),
            format_func=lambda id: listed.get(id, id),
            key="choice_other",
            on_change=undisturbed(changed),
        )
    return studies[shown]


def beside(frame: Frame, study: Study) -> dict[str, Any]:
    """Return what the second reader shows: what is chosen, as far as its text has it."""
    selection = frame.selection
    evidence = selection.evidence if is_evidence(study, selection.evidence) else ""
    reading = selection.reading if evidence or selection.reading != "sentences" else "text"
    shown = replace(selection, at=selection.beside, evidence=evidence, reading=reading)
    return reader.view(
        study, shown, frame.look, study.document.title, where="beside", compared=True
    )


def _cut_alike(own: Library, level: Level, documents: Sequence[Document]) -> list[Tokens]:
    """Return the tokens of each document, with one term for what only width and case tell apart.

    A phrase that any of them shows is whole in all.
    """
    fingerprints = tuple(one.fingerprint for one in documents)
    if level == "words":
        cut = [cached.tokens(one.fingerprint, level, own.words, one) for one in documents]
        return cached.terms_alike(fingerprints, own.words, (), cut)
    shown = [cached.phrases(one.fingerprint, own.words, one) for one in documents]
    phrases = tuple(sorted({phrase for found in shown for phrase in found}))
    cut = [cached.tokens_around(one.fingerprint, own.words, phrases, one) for one in documents]
    return cached.terms_alike(fingerprints, own.words, phrases, cut)


def _read_alike(own: Library, first: Study, document: Document, tokens: Tokens) -> Study:
    """Return a study of a document, read like the first one: book, filter, kinds."""
    book = repr(first.book)
    return replace(
        first,
        document=document,
        tokens=tokens,
        annotations=cached.annotations(document.fingerprint, book, document, first.book),
        findings=studies.findings(own, document),
        words=own.words,
        cut_words=partial(studies.word_tokens, own, document),
    )


def _named(*parts: str) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()[:12]
