"""How often terms and themes stand in each paragraph."""

from urllib.parse import urlencode

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts import plotly as figures
from policytext.statistics.distribution import distribution as statistic
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.tokens.searching import found_terms
from policytext.views.basis import hues, named, rests_on
from policytext.views.view import View

_TERMS = 10


def distribution(study: Study, options: Options, look: Look) -> View:
    """Count the most frequent terms (or those searched for), and the themes, by paragraph."""
    found = found_terms(study.frequencies, options.search)[:_TERMS]
    terms = list(dict.fromkeys([*([options.term] if options.term else []), *found]))[:_TERMS]
    themes = [t.id for t in study.book if not study.themes or t.id in study.themes]
    shown = [a for a in study.annotations if study.echoes or a.how == "stated"]
    counts = statistic(study.document, study.counted, shown, terms, themes)
    names = hues(study, look)
    said = {theme: names[theme].label for theme in themes}
    rows = counts.drop(columns="first").assign(
        row=[said.get(row, row) if kind == "theme" else row for row, kind in _keys(counts)],
        kind=[label(f"distribution_{kind}", look.language) for kind in counts["kind"]],
        paragraph=counts["paragraph"] + 1,
    )
    paragraphs = len(study.document.paragraphs)
    return View(
        name="distribution",
        title=label("lens_distribution", look.language),
        base=label("distribution_base", look.language, paragraphs=paragraphs),
        note=rests_on(study, look.language),
        counts=counts,
        rows=named(rows, look.language),
        picks=[
            [
                "",
                urlencode({kind: row}),
                urlencode({"at": first, "reading": "text"}),
                "",
            ]
            for (row, kind), first in zip(_keys(counts), counts["first"], strict=True)
        ],
        hues=names,
        kinds=("words", "words", "", ""),
        draw=lambda look: figures.distribution(
            counts, paragraphs=paragraphs, hues=hues(study, look), look=look, chosen=options.term
        ),
    )


def _keys(counts: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(counts["row"], counts["kind"], strict=True))
