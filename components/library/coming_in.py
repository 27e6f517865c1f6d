"""The drop bar: files in, and how taking them in comes on, in the background."""

from dataclasses import replace

import streamlit as st

from components.browser import ran
from components.browser.plain import plain_markdown
from components.frame import Frame
from components.library import moving
from components.panels.upload import taken
from components.session import keeping
from components.session.record import remember, session
from components.session.undisturbed import undisturbed
from policytext.base.unreadable import Unreadable
from policytext.library.coming_in import adding, queue, worker
from policytext.library.coming_in.kinds import kind_of
from policytext.library.coming_in.limits import max_archive_bytes
from policytext.library.coming_in.progress import Progress, progress

_EVERY = 1.0  # seconds between two looks while something comes in
_GROWTH = 1.25  # the list is drawn anew when it has grown by so much


def show(frame: Frame) -> None:
    """Show where files are dropped, and what comes in."""
    _add_what_is_settled()
    with st.container(key="drop_bar", horizontal=True, vertical_alignment="center"):
        most = max_archive_bytes() // 1024 // 1024
        files = taken(frame.word("library_drop"), "library_files", several=True, megabytes=most)
        if files:
            _take(files)
        with st.container(key="drop_state"):
            _state(frame)


def _take(files: list[tuple[str, bytes]]) -> None:
    """Add files to what comes in; of tables it is asked first which columns are what."""
    tables = [one for one in files if kind_of(one[0]) == "table"]
    others = [one for one in files if kind_of(one[0]) != "table"]
    now = session()
    to_add = (*now.to_add, *((name, content, None) for name, content in others))
    remember(replace(now, tables=(*now.tables, *tables), to_add=to_add))
    moving.ask("table" if tables else "")
    st.rerun()  # the box is empty again


def _add_what_is_settled() -> None:
    """Add all that was dropped at once, when no dialog asks for the columns of a table any more."""
    now = session()
    if now.asking == "table" or not (now.tables or now.to_add):
        return
    remember(replace(now, tables=(), to_add=()))
    if not now.to_add:
        return
    columns = {name: chosen for name, _, chosen in now.to_add if chosen}
    try:
        store = keeping.store()
        adding.add(store, [(name, content) for name, content, _ in now.to_add], columns)
        worker.ensure(store)
        remember(replace(session(), unkept=None))
    except Unreadable as reason:
        remember(replace(session(), unkept=reason))


def comes_in() -> Progress | None:
    """Return how taking in comes on; None where nothing ever came."""
    store = keeping.at_hand()
    if store is None:
        return None
    try:
        worker.ensure(store)
        return progress(store)
    except Unreadable:
        return None


def _state(frame: Frame) -> None:
    """Show how it comes on; it looks again by itself as long as there is something to see."""
    now = comes_in()
    going = now is not None and not now.is_over and not now.stopped and now.trouble is None
    _drawn(now)
    st.fragment(_look, run_every=_EVERY if going else None)(frame, going)


def _look(frame: Frame, going: bool) -> None:
    ran.show("ran_coming_in")
    now = comes_in()
    if now is None or not (now.of or now.to_index):
        st.caption(frame.word("library_drop_how"))
        return
    _bar(frame, now)
    if going and _is_to_be_drawn(now):
        st.rerun(scope="app")


def _drawn(now: Progress | None) -> None:
    remember(replace(session(), texts_drawn=now.taken if now else 0))


def _is_to_be_drawn(now: Progress) -> bool:
    """Say whether the rest of the page has something new to show: at the end, and now and then."""
    return now.is_over or now.stopped or now.taken > max(1, session().texts_drawn) * _GROWTH


def _bar(frame: Frame, now: Progress) -> None:
    store = keeping.store()
    with st.container(horizontal=True, vertical_alignment="center", key="drop_line"):
        if not now.is_over:
            st.progress(_share(now), width="stretch")
        st.caption(plain_markdown(said(frame, now)), width="content")
        if now.trouble:
            st.caption(f":red[{plain_markdown(now.trouble.said(frame.look.language))}]")
        if now.stopped or now.trouble:
            _way(frame, "go_on", _go_on)
            if now.waiting:
                _way(frame, "let_go", _let_go)
        elif not now.is_over:
            _way(frame, "stop", lambda: queue.stop(store))
        if now.refused or now.twins:
            word = frame.word("incoming_why", number=now.refused + now.twins)
            with st.popover(word, type="tertiary"):
                _not_taken(frame)
        if now.is_over and now.of:
            _way(frame, "clear", lambda: queue.clear(store))


def _share(now: Progress) -> float:
    """Return how much is done of what is being done: of taking in, then of the index."""
    if now.waiting:
        return now.done / now.of
    return 1 - now.to_index / max(now.taken, now.to_index, 1)


def said(frame: Frame, now: Progress) -> str:
    """Return in one line how taking in comes on."""
    parts = []
    if now.waiting:
        parts.append(frame.word("incoming_state", done=now.done, of=now.of))
    elif now.to_index:
        parts.append(frame.word("incoming_indexing", number=now.to_index))
    elif now.of:
        parts.append(frame.word("incoming_over", number=now.taken))
    if now.opening:
        parts.append(frame.word("incoming_opening"))
    if now.seconds and not now.is_over:
        parts.append(_left(frame, now.seconds))
    if now.twins:
        parts.append(frame.word("incoming_twins", number=now.twins))
    if now.refused:
        parts.append(frame.word("incoming_refused", number=now.refused))
    if now.stopped:
        parts.append(frame.word("incoming_stopped"))
    return " · ".join(parts)


def _left(frame: Frame, seconds: float) -> str:
    if seconds < 90:
        return frame.word("incoming_seconds", number=max(1, round(seconds)))
    return frame.word("incoming_minutes", number=round(seconds / 60))


_SHOWN = 100  # of what was not taken in; the list to download has all


def _not_taken(frame: Frame) -> None:
    language = frame.look.language
    store = keeping.store()
    every = queue.not_taken(store)
    for name, reason in every[:_SHOWN]:
        st.markdown(f"**{plain_markdown(name)}**  \n{plain_markdown(reason.said(language))}")
    if len(every) > _SHOWN:
        st.caption(frame.word("incoming_more", number=len(every) - _SHOWN))
    st.download_button(
        frame.word("incoming_list"),
        lambda: queue.not_taken_csv(store, language),
        f"{frame.word('incoming_list_name')}.csv",
        "text/csv",
        on_click="ignore",
        key="refused_list",
    )


def _go_on() -> None:
    store = keeping.store()
    queue.go_on(store)
    worker.ensure(store)


def _let_go() -> None:
    store = keeping.store()
    queue.let_go(store)
    queue.go_on(store)
    worker.ensure(store)


def _way(frame: Frame, name: str, act) -> None:  # type: ignore[no-untyped-def]
    if st.button(
        frame.word(f"incoming_do_{name}"),
        key=f"incoming_{name}",
        type="tertiary",
        on_click=undisturbed(act),
    ):
        st.rerun(scope="app")
