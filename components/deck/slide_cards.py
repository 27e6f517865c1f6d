"""The slides as cards: a picture of each, its words to edit, its place to change."""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from components.browser.plain import plain_markdown
from components.deck import slide_list
from components.deck.slide_list import LANGUAGES, Plan
from components.frame import Frame
from components.session import cached
from components.session.undisturbed import undisturbed
from components.session.widgets import follow, follow_names, value_of
from policytext.exports.pictured import page_picture
from policytext.slides.layout import Layout
from policytext.slides.slide import Slide
from policytext.views.catalogue import COMPARED, GENERAL, KINDS, label_of
from policytext.views.statement import Statement


def choose(frame: Frame) -> Plan:
    """Show what a deck is made of; → what is chosen."""
    language = frame.comparison is not None and frame.comparison.kind == "language"
    more = GENERAL if language else COMPARED
    offered = (*KINDS, *more) if frame.comparison else KINDS
    kinds = tuple(kind for kind in slide_list.kinds() if kind in offered)
    follow_names(
        st.pills,
        frame.word("slides_views"),
        {kind: frame.word(label_of(kind)) for kind in offered},
        key="deck_views",
        shown=list(kinds),
        taken=slide_list.take,
        selection_mode="multi",
    )
    with st.container(horizontal=True, key="deck_look"):
        languages = _switch(frame, "languages", tuple(LANGUAGES), frame.look.language)
        ground = _switch(frame, "ground", ("light", "dark"), "light")
        ratio = _switch(frame, "ratio", ("16:9", "4:3"), "16:9")
        cloud = _switch(frame, "cloud", ("text", "picture"), "text")
    layout = Layout(ratio, dark=ground == "dark", cloud_picture=cloud == "picture")
    return Plan(kinds, LANGUAGES[languages], layout)


def show(
    frame: Frame, slides: Sequence[Slide], plan: Plan, statements: Mapping[str, Statement]
) -> None:
    """Show every slide with its words; say what to do when there is none."""
    if not slides:
        st.info(frame.word("slides_none"))
    for start in range(0, len(slides), 3):
        columns = st.columns(3, gap="small")
        for column, slide in zip(columns, slides[start : start + 3], strict=False):
            with column, st.container(border=True, key=f"slide_{slide.id}_{slide.language}"):
                _card(frame, slide, plan, statements[slide.language])


def _card(frame: Frame, slide: Slide, plan: Plan, statement: Statement) -> None:
    name = f"{slide.id}_{slide.language}"
    key = (slide.id, slide.headline, slide.takeaway, plan.layout, statement, frame.options)
    draw = partial(page_picture, slide, frame.study, frame.options, plan.layout, statement)
    st.image(cached.drawing(tuple(map(repr, key)), draw), width="stretch", alt=slide.headline)
    _words(frame, slide, name)
    with st.container(horizontal=True, vertical_alignment="center", key=f"head_{name}"):
        st.caption(plain_markdown(slide.name), width="stretch")
        for word, by in (("earlier", -1), ("later", 1)):
            place = plan.kinds.index(slide.kind) + by
            st.button(
                frame.word(f"slides_{word}"),
                help=frame.word(f"slides_{word}_help"),
                key=f"{word}_{name}",
                on_click=undisturbed(slide_list.move),
                args=(slide.kind, by),
                disabled=not 0 <= place < len(plan.kinds),
                type="tertiary",
            )
        st.button(
            frame.word("slides_out"),
            key=f"out_{name}",
            on_click=undisturbed(slide_list.take),
            args=([kind for kind in plan.kinds if kind != slide.kind],),
            type="tertiary",
        )


def _words(frame: Frame, slide: Slide, name: str) -> None:
    proposal = slide.proposal or slide
    headline, takeaway = f"headline_{name}", f"take_{name}"

    def changed(_written: str) -> None:
        # Both are read: they may have been changed together.
        words = value_of(headline, slide.headline), value_of(takeaway, slide.takeaway)
        slide_list.keep_words(proposal, *words)

    follow(
        st.text_input,
        frame.word("slides_headline"),
        key=headline,
        shown=slide.headline,
        taken=changed,
        max_chars=120,
    )
    follow(
        st.text_area,
        frame.word("slides_takeaway"),
        key=takeaway,
        shown=slide.takeaway,
        taken=changed,
        max_chars=300,
        height=68,
    )


def _switch(frame: Frame, name: str, options: tuple[str, ...], first: str) -> str:
    chosen = st.segmented_control(
        frame.word(f"slides_{name}"),
        options,
        default=first,
        format_func=lambda option: frame.word(f"slides_{name}_{option.replace(':', '_')}"),
        key=f"deck_{name}",
        persist_state="session",
        width="content",
    )
    return chosen or first
