"""The most frequent terms as a cloud."""

from urllib.parse import urlencode

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Hue, Look
from policytext.study.options import Options
from policytext.study.prepared import cloud as laid_out
from policytext.study.study import Study
from policytext.views.basis import hues, named, rests_on
from policytext.views.view import View


def cloud(study: Study, options: Options, look: Look) -> View:
    """Lay the cloud out, and name the words that did not fit.

    `details`: colours (term → colour, from the theme in which more than half of its occurrences
    stand) and legend (the hues that occur).
    """
    layout = laid_out(study.frequencies)
    missing = label("list_mark", look.language).join(layout.left_out)
    words = [(word.term, word.frequency) for word in layout.words]
    counts = pd.DataFrame(words, columns=["term", "frequency"])
    names = hues(study, look)
    themes = {term: study.leading_theme(term) for term, _ in words}
    legend: list[Hue] = [names[theme] for theme in dict.fromkeys(themes.values()) if theme]
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
        picks=[[urlencode({"term": term}), ""] for term, _ in words],
        hues=names,
        layout=layout,
        details={
            "colours": {t: names[h].colour if h else look.mute for t, h in themes.items()},
            "legend": legend,
        },
    )
