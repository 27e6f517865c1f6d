"""Texts on their way in: files and pasted text, what was recognised, and the reader's corrections.

Nothing counts before the reader takes it in: until then a text only waits in this session.
"""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components import studies
from components.charts import plain_markdown
from components.frame import Frame
from components.library import change, library
from components.selection import of_document, to_query
from components.upload import taken
from policytext.cleaning import AS_FOUND, Corrections, Line, outline
from policytext.documents import Document
from policytext.library import Text
from policytext.reading import Received, checked, read
from policytext.unreadable import Unreadable

_CHOICES = 400  # lines to choose the body's first and last from


def show(frame: Frame) -> None:
    """Show the ways in: drop files, or paste."""
    files_side, paste_side = st.columns(2, gap="small")
    with files_side, st.container(border=True, key="panel_upload"):
        st.markdown(f"### {frame.word('upload_title')}")
        files = taken(frame, frame.word("upload_label"), "upload", several=True)
    with paste_side, st.container(border=True, key="panel_paste"):
        st.markdown(f"### {frame.word('paste_title')}")
        _paste(frame)
    if files:
        _take(files, frame)
        st.rerun()
    for name, reason in st.session_state.get("refused", ()):
        st.error(plain_markdown(f"{name}: {reason.said(frame.look.language)}"))


def previews(frame: Frame) -> None:
    """Show every text that waits, as it was understood."""
    waiting = _waiting()
    if len(waiting) > 1 and st.button(
        frame.word("take_all", number=len(waiting)), key="take_all", type="primary"
    ):
        _accept(frame, [_corrected(text) for text in waiting])
    for text in waiting:
        with st.container(border=True, key=f"panel_preview_{text.id}"):
            _preview(frame, text)


def get_ready(frame: Frame) -> None:
    """Cut and search the first text that waits while its reader looks at the preview."""
    for text in _waiting()[:1]:
        corrected = _corrected(text)
        selection = of_document(frame.selection, corrected.id)
        studies.study(library().with_text(corrected), selection)


def look_again(text: Text) -> None:
    """Let a text that was taken in be corrected once more."""
    _wait([text])


def _paste(frame: Frame) -> None:
    number = st.session_state.setdefault("paste_number", 0)
    source = st.text_area(
        frame.word("paste_label"), key=f"paste_{number}", height=110, label_visibility="collapsed"
    )
    if st.button(frame.word("paste_take"), key="paste_take", disabled=not source.strip()):
        st.session_state.refused = []
        try:
            _wait([Text(frame.word("paste_name"), checked(Received(source, "paste")))])
        except Unreadable as reason:
            st.session_state.refused = [(frame.word("paste_name"), reason)]
        else:
            st.session_state.paste_number = number + 1
        st.rerun()


def _take(files: Sequence[tuple[str, bytes]], frame: Frame) -> None:
    """Read files one by one; a file that cannot be read leaves the others alone."""
    refused: list[tuple[str, Unreadable]] = []
    bar = st.progress(0.0)
    for number, (name, content) in enumerate(files):
        bar.progress(number / len(files), plain_markdown(frame.word("reading_file", name=name)))
        try:
            _wait([Text(name, read(name, content))])
        except Unreadable as reason:
            refused.append((name, reason))
    bar.empty()
    st.session_state.refused = refused


def _waiting() -> list[Text]:
    return list(st.session_state.get("waiting", ()))


def _wait(texts: Sequence[Text]) -> None:
    ids = {text.id for text in texts}
    st.session_state.waiting = [*texts, *(text for text in _waiting() if text.id not in ids)]


def _done_with(ids: Sequence[str]) -> None:
    st.session_state.waiting = [text for text in _waiting() if text.id not in ids]


def _accept(frame: Frame, texts: Sequence[Text]) -> None:
    """Take texts in and open the first."""
    new = library()
    for text in texts:
        new = new.with_text(text)
    titles = " · ".join(text.document.title for text in texts)
    change(new, frame.word("did_take", titles=titles))
    _done_with([text.id for text in texts])
    selection = of_document(st.session_state.selection, texts[0].id)
    st.session_state.selection = selection
    st.switch_page("app.py", query_params=to_query(selection))


def _preview(frame: Frame, text: Text) -> None:
    """Show how a text was understood, beside what can be set right."""
    corrected = _corrected(text)
    document = corrected.document
    st.markdown(f"### {plain_markdown(document.title)}")
    facts, controls = st.columns([45, 55], gap="medium")
    with controls:
        _controls(frame, text)
    with facts:
        rows = _recognised(frame, corrected)
        lines = [f":gray[{frame.word(f'known_{n}')}]　{plain_markdown(v)}" for n, v in rows]
        st.markdown("  \n".join(lines))
    with st.container(horizontal=True):
        if st.button(frame.word("take_text"), key=f"take_{text.id}", type="primary"):
            _accept(frame, [corrected])
        st.button(
            frame.word("drop_text"), key=f"drop_{text.id}", on_click=_done_with, args=([text.id],)
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
    lines, _ = outline(text.received.text, replace(text.corrections, first=None, last=None))
    body = [number for number, line in enumerate(lines) if line.part == "body"]
    found = text.corrections
    st.text_input(
        frame.word("correct_title"),
        value=text.document.title,
        max_chars=120,
        key=f"title_{text.id}",
    )
    ends = ("first", found.first, 0), ("last", found.last, -1)
    for name, chosen, edge in ends:
        key = f"{name}_{text.id}"
        options = list(range(len(lines)))
        options = options[:_CHOICES] if name == "first" else options[-_CHOICES:]
        default = chosen if chosen is not None else body[edge] if body else options[edge]
        st.selectbox(
            frame.word(f"correct_{name}"),
            options,
            index=options.index(default) if default in options else 0,
            format_func=lambda number: _line(number, lines),
            key=key,
        )
    st.toggle(frame.word("correct_convert"), value=found.convert, key=f"convert_{text.id}")


def _line(number: int, lines: Sequence[Line]) -> str:
    words = lines[number].text
    return f"{number + 1}　{words[:36]}{'…' if len(words) > 36 else ''}"


def _corrected(text: Text) -> Text:
    """Return a text as the widgets of its preview say; before they are shown, as it was."""
    convert = st.session_state.get(f"convert_{text.id}")
    if convert is None:
        return text
    found = replace(text, corrections=replace(AS_FOUND, convert=convert))
    lines, _ = outline(found.received.text, found.corrections)
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
