"""The line of expressions that are counted: each with its hue, one more, and what can be picked."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import streamlit as st

from components.browser import expression_chips
from components.browser.plain import plain_markdown
from components.library import moving
from components.many.opening import Opened
from components.session.record import session
from components.session.selection import LONGEST_EXPRESSION
from components.session.undisturbed import undisturbed
from components.session.widgets import follow, in_one_line
from policytext.base.unreadable import Unreadable
from policytext.library.asked import MOST_EXPRESSIONS
from policytext.library.counting.expressions import of_string
from policytext.library.expression_names import expression_name
from policytext.library.point import Point
from policytext.structure.policy_language import groups
from policytext.views.of_library.basis import book_said

_PAIRS = 12  # relationships that are offered
_SUGGESTED = 10  # set phrases


def show(opened: Opened, *, most: int = MOST_EXPRESSIONS) -> Opened:
    """Show the expressions in force, a line to add one, what can be picked; → what can be counted.

    An expression that cannot be is said why.
    """
    frame = opened.frame
    with (
        st.container(key="panel_expressions", border=True),
        st.container(horizontal=True, vertical_alignment="center", key="expressions"),
    ):
        names = {
            one: expression_name(one, opened.many.book, frame.look.language)
            for one in opened.asked.expressions
        }
        if names:
            expression_chips.show(
                names,
                frame.look,
                chosen=frame.selection,
                on_let_go=_let_go,
                key="expression_chips",
            )
        _line(opened, most)
        with st.popover(frame.word("expressions_pick"), type="tertiary"):
            _pick(opened, most)
    refused = _refused(opened)
    for written, reason in refused.items():
        st.warning(plain_markdown(f"{names[written]}: {reason.said(frame.look.language)}"))
    kept = tuple(one for one in opened.asked.expressions if one not in refused)
    return _with(opened, _one_of(opened, kept) if most == 1 else kept[:most])


def add(written: str, most: int = MOST_EXPRESSIONS) -> None:
    """Count one more expression; where one at a time is counted, before the others."""
    now = session().selection
    plain = in_one_line(written)
    if not plain or plain in now.expressions:
        return
    together = (*now.expressions, plain) if most > 1 else (plain, *now.expressions)
    moving.change(expressions=together[:MOST_EXPRESSIONS], point="")


def _one_of(opened: Opened, every: tuple[str, ...]) -> tuple[str, ...]:
    """Return one expression only: that whose number is chosen, else the first."""
    point = Point.parse(opened.frame.selection.point)
    return (point.expression,) if point and point.expression in every else every[:1]


def _with(opened: Opened, expressions: tuple[str, ...]) -> Opened:
    return replace(opened, asked=replace(opened.asked, expressions=expressions))


def suggest(opened: Opened) -> None:
    """Offer what to begin with: the chosen term, and the set phrases that are said most."""
    from policytext.library.lives.life import lives

    frame, many = opened.frame, opened.many
    st.caption(frame.word("expressions_none"))
    try:
        found = many.counted(
            "suggested", "", lambda: lives(many.tables, many.cards, texts=2, maximal=True).phrases
        )
    except Unreadable:
        return
    said = found.sort_values("total", ascending=False, kind="stable").head(_SUGGESTED)
    terms = dict.fromkeys(filter(None, (frame.selection.term, *said["phrase"])))
    with st.container(horizontal=True, key="pick_suggested"):
        for term in terms:
            _option(str(of_string(term)), term, add)


def _let_go(written: str) -> None:
    now = session().selection
    kept = tuple(one for one in now.expressions if one != written)
    moving.change(expressions=kept, point="")


def _line(opened: Opened, most: int) -> None:
    frame = opened.frame
    held = opened.asked.expressions
    if len(held) >= most > 1:
        st.caption(frame.word("expressions_many", number=most))
        return
    word = frame.word("search_expressions_add" if held else "search_expressions_first")
    follow(
        st.text_input,
        word,
        key=f"expression_line_{len(held)}",
        shown="",
        taken=lambda written: add(written, most),
        placeholder=word,
        max_chars=LONGEST_EXPRESSION,
        label_visibility="collapsed",
        icon=":material/add:",
    )


def _refused(opened: Opened) -> Mapping[str, Unreadable]:
    """Return the expressions that cannot be counted, each with why."""
    from policytext.library.at_point import sought_of

    found = {}
    for written in opened.asked.expressions:
        try:
            sought_of(opened.many, written)
        except Unreadable as reason:
            found[written] = reason
    return found


def _pick(opened: Opened, most: int) -> None:
    frame, language = opened.frame, opened.frame.look.language
    themes = {f"~theme:{theme.id}": theme.label[language] for theme in opened.many.book}
    steps = {f"~step:{group.id}": group.label[language] for group in groups() if group.step}
    for name, options in (("themes", themes), ("pairs", _pairs(opened)), ("steps", steps)):
        if options:
            st.caption(frame.word(f"expressions_{name}", book=book_said(opened.many, language)))
            with st.container(horizontal=True, key=f"pick_{name}"):
                for written, said in options.items():
                    _option(written, said, lambda one: add(one, most))


def _option(written: str, said: str, act: Callable[[str], None]) -> None:
    st.button(
        plain_markdown(said), key=f"pick_{written}", on_click=undisturbed(act), args=(written,)
    )


def _pairs(opened: Opened) -> Mapping[str, str]:
    """Return the relationships that stand in most texts."""
    from policytext.library.counting.pairs_over_time import pairs_over_time

    many = opened.many
    try:
        table = many.counted(
            "pairs offered", "", lambda: pairs_over_time(many.tables, many.cards, at_least=2).pairs
        )
    except Unreadable:
        return {}
    first = table.head(_PAIRS)
    return dict(zip(first["expression"], first["name"], strict=True))
