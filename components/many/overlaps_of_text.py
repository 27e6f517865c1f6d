"""One text: what of it stands in earlier texts, as classes, places, passages side by side."""

from dataclasses import replace

import streamlit as st

from components.browser import overlap_passages
from components.browser.paging import Leaf
from components.browser.plain import plain_markdown
from components.library import moving
from components.many import taking
from components.many.opening import Opened
from components.many.panel import view_of
from components.panels import charts
from components.session.record import session
from components.session.undisturbed import undisturbed
from components.settings import choice
from policytext.base.unreadable import Unreadable
from policytext.library.card import Card
from policytext.library.overlaps.passages import Overlaps
from policytext.library.passages_at import Standing, overlaps_in, passages_at
from policytext.library.point import Point
from policytext.views.view import View

LEAF = 20  # passages on a leaf


def show(opened: Opened) -> None:
    """Show the text whose passages are looked for, and the earlier texts that they stand in."""
    frame, many, asked = opened.frame, opened.many, opened.asked
    try:
        found, view = overlaps_in(many, asked), view_of(opened, "taken_over")
    except Unreadable as reason:
        st.warning(plain_markdown(reason.said(frame.look.language)))
        return
    left, right = st.columns([68, 32], gap="small")
    with left, st.container(key="panel_taken_over", border=True):
        export = _passages(opened, found, view)
    if found and found.passages:
        with right, st.container(key="panel_sources", border=True):
            st.markdown(f"### {frame.word('overlaps_sources')}")
            st.caption(frame.word("overlaps_sources_how"))
            charts.figure(frame, view)
    if export:
        taking.offer(opened, view)


def point_of(opened: Opened) -> Point:
    """Return which passages of the text are listed: those of the chosen number, else all."""
    point = Point.parse(opened.frame.selection.point)
    mine = opened.asked.text
    return point if point and point.text == mine else Point(text=mine)


def listed(opened: Opened, standing: list[Standing]) -> tuple[list[Standing], Leaf]:
    """Return passages in the order that is chosen, and the leaf of them that is open."""
    selection = opened.frame.selection
    if selection.passages_by == "length":
        standing = sorted(standing, key=lambda one: -one.passage.characters)
    leaves = max(1, -(-len(standing) // LEAF))
    return standing, Leaf(min(int(selection.leaf), leaves), leaves, len(standing))


def pairs(
    opened: Opened, standing: list[Standing], leaf: Leaf, whole: dict[str, object] | None, key: str
) -> None:
    """Show the passages of a leaf; each leads to both of its texts."""
    many, look = opened.many, opened.frame.look
    shown = standing[(leaf.number - 1) * LEAF :][:LEAF]
    ids = {id for one in shown for id in (one.id, one.passage.source.id)}
    ids |= {place.id for one in shown for place in one.passage.also}
    cards = {card.id: card for card in many.cards if card.id in ids}
    texts = dict(many.tables.texts.words(many.tables.wanted(cards.values())))
    view = overlap_passages.view(
        shown, texts, cards, many.names, leaf, look, alone=whole is not None
    )
    overlap_passages.show(
        view | {"whole": whole},
        on_open=moving.open_at,
        on_turn=lambda to: moving.change(leaf=str(max(1, to))),
        on_kind=_of_kind,
        key=key,
    )


def _passages(opened: Opened, found: Overlaps | None, view: View) -> bool:
    """Show the head and the passages; say whether they are to be taken away."""
    frame, many = opened.frame, opened.many
    there = found is not None and bool(found.passages)
    title = view.words().headline or view.title
    as_table, export = charts.head(frame, view, title=title, note=view.note, twin=there)
    if found is None:
        return export
    if not found.passages:
        if not opened.asked.earlier:
            st.caption(frame.word("overlaps_nothing", earlier=found.earlier))
        return export
    if as_table:
        charts.twin(frame, view, tall=True)
        return export
    point = point_of(opened)
    standing, leaf = listed(opened, passages_at(many, opened.asked, point))
    with st.container(horizontal=True, vertical_alignment="center", key="switches_taken_over"):
        choice(frame, "passages_by")
        _source(opened, point)
        st.caption(frame.word("overlaps_listed", number=len(standing)), width="content")
    (text,) = dict(many.tables.texts.words(many.tables.wanted(_card(opened)))).values()
    language = frame.look.language
    whole = overlap_passages.whole(found, len(text), standing, point.kind, LEAF, language)
    pairs(opened, standing, leaf, whole, "overlaps_of_text")
    return export


def _card(opened: Opened) -> list[Card]:
    card = opened.many.card(opened.asked.text)
    return [card] if card else []


def _source(opened: Opened, point: Point) -> None:
    """Show the earlier text whose passages alone are listed, with the way to let it go."""
    if point.source:
        frame = opened.frame
        name = opened.many.names.get(point.source, point.source)
        said = frame.word("overlaps_from", name=name)
        st.button(
            f"{plain_markdown(said)} ✕",
            key="let_go_source",
            on_click=undisturbed(_of_every_source),
            help=plain_markdown(frame.word("library_let_go", said=said)),
        )


def _of_kind(kind: str) -> None:
    moving.change(point=_written(replace(_now(), kind=kind)))


def _of_every_source() -> None:
    moving.change(point=_written(replace(_now(), source="")))


def _now() -> Point:
    now = session().selection
    point = Point.parse(now.point)
    return point if point and point.text == now.passages_of else Point(text=now.passages_of)


def _written(point: Point) -> str:
    """Return a point as the selection has it: all passages of the text need none."""
    return str(point) if point.kind or point.source else ""
