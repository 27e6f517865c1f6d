"""The most frequent terms."""

from urllib.parse import urlencode

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts import plotly as figures
from policytext.statistics.frequency import frequency_by_theme
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.basis import base, hues, named, rests_on
from policytext.views.view import View


def frequency(study: Study, options: Options, look: Look) -> View:
    """Count the `options.top` most frequent terms, by the theme their occurrences stand in."""
    names = hues(study, look)
    terms = list(study.frequencies)[: options.top]
    counts = frequency_by_theme(study.counted, study.annotations, terms, study.size)
    rows = counts.assign(theme=[names[theme].label for theme in counts["theme"]])
    rows["per_thousand"] = rows["per_thousand"].round(1)
    unit = f"{label('column_per_thousand', look.language)} · " * (options.unit == "per_thousand")
    note = f"{rests_on(study, look.language)} · {label('frequency_colour', look.language)}"
    return View(
        name="frequency",
        title=label("frequency_title", look.language),
        base=f"{unit}{base(study, look.language)}",
        note=f"{unit}{note}",
        counts=counts,
        rows=named(rows, look.language),
        picks=[[urlencode({"term": term}), "", "", ""] for term in counts["term"]],
        hues=names,
        draw=lambda look: figures.frequency(
            counts, hues=hues(study, look), look=look, chosen=options.term, unit=options.unit
        ),
    )
