"""The terms that come first as a cloud."""

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import MUTE, Look, paled
from policytext.charts.clouds import LIMIT
from policytext.charts.values import Cloud, Named, Shade
from policytext.remarks import cloud as remarks
from policytext.remarks.words import listed, told
from policytext.statistics.leading import Lead, leading_themes
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.prepared import cloud as laid_out
from policytext.study.study import Study
from policytext.views.basis import named, ranked, rests_on, series
from policytext.views.term_places import term_places
from policytext.views.view import View


def cloud(study: Study, options: Options, look: Look) -> View:
    """Lay the cloud out, and name the words that did not fit.

    A word has the colour of the theme that leads it (`leading_themes`), in full where more than
    half of its occurrences stand there.
    """
    first = study.first_terms(options.rank, LIMIT)
    layout = laid_out(first)
    missing = listed(layout.left_out, look.language)
    words = [(word.term, word.frequency) for word in layout.words]
    counts = pd.DataFrame(words, columns=["term", "frequency"])
    names = series(study, look.language)
    leads = leading_themes(study.counted, study.annotations, [term for term, _ in words])
    led = {lead.theme for lead in leads.values()}
    legend = tuple(one for theme, one in names.items() if theme in led and theme)
    return View(
        name="cloud",
        title=label("cloud_title", look.language),
        base=ranked(study, options, look.language)
        + label(
            "cloud_base",
            look.language,
            number=len(words),
            note=label("cloud_missing", look.language, words=missing) if missing else "",
        ),
        note=rests_on(study, look.language),
        counts=counts,
        rows=named(counts, look.language),
        picks=[[str(Pick(term=term)), ""] for term, _ in words],
        chart=Cloud(
            layout,
            {term: _shade(lead, names) for term, lead in leads.items()},
            legend,
            {term: names[lead.theme].texture for term, lead in leads.items() if lead.theme},
            {term: str(Pick(term=term)) for term in leads},
        ),
        words=lambda: told(
            remarks.cloud(study, first, leads, options.rank, look.language), look.language
        ),
        places=lambda: term_places(study, leads, options.term),
    )


def _shade(lead: Lead, names: dict[str, Named]) -> Shade:
    """Return a theme's hue, on its way to grey where it does not hold the half; grey for none."""
    if not lead.theme:
        return MUTE
    return names[lead.theme].shade if lead.half else paled(names[lead.theme].shade)
