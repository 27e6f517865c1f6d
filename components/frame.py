"""What every page shares: settings, menu, language, filter; and the selection, in and out."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from components import cached, links, theme_filter
from components.selection import Selection, from_query, pick, to_query
from policytext.evidence import evidence_ids
from policytext.labels import label
from policytext.look import Look
from policytext.options import Options
from policytext.study import Study

_CSS = Path(__file__).with_suffix(".css")
PAGES = {"explore": "app.py", "slides": "pages/slides.py", "method": "pages/method.py"}


@dataclass(frozen=True)
class Frame:
    """A page's selection, study and look."""

    selection: Selection
    study: Study
    look: Look

    @property
    def options(self) -> Options:
        """Return what the views take from the selection, beside the study."""
        chosen = self.selection
        return Options(chosen.term, chosen.evidence, chosen.unit, int(chosen.top))

    @property
    def text_shown(self) -> bool:
        """Say whether this session's browser has shown the text: only then the charts come."""
        return bool(st.session_state.get("text_shown"))

    def show_rest(self) -> None:
        """Take note that the text is on screen."""
        st.session_state.text_shown = True

    def word(self, key: str, **values: object) -> str:
        """Return a label in the reader's language."""
        return label(key, self.look.language, **values)


def open_page(page: str) -> Frame:
    """Set the page up, show menu and filter, and return what the page works on.

    The page itself calls components/settings.py, once its text is out.
    """
    st.set_page_config(page_title=label("app_title", "zh"), layout="wide")
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
        selection.level,  # type: ignore[arg-type]
    )
    frame = Frame(selection, study, look)
    links.show(language=language, on_pick=_picked)
    _write(selection)
    with st.sidebar:
        _menu(frame)
        if page != "method":
            _filter(frame)
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


def _menu(frame: Frame) -> None:
    st.markdown(f"**:primary[文] {frame.word('app_title')}**")
    with st.container(key="menu", gap=None):
        for name, path in PAGES.items():
            st.page_link(
                path,
                label=frame.word(f"menu_{name}"),
                query_params=to_query(frame.selection),
                width="stretch",
            )


def _filter(frame: Frame) -> None:
    st.caption(frame.word("filter_filter"))
    with st.container(key="filter"):
        view = theme_filter.view(frame.study, frame.selection, frame.look)
        theme_filter.show(view, key="theme_filter")
