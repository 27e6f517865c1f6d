"""All terms, described."""

from math import log10

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import HUES, Look
from policytext.charts.log_marks import decades
from policytext.charts.values import Axis, Dot, Named, Scatter
from policytext.remarks.terms import terms as remarks
from policytext.remarks.words import told
from policytext.statistics.term_table import paragraph_sizes, term_table
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.tokens.searching import found_terms
from policytext.views.basis import base, named, ranked, rests_on, series
from policytext.views.term_places import term_places
from policytext.views.view import View

_BINS = 40  # of a sparkline
_DOTS = 300


def terms(study: Study, options: Options, look: Look) -> View:
    """Describe every term that the search finds. Raises Unreadable for a bad pattern.

    `sparks`: for each row, how many occurrences stand in each fortieth of the text.
    """
    first = ranked(study, options, look.language)
    found = study.once(_described, options.search, options.rank, look.language)
    counts, rows, picks, sparks = found
    chart = _chart(counts, look.language)
    return View(
        name="terms",
        title=label("lens_terms", look.language),
        base=first + base(study, look.language),
        hint=label("terms_listed", look.language, found=len(counts)),
        note=f"{first}{rests_on(study, look.language)} · {label('terms_note', look.language)}",
        counts=counts,
        rows=rows,
        picks=picks,
        kinds=("", "", "", "", "", "words", "", "words"),
        chart=chart,
        words=lambda: told(
            remarks(counts, study.document.paragraph_at, _sizes(study), look.language),
            look.language,
        ),
        places=lambda: term_places(study, counts["term"], options.term),
        tabled=True,
        sparks=sparks,
    )


def _described(
    study: Study, search: str, rank: str, language: str
) -> tuple[pd.DataFrame, pd.DataFrame, list[list[str]], tuple[list[int], ...]]:
    """Return the terms that a search finds, ranked, with their picks and sparks.

    The first table is for counting, the second for a reader.
    """
    counts = term_table(study.counted, study.document, study.annotations, _sizes(study))
    found = set(found_terms(counts["term"], search))
    counts = counts[counts["term"].isin(found)]
    if rank == "distinctive":
        order = {term: place for place, term in enumerate(study.distinctive)}
        counts = counts.sort_values("term", key=lambda terms: terms.map(order))
    counts = counts.reset_index(drop=True)
    names = series(study, language)
    mark = label("list_mark", language)
    rows = counts.drop(columns=["places", "themes"]).assign(
        per_thousand=counts["per_thousand"].round(2),
        first=[study.place(first, language) for first in counts["first"]],
        dispersion=counts["dispersion"].round(2),
        stated_theme=[
            mark.join(names[theme].name for theme in themes) for themes in counts["themes"]
        ],
    )
    picks = [
        [str(Pick(term=term)), *[""] * 4, str(Pick(term=term, at=first)), "", ""]
        for term, first in zip(counts["term"], counts["first"], strict=True)
    ]
    length = max(len(study.document.text), 1)
    sparks = tuple(_bins(places, length) for places in counts["places"])
    return counts, named(rows, language), picks, sparks


def _sizes(study: Study) -> list[int]:
    return paragraph_sizes(study.document, study.tokens, study.scope)


def _bins(places: list[int], length: int) -> list[int]:
    bins = [0] * _BINS
    for place in places:
        bins[place * _BINS // length] += 1
    return bins


def _chart(counts: pd.DataFrame, language: str) -> Scatter | None:
    """Set terms by frequency to the right, and by spread: even above, clustered below.

    What occurs once has no spread: where nothing else was found, the table says it all.
    """
    shown = counts[counts["frequency"] > 1].head(_DOTS)
    if shown.empty and not counts.empty:
        return None
    low, high = log10(1.7), log10(max(shown["frequency"], default=2)) + 0.15
    dots = [
        Dot(
            row.term,
            log10(row.frequency),
            -row.dispersion,
            0,
            str(Pick(term=row.term)),
            (row.term, f"{row.frequency} · DP {row.dispersion:.2f}"),
        )
        for row in shown.itertuples()
    ]
    quarters = tuple((-value / 4, f"{value / 4:g}") for value in range(5))
    return Scatter(
        tuple(dots),
        Axis(label("column_frequency", language), low, high, decades(low, high), logarithmic=True),
        Axis(label("terms_even", language), -1.05, 0.05, quarters),
        (Named(label("lens_terms", language), HUES[0]),),
    )
