"""The most frequent terms as a cloud."""

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import MUTE, Look
from policytext.charts.values import Cloud
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.prepared import cloud as laid_out
from policytext.study.study import Study
from policytext.views.basis import chosen_picks, named, rests_on, series
from policytext.views.term_places import term_places
from policytext.views.view import View
from policytext.views.words import Words, listed


def cloud(study: Study, options: Options, look: Look) -> View:
    """Lay the cloud out, and name the words that did not fit.

    A word has the colour of the theme in which more than half of its occurrences stand.
    """
    layout = laid_out(study.frequencies)
    missing = listed(layout.left_out, look.language)
    words = [(word.term, word.frequency) for word in layout.words]
    counts = pd.DataFrame(words, columns=["term", "frequency"])
    names = series(study, look.language)
    themes = {term: study.leading_theme(term) for term, _ in words}
    legend = tuple(names[theme] for theme in dict.fromkeys(themes.values()) if theme)
    return View(
        name="cloud",
        title=label("cloud_title", look.language),
        base=label(
            "cloud_base",
            look.language,
            number=len(words),
            note=label("cloud_missing", look.language, words=missing)
            if missing
            else label("cloud_all", look.language),
        ),
        note=rests_on(study, look.language),
        counts=counts,
        rows=named(counts, look.language),
        picks=[[str(Pick(term=term)), ""] for term, _ in words],
        chart=Cloud(
            layout,
            {term: names[theme].shade if theme else MUTE for term, theme in themes.items()},
            legend,
            frozenset(chosen_picks(study, options)),
        ),
        words=lambda: _words(themes, look.language),
        places=lambda: term_places(study, themes, options.term),
    )


def _words(themes: dict[str, str], language: str) -> Words:
    """Say which terms lead, and how many have a theme's colour."""
    return Words(
        label("headline_cloud", language, terms=listed(list(themes)[:3], language)),
        label(
            "takeaway_cloud", language, number=len(themes), coloured=sum(map(bool, themes.values()))
        ),
    )
