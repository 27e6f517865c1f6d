"""How many sentences speak for each pole of the relationships."""

from urllib.parse import urlencode

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts import plotly as figures
from policytext.statistics import balance as statistic
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.views.basis import hues, named, rests_on_sentences
from policytext.views.view import View


def balance(study: Study, options: Options, look: Look) -> View:
    """Weigh the poles of every relationship in the theme book."""
    counts = statistic.balance(study.document, study.annotations, study.book, echoes=study.echoes)
    poles = {
        (theme.id, side): pole.label
        for theme in study.book
        for side, pole in enumerate(theme.poles)
    }
    sides = list(zip(counts["theme"], counts["side"], strict=True))
    rows = counts.assign(pole=[poles[side][look.language] for side in sides])
    return View(
        name="balance",
        title=label("narrow_balance", look.language),
        base=label("balance_base", look.language),
        hint=label("hint_read", look.language),
        note=rests_on_sentences(study, look.language),
        counts=counts,
        rows=named(rows[["pole", "sentences", "stated", "echoed"]], look.language),
        picks=[
            [urlencode({"evidence": f"pole.{theme}.{side}"}), "", "", ""] for theme, side in sides
        ],
        hues=hues(study, look),
        details={"poles": poles},
        draw=lambda look: figures.balance(
            counts,
            labels={side: words[look.language] for side, words in poles.items()},
            hues=hues(study, look),
            look=look,
            chosen=str(options.evidence or ""),
        ),
    )
