"""The explorer: the text beside its frequencies, its cloud and its breakdown."""

import streamlit as st


def explorer() -> None:
    """Show the page; where a visit begins the text alone, the rest once it is on screen."""
    # Imported here: the server reads this file too, and answers before any of this is loaded.
    from functools import partial

    from components import settings
    from components.browser import breakdown, copy_link
    from components.browser.plain import plain_markdown
    from components.library import moving
    from components.page import begin, surround
    from components.panels import doubting, reading_pane, search_box
    from components.server import warming
    from components.session.selection import to_query
    from policytext.library.row_names import name_said

    frame = begin("explore")
    study, selection, look = frame.study, frame.selection, frame.look

    with st.container(horizontal=True, key="title"):
        st.markdown(f"## {plain_markdown(name_said(study.title, look.language))}", width="content")
        st.caption(
            frame.word(
                "document_facts",
                paragraphs=len(study.document.paragraphs),
                sentences=len(study.document.sentences),
                characters=sum(p.end - p.start for p in study.document.paragraphs),
            ),
            width="stretch",
        )
        search_room = search_box.room()
        ways = st.container(
            horizontal=True, vertical_alignment="center", width="content", key="ways"
        )

    text_column, view_column = st.columns([38, 62], gap="small")
    with text_column, st.container(key="reader_box"):
        reading_pane.show(frame, on_shown=None if frame.text_shown else frame.show_rest)
    surround(frame, "explore")

    if not frame.text_shown:
        with view_column, st.container(key="panel_waiting", border=True):
            st.caption(frame.word("views_follow"))
        warming.text_is_out()
        return
    # Imported here, not above: the text waits for neither pandas nor Plotly.
    from components.panels import explorer as panels

    search_box.show(frame, search_room)
    with ways:
        moving.way_back(frame)
        moving.over_time(frame)
        moving.overlaps(frame, selection.document)
        copy_link.show(look.language)
        st.page_link(
            "pages/slides.py",
            label=frame.word("to_slides"),
            query_params=to_query(selection),
            width="content",
        )
    with view_column:
        with st.container(key="panel_breakdown", border=True):
            cards = breakdown.view(study, selection, look)
            breakdown.show(cards, on_doubt=partial(doubting.doubt, frame))
        left, right = st.columns(2, gap="small")
        with left:
            panels.frequency(frame)
        with right:
            panels.word_cloud(frame)
        left, right = st.columns([58, 42], gap="small")
        with left:
            panels.wide(frame)
        with right:
            panels.narrow(frame)
    settings.counting(frame, frequencies=True)
    settings.language(frame)


if __name__ == "__main__":
    explorer()
else:  # the server, which is started with this file and runs it for each visit
    from starlette.middleware import Middleware

    from components.server.at_once import SentAtOnce
    from components.server.no_dialogs import NoDialogs
    from components.server.own_files import OwnFiles
    from components.server.ready_files import ReadyFiles
    from components.server.start import started

    ways = [Middleware(way) for way in (SentAtOnce, ReadyFiles, OwnFiles, NoDialogs)]
    app = st.App(__file__, lifespan=started, middleware=ways)
