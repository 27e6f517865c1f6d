"""Texts on their way in: files and pasted text, what was recognised, and the reader's corrections.

Nothing counts before the reader takes it in: until then a text only waits in this session.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.browser.plain import plain_markdown
from components.documents import preview, preview_controls, reading, waiting
from components.frame import Frame
from components.panels.upload import taken
from components.session import place_in_line, studies
from components.session.boxes import box_key, empty
from components.session.library import TEXTS, change, library
from components.session.record import remember, session
from components.session.selection import to_query
from components.session.undisturbed import undisturbed
from policytext.base.labels import paired
from policytext.base.unreadable import Unreadable
from policytext.source.beginning import beyond
from policytext.source.reading import Received, checked
from policytext.study.choosing import of_document
from policytext.study.own_texts import Text


def open_what_was_taken() -> None:
    """Open the text that was imported last; call this before anything of the page is drawn."""
    if session().taken_in:
        remember(replace(session(), taken_in=False))
        st.switch_page("app.py", query_params=to_query(session().selection))


def show(frame: Frame) -> None:
    """Show the ways in: drop files, or paste."""
    files_side, paste_side = st.columns(2, gap="small")
    with files_side, st.container(border=True, key="panel_upload"):
        st.markdown(f"### {frame.word('upload_title')}")
        dropped = taken(frame.word("upload_label"), "upload", reading.wait, several=True)
    with paste_side, st.container(border=True, key="panel_paste"):
        st.markdown(f"### {frame.word('paste_title')}")
        _paste(frame)
    if dropped:
        st.rerun()  # the box is empty again
    refusals = st.empty()  # at once: what was said of other files is gone
    reading.read_all(frame)
    if refused := session().refused_files:
        with refusals.container():
            for name, reason in refused:
                said = paired(name, reason.said(frame.look.language), frame.look.language)
                st.error(plain_markdown(said))


def previews(frame: Frame) -> DeltaGenerator:
    """Show every text that waits, as it was understood; return the place to speak of the first."""
    texts = waiting.texts()
    accept = partial(_accept, frame)
    if len(texts) > 1:
        st.button(
            frame.word("take_all", number=len(texts)),
            key="take_all",
            type="primary",
            on_click=undisturbed(accept),
            args=([text.id for text in texts],),
        )
    places = []
    for text in texts:
        with st.container(border=True, key=f"panel_preview_{text.id}"):
            try:
                places.append(preview.show(frame, text, accept))
            except Unreadable as reason:
                places.append(preview.refused(frame, text, reason))
    return places[0] if places else st.container()


def get_ready(frame: Frame, place: DeltaGenerator) -> None:
    """Cut and search the first text that waits while its reader looks at the preview.

    How far that is, and what comes of it, is said in a `place`.
    """
    for text in waiting.texts()[:1]:
        name = plain_markdown(text.name)
        # What cannot even be previewed is refused there.
        with suppress(Unreadable), place, place_in_line.about(name):
            corrected = preview_controls.corrected(text)
            cleaned = corrected.document
            selection = of_document(frame.selection, corrected.id)
            try:
                document = studies.study(library().trying(corrected), selection).document
            except Unreadable as reason:
                st.error(plain_markdown(reason.said(frame.look.language)))
                return
            too_much = session().too_much
            less = beyond(document) > beyond(cleaned)
            if less and text.id not in too_much:
                remember(replace(session(), too_much=too_much | {text.id}))
                st.rerun()  # the preview shows the part


def _paste(frame: Frame) -> None:
    source = st.text_area(
        frame.word("paste_label"), key=box_key("paste"), height=110, label_visibility="collapsed"
    )
    if st.button(frame.word("paste_take"), key="paste_take", disabled=not source.strip()):
        refused: tuple[tuple[str, Unreadable], ...] = ()
        try:
            waiting.add([Text(frame.word("paste_name"), checked(Received(source, "paste")))])
        except Unreadable as reason:
            refused = ((frame.word("paste_name"), reason),)
        else:
            empty("paste")
        remember(replace(session(), refused_files=refused))
        st.rerun()


def _accept(frame: Frame, ids: Sequence[str]) -> None:
    """Import texts as their previews say; the page then opens the first."""
    texts = [preview_controls.corrected(text) for text in waiting.texts() if text.id in ids]
    if not texts:
        return
    titles = " · ".join(text.document.title for text in texts)
    if not change(TEXTS, frame.word("did_take", titles=titles), {}, texts):
        return
    waiting.done_with(ids)
    selection = of_document(session().selection, texts[0].id)
    remember(replace(session(), selection=selection, taken_in=True))
