"""The last view and the plan of the deck: kept whenever they change, and there again next time."""

from dataclasses import replace

from components.session import keeping
from components.session.record import Query, remember, session
from components.session.selection import Selection, to_query
from policytext.base.unreadable import Unreadable
from policytext.library.own import PLAN, VIEW, as_plan, plan_of


def resume() -> None:
    """Bring the plan of the deck back; call this where a visit begins."""
    store = keeping.kept()
    if store is None or session().resumed:
        return
    try:
        remember(replace(session(), plan=plan_of(store), resumed=True))
    except Unreadable as reason:
        remember(replace(session(), unkept=reason, resumed=True))


def last_view() -> Query:
    """Return the query of the view that was left last, {} where there is none."""
    store = keeping.kept()
    view = store.kept(VIEW).get(VIEW, {}) if store else {}
    return {str(name): list(values) for name, values in view.items()}


def note(selection: Selection) -> None:
    """Keep what is shown, before it is shown."""
    now, store = session(), keeping.kept()
    if store is None or now.noted == (selection, now.plan):
        return
    view = {
        name: value if isinstance(value, list) else [value]
        for name, value in to_query(selection).items()
    }
    try:
        store.note(VIEW, view)
        if now.noted is None or now.noted[1] != now.plan:
            store.note(PLAN, as_plan(now.plan)[PLAN])
    except Unreadable as reason:
        remember(replace(session(), unkept=reason))
        return
    remember(replace(session(), noted=(selection, now.plan)))
