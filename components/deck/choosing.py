"""What a deck is made of: views to add, ready-made sets, how it looks, and the way back."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from components.browser.plain import plain_markdown
from components.deck import planning
from components.frame import Frame
from components.session.undisturbed import undisturbed
from components.session.widgets import follow_names, give, value_of
from policytext.slides import sets
from policytext.study.plan import LOOKS, Plan
from policytext.views.catalogue import label_of


def show(frame: Frame) -> None:
    """Show one line of tools above the deck."""
    plan = planning.plan(frame.study)
    with st.container(horizontal=True, vertical_alignment="center", key="deck_tools"):
        with st.popover(frame.word("slides_add"), icon=":material/add:", key="deck_add"):
            _add(frame, plan)
        with st.popover(frame.word("slides_sets"), key="deck_sets", on_change="rerun"):
            _sets(frame)
        with st.container(horizontal=True, vertical_alignment="center", key="deck_undo"):
            _undo(frame)
        with st.container(horizontal=True, width="content", key="deck_look"):
            _look(frame, plan)


def _add(frame: Frame, plan: Plan) -> None:
    """Offer every view: pressed are those that the deck holds, each can be put in or left out."""
    study = frame.study
    scopes = {"": frame.word("slides_scope_filter" if study.themes else "slides_scope_all")}
    scopes |= {theme.id: theme.label[frame.look.language] for theme in study.book}
    scope = st.selectbox(
        frame.word("slides_scope"),
        tuple(scopes),
        format_func=lambda id: scopes.get(id, id),
        key="deck_scope",
    )
    scope = scope if scope in scopes else ""
    kinds = sets.OF_THEME if scope else sets.offered(frame.comparison)
    items = {kind: sets.items_of(kind, study, scope) for kind in kinds}

    def held(now: Plan) -> list[str]:
        there = set(now.items or ())
        return [kind for kind in kinds if items[kind] and there.issuperset(items[kind])]

    def taken(chosen: list[str]) -> None:
        now = planning.plan(study)
        new = [kind for kind in kinds if kind in chosen and kind not in held(now)]
        out = [kind for kind in held(now) if kind not in chosen]
        left = {item for kind in out for item in items[kind]}
        stay = [item for item in now.items or () if item not in left]
        names = frame.word("list_mark").join(frame.word(label_of(kind)) for kind in new or out)
        said = frame.word("did_add" if new else "did_remove", name=names)
        if new or out:
            planning.put([*stay, *(item for kind in new for item in items[kind])], said)

    follow_names(
        st.pills,
        frame.word("slides_views"),
        {kind: frame.word(label_of(kind)) for kind in kinds},
        key=f"deck_views_{scope}" if scope else "deck_views",
        shown=held(plan),
        taken=taken,
        selection_mode="multi",
    )


def _sets(frame: Frame) -> None:
    """Offer decks that are at hand; choosing one replaces the deck, which can be undone."""
    study, comparison = frame.study, frame.comparison
    _set(frame, "brief", partial(sets.briefing, study))
    if study.book:
        names = {theme.id: theme.label[frame.look.language] for theme in study.book}
        first = next(iter(names))
        theme = value_of("deck_set_theme", first)
        theme = theme if theme in names else first
        _set(frame, "theme", partial(sets.about, study, theme), names[theme])
        st.selectbox(
            frame.word("set_theme_which"),
            tuple(names),
            format_func=lambda id: names.get(id, id),
            key="deck_set_theme",
            label_visibility="collapsed",
        )
    if comparison:
        _set(frame, "compared", partial(sets.beside, comparison))
    else:
        _set(frame, "compared")
        st.page_link("pages/compare.py", label=frame.word("set_compared_how"))
    _set(frame, "all", partial(sets.everything, study, comparison))


def _set(
    frame: Frame, name: str, items: Callable[[], tuple[str, ...]] | None = None, about: str = ""
) -> None:
    said = frame.word(f"set_{name}")

    def chosen() -> None:
        assert items is not None
        whole = " · ".join(filter(None, (said, about)))
        planning.put(items(), frame.word("did_set", name=whole))
        give("deck_sets", False)  # what it did is to be seen

    act = undisturbed(chosen)
    with st.container(gap=None, key=f"set_row_{name}"):
        off = items is None
        st.button(said, key=f"set_{name}", on_click=act, disabled=off, width="stretch")
        st.caption(frame.word(f"set_{name}_hint"))


def _undo(frame: Frame) -> None:
    if step := planning.last():
        st.caption(plain_markdown(step.said), width="content")
        word, act = frame.word("undo"), undisturbed(planning.undo)
        st.button(word, key="undo_deck", on_click=act, type="tertiary")


def _look(frame: Frame, plan: Plan) -> None:
    _switch(frame, "languages", plan.languages or frame.look.language)
    _switch(frame, "ground", plan.ground)
    _switch(frame, "ratio", plan.ratio)
    if any(item.partition(".")[0] == "cloud" for item in plan.items or ()):
        _switch(frame, "cloud", plan.cloud)


def _switch(frame: Frame, name: str, shown: str) -> None:
    def taken(option: str | None) -> None:
        if option:  # what is chosen was clicked again, and stays so
            planning.look(name, option)

    follow_names(
        st.segmented_control,
        frame.word(f"slides_{name}"),
        {
            option: frame.word(f"slides_{name}_{option.replace(':', '_')}")
            for option in filter(None, LOOKS[name])
        },
        key=f"deck_{name}",
        shown=shown,
        taken=taken,
        label_visibility="collapsed",
        width="content",
    )
