"""Every term by its rate on both sides of a comparison."""

from math import log10

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.log_marks import decades
from policytext.charts.values import Axis, Dot, Named, Scatter
from policytext.remarks.contrast import contrast as remarks
from policytext.remarks.words import told
from policytext.study.both_sides import standing
from policytext.study.comparison import Comparison
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.views.basis import named, searched
from policytext.views.compared_basis import (
    comparison_of,
    short_name,
    sides,
    size_base,
    standing_name,
    term_note,
)
from policytext.views.compared_terms import compared_terms
from policytext.views.term_places import term_places
from policytext.views.view import View

_DOTS = 1500
_TARGET, _REFERENCE = 0, 1  # places of their series
_LACKING = 0.5  # powers of ten below the lowest rate: where terms stand that a side lacks


def contrast(study: Study, options: Options, look: Look) -> View:
    """Set every term by its frequency on both sides. Raises Unreadable for a bad pattern."""
    comparison = comparison_of(options)
    counts = compared_terms(comparison, options.search)
    both = counts[(counts["target"] + counts["reference"]) > 1]
    shown = both.reindex(both["log_likelihood"].sort_values(ascending=False).index).head(_DOTS)
    pairs = zip(shown["target"], shown["reference"], strict=True)
    standings = [
        "inside" if inside else standing(*pair)
        for inside, pair in zip(shown["inside"], pairs, strict=True)
    ]
    rows = shown.round(
        {"target_per_thousand": 2, "reference_per_thousand": 2, "log_ratio": 2}
    ).assign(standing=[standing_name(comparison, one, look.language) for one in standings])
    columns = ["term", "standing", "target", "reference"]
    columns += ["target_per_thousand", "reference_per_thousand", "log_ratio"]
    chart = _chart(comparison, shown, look.language)
    return View(
        name="contrast",
        title=label("contrast_title", look.language, name=short_name(comparison.name)),
        base=searched(options, look.language) + size_base(comparison, len(shown), look.language),
        note=term_note(comparison, "contrast_note", look.language),
        counts=shown,
        rows=named(rows[columns], look.language),
        picks=[[str(Pick(term=term)), *[""] * 6] for term in shown["term"]],
        kinds=("", "words", *[""] * 5),
        chart=chart,
        words=lambda: told(remarks(shown, comparison, look.language), look.language),
        places=lambda: term_places(comparison.target, shown["term"], options.term),
    )


def _chart(comparison: Comparison, shown: pd.DataFrame, language: str) -> Scatter:
    """Set the reference to the right and the target upwards, both on logarithmic scales."""
    reference, target = sides(comparison)
    across, up = _rates(comparison, shown)
    left, bottom = _zero(across), _zero(up)
    dots = [
        Dot(
            row.term,
            log10(row.reference_per_thousand) if row.reference_per_thousand else left,
            log10(row.target_per_thousand) if row.target_per_thousand else bottom,
            _TARGET if row.log_ratio > 0 else _REFERENCE,
            str(Pick(term=row.term)),
            (row.term, f"{target.name} {row.target} · {reference.name} {row.reference}"),
        )
        for row in shown.itertuples()
    ]
    x, y = (
        _axis(side, rates, language, with_zero=_one_scale(comparison))
        for side, rates in ((reference, across), (target, up))
    )
    return Scatter(tuple(dots), x, y, (target, reference), diagonal=True)


def _one_scale(comparison: Comparison) -> bool:
    """Say whether both axes have one scale: the dictionary's reaches far below any text's."""
    return comparison.kind != "language"


def _rates(comparison: Comparison, shown: pd.DataFrame) -> tuple[list[float], list[float]]:
    """Return the rates that each axis has to hold, the reference's first; 0 has no logarithm."""
    columns = ("reference_per_thousand", "target_per_thousand")
    across, up = ([rate for rate in shown[column] if rate] for column in columns)
    if _one_scale(comparison):
        across = up = across + up
    return across or [1.0], up or [1.0]


def _zero(rates: list[float]) -> float:
    return log10(min(rates)) - _LACKING


def _axis(side: Named, rates: list[float], language: str, *, with_zero: bool) -> Axis:
    name = label("per_thousand_of", language, name=side.name)
    low, high = _zero(rates), log10(max(rates)) + 0.12
    marks = decades(low + _LACKING, high)
    marks = ((low, "0"), *marks) if with_zero else marks
    return Axis(name, low - 0.12, high, marks, logarithmic=True, shade=side.shade)
