"""Set phrases, themes and structures on both sides: new, dropped or shared, and how much."""

from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.plotly.mirrored_before import Mirrored, mirrored
from policytext.study import compared as statistic
from policytext.study.evidence import NamedFind
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.tokens.searching import found_terms
from policytext.views.basis import chosen_picks, hues, named, searched
from policytext.views.compared_basis import (
    SIDE,
    comparison_of,
    note,
    short_name,
    sides,
    standing_name,
    within,
)
from policytext.views.view import View


def set_phrases(study: Study, options: Options, look: Look) -> View:
    """List the set phrases that are new, were dropped, or are shared."""
    comparison = comparison_of(options)
    counts = statistic.phrases_compared(comparison.target, comparison.studies)
    found = set(found_terms(counts["phrase"], options.search))
    counts = counts[counts["phrase"].isin(found)].reset_index(drop=True)
    counts = counts.assign(term=counts["phrase"])
    said = counts["standing"].value_counts()
    numbers = {standing: int(said.get(standing, 0)) for standing in statistic.STANDINGS}
    rows = counts[["phrase", "standing", "target", "reference"]].assign(
        standing=[standing_name(comparison, one, look.language) for one in counts["standing"]]
    )
    bars = _phrase_bars(counts)
    return View(
        name="set_phrases",
        title=label("set_phrases_title", look.language, name=short_name(comparison.name)),
        base=searched(options, look.language)
        + within(comparison, look.language)
        + " · ".join(
            f"{standing_name(comparison, standing, look.language)} {number}"
            for standing, number in numbers.items()
        ),
        note=note(comparison, "set_phrases_note", look.language),
        counts=counts,
        rows=named(rows, look.language),
        picks=[[urlencode({"evidence": f"letters.{one}"}), "", "", ""] for one in counts["phrase"]],
        hues=sides(comparison, look),
        details={"bars": bars, "form": "{:.0f}"},
        kinds=("", "words", "", ""),
        draw=lambda look: _drawn(bars, "{:.0f}", study, options, look),
    )


def themes_compared(study: Study, options: Options, look: Look) -> View:
    """Measure every theme of the target's book on both sides."""
    comparison = comparison_of(options)
    # A theme beside a theme of the same text: what else the passages of each are about.
    passages = comparison.kind == "themes"
    counts = statistic.themes_compared(comparison.target, comparison.studies, filtered=passages)
    names = hues(comparison.target, look)
    rows = counts.assign(
        theme=[names[theme].label for theme in counts["theme"]],
        target_share=(counts["target_share"] * 100).round(1),
        reference_share=(counts["reference_share"] * 100).round(1),
    )
    bars = [
        Mirrored(
            names[row.theme].label,
            row.reference_share * 100,
            row.target_share * 100,
            urlencode({"theme": row.theme}),
            label("themes_hover", look.language, a=row.reference, b=row.target),
        )
        for row in counts.itertuples()
    ]
    return View(
        name="themes_compared",
        title=label("themes_compared_title", look.language, name=short_name(comparison.name)),
        base=label(f"themes_compared_base{'_within' if passages else ''}", look.language),
        note=note(comparison, "themes_compared_note", look.language),
        counts=counts,
        rows=named(rows, look.language),
        picks=[[urlencode({"theme": theme}), *[""] * 4] for theme in counts["theme"]],
        hues=sides(comparison, look),
        details={"bars": bars, "form": "{:.1f}%"},
        draw=lambda look: _drawn(bars, "{:.1f}%", study, options, look),
    )


def structures_compared(study: Study, options: Options, look: Look) -> View:
    """Count relationships and series on both sides."""
    comparison = comparison_of(options)
    counts = statistic.structures_compared(comparison.target, comparison.studies)
    kinds = [label(f"found_{kind}", look.language) for kind in counts["kind"]]
    picks = [
        urlencode({"evidence": NamedFind(kind, name)})
        for kind, name in zip(counts["kind"], counts["name"], strict=True)
    ]
    bars = [
        Mirrored(row["name"], row["reference"], row["target"], pick, "")
        for row, pick in zip(counts.head(2 * SIDE).to_dict("records"), picks, strict=False)
    ]
    return View(
        name="structures_compared",
        title=label("structures_compared_title", look.language, name=short_name(comparison.name)),
        base=within(comparison, look.language)
        + label("structures_compared_base", look.language, number=len(counts)),
        note=note(comparison, "structures_compared_note", look.language),
        counts=counts,
        rows=named(
            counts.assign(kind=kinds)[["kind", "name", "target", "reference"]], look.language
        ),
        picks=[["", pick, "", ""] for pick in picks],
        hues=sides(comparison, look),
        details={"bars": bars, "form": "{:.0f}"},
        kinds=("words", "words", "", ""),
        draw=lambda look: _drawn(bars, "{:.0f}", study, options, look),
    )


def _drawn(
    bars: list[Mirrored], form: str, study: Study, options: Options, look: Look
) -> go.Figure:
    hues = sides(comparison_of(options), look)
    chosen = chosen_picks(study, options)
    return mirrored(bars, hues, look=look, form=form, chosen=chosen)


def _phrase_bars(counts: pd.DataFrame) -> list[Mirrored]:
    found = [counts[counts["standing"] == one].head(SIDE) for one in ("new", "dropped")]
    return [
        Mirrored(
            row.phrase,
            row.reference,
            row.target,
            urlencode({"evidence": f"letters.{row.phrase}"}),
            "",
        )
        for row in pd.concat(found).itertuples()
    ]
