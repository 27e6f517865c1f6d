"""Sequences of tokens that come back."""

from urllib.parse import urlencode

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts import plotly as figures
from policytext.charts.plotly.bars import Bar
from policytext.statistics import ngrams as statistic
from policytext.study.evidence import Sequence
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.tokens.searching import found_terms
from policytext.views.basis import hues, named, rests_on, searched
from policytext.views.view import View

_BARS = 15


def ngrams(study: Study, options: Options, look: Look) -> View:
    """Count sequences that the search finds by their letters. Raises Unreadable for a bad pattern.

    `counts` has a column evidence beside those of the statistic.
    """
    lengths = (options.gram,) if options.gram else (2, 3, 4, 5)
    counts = statistic.ngrams(
        study.tokens,
        study.document,
        lengths=lengths,
        stop_words=options.stops,
        scope=study.scope,
    )
    letters = ["".join(gram) for gram in counts["gram"]]
    found = set(found_terms(letters, options.search))
    kept = [gram in found for gram in letters]
    counts = counts.assign(term=letters, evidence=[Sequence(gram) for gram in counts["gram"]])
    counts = counts.loc[kept].reset_index(drop=True)
    rows = counts.assign(
        gram=[" ".join(gram) for gram in counts["gram"]],
        first=[study.place(first, look.language) for first in counts["first"]],
    )[["gram", "length", "frequency", "first"]]
    first = counts.head(_BARS)
    bars = [
        Bar(row.term, row.frequency, urlencode({"evidence": row.evidence}))
        for row in first.itertuples()
    ]
    drawn = first["evidence"].tolist()
    chosen = drawn.index(options.evidence) if options.evidence in drawn else None
    stops = label(f"stops_{'in' if options.stops else 'out'}", look.language)
    return View(
        name="ngrams",
        title=label("lens_ngrams", look.language),
        base=searched(options, look.language)
        + label("ngrams_base", look.language, number=len(counts), stops=stops),
        note=f"{rests_on(study, look.language)} · {label('ngrams_note', look.language)}",
        counts=counts,
        rows=named(rows, look.language),
        picks=[
            [
                urlencode({"evidence": row.evidence}),
                "",
                "",
                urlencode({"at": row.first, "reading": "text"}),
            ]
            for row in counts.itertuples()
        ],
        hues=hues(study, look),
        kinds=("", "", "", "words"),
        draw=lambda look: figures.bars(bars, look=look, chosen=chosen),
    )
