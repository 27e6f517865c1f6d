"""The sentences behind the number that is chosen: a leaf of them, each opens its text."""

import streamlit as st

from components.browser import found_lines
from components.browser.paging import Leaf
from components.browser.plain import plain_markdown
from components.library import moving
from components.library.ways import way
from components.many.opening import Opened
from components.session.selection import LONGEST_TERM
from components.settings import choice
from policytext.base.unreadable import Unreadable
from policytext.library.at_point import hits_at, lines_at
from policytext.library.counting.expressions import expression, of_string
from policytext.library.counting.lines import Line
from policytext.library.counting.sentences import of_sentence
from policytext.library.expression_names import point_said
from policytext.library.point import Point

_LINES = 50  # on a leaf
_WIDTH = 160  # characters to each side, of which those of the sentence are shown


def show(opened: Opened, *, passport: bool = False) -> None:
    """Show the sentences of the chosen number, or how one is chosen.

    `passport` offers that of the phrase that is counted, where the page shows it.
    """
    frame = opened.frame
    with st.container(key="panel_sentences", border=True):
        point = Point.parse(frame.selection.point)
        if point is None:
            st.caption(frame.word("sentences_how"))
            return
        try:
            _sentences(opened, point, passport=passport)
        except Unreadable as reason:
            st.warning(plain_markdown(reason.said(frame.look.language)))


def _passport(opened: Opened, point: Point) -> None:
    """Offer the passport of what is said, where that is a plain string."""
    wanted = expression(point.expression)
    if wanted.kind != "text":
        return
    said = wanted.names[0].strip("“”「」")
    if opened.frame.selection.below == "passport" and opened.asked.phrase == said:
        return
    if 1 < len(said) <= LONGEST_TERM and said.isprintable() and str(of_string(said)) == said:

        def opened_passport() -> None:
            moving.change(below="passport", phrase=said)

        way(opened.frame, "open_passport", opened_passport, key="open_passport")


def _sentence(line: Line) -> Line:
    left, right = of_sentence(line.left, line.right, _WIDTH)
    return line._replace(left=left, right=right)


def _sentences(opened: Opened, point: Point, *, passport: bool) -> None:
    frame, many, asked = opened.frame, opened.many, opened.asked
    hits = hits_at(many, asked, point)
    name = point_said(point, many.book, many.names, frame.look.language)
    with st.container(horizontal=True, vertical_alignment="center", key="head_sentences"):
        title = frame.word("sentences_title", name=name, number=hits.total)
        st.markdown(f"### {plain_markdown(title)}", width="stretch")
        if passport:
            _passport(opened, point)
        choice(frame, "lines_by")
    st.caption(frame.word("sentences_texts", texts=len(hits.by_text)))
    leaves = max(1, -(-hits.total // _LINES))
    leaf = Leaf(min(int(frame.selection.leaf), leaves), leaves, hits.total)
    order = frame.selection.lines_by
    first = (leaf.number - 1) * _LINES
    found = lines_at(many, asked, point, order, first, _LINES, _WIDTH)  # type: ignore[arg-type]
    shown = [_sentence(line) for line in found]
    view = found_lines.view(
        shown,
        {card.id: card for card in many.cards},
        hits.by_text,
        leaf,
        frame.look,
        by_text=order in ("newest", "oldest", "hits"),
        whole=True,
    )

    def turn(to: int) -> None:
        moving.change(leaf=str(max(1, to)))

    found_lines.show(view, on_open=moving.open_at, on_turn=turn, key="point_lines")
