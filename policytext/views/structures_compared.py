"""Relationships and series of both sides."""

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.remarks.structures_compared import structures_compared as remarks
from policytext.remarks.words import told
from policytext.study import both_sides as statistic
from policytext.study.evidence import NamedFind
from policytext.study.evidence_sentences import evidence_sentences
from policytext.study.finding_names import rule_name
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.views.basis import named
from policytext.views.compared_bars import Pair, compared_bars
from policytext.views.compared_basis import SIDE, comparison_of, note, short_name, within
from policytext.views.view import View

_QUOTED = 3  # finds whose sentences stand in the speaker's notes


def structures_compared(study: Study, options: Options, look: Look) -> View:
    """Count relationships and series on both sides."""
    comparison = comparison_of(options)
    counts = statistic.structures_compared(comparison.target, comparison.studies)
    kinds = [label(f"found_{kind}", look.language) for kind in counts["kind"]]
    names = [rule_name(name, look.language) for name in counts["name"]]
    finds = [NamedFind(*key) for key in zip(counts["kind"], counts["name"], strict=True)]
    pairs = [
        Pair(name, row.reference, row.target, Pick(evidence=find))
        for name, find, row in zip(names, finds, counts.head(2 * SIDE).itertuples(), strict=False)
    ]
    chart = compared_bars(pairs, comparison, "{:.0f}", of=len(counts))
    return View(
        name="structures_compared",
        title=label("structures_compared_title", look.language, name=short_name(comparison.name)),
        base=within(comparison, look.language)
        + label("structures_compared_base", look.language, number=len(counts)),
        note=note(comparison, "structures_compared_note", look.language),
        counts=counts,
        rows=named(
            counts.assign(kind=kinds, name=names)[["kind", "name", "target", "reference"]],
            look.language,
        ),
        picks=[["", str(Pick(evidence=find)), "", ""] for find in finds],
        kinds=("words", "words", "", ""),
        chart=chart,
        words=lambda: told(remarks(counts, comparison, 2 * SIDE, look.language), look.language),
        places=lambda: _places(comparison.target, finds[:_QUOTED]),
    )


def _places(study: Study, finds: list[NamedFind]) -> list[int]:
    found = (evidence_sentences(study, find) for find in finds)
    return [sentence.start for sentences in found for sentence in sentences]
