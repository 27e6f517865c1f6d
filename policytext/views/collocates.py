"""What stands near a term."""

from urllib.parse import urlencode

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts import plotly as figures
from policytext.statistics import collocates as statistic
from policytext.study.evidence import Meeting
from policytext.study.options import REACH, Options
from policytext.study.study import Study
from policytext.views.basis import hues, named, rests_on
from policytext.views.concordance import wanted_terms
from policytext.views.view import View

_DRAWN = 16


def collocates(study: Study, options: Options, look: Look) -> View:
    """Weigh the terms near the chosen one, or near the most frequent one.

    `details`: node, drawn (the collocates in the network), ties (how many sentences two share).
    """
    node = options.term or next(iter(wanted_terms(study, options)), "")
    counts = statistic.collocates(
        study.tokens,
        study.document,
        node,
        window=options.window,
        reach=REACH[options.window],
        minimum=options.least,
        kinds=("term", *study.also),
        scope=study.scope,
    )
    rarer = counts["together"] < counts["expected"]
    signed = counts["log_likelihood"].where(~rarer, -counts["log_likelihood"])
    rows = counts.assign(log_likelihood=signed).round(
        {"expected": 1, "log_likelihood": 1, "log_dice": 2}
    )
    window = label(f"window_{options.window}", look.language)
    drawn = counts.head(_DRAWN)
    few = counts.empty and options.least > 1
    ties = statistic.ties(study.counted, study.document, drawn["term"].tolist())
    return View(
        name="collocates",
        title=label("collocates_title", look.language, term=node),
        base=label(
            "collocates_base",
            look.language,
            window=window,
            least=options.least,
            number=len(counts),
            drawn=len(drawn),
        ),
        hint=label("collocates_few", look.language) if few else "",
        note=f"{rests_on(study, look.language)} · {label('collocates_note', look.language)}",
        counts=counts,
        rows=named(rows, look.language),
        picks=[
            [
                urlencode({"term": term}),
                urlencode({"evidence": Meeting(options.window, node, term)}),
                *[""] * 6,
            ]
            for term in counts["term"]
        ],
        hues=hues(study, look),
        details={"node": node, "drawn": drawn, "ties": ties},
        draw=lambda look: figures.network(node, drawn, ties, look=look),
    )
