"""Sequences of tokens that come back."""

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import HUES, Look
from policytext.charts.values import Bar, Bars
from policytext.remarks.ngrams import ngrams as remarks
from policytext.remarks.words import told
from policytext.statistics import ngrams as statistic
from policytext.study.evidence import Sequence
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.tokens.searching import found_terms
from policytext.tokens.sequences import letter_places
from policytext.views.basis import named, rests_on, searched
from policytext.views.term_places import first_letters
from policytext.views.view import View

_BARS = 15
_LISTED = 5_000  # rows, from the most frequent one on: of more nobody reads all


def ngrams(study: Study, options: Options, look: Look) -> View:
    """Count sequences that the search finds by their letters. Raises Unreadable for a bad pattern.

    `counts` has the columns term (the letters) and evidence beside those of the statistic.
    """
    counts = study.once(_counts, options.gram, options.stops)
    letters = ["".join(gram) for gram in counts["gram"]]
    found = set(found_terms(letters, options.search))
    kept = [gram in found for gram in letters]
    counts = counts.assign(term=letters).loc[kept].reset_index(drop=True)
    evidence = pd.Series([Sequence(gram) for gram in counts["gram"]], dtype=object)
    counts = counts.assign(evidence=evidence)
    listed = counts.head(_LISTED)
    rows = listed.assign(
        gram=[" ".join(gram) for gram in listed["gram"]],
        first=[study.place(first, look.language) for first in listed["first"]],
    )[["gram", "length", "frequency", "first"]]
    bars = [
        Bar(row.term, row.frequency, str(Pick(evidence=row.evidence)), HUES[0])
        for row in counts.head(_BARS).itertuples()
    ]
    unit = label("column_frequency", look.language)
    chart = Bars(tuple(bars), unit, beyond=len(counts) - len(bars))
    stops = label(f"stops_{'in' if options.stops else 'out'}", look.language)
    return View(
        name="ngrams",
        title=label("lens_ngrams", look.language),
        base=searched(options, look.language)
        + label("ngrams_base", look.language, number=len(counts), stops=stops)
        + (label("rows_listed", look.language, number=_LISTED) if len(counts) > _LISTED else ""),
        note=f"{rests_on(study, look.language)} · {label('ngrams_note', look.language)}",
        counts=counts,
        rows=named(rows, look.language),
        picks=[
            [
                str(Pick(evidence=row.evidence)),
                "",
                "",
                str(Pick(at=row.first, reading="text")),
            ]
            for row in listed.itertuples()
        ],
        kinds=("", "", "", "words"),
        chart=chart,
        words=lambda: told(
            remarks(counts, _BARS, lambda letters: _times(study, letters), look.language),
            look.language,
        ),
        places=lambda: first_letters(study, counts["term"]),
    )


def _counts(study: Study, length: int, stop_words: bool) -> pd.DataFrame:
    return statistic.ngrams(
        study.tokens,
        study.document,
        lengths=(length,) if length else (2, 3, 4, 5),
        stop_words=stop_words,
        scope=study.scope,
    )


def _times(study: Study, letters: str) -> int:
    return len(letter_places(study.document.text, letters, study.scope))
