"""The only st.cache_* in the project: thin wrappers round policytext."""

from collections.abc import Callable, Hashable

import streamlit as st

from policytext.documents import Document
from policytext.prepared import article, article_tokens
from policytext.segmentation import Level, Token
from policytext.theme_book import read_theme_book
from policytext.themes import Annotation, Theme, annotate


@st.cache_resource(show_spinner=False)
def built_in() -> tuple[Document, tuple[Theme, ...], tuple[Annotation, ...]]:
    """Return the built-in article, its theme book and what the book finds in it."""
    book = read_theme_book()
    return article(), book, annotate(article(), book)


@st.cache_resource(show_spinner=False)
def built_in_tokens(level: Level) -> tuple[Token, ...]:
    """Return the built-in article's tokens."""
    return article_tokens(level)


@st.cache_resource(show_spinner=False, max_entries=300)
def drawing(key: tuple[Hashable, ...], _draw: Callable[[], str]) -> str:
    """Return what `_draw` draws, drawn once; `key` names everything that it shows."""
    return _draw()
