"""The deck being made: which views, in which order, under which words; kept for the session."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from components.session.record import remember, session
from policytext.slides.layout import Layout
from policytext.slides.slide import Slide
from policytext.views.catalogue import COMPARED, KINDS

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
    chosen = session().deck_kinds
    return _FIRST if chosen is None else chosen


def take(chosen: Sequence[str]) -> None:
    """Choose these views: those that stay keep their order, new ones follow."""
    stay = [kind for kind in kinds() if kind in chosen]
    every = (*KINDS, *COMPARED)
    new = [kind for kind in every if kind in chosen and kind not in stay]
    remember(replace(session(), deck_kinds=(*stay, *new)))


def move(kind: str, by: int) -> None:
    """Move a view one place up (−1) or down (1)."""
    order = list(kinds())
    place = order.index(kind)
    to = min(max(place + by, 0), len(order) - 1)
    order.insert(to, order.pop(place))
    remember(replace(session(), deck_kinds=tuple(order)))


def edited(slide: Slide) -> Slide:
    """Return a slide under the reader's own words, as long as its numbers suggest the same ones."""
    words = session().deck_words.get(_name(slide))
    if not words:
        return slide
    return replace(slide, headline=words[0], takeaway=words[1], proposal=slide)


def keep_words(slide: Slide, headline: str, takeaway: str) -> None:
    """Store what the reader wrote."""
    now = session()
    words = {**now.deck_words, _name(slide): (headline, takeaway)}
    remember(replace(now, deck_words=words))


def _name(slide: Slide) -> tuple[str, ...]:
    # With the proposal in the name, a sentence about other numbers never stays on a slide.
    return (slide.id, slide.language, slide.headline, slide.takeaway)
