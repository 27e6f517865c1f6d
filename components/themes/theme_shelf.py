"""The theme book of a document: its themes, the quotes not found, how to save and load it."""

from functools import partial

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.panels import undoing
from components.panels.download import download
from components.panels.upload import Files, taken
from components.session.boxes import line
from components.session.library import change, library, themes_of
from components.session.record import session
from components.session.undisturbed import undisturbed
from components.session.widgets import give, value_of
from components.themes import theme_editor
from policytext.base.files import filename
from policytext.base.labels import paired
from policytext.base.unreadable import Unreadable
from policytext.library.own import as_book
from policytext.themes import theme_book
from policytext.themes.book_editing import BETWEEN, new_theme
from policytext.themes.themes import missing_quotes


def show(frame: Frame) -> None:
    """Show the book of the document that is read, and the theme that is chosen for editing."""
    book = frame.study.book
    undoing.show(frame, "undo_book", themes_of(frame.study.document.id))
    if refused := session().refused_book:
        st.error(plain_markdown(refused.said(frame.look.language)))
    _missing(frame)
    names = {theme.id: theme.label[frame.look.language] for theme in book}
    if value_of("edited_theme", "") not in names:
        give("edited_theme", next(iter(names), None))
    if book:
        st.pills(
            frame.word("book_choose"),
            tuple(names),
            format_func=lambda id: plain_markdown(names.get(str(id), "")),
            key="edited_theme",
            required=True,
        )
        theme_editor.show(frame, frame.study.theme(value_of("edited_theme", "")))
    else:
        st.info(frame.word("book_empty"))
    with st.container(border=True, key="panel_book"):
        _add(frame)
        _save_and_load(frame)


def _missing(frame: Frame) -> None:
    """Say which quotes of the book do not stand in this text."""
    missing = missing_quotes(frame.study.document, frame.study.book)
    if missing:
        names = {t.id: t.label[frame.look.language] for t in frame.study.book}
        pairs = (paired(names[theme], quote, frame.look.language) for theme, quote in missing)
        lines = [f"- {plain_markdown(pair)}" for pair in pairs]
        st.warning("\n".join([frame.word("book_missing", number=len(missing)), "", *lines]))


def _add(frame: Frame) -> None:
    def added(name: str) -> None:
        if name:
            theme = new_theme(frame.study.book, _poles(name))
            theme_editor.put(frame, (*frame.study.book, theme), frame.word("did_add", name=name))
            give("edited_theme", theme.id)

    line(frame.word("book_add"), key="theme_new", taken=added)


def _save_and_load(frame: Frame) -> None:
    study = frame.study

    def reset() -> None:
        id = study.document.id
        change(themes_of(id), frame.word("did_reset"), as_book(id, None))

    with st.container(horizontal=True):
        download(
            frame.word("book_save"),
            lambda: theme_book.to_toml(study.book),
            f"{filename(study.title, frame.word('book_title'))}.toml",
            "application/toml",
            "save_book",
        )
        st.button(
            frame.word("book_reset"),
            key="reset_book",
            on_click=undisturbed(reset),
            disabled=study.document.id not in library().books,
        )
    if taken(frame.word("book_load"), "book", partial(_load, frame)):
        st.rerun()


def _load(frame: Frame, files: Files) -> None:
    for _, content in files:
        try:
            theme_editor.put(frame, theme_book.from_toml(content), frame.word("did_load_book"))
        except Unreadable as reason:
            theme_editor.refuse(reason)


def _poles(name: str) -> tuple[str, ...]:
    """Return both sides of a name with an arrow; any other name as it is."""
    sides = tuple(side.strip() for side in name.split(BETWEEN.strip()))
    return sides if len(sides) == 2 and all(sides) else (name,)
