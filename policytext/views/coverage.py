"""How much of the text belongs to no theme, to one, to several."""

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.values import Named, Part, Stack, Stacked
from policytext.remarks import coverage as remarks
from policytext.remarks.words import told
from policytext.statistics import coverage as statistic
from policytext.study.evidence import Share
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.views.basis import (
    named,
    of_passages,
    rests_on_sentences,
    weighed_whole,
)
from policytext.views.view import View

# Of a bar: 3:1 against the panel. Of the number in it: 4.5:1 against the bar.
_BARS = {
    "none": {"light": "#858f9b", "dark": "#7d8894"},
    "one": {"light": "#5b8fbe", "dark": "#4f8fc4"},
    "several": {"light": "#1f5788", "dark": "#a5d2fb"},
}
_NUMBERS = {
    "none": {"light": "#10161e", "dark": "#0b1118"},
    "one": {"light": "#0b1118", "dark": "#0b1118"},
    "several": {"light": "#ffffff", "dark": "#0b1118"},
}


def coverage(study: Study, options: Options, look: Look) -> View:
    """Measure the whole text by the number of themes its sentences belong to."""
    counts = statistic.coverage(study.document, study.annotations, echoes=study.echoes)
    words = [label(f"coverage_{share}", look.language) for share in counts["themes"]]
    base = of_passages(study, label("coverage_base", look.language), look.language)
    rows = counts.assign(themes=words, share=counts["share"].round(3))
    return View(
        name="coverage",
        title=label("narrow_coverage", look.language),
        base=weighed_whole(study, base, look.language),
        hint=label("hint_read", look.language),
        note=rests_on_sentences(study, look.language),
        counts=counts,
        rows=named(rows, look.language),
        picks=[[str(Pick(evidence=Share(share))), "", "", ""] for share in counts["themes"]],
        chart=_chart(counts, look.language),
        words=lambda: told(remarks.coverage(study, counts, look.language), look.language),
        places=lambda: [sentence.start for sentence in study.document.sentences],
        whole=True,
    )


def _chart(counts: pd.DataFrame, language: str) -> Stacked:
    """Return one bar of sentences and one of characters."""
    shares = counts["themes"].tolist()
    names = [label(f"coverage_{share}", language) for share in shares]

    def stack(unit: str) -> Stack:
        whole = max(int(counts[unit].sum()), 1)
        parts = [
            Part(
                place,
                number,
                str(Pick(evidence=Share(share))),
                (names[place], f"{number} · {number / whole:.0%}"),
            )
            for place, (share, number) in enumerate(zip(shares, counts[unit].tolist(), strict=True))
        ]
        return Stack(label(f"coverage_{unit}", language), "", tuple(parts))

    return Stacked(
        rows=(stack("sentences"), stack("characters")),
        series=tuple(Named(n, _BARS[share]) for n, share in zip(names, shares, strict=True)),
        unit="",
        full=True,
        written=tuple(_NUMBERS[share] for share in shares),
    )
