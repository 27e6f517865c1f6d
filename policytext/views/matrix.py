"""Which terms stand in which theme's passages."""

from urllib.parse import urlencode

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts import plotly as figures
from policytext.statistics.theme_terms import theme_terms
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.basis import hues, named, rests_on
from policytext.views.view import View

_TERMS = 12


def matrix(study: Study, options: Options, look: Look) -> View:
    """Count the most frequent terms in the passages of each theme in force."""
    names = hues(study, look)
    terms = list(study.frequencies)[:_TERMS]
    ids = list(study.themes) or [theme.id for theme in study.book]
    counts = theme_terms(study.counted, study.annotations, ids, terms, echoes=study.echoes)
    rows = counts.assign(theme=[names[theme].label for theme in counts["theme"]])
    return View(
        name="matrix",
        title=label("wide_matrix", look.language),
        base=label("matrix_base", look.language),
        hint=label("hint_both", look.language),
        note=rests_on(study, look.language),
        counts=counts,
        rows=named(rows, look.language),
        picks=[
            [
                urlencode({"theme": theme}),
                urlencode({"term": term}),
                urlencode({"theme": theme, "term": term}),
            ]
            for theme, term in zip(counts["theme"], counts["term"], strict=True)
        ],
        hues=names,
        draw=lambda look: figures.matrix(
            counts, hues=hues(study, look), look=look, chosen=options.term
        ),
    )
