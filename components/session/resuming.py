"""The last view and the plan of the deck: kept when they change, brought back next time."""

from dataclasses import replace

from components.session import keeping
from components.session.record import Query, remember, session
from components.session.selection import Selection, as_lists, to_query
from policytext.base.unreadable import Unreadable
from policytext.library.own import PLAN, VIEW, as_plan, plan_of
from policytext.study.own_texts import Library


def resume() -> None:
    """Bring the plan of the deck back; call this where a visit begins."""
    store = keeping.kept()
    if store is None or session().resumed:
        return
    try:
        remember(replace(session(), plan=plan_of(store), resumed=True))
    except Unreadable as reason:
        remember(replace(session(), unkept=reason, resumed=True))


def continued(query: Query, own: Library) -> Query:
    """Return the query that a visit begins with: its own, or else that of the last view.

    An address with nothing but a language asks for nothing.
    """
    if set(query) - {"lang"}:
        return query
    return {**_last_view(own), **query}


def note(selection: Selection) -> None:
    """Keep what is about to be shown, unless it stands in the place of what was asked for."""
    now, store = session(), keeping.kept()
    if store is None or now.lost or now.refused_text or now.noted == (selection, now.plan):
        return
    try:
        store.note(VIEW, as_lists(to_query(selection)))
        if now.noted is None or now.noted[1] != now.plan:
            store.note(PLAN, as_plan(now.plan)[PLAN])
    except Unreadable as reason:
        remember(replace(session(), unkept=reason))
        return
    remember(replace(session(), noted=(selection, now.plan)))


def _last_view(own: Library) -> Query:
    """Return the query of the last view, {} if there is none or its text is gone."""
    store = keeping.kept()
    try:
        view = store.kept(VIEW).get(VIEW) if store else None
    except Unreadable:
        return {}
    if not isinstance(view, dict):
        return {}
    query = {
        name: values
        for name, values in view.items()
        if isinstance(values, list) and all(isinstance(value, str) for value in values)
    }
    named = query.get("document", [""])[-1:]
    return query if all(not id or own.text(id) for id in named) else {}
