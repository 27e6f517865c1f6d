"""What every page shares: settings, menu, language, filter; and the selection, in and out."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import streamlit as st

from components import cached, links, theme_filter, views
from components.selection import Selection, from_query, pick, to_query
from policytext.evidence import evidence_ids
from policytext.labels import label
from policytext.study import Study
from policytext.style import Look

_CSS = Path(__file__).with_suffix(".css")
PAGES = {"explore": "app.py", "method": "pages/method.py"}


@dataclass(frozen=True)
class Frame:
    """A page's selection, study and look."""

    selection: Selection
    study: Study
    look: Look

    def word(self, key: str, **values: object) -> str:
        """Return a label in the reader's language."""
        return label(key, self.look.language, **values)


def open_page(page: str) -> Frame:
    """Set the page up, draw the sidebar, and return what the page works on."""
    st.set_page_config(
        page_title=label("app_title", "zh"), page_icon=":material/description:", layout="wide"
    )
    st.html(_CSS)
    document, book, annotations = cached.built_in()
    everything = Study(document, (), book, annotations)
    selection, ignored = _read(everything)
    language = selection.lang or ("zh" if (st.context.locale or "zh").startswith("zh") else "en")
    look = Look(language=language, dark=st.context.theme.type == "dark")
    study = Study(
        document,
        cached.built_in_tokens(selection.level),  # type: ignore[arg-type]
        book,
        annotations,
        selection.themes,
        selection.also,
        selection.echoes == "on",
    )
    frame = Frame(selection, study, look)
    links.show(language=language, title=frame.word("app_title"), on_pick=_picked)
    _write(selection)
    with st.sidebar:
        _sidebar(frame, page)
    if ignored:
        st.toast(frame.word("link_ignored"))
    return frame


def _read(study: Study) -> tuple[Selection, tuple[str, ...]]:
    """Return the selection: of this session, unless the address has changed under it."""
    query = {name: st.query_params.get_all(name) for name in st.query_params}
    if "selection" in st.session_state and st.session_state.get("address") == query:
        return st.session_state.selection, ()
    selection, ignored = from_query(
        query, themes=[theme.id for theme in study.book], evidence=evidence_ids(study)
    )
    st.session_state.selection = selection
    return selection, ignored


def _write(selection: Selection) -> None:
    query = {
        name: value if isinstance(value, list) else [value]
        for name, value in to_query(selection).items()
    }
    if query != {name: st.query_params.get_all(name) for name in st.query_params}:
        st.query_params.from_dict(query)
    st.session_state.address = query


def _picked(picked: str) -> None:
    st.session_state.selection = pick(st.session_state.selection, picked)


def choice(
    frame: Frame,
    field: str,
    options: tuple[str, ...],
    *,
    form: Callable[[str], str] | None = None,
    show_label: bool = False,
) -> None:
    """Show a switch for one field of the selection."""
    key = f"choice_{field}"
    default = frame.look.language if field == "lang" else getattr(frame.selection, field)
    st.session_state[key] = default

    def changed() -> None:
        value = st.session_state[key]
        if value:
            st.session_state.selection = replace(st.session_state.selection, **{field: value})

    st.segmented_control(
        frame.word(f"choice_{field}"),
        options,
        format_func=form or (lambda option: frame.word(f"{field}_{option}")),
        key=key,
        on_change=changed,
        label_visibility="visible" if show_label else "collapsed",
        width="stretch" if show_label else "content",
    )


def _sidebar(frame: Frame, page: str) -> None:
    selection = frame.selection
    st.markdown(f"**:primary[文] {frame.word('app_title')}**")
    with st.container(key="menu", gap=None):
        for name, path in PAGES.items():
            st.page_link(
                path,
                label=frame.word(f"menu_{name}"),
                query_params=to_query(selection),
                width="stretch",
            )
    if page == "explore":
        st.caption(frame.word("filter_filter"))
        with st.container(key="filter"):
            theme_filter.show(views.theme_filter(frame.study, selection, frame.look))
        choice(frame, "level", ("phrases", "words"), show_label=True)
        choice(frame, "echoes", ("on", "off"), show_label=True)
        st.session_state.choice_also = list(selection.also)
        st.pills(
            frame.word("choice_also"),
            ("stop_word", "single_character", "number"),
            selection_mode="multi",
            format_func=lambda kind: frame.word(f"also_{kind}"),
            key="choice_also",
            on_change=_also_changed,
        )
        choice(frame, "unit", ("frequency", "per_thousand"), show_label=True)
        choice(
            frame,
            "top",
            ("12", "20", "40"),
            form=lambda n: frame.word("top_n", n=n),
            show_label=True,
        )
    choice(frame, "lang", ("zh", "en"), form=lambda one: label("language", one), show_label=True)


def _also_changed() -> None:
    also = tuple(st.session_state.choice_also)
    st.session_state.selection = replace(st.session_state.selection, also=also)
