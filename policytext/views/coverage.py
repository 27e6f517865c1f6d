"""How much of the text belongs to no theme, to one, to several."""

from urllib.parse import urlencode

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts import plotly as figures
from policytext.statistics import coverage as statistic
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.basis import hues, named, rests_on_sentences
from policytext.views.view import View


def coverage(study: Study, options: Options, look: Look) -> View:
    """Measure the whole text by the number of themes its sentences belong to."""
    counts = statistic.coverage(study.document, study.annotations, echoes=study.echoes)
    words = [label(f"coverage_{share}", look.language) for share in counts["themes"]]
    rows = counts.assign(themes=words, share=counts["share"].round(3))
    return View(
        name="coverage",
        title=label("narrow_coverage", look.language),
        base=label(f"coverage_base_{'on' if study.echoes else 'off'}", look.language),
        hint=label("hint_read", look.language),
        note=rests_on_sentences(study, look.language),
        counts=counts,
        rows=named(rows, look.language),
        picks=[
            [urlencode({"evidence": f"coverage.{share}"}), "", "", ""] for share in counts["themes"]
        ],
        hues=hues(study, look),
        draw=lambda look: figures.coverage(counts, look=look, chosen=str(options.evidence or "")),
    )
