"""All terms, described."""

from urllib.parse import urlencode

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts import plotly as figures
from policytext.statistics.term_table import paragraph_sizes, term_table
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.tokens.searching import found_terms
from policytext.views.basis import base, hues, named, rests_on
from policytext.views.view import View

_BINS = 40  # of a sparkline


def terms(study: Study, options: Options, look: Look) -> View:
    """Describe every term that the search finds. Raises Unreadable for a bad pattern.

    `details`: sparks (for each row, how many occurrences stand in each fortieth of the text).
    """
    sizes = paragraph_sizes(study.document, study.tokens, study.scope)
    counts = term_table(study.counted, study.document, study.annotations, sizes)
    found = set(found_terms(counts["term"], options.search))
    counts = counts[counts["term"].isin(found)].reset_index(drop=True)
    names = hues(study, look)
    mark = label("list_mark", look.language)
    rows = counts.drop(columns=["places", "themes"]).assign(
        per_thousand=counts["per_thousand"].round(2),
        first=[study.place(first, look.language) for first in counts["first"]],
        dispersion=counts["dispersion"].round(2),
        theme=[mark.join(names[theme].label for theme in themes) for themes in counts["themes"]],
    )
    length = max(len(study.document.text), 1)
    return View(
        name="terms",
        title=label("lens_terms", look.language),
        base=base(study, look.language),
        hint=label("terms_listed", look.language, found=len(counts)),
        note=f"{rests_on(study, look.language)} · {label('terms_note', look.language)}",
        counts=counts,
        rows=named(rows, look.language),
        picks=[
            [
                urlencode({"term": row.term}),
                *[""] * 4,
                urlencode({"term": row.term, "at": row.first}),
                "",
                "",
            ]
            for row in counts.itertuples()
        ],
        hues=names,
        details={"sparks": [_bins(places, length) for places in counts["places"]]},
        kinds=("", "", "", "", "", "words", "", "words"),
        draw=lambda look: figures.terms(counts, look=look, chosen=options.term),
    )


def _bins(places: list[int], length: int) -> list[int]:
    bins = [0] * _BINS
    for place in places:
        bins[place * _BINS // length] += 1
    return bins
