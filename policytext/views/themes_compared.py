"""Every theme's share of both sides."""

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.remarks.themes_compared import themes_compared as remarks
from policytext.remarks.words import told
from policytext.study import both_sides as statistic
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.views.basis import named, of_passages, series, weighed_whole
from policytext.views.compared_bars import Pair, compared_bars
from policytext.views.compared_basis import comparison_of, note, short_name
from policytext.views.view import View


def themes_compared(study: Study, options: Options, look: Look) -> View:
    """Measure every theme of the target's book on both sides."""
    comparison = comparison_of(options)
    # A theme beside a theme of the same text: what else the passages of each are about.
    passages = comparison.kind == "themes"
    counts = statistic.themes_compared(comparison.target, comparison.studies, filtered=passages)
    names = series(comparison.target, look.language)
    base = label(f"themes_compared_base{'_within' if passages else ''}", look.language)
    base = of_passages(comparison.target, base, look.language)
    rows = counts.assign(
        theme=[names[theme].name for theme in counts["theme"]],
        target_share=(counts["target_share"] * 100).round(1),
        reference_share=(counts["reference_share"] * 100).round(1),
    )
    pairs = [
        Pair(
            names[row.theme].name,
            row.reference_share * 100,
            row.target_share * 100,
            Pick(theme=row.theme),
            label("themes_hover", look.language, a=row.reference, b=row.target),
        )
        for row in counts.itertuples()
    ]
    chart = compared_bars(pairs, comparison, "{:.1f}%")
    return View(
        name="themes_compared",
        title=label("themes_compared_title", look.language, name=short_name(comparison.name)),
        base=base if passages else weighed_whole(comparison.target, base, look.language),
        note=note(comparison, "themes_compared_note", look.language),
        counts=counts,
        rows=named(rows, look.language),
        picks=[[str(Pick(theme=theme)), *[""] * 4] for theme in counts["theme"]],
        chart=chart,
        words=lambda: told(remarks(counts, comparison, look.language), look.language),
        places=lambda: [sentence.start for sentence in comparison.target.document.sentences],
        whole=True,
    )
