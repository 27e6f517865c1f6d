"""Terms of a comparison: what is typical of a side, and every term by its rate on both."""

from math import log10
from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts import plotly as figures
from policytext.charts.decades import decades
from policytext.charts.plotly.mirrored import Mirrored
from policytext.charts.plotly.scatter import Axis, Dot
from policytext.statistics.keyness import keyness as key_terms
from policytext.study.compared import inside_longer, standing
from policytext.study.comparison import Comparison
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.tokens.searching import found_terms
from policytext.views.basis import chosen_picks, named, searched
from policytext.views.compared_basis import (
    SIDE,
    comparison_of,
    short_name,
    sides,
    size_base,
    standing_name,
    term_note,
)
from policytext.views.view import View

_SIDES = ("target", "reference")
_DOTS = 1500
_MARK = "°"


def keyness(study: Study, options: Options, look: Look) -> View:
    """Rank terms by how much more (or less) frequent they are than in the reference.

    `counts` holds every term, the most typical of the target first, then of the reference; those
    that a side has only inside longer terms bear a mark. `details`: bars (the ones that are drawn,
    as Mirrored).
    """
    comparison = comparison_of(options)
    counts = _keyness(comparison, options)
    bars = _key_bars(counts)
    rows = counts.assign(inside=[_MARK * inside for inside in counts["inside"]]).round(
        {
            "target_per_thousand": 2,
            "reference_per_thousand": 2,
            "log_likelihood": 1,
            "log_ratio": 2,
            "low": 2,
            "high": 2,
        }
    )
    return View(
        name="keyness",
        title=label("keyness_title", look.language, name=short_name(comparison.name)),
        base=searched(options, look.language)
        + f"{label('column_per_thousand', look.language)} · "
        + size_base(comparison, len(counts), look.language)
        + f" · {label('inside_base', look.language, mark=_MARK)}" * bool(counts["inside"].any()),
        note=term_note(comparison, "keyness_note", look.language),
        counts=counts,
        rows=named(rows, look.language),
        picks=[[urlencode({"term": term}), *[""] * 9] for term in counts["term"]],
        hues=sides(comparison, look),
        details={"bars": bars, "form": "{:.2f}"},
        kinds=(*[""] * 9, "words"),
        draw=lambda look: figures.mirrored(
            bars, sides(comparison, look), look=look, chosen=chosen_picks(study, options)
        ),
    )


def contrast(study: Study, options: Options, look: Look) -> View:
    """Set every term by its frequency on both sides."""
    comparison = comparison_of(options)
    counts = _keyness(comparison, options)
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
    return View(
        name="contrast",
        title=label("contrast_title", look.language, name=short_name(comparison.name)),
        base=searched(options, look.language) + size_base(comparison, len(shown), look.language),
        note=term_note(comparison, "contrast_note", look.language),
        counts=shown,
        rows=named(rows[columns], look.language),
        picks=[[urlencode({"term": term}), *[""] * 6] for term in shown["term"]],
        hues=sides(comparison, look),
        details={"one_scale": _one_scale(comparison)},
        kinds=("", "words", *[""] * 5),
        draw=lambda look: _scatter(comparison, shown, options, look),
    )


def _keyness(comparison: Comparison, options: Options) -> pd.DataFrame:
    """Return the table of `keyness`, typical terms of the target first."""
    target = comparison.target
    frequencies = target.frequencies
    reference = comparison.frequencies
    if comparison.kind == "language":
        # A term that the dictionary does not know tells nothing about how common it is.
        frequencies = {t: n for t, n in frequencies.items() if t in reference}
        reference = {t: reference[t] for t in frequencies}
    counts = key_terms(frequencies, target.size, reference, comparison.size, minimum=2)
    found = set(found_terms(counts["term"], options.search))
    counts = counts[counts["term"].isin(found)]
    signed = counts["log_likelihood"].where(counts["log_ratio"] > 0, -counts["log_likelihood"])
    order = signed.sort_values(ascending=False, kind="stable").index
    counts = counts.loc[order].reset_index(drop=True)
    return counts.assign(inside=inside_longer(counts, target, comparison.studies))


def _key_bars(counts: pd.DataFrame) -> list[Mirrored]:
    over = counts[counts["log_ratio"] > 0].head(SIDE)
    under = counts[counts["log_ratio"] < 0].iloc[::-1].head(SIDE)
    shown = pd.concat([over, under])
    return [
        Mirrored(
            f"{row.term}{_MARK * row.inside}",
            row.reference_per_thousand,
            row.target_per_thousand,
            urlencode({"term": row.term}),
            f"{row.reference} : {row.target} · G² {row.log_likelihood:.1f} · "
            f"log₂ {row.log_ratio:+.2f} [{row.low:.2f}, {row.high:.2f}]",
        )
        for row in shown.itertuples()
    ]


def _scatter(
    comparison: Comparison, shown: pd.DataFrame, options: Options, look: Look
) -> go.Figure:
    names = sides(comparison, look)
    rates = {side: [rate for rate in shown[f"{side}_per_thousand"] if rate] for side in _SIDES}
    both = [*rates["target"], *rates["reference"]] or [1.0]
    if _one_scale(comparison):
        rates = dict.fromkeys(_SIDES, both)
    zeros = {side: log10(min(rates[side], default=1)) - 0.5 for side in _SIDES}  # for what it lacks

    def at(side: str, rate: float) -> float:
        return log10(rate) if rate else zeros[side]

    def axis(side: str) -> Axis:
        words = label("per_thousand_of", look.language, name=names[side].label)
        low, high = zeros[side], log10(max(rates[side], default=1)) + 0.12
        lacks = [(low, "0")] if _one_scale(comparison) else []
        return Axis(words, low - 0.12, high, [*lacks, *decades(low + 0.5, high)])

    dots = [
        Dot(
            row.term,
            at("reference", row.reference_per_thousand),
            at("target", row.target_per_thousand),
            names["target" if row.log_ratio > 0 else "reference"].colour,
            f"{row.term}\n{names['target'].label} {row.target} · "
            f"{names['reference'].label} {row.reference}",
        )
        for row in shown.itertuples()
    ]
    return figures.scatter(
        dots, axis("reference"), axis("target"), look=look, chosen=options.term, diagonal=True
    )


def _one_scale(comparison: Comparison) -> bool:
    """Say whether both axes have one scale: the dictionary's reaches far below any text's."""
    return comparison.kind != "language"
