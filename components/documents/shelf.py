"""The reader's own texts: list them, open one, preview it again, remove it."""

from dataclasses import replace

import streamlit as st

from components.browser.plain import plain_markdown
from components.documents import waiting
from components.frame import Frame
from components.session.library import TEXTS, change, library
from components.session.record import select, session
from components.session.selection import to_query
from components.session.undisturbed import undisturbed
from policytext.study.choosing import of_document
from policytext.study.own_texts import Text


def show(frame: Frame) -> None:
    """Show the texts, or what to do when there are none."""
    st.markdown(f"### {frame.word('shelf_title')}")
    texts = tuple(library().texts)
    if not texts:
        st.caption(frame.word("shelf_empty"))
    for text in texts:
        with st.container(border=True, horizontal=True, key=f"text_{text.id}"):
            _row(frame, text)


def _row(frame: Frame, text: Text) -> None:
    document = text.document
    facts = frame.word(
        "document_facts",
        paragraphs=len(document.paragraphs),
        sentences=len(document.sentences),
        characters=sum(p.end - p.start for p in document.paragraphs),
    )
    told = replace(document.facts, date=text.date).known
    said = plain_markdown(" · ".join((*told, facts)))
    st.markdown(f"**{plain_markdown(document.title)}**  \n{said}", width="stretch")
    if st.button(frame.word("shelf_open"), key=f"open_{text.id}", type="tertiary"):
        selection = of_document(session().selection, text.id)
        select(selection)
        st.switch_page("app.py", query_params=to_query(selection))
    st.button(
        frame.word("shelf_correct"),
        key=f"again_{text.id}",
        on_click=undisturbed(waiting.add),
        args=([text],),
        type="tertiary",
    )
    st.button(
        frame.word("shelf_remove"),
        key=f"remove_{text.id}",
        on_click=undisturbed(_remove),
        args=(frame, text),
        type="tertiary",
    )


def _remove(frame: Frame, text: Text) -> None:
    said = frame.word("did_remove_text", title=text.document.title)
    change(TEXTS, said, {f"there.{text.id}": False})
