"""A text as it was understood, beside what its reader can set right."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st

from components import waiting
from components.frame import Frame
from components.plain import plain_markdown
from components.undisturbed import undisturbed
from policytext.cleaning import Line, outline
from policytext.corrections import AS_FOUND, Corrections
from policytext.documents import Document
from policytext.library import Text

_AROUND = 200  # lines on each side of the one found, to choose the body's first and last from


def show(frame: Frame, text: Text, on_take: Callable[[Sequence[Text]], None]) -> None:
    """Show a text; `on_take` gets it, corrected, when its reader takes it in."""
    understood = corrected(text)
    document = understood.document
    st.markdown(f"### {plain_markdown(document.title)}")
    facts, controls = st.columns([45, 55], gap="medium")
    with controls:
        _controls(frame, text)
    with facts:
        rows = _recognised(frame, understood)
        lines = [f":gray[{frame.word(f'known_{n}')}]　{plain_markdown(v)}" for n, v in rows]
        st.markdown("  \n".join(lines))
    with st.container(horizontal=True):
        if st.button(frame.word("take_text"), key=f"take_{text.id}", type="primary"):
            on_take([understood])
        st.button(
            frame.word("drop_text"),
            key=f"drop_{text.id}",
            on_click=undisturbed(waiting.done_with),
            args=([text.id],),
        )


def _recognised(frame: Frame, text: Text) -> list[tuple[str, str]]:
    """Return what was recognised and done, line by line; what did not occur is not mentioned."""
    document, received = text.document, text.received
    aside = [frame.word(f"part_{part.kind}") for part in document.set_aside]
    rows = {
        "file": f"{text.name} · {frame.word(f'kind_of_{received.kind}')}",
        "size": frame.word(
            "document_facts",
            paragraphs=len(document.paragraphs),
            sentences=len(document.sentences),
            characters=sum(p.end - p.start for p in document.paragraphs),
        ),
        "date": text.date,
        "encoding": received.encoding,
        "script": _script(frame, document, text.corrections),
        "notes": _number(len(document.notes)),
        "aside": frame.word("list_mark").join(dict.fromkeys(aside)),
        "joined": _number(len(document.joined) + received.joined),
        "dropped": _number(len(received.dropped)),
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


def _controls(frame: Frame, text: Text) -> None:
    """Show what the reader can set right; the widgets' values are the corrections."""
    lines, _ = outline(text.received, replace(text.corrections, first=None, last=None))
    body = [number for number, line in enumerate(lines) if line.part == "body"]
    found = text.corrections
    st.text_input(
        frame.word("correct_title"),
        value=text.document.title,
        max_chars=120,
        key=f"title_{text.id}",
        persist_state="session",
    )
    ends = ("first", found.first, 0), ("last", found.last, -1)
    for name, chosen, edge in ends:
        key = f"{name}_{text.id}"
        default = chosen if chosen is not None else body[edge] if body else 0
        default = min(default, len(lines) - 1)
        options = range(len(lines))[max(default - _AROUND, 0) : default + _AROUND]
        st.selectbox(
            frame.word(f"correct_{name}"),
            options,
            index=options.index(default),
            format_func=lambda number: _line(number, lines),
            key=key,
            persist_state="session",
        )
    st.toggle(
        frame.word("correct_convert"),
        value=found.convert,
        key=f"convert_{text.id}",
        persist_state="session",
    )


def _line(number: int, lines: Sequence[Line]) -> str:
    words = lines[number].text
    return f"{number + 1}　{words[:36]}{'…' if len(words) > 36 else ''}"


def corrected(text: Text) -> Text:
    """Return a text as the widgets of its preview say; before they are shown, as it was."""
    convert = st.session_state.get(f"convert_{text.id}")
    if convert is None:
        return text
    found = replace(text, corrections=replace(AS_FOUND, convert=convert))
    lines, _ = outline(found.received, found.corrections)
    body = [number for number, line in enumerate(lines) if line.part == "body"]
    ends = (min(body, default=None), max(body, default=None))
    first: int = st.session_state[f"first_{text.id}"]
    last: int = max(first, st.session_state[f"last_{text.id}"])
    title = st.session_state[f"title_{text.id}"].strip()
    return replace(
        text,
        corrections=Corrections(
            title=title if title and title != found.document.title else None,
            first=first if first != ends[0] else None,
            last=last if last != ends[1] else None,
            convert=convert,
        ),
    )
