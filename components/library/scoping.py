"""Which texts count: facets, years, families, and what of all this can be let go."""

from collections.abc import Mapping

import streamlit as st

from components.browser import facets as facets_list
from components.browser import year_band
from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library import moving
from components.library.finding import Found
from components.library.ways import way
from components.session.record import session
from components.session.selection import MOST_OPTIONS, scope_of
from components.session.undisturbed import undisturbed
from components.settings import choice
from policytext.library.facets import facets
from policytext.library.saying import Narrowed, narrowed
from policytext.library.scope import FACETS, within
from policytext.library.years import years


def band(frame: Frame, found: Found) -> None:
    """Show how much text there is of each year, and let years be chosen."""
    around = within(found.cards, found.scope.without("since", "until"), found.groups, found.holding)
    view = year_band.view(
        years(found.cards, around, found.everywhere),
        frame.selection,
        frame.look,
        searched=found.hits is not None,
    )
    with st.container(key="panel_years", border=True):
        year_band.show(view, on_band=_between, on_by=lambda by: moving.change(band=by), key="years")


def sidebar(frame: Frame, found: Found) -> None:
    """Show the facets, and whether texts that nearly repeat each other count once."""
    with st.sidebar:
        if len(found.cards) > 1:
            options = facets(found.cards, found.scope, found.groups, found.holding)
            view = facets_list.view(options, found.scope, frame.look)
            facets_list.show(view, on_choose=_choose, key="facets")
        repeated = _repeated(found)
        if repeated:
            choice(frame, "once", show_label=True)
            st.caption(frame.word("library_families", number=repeated))


def chips(frame: Frame, found: Found) -> None:
    """Show what narrows the scope, each with the way to let it go."""
    parts = [one for one in narrowed(found.scope, frame.look.language) if "find" not in one.names]
    if not parts:
        return
    if (group := found.scope.group) and group not in found.groups:
        st.warning(plain_markdown(frame.word("group_not_here", name=group)))
    with st.container(horizontal=True, vertical_alignment="center", key="scope_chips"):
        for number, part in enumerate(parts):
            st.button(
                f"{plain_markdown(part.said)} ✕",
                key=f"let_go_{number}",
                on_click=undisturbed(_let_go),
                args=(part,),
                help=plain_markdown(frame.word("library_let_go", said=part.said)),
            )
        if len(parts) > 1:
            way(frame, "library_let_all_go", _let_all_go, key="let_all_go")


def _repeated(found: Found) -> int:
    """Return how many texts nearly repeat another one."""
    return sum(card.family not in ("", card.id) for card in found.cards)


def _between(since: str, until: str) -> None:
    moving.change(since=since, until=until)


def _choose(chosen: Mapping[str, list[str]]) -> None:
    known = (facet for facet in chosen if facet in FACETS)
    moving.change(**{facet: tuple(chosen[facet][:MOST_OPTIONS]) for facet in known})


def _let_go(part: Narrowed) -> None:
    scope = scope_of(session().selection)
    if part.value:
        (name,) = part.names
        kept = tuple(value for value in getattr(scope, name) if value != part.value)
        moving.change(**{name: kept})
    else:
        moving.narrow(scope.without(*part.names))


def _let_all_go() -> None:
    scope = scope_of(session().selection)
    moving.narrow(scope.without(*FACETS, "since", "until", "group", "once"))
