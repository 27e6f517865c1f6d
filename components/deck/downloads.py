"""The other exports: a spreadsheet, an offline page, every picture in one archive."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from components.frame import Frame
from components.session.record import Pictures, remember, session
from policytext.base.files import filename
from policytext.base.look import Look
from policytext.exports.archive import FORMS, archive
from policytext.exports.offline import offline
from policytext.exports.pictures import NoBrowser, PictureFailed
from policytext.exports.workbook import workbook
from policytext.views.catalogue import COMPARED, GENERAL, VIEWS, builder
from policytext.views.statement import Statement
from policytext.views.view import View

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show(frame: Frame, statement: Statement) -> None:
    """Show the other exports, in the language of the page."""
    look = Look(frame.look.language)
    stem = filename(frame.study.document.title)
    views = partial(_views, frame, look)
    st.markdown(f"### {frame.word('downloads')}")
    with st.container(horizontal=True, key="downloads"):
        _button(frame, "xlsx", lambda: workbook(views(), statement), f"{stem}.xlsx", _SHEET)
        page = partial(offline, frame.study, frame.options, look, statement.made)
        _button(frame, "html", page, f"{stem}.html", "text/html")
    _pictures(frame, views, look, statement, stem)


def _views(frame: Frame, look: Look) -> list[View]:
    names = VIEWS
    if frame.comparison:
        names += GENERAL if frame.comparison.kind == "language" else COMPARED
    return [builder(name)(frame.study, frame.options, look) for name in names]


def _button(frame: Frame, name: str, make: Callable[[], bytes], file: str, kind: str) -> None:
    word, hint = frame.word(f"downloads_{name}"), frame.word(f"downloads_{name}_hint")
    st.download_button(word, make, file, kind, on_click="ignore", help=hint, key=f"save_{name}")


def _pictures(
    frame: Frame,
    views: Callable[[], Sequence[View]],
    look: Look,
    statement: Statement,
    stem: str,
) -> None:
    """Ask for the forms, draw with progress, then offer the archive.

    The server draws them with Chrome; where there is none, that is said, with what works instead.
    """
    with st.container(horizontal=True, vertical_alignment="bottom", key="pictures"):
        forms = st.pills(
            frame.word("downloads_pictures"),
            tuple(FORMS),
            selection_mode="multi",
            default=["png2", "svg"],
            format_func=lambda form: frame.word(f"picture_{form}"),
            key="picture_forms",
        )
        transparent = st.toggle(frame.word("ground_transparent"), key="picture_transparent")
        wanted = st.button(frame.word("downloads_draw"), key="draw_pictures", disabled=not forms)
    key = (statement, tuple(forms), transparent, frame.options)
    if wanted:
        dressed = Look(look.language, transparent=transparent)
        drawn = _drawn(frame, views(), dressed, statement, forms)
        remember(replace(session(), pictures=Pictures(key, drawn)))
    pictures = session().pictures
    if pictures and pictures.archive and pictures.chosen == key:
        word = frame.word("downloads_zip")
        st.download_button(
            word,
            pictures.archive,
            f"{stem}.zip",
            "application/zip",
            on_click="ignore",
            key="save_zip",
        )


def _drawn(
    frame: Frame, views: Sequence[View], look: Look, statement: Statement, forms: Sequence[str]
) -> bytes | None:
    bar = st.progress(0.0, frame.word("downloads_drawing"))

    def progress(done: int, total: int) -> None:
        bar.progress(done / total, frame.word("downloads_drawing"))

    try:
        return archive(views, look, statement, forms, progress=progress)
    except NoBrowser:
        st.info(frame.word("downloads_no_browser"))
    except PictureFailed:
        st.warning(frame.word("downloads_failed"))
    finally:
        bar.empty()
    return None
