"""The page's address: the selection is read from it, and written to it when a page is drawn."""

from dataclasses import replace
from functools import partial

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.session import lost, resuming, studies
from components.session.record import Query, remember, select, session
from components.session.selection import Selection, as_lists, from_query, possible, to_query
from policytext.study.evidence_sentences import is_evidence
from policytext.study.own_texts import Library

_MOST_OVERWRITTEN = 20  # addresses; no browser is further behind


def read(own: Library) -> tuple[Selection, tuple[str, ...]]:
    """Return the selection and the names in the address that were ignored.

    The selection is the session's own, unless the address has changed since a page was drawn. But
    a pick since then counts more than the address, and so does what was written over it, while the
    browser has not heard of that yet and still asks with the address before.
    """
    now, query = session(), _query()
    if query == now.address:
        remember(replace(now, overwritten=()))
    ignored: tuple[str, ...] = ()
    drawn = now.written is not None
    picked = now.selection != now.written
    late = query in now.overwritten and not _went_back()
    if now.lost and not lost.missing(now.lost, own):
        # What a link asked for has come.
        selection, ignored = _asked(now.lost, own)
    elif drawn and (picked or late or query == now.address):
        selection = _there(now.selection, own)
    else:
        begun = query if drawn else resuming.continued(query, own)
        selection, ignored = _asked(begun, own)
        ignored = ignored if begun == query else ()  # what was kept, no link asked for
        selection = _led(selection)
    select(selection)
    return selection, ignored


def write(selection: Selection) -> None:
    """Put the selection that a page shows into its address, where a lost link stays, too."""
    query, before = {**session().lost, **as_lists(to_query(selection))}, _query()
    if query != before:
        st.query_params.from_dict(query)
        others = [one for one in session().overwritten if one != before]
        remember(replace(session(), overwritten=(*others, before)[-_MOST_OVERWRITTEN:]))
    remember(replace(session(), address=query, written=selection))


def resume_upon(query: Query) -> None:
    """Select what a query names: what the browser still shows of a server that is gone."""
    selection, _ = _asked(query, session().library)
    select(selection)


def _led(selection: Selection) -> Selection:
    """Return what was just opened, if this came by its link: a link names no place in the text."""
    leading = session().leads_to
    if leading is None or to_query(leading.selection) != to_query(selection):
        return selection
    remember(replace(session(), leads_to=None))
    return leading.selection


def _went_back() -> bool:
    """Say whether this run was asked for by the browser's Back or Forward."""
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def _query() -> Query:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _there(selection: Selection, own: Library) -> Selection:
    """Return a selection without what is no longer there."""
    if selection.document and not own.text(selection.document):
        # It was removed elsewhere, in another window: from now on it counts as a link that is lost.
        lost.take_note(as_lists(to_query(selection)))
        return Selection(lang=selection.lang)
    written = session().written
    if written and replace(selection, lang="") != replace(written, lang=""):
        lost.take_note({})  # something else was chosen since
    study = studies.outline(own, selection.document)
    known = partial(is_evidence, study)
    return possible(selection, themes=study.theme_ids, evidence=known)


def _asked(query: Query, own: Library) -> tuple[Selection, tuple[str, ...]]:
    """Return the selection that a query asks for, and the names in it that mean nothing here."""
    if lost.missing(query, own):
        lost.take_note(query)
        query = {"lang": query["lang"]} if "lang" in query else {}
    elif set(query) - {"lang"}:
        lost.take_note({})
    named = {
        name: "".join(query.get(name, [])[-1:])
        for name in ("document", "card", "passages_of", "earlier")
    }
    ids = [id for id in named.values() if id and own.text(id)]
    study = studies.outline(own, named["document"] if named["document"] in ids else "")
    known = partial(is_evidence, study)
    return from_query(query, documents=ids, themes=study.theme_ids, evidence=known)
