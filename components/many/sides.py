"""Two groups of texts: the scope that there is, and one beside it; each chosen, both swapped."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import streamlit as st

from components.browser import chooser
from components.browser.chooser import Choice
from components.browser.plain import plain_markdown
from components.library import moving
from components.many.opening import Opened
from components.session.record import session
from components.session.selection import scope_of
from components.session.undisturbed import undisturbed
from components.session.widgets import follow_names
from policytext.library.asked import scope_read, scope_written
from policytext.library.card import CENTRAL_TIERS, CENTRE, Card
from policytext.library.others import scope_of_texts
from policytext.library.saying import option_said, other_said, scope_said
from policytext.library.scope import EVERYTHING, FACETS, Scope
from policytext.tokens.initials import initials

_CSS = Path(__file__).with_name("groups.css")
_YEARS = ("since", "until")
_LATE, _EARLY = 8, 5  # years beside each other that are offered to begin with
_WHOLE = "-"  # all texts, by years


def show(opened: Opened) -> bool:
    """Show both groups, and let them be chosen; say whether both have texts."""
    st.html(f"<style>{_CSS.read_text(encoding='utf-8')}</style>")
    sides = opened.many.inside(opened.asked.scope), opened.many.beside(opened.asked)
    with st.container(key="panel_sides", border=True):
        with st.container(horizontal=True, vertical_alignment="bottom", key="sides"):
            _side(opened, "a", sides[0])
            _swap(opened, sides[1])
            _side(opened, "b", sides[1])
        if not all(sides):
            _begin(opened, "a" if not sides[0] else "b")
    return all(sides)


def _side(opened: Opened, side: str, cards: tuple[Card, ...]) -> None:
    frame, language = opened.frame, opened.frame.look.language
    scope = _scope(opened, side)
    base = scope.without(*_YEARS)
    name = scope_said(base, language)
    if side == "b" and scope == EVERYTHING:
        name = other_said(opened.asked, language)

    def listed() -> Iterator[Choice]:
        return _choices(opened, side)

    stamp = repr((opened.many.stamp, list(opened.many.groups.items()), side))
    characters = sum(card.characters for card in cards)
    size = frame.word("groups_size", texts=len(cards), characters=characters)
    with st.container(key=f"side_{side}"):
        chooser.show(
            f"{frame.word(f'groups_choose_{side}')} · {size}",
            Choice(_id(side, scope), name),
            listed,
            revision=sha256(stamp.encode()).hexdigest()[:16],
            language=language,
            key=f"choose_{side}",
            taken=lambda id: _take(side, id),
        )
        with st.container(horizontal=True, vertical_alignment="center", key=f"years_{side}"):
            for field in _YEARS:
                _year(opened, side, scope, field)


def _year(opened: Opened, side: str, scope: Scope, field: str) -> None:
    frame = opened.frame
    shown = getattr(scope, field)
    years = sorted({card.year for card in opened.many.cards if card.year} | {shown} - {""})
    names = {"": frame.word("groups_any_year"), **{year: year for year in years}}

    def taken(year: str | None) -> None:
        now = _now(side)
        since, until = (year or "" if one == field else getattr(now, one) for one in _YEARS)
        if since and until and since > until:  # what was just chosen holds
            since = until = year or ""
        _put(side, replace(now, since=since, until=until))

    follow_names(
        st.selectbox,
        frame.word(f"groups_{field}"),
        names,
        key=f"year_{side}_{field}",
        shown=shown,
        taken=taken,
        width=150,
    )


def _swap(opened: Opened, others: tuple[Card, ...]) -> None:
    """Let the groups change sides: the other texts only where a scope of their own holds them."""
    frame, asked = opened.frame, opened.asked
    there: Scope | None = asked.other
    if asked.other == EVERYTHING:
        there = scope_of_texts(opened.many.cards, others, opened.many.groups)

    def swapped() -> None:
        assert there is not None
        versus = scope_written(scope_of(session().selection))
        moving.narrow(there)
        moving.change(versus=versus, point="")

    st.button(
        frame.word("groups_swap"),
        key="swap_sides",
        icon=":material/swap_horiz:",
        on_click=undisturbed(swapped),
        disabled=there is None,
        help=frame.word("groups_no_swap" if there is None else "groups_swap_help"),
    )


def _begin(opened: Opened, side: str) -> None:
    """Say which group has no texts, and offer what can be set beside each other."""
    frame, language = opened.frame, opened.frame.look.language
    st.caption(frame.word("groups_empty", side=frame.word(f"side_{side}")))
    with st.container(horizontal=True, key="begin"):
        for number, (here, there) in enumerate(_beginnings(opened)):
            names = {"here": scope_said(here, language)}
            names["there"] = scope_said(there, language)
            if there == EVERYTHING:
                names["there"] = frame.word("groups_others")
            st.button(
                plain_markdown(frame.word("groups_start", **names)),
                key=f"begin_{number}",
                on_click=undisturbed(_set),
                args=(here, there),
            )


def _beginnings(opened: Opened) -> Iterator[tuple[Scope, Scope]]:
    """Yield scopes beside each other that both have texts."""
    cards = opened.many.cards
    tiers = {card.value("tier") for card in cards}
    centre = tuple(tier for tier in CENTRAL_TIERS if tier in tiers)
    if centre and "province" in tiers:
        yield Scope(tier=("province",)), Scope(tier=centre)
    years = sorted({int(card.year) for card in cards if card.year.isdecimal()})
    if len(years) > 1:
        turn = years[-1] - _LATE
        first = turn - _EARLY + 1
        if not any(first <= year <= turn for year in years):  # the last year, and all before
            first, turn = years[0], years[-1] - 1
        late = Scope(since=str(turn + 1), until=str(years[-1]))
        yield late, Scope(since=str(first), until=str(turn))
    yield from ((Scope(group=name), EVERYTHING) for name in opened.many.groups)


def _choices(opened: Opened, side: str) -> Iterator[Choice]:
    """Yield what a group can be: all or the others, kept groups, and what each facet has."""
    frame, many, language = opened.frame, opened.many, opened.frame.look.language
    whole = frame.word("groups_heading_whole")
    if side == "b":
        yield Choice("", frame.word("groups_others"), "", whole)
    yield Choice(_WHOLE, frame.word("groups_by_years"), "", whole)
    for name in many.groups:
        number = len(many.inside(Scope(group=name)))
        yield _choice(opened, Scope(group=name), name, number, "group")
    central = [card for card in many.cards if card.value("tier") in CENTRAL_TIERS]
    if central:
        centre = option_said("tier", CENTRE, language)
        yield _choice(opened, Scope(tier=CENTRAL_TIERS), centre, len(central), "tier")
    for facet in ("tier", *(one for one in FACETS if one != "tier")):
        counts = Counter(value for card in many.cards for value in card.values(facet))
        for value, number in counts.most_common():
            said = option_said(facet, value, language)
            scope = Scope(**{facet: (value,)})  # type: ignore[arg-type]
            yield _choice(opened, scope, said, number, facet)


def _choice(opened: Opened, scope: Scope, name: str, number: int, heading: str) -> Choice:
    word = opened.frame.word
    said = word("groups_option", name=name, number=number)
    return Choice(scope_written(scope), said, initials(name), word(f"groups_heading_{heading}"))


def _scope(opened: Opened, side: str) -> Scope:
    return opened.asked.scope if side == "a" else opened.asked.other


def _now(side: str) -> Scope:
    now = session().selection
    return scope_of(now) if side == "a" else scope_read(now.versus) or EVERYTHING


def _id(side: str, scope: Scope) -> str:
    """Return the choice that a scope is, whatever its years are."""
    base = scope.without(*_YEARS)
    if base == EVERYTHING:
        return "" if side == "b" and scope == EVERYTHING else _WHOLE
    return scope_written(base)


def _take(side: str, id: str) -> None:
    """Put what is chosen in the place of a group; its years stay, but with “the other texts”."""
    now = _now(side)
    base = EVERYTHING if id in ("", _WHOLE) else scope_read(id)
    if base is None:
        return
    if not id:
        _put(side, EVERYTHING)
        return
    scope = replace(base, since=now.since, until=now.until)
    if id == _WHOLE and side == "b" and scope == EVERYTHING:
        scope = Scope(since="0001")  # all that have a date: the reader narrows it
    _put(side, scope)


def _put(side: str, scope: Scope) -> None:
    if side == "a":
        moving.narrow(scope)
        moving.change(point="")
    else:
        moving.change(versus=scope_written(scope), point="")


def _set(here: Scope, there: Scope) -> None:
    moving.narrow(here)
    moving.change(versus=scope_written(there), point="")
