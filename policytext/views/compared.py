"""Views of a comparison: what is typical, new, dropped, and how much of each theme."""

from math import log10
from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go

from policytext import compared as statistic
from policytext import figures
from policytext.comparison import Comparison
from policytext.evidence import named_id
from policytext.figures.mirrored import Mirrored
from policytext.figures.scatter import Axis, Dot, decades
from policytext.keyness import keyness as key_terms
from policytext.labels import label
from policytext.look import GREY, HUES, Hue, Look
from policytext.options import Options
from policytext.searching import found_terms
from policytext.study import Study
from policytext.views.basis import hues, named, rests_on
from policytext.views.view import View

_SIDES = ("target", "reference")
_SIDE = 10  # bars for each direction
_DOTS = 1500


def keyness(study: Study, options: Options, look: Look) -> View:
    """Rank terms by how much more (or less) frequent they are than in the reference.

    `counts` holds every term, the most typical of the target first, then of the reference;
    `details`: bars (the ones that are drawn, as Mirrored).
    """
    comparison = _of(options)
    counts = _keyness(comparison, options)
    bars = _key_bars(counts)
    rows = counts.round(
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
        title=label("keyness_title", look.language, name=_short(comparison.name)),
        base=_base(comparison, len(counts), look.language),
        note=_note(comparison, "keyness_note", look.language),
        counts=counts,
        rows=named(rows, look.language),
        picks=[[urlencode({"term": term}), *[""] * 8] for term in counts["term"]],
        hues=_sides(comparison, look),
        details={"bars": bars, "form": "{:.2f}"},
        draw=lambda look: figures.mirrored(
            bars, _sides(comparison, look), look=look, chosen=options.term
        ),
    )


def contrast(study: Study, options: Options, look: Look) -> View:
    """Set every term by its frequency on both sides."""
    comparison = _of(options)
    counts = _keyness(comparison, options)
    both = counts[(counts["target"] + counts["reference"]) > 1]
    shown = both.reindex(both["log_likelihood"].sort_values(ascending=False).index).head(_DOTS)
    rows = shown.round({"target_per_thousand": 2, "reference_per_thousand": 2, "log_ratio": 2})
    columns = ["term", "target", "reference", "target_per_thousand", "reference_per_thousand"]
    return View(
        name="contrast",
        title=label("contrast_title", look.language, name=_short(comparison.name)),
        base=_base(comparison, len(shown), look.language),
        note=_note(comparison, "contrast_note", look.language),
        counts=shown,
        rows=named(rows[[*columns, "log_ratio"]], look.language),
        picks=[[urlencode({"term": term}), *[""] * 5] for term in shown["term"]],
        hues=_sides(comparison, look),
        details={"one_scale": _one_scale(comparison)},
        draw=lambda look: _scatter(comparison, shown, options, look),
    )


def set_phrases(study: Study, options: Options, look: Look) -> View:
    """List the set phrases that are new, were dropped, or are shared."""
    comparison = _of(options)
    counts = statistic.phrases_compared(comparison.target, comparison.studies)
    found = set(found_terms(counts["phrase"], options.search))
    counts = counts[counts["phrase"].isin(found)].reset_index(drop=True)
    counts = counts.assign(term=counts["phrase"])
    said = counts["standing"].value_counts()
    numbers = {standing: int(said.get(standing, 0)) for standing in statistic.STANDINGS}
    rows = counts[["phrase", "standing", "target", "reference"]].assign(
        standing=[label(f"standing_{one}", look.language) for one in counts["standing"]]
    )
    bars = _phrase_bars(counts)
    return View(
        name="set_phrases",
        title=label("set_phrases_title", look.language, name=_short(comparison.name)),
        base=label("set_phrases_base", look.language, **numbers),
        note=_note(comparison, "set_phrases_note", look.language),
        counts=counts,
        rows=named(rows, look.language),
        picks=[[urlencode({"evidence": f"letters.{one}"}), "", "", ""] for one in counts["phrase"]],
        hues=_sides(comparison, look),
        details={"bars": bars, "form": "{:.0f}"},
        kinds=("", "words", "", ""),
        draw=lambda look: figures.mirrored(
            bars, _sides(comparison, look), look=look, form="{:.0f}"
        ),
    )


def themes_compared(study: Study, options: Options, look: Look) -> View:
    """Measure every theme of the target's book on both sides."""
    comparison = _of(options)
    counts = statistic.themes_compared(comparison.target, comparison.studies)
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
            f"{row.reference} · {row.target}",
        )
        for row in counts.itertuples()
    ]
    return View(
        name="themes_compared",
        title=label("themes_compared_title", look.language, name=_short(comparison.name)),
        base=label("themes_compared_base", look.language),
        note=_note(comparison, "themes_compared_note", look.language),
        counts=counts,
        rows=named(rows, look.language),
        picks=[[urlencode({"theme": theme}), *[""] * 4] for theme in counts["theme"]],
        hues=_sides(comparison, look),
        details={"bars": bars, "form": "{:.1f}%"},
        draw=lambda look: figures.mirrored(
            bars, _sides(comparison, look), look=look, form="{:.1f}%"
        ),
    )


