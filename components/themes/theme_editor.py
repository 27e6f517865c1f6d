"""One theme to edit: name, colour, quotes and terms; merge, move, remove."""

from dataclasses import replace

import streamlit as st

from components.browser.plain import plain_markdown
from components.frame import Frame
from components.session.library import change, themes_of
from components.session.record import remember, session
from components.session.undisturbed import undisturbed
from policytext.base.look import HUES
from policytext.base.unreadable import Unreadable
from policytext.library.own import as_book
from policytext.themes import book_editing, theme_book
from policytext.themes.themes import Book, Pole, Theme, Words, find_quote

_HUES = ("blue", "orange", "violet", "green", "crimson", "teal", "olive", "magenta", "slate")


def show(frame: Frame, theme: Theme) -> None:
    """Show everything of a theme, and what can be done with it as a whole."""
    with st.container(border=True, key="panel_theme"):
        _form(frame, theme)
        _whole(frame, theme)


def put(frame: Frame, book: Book, said: str) -> None:
    """Use a changed book for this document; refuse one that could not be saved."""
    try:
        kept = theme_book.checked(book)
    except Unreadable as reason:
        refuse(reason)
    else:
        refuse(None)
        id = frame.study.document.id
        change(themes_of(id), said, as_book(id, kept))


def refuse(reason: Unreadable | None) -> None:
    """Keep why a book was not taken, for the page to say; None lets that go."""
    remember(replace(session(), refused_book=reason))


def _form(frame: Frame, theme: Theme) -> None:
    """Show everything of one theme; nothing changes before it is applied."""
    version = f"{theme.id}_{hash(repr(theme))}"

    def key(name: str) -> str:
        return f"{name}_{version}"

    with st.form(key("form"), border=False):
        left, right = st.columns(2, gap="small")
        zh = left.text_input(frame.word("book_zh"), theme.label["zh"], 120, key=key("zh"))
        en = right.text_input(frame.word("book_en"), theme.label["en"], 120, key=key("en"))
        gloss_zh = left.text_input(frame.word("gloss_zh"), theme.gloss["zh"], 200, key=key("gzh"))
        gloss_en = right.text_input(frame.word("gloss_en"), theme.gloss["en"], 200, key=key("gen"))
        colour = _colour(frame, theme, key("colour"))
        quotes = st.text_area(
            frame.word("book_quotes", found=_found(frame, theme)),
            "\n".join(theme.quotes),
            height=100,
            key=key("quotes"),
            help=frame.word("book_quotes_help"),
        )
        echoes = _terms(frame, frame.word("book_echoes"), theme.echoes, key("echoes"))
        poles = tuple(_pole(frame, pole, key(pole.id)) for pole in theme.poles)
        if st.form_submit_button(frame.word("book_apply"), type="primary", key=key("apply")):
            edited = replace(
                theme,
                label={"zh": zh.strip() or theme.label["zh"], "en": en.strip() or zh.strip()},
                gloss={"zh": gloss_zh, "en": gloss_en},
                colour=colour,
                quotes=_lines(quotes),
                echoes=echoes,
                poles=poles,
            )
            book = book_editing.replaced(frame.study.book, edited)
            name = theme.label[frame.look.language]
            put(frame, book, frame.word("did_edit_theme", name=name))
            st.rerun()


def _colour(frame: Frame, theme: Theme, key: str) -> Words:
    hues = {name: dict(hue) for name, hue in zip(_HUES, HUES, strict=True)}
    if theme.colour not in hues.values():
        hues = {"own": theme.colour, **hues}
    now = next(name for name, hue in hues.items() if hue == theme.colour)
    chosen = st.selectbox(
        frame.word("book_colour"),
        tuple(hues),
        index=tuple(hues).index(now),
        format_func=lambda name: frame.word(f"hue_{name}"),
        key=key,
    )
    return hues[chosen]


def _found(frame: Frame, theme: Theme) -> str:
    found = sum(bool(find_quote(frame.study.document, quote)) for quote in theme.quotes)
    return f"{found}/{len(theme.quotes)}"


def _terms(frame: Frame, words: str, terms: tuple[str, ...], key: str) -> tuple[str, ...]:
    chosen = st.multiselect(
        words,
        terms,
        default=terms,
        accept_new_options=True,
        placeholder=frame.word("book_terms_new"),
        key=key,
    )
    return tuple(term.strip() for term in chosen if term.strip())


def _pole(frame: Frame, pole: Pole, key: str) -> Pole:
    left, right = st.columns(2, gap="small")
    zh = left.text_input(frame.word("pole_zh"), pole.label["zh"], 60, key=f"{key}_zh")
    en = right.text_input(frame.word("pole_en"), pole.label["en"], 60, key=f"{key}_en")
    words = frame.word("pole_terms", pole=plain_markdown(pole.label[frame.look.language]))
    terms = _terms(frame, words, pole.terms, f"{key}_terms")
    label = {"zh": zh.strip() or pole.label["zh"], "en": en.strip() or pole.label["en"]}
    return Pole(pole.id, label, terms)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def _whole(frame: Frame, theme: Theme) -> None:
    """Show what can be done with a theme as a whole."""
    book, language = frame.study.book, frame.look.language
    name = theme.label[language]

    def button(word: str, changed: Book, said: str) -> None:
        words = frame.word(f"book_{word}")
        act = undisturbed(put)
        st.button(words, key=f"theme_{word}", on_click=act, args=(frame, changed, said))

    with st.container(horizontal=True, vertical_alignment="bottom", key="theme_whole"):
        moved = frame.word("did_move", name=name)
        button("earlier", book_editing.moved(book, theme.id, -1), moved)
        button("later", book_editing.moved(book, theme.id, 1), moved)
        button("remove", book_editing.removed(book, theme.id), frame.word("did_remove", name=name))
        others = {t.id: t.label[language] for t in book if t.id != theme.id}
        if others:
            into = st.selectbox(
                frame.word("book_merge_into"),
                tuple(others),
                format_func=lambda id: others.get(id, id),
                key=f"merge_into_{theme.id}",
            )
            said = frame.word("did_merge", name=name, into=others[into])
            button("merge", book_editing.merged(book, theme.id, into), said)
