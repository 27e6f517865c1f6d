"""Where the first terms and the themes stand."""

from urllib.parse import urlencode

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts import plotly as figures
from policytext.statistics.dispersion import term_positions, theme_positions
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.basis import hues, named, rests_on
from policytext.views.view import View

_TERMS = 5


def dispersion(study: Study, options: Options, look: Look) -> View:
    """Place the chosen term, the most frequent ones, and the passages of the themes in force."""
    names = hues(study, look)
    terms = list(study.frequencies)[:_TERMS]
    if options.term and options.term not in terms:
        terms = [options.term, *terms[: _TERMS - 1]]
    positions = term_positions(study.counted, study.annotations, terms)
    shown = [a for a in study.annotations if study.echoes or a.how == "stated"]
    themes = theme_positions([a for a in shown if not study.themes or a.theme in study.themes])
    rows = positions.assign(theme=[names[theme].label for theme in positions["theme"]])
    return View(
        name="dispersion",
        title=label("wide_dispersion", look.language),
        base=label("dispersion_base", look.language),
        note=rests_on(study, look.language),
        counts=positions,
        rows=named(rows, look.language),
        picks=[
            [urlencode({"term": term}), "", urlencode({"term": term, "at": start}), ""]
            for term, start in zip(positions["row"], positions["start"], strict=True)
        ],
        hues=names,
        details={"themes": themes},
        draw=lambda look: figures.dispersion(
            positions,
            themes,
            length=len(study.document.text),
            paragraphs=[p.start for p in study.document.paragraphs],
            hues=hues(study, look),
            look=look,
            chosen=options.term,
        ),
    )
