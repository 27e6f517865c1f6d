"""What every page shares: settings, menu, language, filter; and the selection, in and out."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from components.browser import links, theme_filter
from components.browser.plain import plain_markdown
from components.session import lost, studies
from components.session.held import hold
from components.session.own_texts import library
from components.session.selection import (
    Selection,
    from_query,
    of_document,
    pick,
    possible,
    to_query,
)
from components.session.undisturbed import undisturbed
from policytext.base.labels import label
from policytext.base.look import Look
from policytext.structure.policy_language import group_name
from policytext.study.behind import is_evidence
from policytext.study.comparison import Comparison
from policytext.study.options import Options
from policytext.study.own_texts import Library
from policytext.study.study import Study

_CSS = Path(__file__).with_suffix(".css")
PAGES = {
    "explore": "app.py",
    "terms": "pages/terms.py",
    "compare": "pages/compare.py",
    "structure": "pages/structure.py",
    "documents": "pages/documents.py",
    "slides": "pages/slides.py",
    "method": "pages/method.py",
}


@dataclass(frozen=True)
class Frame:
    """A page's selection, study and look, and which lines of a concordance are marked."""

    selection: Selection
    study: Study
    look: Look
    comparison: Comparison | None = None
    marked: tuple[int, ...] = ()

    @property
    def options(self) -> Options:
        """Return what the views take from the selection, beside the study."""
        chosen = self.selection
        return Options(
            term=chosen.term,
            evidence=chosen.evidence,
            unit=chosen.unit,
            top=int(chosen.top),
            search=chosen.search,
            gram=int(chosen.gram) if chosen.gram.isdigit() else 0,
            stops=chosen.stops == "in",
            order=chosen.order,
            context=int(chosen.context),
            marked=self.marked,
            window=chosen.window,
            least=int(chosen.least),
            comparison=self.comparison,
        )

    @property
    def text_shown(self) -> bool:
        """Say whether this session's browser has shown the text: only then the charts come."""
        return bool(st.session_state.get("text_shown"))

    def show_rest(self) -> None:
        """Take note that the text is on screen."""
        st.session_state.text_shown = True

    def reading(self, study: Study, comparison: Comparison | None = None) -> "Frame":
        """Return the frame on a study; the chosen term goes by the form that it has there."""
        selection = replace(self.selection, term=study.as_term(self.selection.term))
        return replace(self, study=study, selection=selection, comparison=comparison)

    def word(self, key: str, **values: object) -> str:
        """Return a label in the reader's language."""
        return label(key, self.look.language, **values)


def open_page(page: str, settle: Callable[[Frame], Selection] | None = None) -> Frame:
    """Set the page up, show menu and filter, and return what the page works on.

    A page that cannot show every selection gives a function that settles what it shows instead.
    The page itself calls components/settings.py, once its text is out.
    """
    st.set_page_config(page_title=label("app_title", "zh"), layout="wide")
    st.html(_CSS)
    own = library()
    selection, ignored = _read(own)
    language = selection.lang or ("zh" if (st.context.locale or "zh").startswith("zh") else "en")
    look = Look(language=language, dark=st.context.theme.type == "dark")
    marked = tuple(st.session_state.get("marked_lines", ()))
    frame = Frame(selection, studies.study(own, selection), look, marked=marked)
    if settle:
        # Here, and not by a second run: that would take a click on the menu back.
        st.session_state.selection = settle(frame)
        frame = replace(frame, selection=st.session_state.selection)
    drawn = urlencode(to_query(frame.selection), doseq=True)
    links.show(language=language, drawn=drawn, on_pick=_picked, unsaved=own != Library())
    _write(frame.selection)
    with st.sidebar:
        _menu(frame)
        if own.texts:
            _documents(frame, own)
        if page not in ("documents", "method"):
            _filter(frame)
    lost.show(language, page)
    if ignored:
        st.toast(frame.word("link_ignored"), duration="long")
    return frame.reading(frame.study)


def _read(own: Library) -> tuple[Selection, tuple[str, ...]]:
    """Return the selection: of this session, unless the address has changed under it.

    What was picked since the page was last drawn counts more than the address: that may not have
    followed the pick before yet.
    """
    query = {name: st.query_params.get_all(name) for name in st.query_params}
    ids = tuple(text.id for text in own.texts)
    kept = st.session_state.get("selection")
    followed = st.session_state.get("address") == query or kept != st.session_state.get("written")
    if kept and followed:
        selection: Selection = st.session_state.selection
        ignored: tuple[str, ...] = ()
        if selection.document not in ("", *ids):
            selection = of_document(selection, "")
        study = studies.outline(own, selection.document)
        known = partial(is_evidence, study)
        selection = possible(selection, themes=study.theme_ids, evidence=known)
    else:
        asked = next(iter(query.get("document", [""])[-1:]), "")
        if asked not in ids and lost.names_own_text(asked):
            lost.take_note()
            query = {"lang": query["lang"]} if "lang" in query else {}
        study = studies.outline(own, asked if asked in ids else "")
        selection, ignored = from_query(
            query, documents=ids, themes=study.theme_ids, evidence=partial(is_evidence, study)
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
    st.session_state.written = selection


def _picked(picked: str) -> None:
    st.session_state.selection = pick(st.session_state.selection, picked)


def _list_all() -> None:
    st.session_state.selection = replace(st.session_state.selection, search="")


def _say_all() -> None:
    st.session_state.selection = replace(st.session_state.selection, said="")


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


def _documents(frame: Frame, own: Library) -> None:
    """Show which document is read, and let another be chosen."""
    names = {"": frame.word("built_in_document")} | {text.id: text.listed for text in own.texts}
    hold("choice_document", frame.selection.document)

    def changed() -> None:
        chosen = st.session_state.choice_document
        st.session_state.selection = of_document(st.session_state.selection, chosen)

    st.selectbox(
        frame.word("choice_document"),
        tuple(names),
        format_func=lambda id: names.get(id, id),
        key="choice_document",
        on_change=undisturbed(changed),
    )


def _filter(frame: Frame) -> None:
    if frame.selection.search:
        word = plain_markdown(frame.word("search_let_go", search=frame.selection.search))
        st.button(word, key="search_let_go", on_click=undisturbed(_list_all), width="stretch")
    if frame.selection.said:
        name = group_name(frame.selection.said, frame.look.language)
        word = frame.word("said_let_go", name=name)
        st.button(word, key="said_let_go", on_click=undisturbed(_say_all), width="stretch")
    st.caption(frame.word("filter_filter"))
    with st.container(key="filter"):
        view = theme_filter.view(frame.study, frame.selection, frame.look)
        theme_filter.show(view, key="theme_filter")
