"""A text as it was understood: what was recognised, what was left out, how to take it in."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.browser import taken_bar
from components.browser.plain import plain_markdown
from components.documents import preview_controls, waiting
from components.documents.preview_controls import corrected
from components.frame import Frame
from components.page import cut_short
from components.session import cached, place_in_line, studies
from components.session.library import library
from components.session.record import session
from components.session.undisturbed import undisturbed
from policytext.base.unreadable import Unreadable
from policytext.source.beginning import beyond
from policytext.source.corrections import Corrections
from policytext.source.division import Inner, divided
from policytext.source.documents import Document
from policytext.study.own_texts import Text

_TITLES = 6  # that are named


def show(frame: Frame, text: Text, on_take: Callable[[Sequence[str]], None]) -> DeltaGenerator:
    """Show a text; `on_take` gets its id when its reader takes it in. Raises Unreadable.

    Returns the place under its head to say what becomes of it.
    """
    meanwhile = st.empty()
    if not preview_controls.are_drawn(text):
        meanwhile.markdown(f"### {plain_markdown(text.name)}")
    try:
        with place_in_line.about(plain_markdown(text.name)):
            understood = corrected(text)
            document = _analysed(text, understood)
            inner = _documents_in(text, understood.document)
            preview_controls.get_ready(text)  # nothing is refused once the rest is on screen
    finally:
        meanwhile.empty()
    with _head(frame, text, document.title):
        _take(frame, text, on_take)
        _drop(frame, text)
    place = st.container()
    with place:
        cut_short(frame, document)
    _several(frame, text, inner)
    taken_bar.show(
        taken_bar.view(document, understood.corrections.taken, frame.look),
        on_take=partial(preview_controls.take_back, text),
        key=f"bar_{text.id}",
    )
    facts, controls = st.columns([45, 55], gap="medium")
    with controls:
        preview_controls.show(frame, text)
    with facts:
        rows = _recognised(frame, understood, document)
        lines = [f":gray[{frame.word(f'known_{n}')}]　{plain_markdown(v)}" for n, v in rows]
        st.markdown("  \n".join(lines))
    return place


def refused(frame: Frame, text: Text, reason: Unreadable) -> DeltaGenerator:
    """Show why a text cannot be shown, and the way on; return the place to say more of it."""
    with _head(frame, text, text.name):
        _drop(frame, text)
    st.error(plain_markdown(reason.said(frame.look.language)))
    return st.container()


def _analysed(text: Text, understood: Text) -> Document:
    """Return what can be analysed of a text that waits, as far as that is known."""
    if text.id not in session().too_much:
        return understood.document
    return studies.document_of(library().trying(understood), text.id)


def _head(frame: Frame, text: Text, title: str) -> DeltaGenerator:
    """Show what a text is called; return the row, for the ways on."""
    row = st.container(horizontal=True, vertical_alignment="center", key=f"waits_{text.id}")
    row.markdown(f"### {plain_markdown(title)}", width="stretch")
    return row


def _take(frame: Frame, text: Text, on_take: Callable[[Sequence[str]], None]) -> None:
    st.button(
        frame.word("take_text"),
        key=f"take_{text.id}",
        type="primary",
        on_click=undisturbed(on_take),
        args=([text.id],),
    )


def _drop(frame: Frame, text: Text) -> None:
    st.button(
        frame.word("drop_text"),
        key=f"drop_{text.id}",
        on_click=undisturbed(waiting.done_with),
        args=([text.id],),
    )


def _documents_in(text: Text, document: Document) -> Sequence[Inner]:
    """Return the documents in a file, () if it is one, or too much to be taken apart."""
    return () if beyond(document) else cached.documents_in(text.id, text.received)


def _several(frame: Frame, text: Text, inner: Sequence[Inner]) -> None:
    """Offer to take a file with several documents apart."""
    if not inner:
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"several_{text.id}"):
        titles = " · ".join(filter(None, (one.title for one in inner[:_TITLES])))
        st.info(plain_markdown(frame.word("several", number=len(inner), titles=titles)))
        st.button(
            frame.word("several_divide", number=len(inner)),
            key=f"divide_{text.id}",
            on_click=undisturbed(_divide),
            args=(text, inner),
        )


def _divide(text: Text, inner: Sequence[Inner]) -> None:
    """Replace a waiting file by its documents, one by one."""
    received = divided(text.received, inner)
    width = len(str(len(received)))
    waiting.instead_of(
        text.id,
        [Text(f"{number:0{width}} {text.name}", one) for number, one in enumerate(received, 1)],
    )


def _recognised(frame: Frame, text: Text, document: Document) -> list[tuple[str, str]]:
    """Return what was recognised and done, line by line; what did not occur is not mentioned."""
    received = text.received
    left_out = [f"{frame.word(f'left_{kind}')} {number:,}" for kind, number in received.left_out]
    rows = {
        "file": f"{text.name} · {frame.word(f'kind_of_{received.kind}')}",
        "size": frame.word(
            "document_facts",
            paragraphs=len(document.paragraphs),
            sentences=len(document.sentences),
            characters=sum(p.end - p.start for p in document.paragraphs),
        ),
        "encoding": received.encoding,
        "replaced": _number(received.replaced),
        "script": _script(frame, document, text.corrections),
        "notes": _number(len(document.notes)),
        "blanks": _number(len(document.blanks)),
        "joined": _number(len(document.joined) + received.joined),
        "dropped": _number(len(received.dropped)),
        "left_out": frame.word("list_mark").join(left_out),
        "begins": _short(document.text[:40]),
        "ends": _short(document.text[-40:]),
    }
    return [(name, value) for name, value in rows.items() if value]


def _number(number: int) -> str:
    return f"{number:,}" if number else ""


def _short(words: str) -> str:
    return words.replace("\n", " ")


def _script(frame: Frame, document: Document, corrections: Corrections) -> str:
    if document.converted:
        return frame.word("script_converted", number=len(document.converted))
    return frame.word("script_plain" if corrections.convert else "script_kept")
