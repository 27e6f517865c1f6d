"""Which terms stand in which theme's passages."""

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import GREY, Look
from policytext.charts.values import Cell, Grid, Line, Named
from policytext.remarks import matrix as remarks
from policytext.remarks.words import told
from policytext.statistics.theme_terms import theme_terms
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.views.basis import line_of, of_passages, ranked, rests_on, series
from policytext.views.crossed import crossed, headed
from policytext.views.term_places import term_places
from policytext.views.view import View

_TERMS = 12


def matrix(study: Study, options: Options, look: Look) -> View:
    """Count the terms that come first in the passages of each theme in force."""
    names = series(study, look.language)
    terms = study.ranked(options.rank)[:_TERMS]
    ids = list(study.themes) or [theme.id for theme in study.book]
    counts = theme_terms(study.counted, study.annotations, ids, terms, echoes=study.echoes)
    base = label("matrix_base", look.language)
    base = of_passages(study, base, look.language, study.themes)
    wide = crossed(counts, ["term"], "theme", "frequency")
    first = {"term": wide.index, "frequency": [study.frequencies[term] for term in wide.index]}
    return View(
        name="matrix",
        title=label("wide_matrix", look.language),
        base=base,
        hint=label("hint_both", look.language),
        note=ranked(study, options, look.language) + rests_on(study, look.language),
        counts=counts,
        rows=headed(first, wide, [names[theme].name for theme in wide.columns], look.language),
        picks=[
            [
                str(Pick(term=term)),
                "",
                *(str(Pick(theme=theme, term=term)) if n else "" for theme, n in numbers.items()),
            ]
            for term, numbers in wide.iterrows()
        ],
        chart=_chart(counts, names),
        words=lambda: told(remarks.matrix(study, counts, look.language), look.language),
        places=lambda: term_places(study, counts["term"], options.term),
    )


def _chart(counts: pd.DataFrame, names: dict[str, Named]) -> Grid:
    """Return themes as rows and terms as columns."""
    themes = {theme: row for row, theme in enumerate(dict.fromkeys(counts["theme"]))}
    terms = {term: column for column, term in enumerate(dict.fromkeys(counts["term"]))}
    return Grid(
        rows=tuple(line_of(names[theme]) for theme in themes),
        columns=tuple(Line(term, GREY, str(Pick(term=term)), plain=True) for term in terms),
        cells=tuple(
            Cell(
                themes[row.theme],
                terms[row.term],
                row.frequency,
                str(Pick(theme=row.theme, term=row.term)),
                (f"{names[row.theme].name} × {row.term}: {row.frequency}",),
            )
            for row in counts.itertuples()
        ),
    )
