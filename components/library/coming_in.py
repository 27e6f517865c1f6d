"""How taking in comes on, in the background: how far it is, the ways to stop it and to go on."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from components.browser import ran
from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library.ways import way
from components.panels import opening
from components.panels.download import download
from components.session import keeping
from components.session.boxes import megabytes_of_text
from components.session.record import remember, session
from policytext.base.unreadable import Unreadable
from policytext.library.coming_in import queue, telling, worker
from policytext.library.coming_in.limits import max_archive_bytes
from policytext.library.coming_in.progress import Progress, progress
from policytext.library.store import Store

_EVERY = 1.0  # seconds between two looks while something comes in
_GROWTH = 1.25  # the list is drawn anew when it has grown by so much
_NAMED = 3  # texts in a sentence
_SHOWN = 100  # of what was not taken in; the list to download has all


def show(frame: Frame) -> None:
    """Show how it comes on; it looks again by itself as long as there is something to see."""
    now = _now()
    st.fragment(_look, run_every=_EVERY if now.goes_on else None)(frame, now)


def goes_on() -> bool:
    """Say whether something comes in, or is being indexed."""
    return _now().goes_on


def _now() -> Progress:
    """Return how taking in comes on."""
    store = keeping.at_hand()
    if store is None:
        return Progress()
    try:
        worker.ensure(store)
        return progress(store)
    except Unreadable:
        return Progress()


def _look(frame: Frame, drawn: Progress) -> None:
    """Look how it comes on; `drawn` is how it was when the page was drawn."""
    ran.show("ran_coming_in")
    now = _now()
    if now.of or now.to_index:
        _bar(frame, now)
    else:
        st.caption(_limits(frame))
    if now.broken:
        st.caption(plain_markdown(_broken(frame, now)))
    if drawn.goes_on and _is_to_be_drawn(drawn, now):
        st.rerun(scope="app")


def _is_to_be_drawn(before: Progress, now: Progress) -> bool:
    """Say whether the rest of the page has something new to show: at the end, and now and then."""
    if not now.goes_on or now.is_over > before.is_over:
        return True
    return now.taken > max(1, before.taken) * _GROWTH


def _bar(frame: Frame, now: Progress) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="drop_line"):
        if not now.is_over:
            st.progress(_share(now), width="stretch")
        st.caption(plain_markdown(_said(frame, now)), width="content")
        if now.trouble:
            st.caption(f":red[{plain_markdown(now.trouble.said(frame.look.language))}]")
        if now.stopped or now.trouble:
            _do(frame, "go_on", _go_on)
            if now.waiting:
                _do(frame, "let_go", _let_go)
        elif not now.is_over:
            _do(frame, "stop", queue.stop)
        if number := now.refused + now.twins + now.noted:
            word = frame.word("incoming_why", number=number)
            with st.popover(word, type="tertiary"):
                _not_taken(frame)
        if now.is_over and now.of:
            _do(frame, "clear", queue.clear)


def _share(now: Progress) -> float:
    """Return how much is done of the step that is at work: of taking in, then of the index."""
    if now.waiting:
        return now.done / now.of
    return now.indexed / max(now.indexed + now.to_index, 1)


def _said(frame: Frame, now: Progress) -> str:
    """Return in one line how taking in comes on."""
    parts = []
    if now.waiting:
        parts.append(frame.word("incoming_state", done=now.done, of=now.of))
    elif now.to_index:
        of = now.indexed + now.to_index
        parts.append(frame.word("incoming_indexing", done=now.indexed, of=of))
    elif now.of:
        parts.append(frame.word("incoming_over", number=now.taken))
    if now.opening:
        parts.append(frame.word("incoming_opening"))
    if now.seconds is not None and not now.is_over:
        parts.append(_left(frame, now.seconds))
    if now.twins:
        parts.append(frame.word("incoming_twins", number=now.twins))
    if now.refused:
        parts.append(frame.word("incoming_refused", number=now.refused))
    if now.noted:
        parts.append(frame.word("incoming_noted", number=now.noted))
    if now.stopped:
        parts.append(frame.word("incoming_stopped"))
    return " · ".join(parts)


def _limits(frame: Frame) -> str:
    """Return how large what comes in may be: each kind has a limit of its own."""
    return frame.word(
        "library_drop_how",
        text=megabytes_of_text(),
        holder=max_archive_bytes() // 1024**2,
        project=opening.MEGABYTES,
    )


def _broken(frame: Frame, now: Progress) -> str:
    """Return in one sentence which texts cannot be counted in."""
    names = frame.word("incoming_names_joined").join(card.listed for card in now.broken[:_NAMED])
    more = len(now.broken) - _NAMED
    if more > 0:
        names += frame.word("incoming_names_more", number=more)
    return Unreadable("unindexed", name=names).said(frame.look.language)


def _left(frame: Frame, seconds: float) -> str:
    if seconds < 90:
        return frame.word("incoming_seconds", number=max(1, round(seconds)))
    return frame.word("incoming_minutes", number=round(seconds / 60))


def _not_taken(frame: Frame) -> None:
    language = frame.look.language
    store = keeping.store()
    every = telling.in_short(queue.not_taken(store), language)
    for name, why, _ in every[:_SHOWN]:
        st.markdown(f"**{plain_markdown(name)}**  \n{plain_markdown(why)}")
    if rest := sum(one.number for one in every[_SHOWN:]):
        st.caption(frame.word("incoming_more", number=rest))
    download(
        frame.word("incoming_list"),
        lambda: telling.as_csv(queue.not_taken(store), language),
        f"{frame.word('incoming_list_name')}.csv",
        "text/csv",
        "refused_list",
    )


def _go_on(store: Store) -> None:
    queue.go_on(store)
    worker.ensure(store)


def _let_go(store: Store) -> None:
    queue.let_go(store)
    _go_on(store)


def _do(frame: Frame, name: str, act: Callable[[Store], None]) -> None:
    """Show a button that does something to what comes in; say on the page if it cannot be done."""

    def done() -> None:
        try:
            act(keeping.store())
        except Unreadable as reason:
            remember(replace(session(), unkept=reason))

    if way(frame, f"incoming_do_{name}", done, key=f"incoming_{name}"):
        st.rerun(scope="app")
