"""The card of one text: what is known of it, by what that was recognised, and its phrases."""

import streamlit as st

from components.browser.catalogue import MISSING
from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library import marking, moving
from components.library.finding import Found, leading
from components.library.ways import way
from components.session.undisturbed import undisturbed
from policytext.base.labels import paired
from policytext.library.card import FIELDS, Card
from policytext.library.card_names import field_name, recognised_by, value_said
from policytext.library.row_names import name_said

_PHRASES = 12
_OF_FAMILY = 8  # that are named


def show(frame: Frame, found: Found, first: Card | None) -> None:
    """Show the card that was opened, or else that of the `first` text in the list."""
    chosen = found.card(frame.selection.card)
    card = chosen or first
    if card is None:
        return
    with st.container(key="panel_card" if chosen else "panel_first_card", border=True):
        if not chosen:
            st.caption(frame.word("card_first"))
        st.markdown(f"### {plain_markdown(name_said(card.title, frame.look.language))}")
        with st.container(horizontal=True, key="card_ways"):
            way(frame, "library_do_open", moving.open_text, card.id, key="card_open")
            way(frame, "library_do_edit", _edit, card.id, key="card_edit")
            moving.overlaps(frame, card.id)
            if chosen:
                way(frame, "library_do_close", moving.show_card, card.id, key="card_close")
        with st.container(key="card_known"):
            st.markdown("\n".join(("| | | |", "|-|-|-|", *_rows(frame, card))))
        file = _file(frame, card)
        st.caption(plain_markdown(file))
        _phrases(frame, found, card)
        _family(frame, found, card)


def _file(frame: Frame, card: Card) -> str:
    language = frame.look.language
    return paired(frame.word("catalogue_file"), name_said(card.name, language), language)


def _rows(frame: Frame, card: Card) -> list[str]:
    """Return what is known as rows of a table: what it is, its value, by what it is known."""
    language = frame.look.language
    rows = []
    for name in FIELDS[1:]:
        value = value_said(card, name, language)
        by = recognised_by(card.known(name).by, language) if value else ""
        rows.append(_row(field_name(name, language), value or MISSING, by))
    rows.append(_row(frame.word("catalogue_characters"), f"{card.characters:,}"))
    return rows


def _row(*cells: str) -> str:
    plain = (plain_markdown(" ".join(cell.split())) for cell in cells)
    return f"| {' | '.join(plain)} |"


def _phrases(frame: Frame, found: Found, card: Card) -> None:
    phrases = leading(found, _PHRASES).get(card.id, ())
    if not phrases:
        return
    st.caption(frame.word("catalogue_leading"))
    with st.container(horizontal=True, key="card_phrases"):
        for number, phrase in enumerate(phrases):
            st.button(
                plain_markdown(phrase),
                key=f"card_phrase_{number}",
                on_click=undisturbed(_find),
                args=(phrase,),
                help=frame.word("card_find", phrase=plain_markdown(phrase)),
            )


def _family(frame: Frame, found: Found, card: Card) -> None:
    """Show the texts that a text nearly repeats."""
    family = card.family or card.id
    others = [one for one in found.cards if (one.family or one.id) == family and one.id != card.id]
    if not others:
        return
    st.caption(frame.word("card_family", number=len(others)))
    for other in others[:_OF_FAMILY]:
        st.button(
            plain_markdown(name_said(other.listed, frame.look.language)),
            key=f"family_{other.id}",
            type="tertiary",
            on_click=undisturbed(moving.show_card),
            args=(other.id,),
        )


def _find(phrase: str) -> None:
    moving.change(find=phrase, listing="lines")


def _edit(id: str) -> None:
    marking.mark_just([id])
    moving.ask("edit")