def structures_compared(study: Study, options: Options, look: Look) -> View:
    """Count relationships and series on both sides."""
    comparison = _of(options)
    counts = statistic.structures_compared(comparison.target, comparison.studies)
    kinds = [label(f"found_{kind}", look.language) for kind in counts["kind"]]
    picks = [
        urlencode({"evidence": named_id(kind, name)})
        for kind, name in zip(counts["kind"], counts["name"], strict=True)
    ]
    bars = [
        Mirrored(row["name"], row["reference"], row["target"], pick, "")
        for row, pick in zip(counts.head(2 * _SIDE).to_dict("records"), picks, strict=False)
    ]
    return View(
        name="structures_compared",
        title=label("structures_compared_title", look.language, name=_short(comparison.name)),
        base=label("structures_compared_base", look.language, number=len(counts)),
        note=_note(comparison, "structures_compared_note", look.language),
        counts=counts,
        rows=named(
            counts.assign(kind=kinds)[["kind", "name", "target", "reference"]], look.language
        ),
        picks=[["", pick, "", ""] for pick in picks],
        hues=_sides(comparison, look),
        details={"bars": bars, "form": "{:.0f}"},
        kinds=("words", "words", "", ""),
        draw=lambda look: figures.mirrored(
            bars, _sides(comparison, look), look=look, form="{:.0f}"
        ),
    )


def _of(options: Options) -> Comparison:
    assert options.comparison is not None  # whoever asks for these views has chosen one
    return options.comparison


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
    return counts.loc[signed.sort_values(ascending=False, kind="stable").index].reset_index(
        drop=True
    )


def _key_bars(counts: pd.DataFrame) -> list[Mirrored]:
    over = counts[counts["log_ratio"] > 0].head(_SIDE)
    under = counts[counts["log_ratio"] < 0].iloc[::-1].head(_SIDE)
    return [
        Mirrored(
            row.term,
            row.reference_per_thousand,
            row.target_per_thousand,
            urlencode({"term": row.term}),
            f"{row.reference} · {row.target} · G² {row.log_likelihood:.1f} · "
            f"log₂ {row.log_ratio:+.2f} [{row.low:.2f}, {row.high:.2f}]",
        )
        for row in pd.concat([over, under]).itertuples()
    ]


def _phrase_bars(counts: pd.DataFrame) -> list[Mirrored]:
    found = [counts[counts["standing"] == one].head(_SIDE) for one in ("new", "dropped")]
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


def _scatter(
    comparison: Comparison, shown: pd.DataFrame, options: Options, look: Look
) -> go.Figure:
    sides = _sides(comparison, look)
    rates = {side: [rate for rate in shown[f"{side}_per_thousand"] if rate] for side in _SIDES}
    both = [*rates["target"], *rates["reference"]] or [1.0]
    if _one_scale(comparison):
        rates = dict.fromkeys(_SIDES, both)
    zeros = {side: log10(min(rates[side], default=1)) - 0.5 for side in _SIDES}  # for what it lacks

    def at(side: str, rate: float) -> float:
        return log10(rate) if rate else zeros[side]

    def axis(side: str) -> Axis:
        words = label("per_thousand_of", look.language, name=sides[side].label)
        low, high = zeros[side], log10(max(rates[side], default=1)) + 0.12
        lacks = [(low, "0")] if _one_scale(comparison) else []
        return Axis(words, low - 0.12, high, [*lacks, *decades(low + 0.5, high)])

    dots = [
        Dot(
            row.term,
            at("reference", row.reference_per_thousand),
            at("target", row.target_per_thousand),
            sides["target" if row.log_ratio > 0 else "reference"].colour,
            f"{row.term}\n{sides['target'].label} {row.target} · "
            f"{sides['reference'].label} {row.reference}",
        )
        for row in shown.itertuples()
    ]
    return figures.scatter(
        dots, axis("reference"), axis("target"), look=look, chosen=options.term, diagonal=True
    )


def _one_scale(comparison: Comparison) -> bool:
    """Say whether both axes have one scale: the dictionary's reaches far below any text's."""
    return comparison.kind != "language"


def _sides(comparison: Comparison, look: Look) -> dict[str, Hue]:
    """Return names and colours of both sides."""
    title = comparison.target_name
    if comparison.kind == "themes":
        themes = [comparison.target.theme(id) for id in comparison.target.themes]
        title = label("list_mark", look.language).join(t.label[look.language] for t in themes)
    return {
        "target": Hue(_short(title), HUES[0][look.mode]),
        "reference": Hue(
            _short(comparison.name),
            GREY[look.mode] if comparison.kind == "language" else HUES[1][look.mode],
        ),
    }


def _short(name: str) -> str:
    return name if len(name) <= 22 else f"{name[:21]}…"


def _base(comparison: Comparison, number: int, language: str) -> str:
    return label(
        "compared_base",
        language,
        terms=number,
        target=f"{comparison.target.size:,}",
        reference=f"{comparison.size:,}",
    )


def _note(comparison: Comparison, words: str, language: str) -> str:
    note = f"{rests_on(comparison.target, language)} · {label(words, language)}"
    if comparison.kind == "language":
        note += f" · {label('language_note', language)}"
    return note
