"""A text as it was understood: what was recognised, what was left out, how to take it in."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from components.browser import taken_bar
from components.browser.plain import plain_markdown
from components.documents import preview_controls, waiting
from components.documents.preview_controls import corrected
from components.frame import Frame
from components.session import cached
from components.session.undisturbed import undisturbed
from policytext.source.corrections import Corrections
from policytext.source.division import divided, documents_in
from policytext.source.documents import Document
from policytext.study.own_texts import Text

_TITLES = 6  # that are named


def show(frame: Frame, text: Text, on_take: Callable[[Sequence[str]], None]) -> None:
    """Show a text; `on_take` gets its id when its reader takes it in."""
    understood = corrected(text)
    document = understood.document
    _head(frame, text, document.title, on_take)
    _several(frame, text)
    taken_bar.show(
        taken_bar.view(document, understood.corrections.taken, frame.look),
        on_take=partial(preview_controls.take_back, text),
        key=f"bar_{text.id}",
    )
    facts, controls = st.columns([45, 55], gap="medium")
    with controls:
        preview_controls.show(frame, text)
    with facts:
        rows = _recognised(frame, understood)
        lines = [f":gray[{frame.word(f'known_{n}')}]　{plain_markdown(v)}" for n, v in rows]
        st.markdown("  \n".join(lines))


def _head(frame: Frame, text: Text, title: str, on_take: Callable[[Sequence[str]], None]) -> None:
    """Show what the text is called, and the ways on: take it in, or not."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"waits_{text.id}"):
        st.markdown(f"### {plain_markdown(title)}", width="stretch")
        st.button(
            frame.word("take_text"),
            key=f"take_{text.id}",
            type="primary",
            on_click=undisturbed(on_take),
            args=([text.id],),
        )
        st.button(
            frame.word("drop_text"),
            key=f"drop_{text.id}",
            on_click=undisturbed(waiting.done_with),
            args=([text.id],),
        )


def _several(frame: Frame, text: Text) -> None:
    """Offer to take a file with several documents apart."""
    inner = cached.documents_in(text.id, text.received)
    if not inner:
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"several_{text.id}"):
        titles = " · ".join(filter(None, (one.title for one in inner[:_TITLES])))
        st.info(plain_markdown(frame.word("several", number=len(inner), titles=titles)))
        st.button(
            frame.word("several_divide", number=len(inner)),
            key=f"divide_{text.id}",
            on_click=undisturbed(_divide),
            args=(text,),
        )


def _divide(text: Text) -> None:
    """Replace a waiting file by its documents, one by one."""
    received = divided(text.received, documents_in(text.received))
    width = len(str(len(received)))
    waiting.instead_of(
        text.id,
        [Text(f"{number:0{width}} {text.name}", one) for number, one in enumerate(received, 1)],
    )


def _recognised(frame: Frame, text: Text) -> list[tuple[str, str]]:
    """Return what was recognised and done, line by line; what did not occur is not mentioned."""
    document, received = text.document, text.received
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
