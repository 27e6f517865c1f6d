"""The deck being made: which views, in which order, under which words; kept for the session."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import streamlit as st

from policytext.exports.deck import Layout
from policytext.exports.slides import COMPARED_KINDS, KINDS, Slide

LANGUAGES = {"zh": ("zh",), "en": ("en",), "both": ("zh", "en")}
_FIRST = ("frequency", "cloud", "breakdown", "balance")


@dataclass(frozen=True)
class Plan:
    """What the reader has chosen for the deck, beside the words."""

    kinds: tuple[str, ...]
    languages: tuple[str, ...]
    layout: Layout


def kinds() -> tuple[str, ...]:
    """Return the views of the deck, in order."""
    return tuple(st.session_state.setdefault("deck_kinds", list(_FIRST)))


def take(chosen: Sequence[str]) -> None:
    """Choose these views: those that stay keep their order, new ones follow."""
    stay = [kind for kind in kinds() if kind in chosen]
    every = (*KINDS, *COMPARED_KINDS)
    st.session_state.deck_kinds = stay + [k for k in every if k in chosen and k not in stay]


def move(kind: str, by: int) -> None:
    """Move a view one place up (−1) or down (1)."""
    order = list(kinds())
    place = order.index(kind)
    to = min(max(place + by, 0), len(order) - 1)
    order.insert(to, order.pop(place))
    st.session_state.deck_kinds = order


def edited(slide: Slide) -> Slide:
    """Return a slide under the reader's own words, as long as its numbers suggest the same ones."""
    words = st.session_state.get("deck_words", {}).get(_name(slide))
    if not words:
        return slide
    return replace(slide, headline=words[0], takeaway=words[1], proposal=slide)


def keep_words(slide: Slide, headline: str, takeaway: str) -> None:
    """Store what the reader wrote."""
    st.session_state.setdefault("deck_words", {})[_name(slide)] = (headline, takeaway)


def _name(slide: Slide) -> tuple[str, ...]:
    # With the proposal in the name, a sentence about other numbers never stays on a slide.
    return (slide.id, slide.language, slide.headline, slide.takeaway)
