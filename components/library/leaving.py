"""What is taken away from the library: texts as a project file, the catalogue, the lines found."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library.finding import Found, lines
from components.library.finding import texts as words_of
from components.library.marking import marked
from components.panels import saving
from components.panels.download import download
from components.session.library import library
from policytext.base.files import csv, filename
from policytext.library.card import Card
from policytext.library.saying import scope_said
from policytext.library.some import some_of
from policytext.library.sorting import in_order

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show(frame: Frame, found: Found) -> None:
    """Show the button, and behind it what can be taken; each file is made when it is asked for."""
    with st.popover(frame.word("library_do_export")):
        scope = scope_said(found.scope, frame.look.language)
        st.markdown(f"**{frame.word('out_texts')}**")
        st.caption(frame.word("out_texts_how"))
        _project(frame, "all", [card.id for card in found.cards], whole=True)
        if len(found.inside) < len(found.cards):
            _project(frame, "inside", [card.id for card in found.inside])
        if chosen := marked(found):
            _project(frame, "marked", [card.id for card in chosen])
        st.markdown(f"**{frame.word('out_catalogue')}**")
        st.caption(plain_markdown(frame.word("out_scope", scope=scope, number=len(found.inside))))
        _tables(frame, "catalogue", scope, partial(_catalogue, frame, found), found)
        if found.hits and found.hits.total:
            st.markdown(f"**{frame.word('out_lines')}**")
            word = frame.word("out_lines_scope", scope=scope, number=found.hits.total)
            st.caption(plain_markdown(word))
            _tables(frame, "lines", scope, partial(_lines, frame, found), found)


def texts(frame: Frame, cards: Sequence[Card]) -> None:
    """Show the button that takes some texts away, as a project file."""
    word = frame.word("out_marked", number=len(cards))
    name = f"{frame.word('menu_library')} - {word}"
    own = some_of(library(), [card.id for card in cards])
    saving.save(frame, own, frame.word("library_do_export"), "do_export", name=name)


def _project(frame: Frame, which: str, ids: list[str], *, whole: bool = False) -> None:
    own = library()
    word = frame.word(f"out_{which}", number=len(ids))
    name = f"{frame.word('menu_library')} - {word}"
    saving.save(frame, own if whole else some_of(own, ids), word, f"out_{which}", name=name)


def _tables(frame: Frame, name: str, scope: str, make: Callable[[], object], found: Found) -> None:
    title = frame.word(f"out_{name}")
    file = filename(frame.word("menu_library"), title, scope)
    with st.container(horizontal=True, key=f"out_{name}_ways"):
        download(
            "CSV",
            lambda: csv(make()),  # type: ignore[arg-type]
            f"{file}.csv",
            "text/csv",
            f"out_{name}_csv",
        )
        download(
            "Excel",
            lambda: _workbook(frame, found, title, make()),
            f"{file}.xlsx",
            _SHEET,
            f"out_{name}_xlsx",
        )


def _workbook(frame: Frame, found: Found, title: str, table: object) -> bytes:
    from policytext.exports.of_library import workbook

    return workbook(table, title, found.scope, frame.look.language, date.today())  # type: ignore[arg-type]


def _catalogue(frame: Frame, found: Found) -> object:
    # Imported here, as pandas is: only who takes a table away waits for it.
    from policytext.exports.of_library import catalogue

    hits = found.by_text if found.hits else None
    cards = in_order(found.inside, frame.selection.sort, found.by_text)
    return catalogue(cards, found.scope, frame.look.language, hits)


def _lines(frame: Frame, found: Found) -> object:
    from policytext.exports.of_library import found_lines

    every = lines(found, frame.selection.lines_by, 0, found.hits.total if found.hits else 0)
    cards = {card.id: card for card in found.inside}
    return found_lines(every, cards, words_of(found, every), found.scope, frame.look.language)
