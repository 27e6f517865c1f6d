"""Which slides a deck's items become, each with the words that its numbers suggest.

An item is a kind of slide, or a kind and a theme ("quotes.industry"): what is counted is counted
in the passages of that theme, whatever the page filters by. Of many texts it is a kind and what is
asked of them (`Asked`, printed).
"""

from collections.abc import Sequence
from dataclasses import replace

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.library.many import Many
from policytext.remarks import parts
from policytext.remarks.words import Words
from policytext.slides import evidence
from policytext.slides.book_slides import breakdown, quotes
from policytext.slides.brief_slides import brief, brief_compared
from policytext.slides.of_library import is_at_hand, is_of_library, of_library
from policytext.slides.slide import Slide, slide
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.basis import searched
from policytext.views.catalogue import (
    COMPARED,
    COMPARED_KINDS,
    builder,
)
from policytext.views.view import View

# What is no view.
_SLIDES = {
    "brief": brief,
    "brief_compared": brief_compared,
    "breakdown": breakdown,
    "quotes": quotes,
}


def proposed(
    study: Study,
    options: Options,
    look: Look,
    items: Sequence[str],
    many: Many | None = None,
) -> list[Slide]:
    """Return the slides for these items, in this order; a theme that is not there has none.

    Nor has what is asked of many texts, where these are not at hand.
    """
    found: list[Slide] = []
    for item in items:
        kind, _, theme = item.partition(".")
        if is_of_library(item):
            found += [of_library(many, item, look)] if many and is_at_hand(item, many) else []
            continue
        if theme and theme not in study.theme_ids:
            continue
        part = study.of_theme(theme) if theme and kind not in COMPARED_KINDS else study
        found += _SLIDES.get(kind, _view)(part, options, look, item)
    return found


def _view(study: Study, options: Options, look: Look, item: str) -> list[Slide]:
    kind = item.partition(".")[0]
    if kind in COMPARED:
        assert options.comparison is not None
        study = options.comparison.target
    view = builder(kind)(study, options, look)
    words = _words(view, _told_of(study, kind, options), options, look.language)
    lines = evidence.of_view(study, view, look.language)
    return [slide(item, look, view.title, words, view.base, lines, view.line, view)]


def _told_of(study: Study, kind: str, options: Options) -> Study:
    """Return the study that a headline names the filter of: themes compared name themselves."""
    beside = options.comparison
    if kind not in COMPARED or beside is None or beside.kind != "themes":
        return study
    return replace(study, filter=replace(study.filter, themes=()))


def _words(view: View, study: Study, options: Options, language: str) -> Words:
    """Return headline and takeaway; counts of a part must not read like counts of the whole."""
    words = Words(label("headline_empty", language, title=view.title), "")
    if not view.counts.empty:
        named = parts.of_whole if view.whole else parts.within
        words = named(view.words(), study, language)
    only = searched(options, language)
    if only and view.base.startswith(only):
        words = parts.of_search(words, options.search, language)
    return words
