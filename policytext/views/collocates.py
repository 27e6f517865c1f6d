"""What stands near a term."""

from collections.abc import Sequence

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.values import Network, Spot
from policytext.remarks.collocates import collocates as remarks
from policytext.remarks.words import told
from policytext.statistics import collocates as statistic
from policytext.study.evidence import Meeting
from policytext.study.options import REACH, Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.views.basis import named, rests_on
from policytext.views.concordance import wanted_terms
from policytext.views.term_places import term_places
from policytext.views.view import View

_DRAWN = 16
_BESIDE = (0, 1, 7)  # columns: term, together, logDice


def collocates(study: Study, options: Options, look: Look) -> View:
    """Weigh the terms near the chosen one, or near the most frequent one."""
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
    chart = _chart(node, drawn, ties, look.language)
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
                str(Pick(term=term)),
                str(Pick(evidence=Meeting(options.window, node, term))),
                *[""] * 6,
            ]
            for term in counts["term"]
        ],
        chart=chart,
        words=lambda: told(remarks(node, counts, _DRAWN, look.language), look.language),
        places=lambda: term_places(study, counts["term"], options.term),
    )


def _chart(
    node: str, drawn: pd.DataFrame, ties: Sequence[tuple[str, str, int]], language: str
) -> Network:
    """Set collocates around the node: the higher logDice the nearer, the more often the wider."""
    spots = [
        Spot(
            row.term,
            row.log_dice,
            row.together,
            str(Pick(term=row.term)),
            (
                row.term,
                label(
                    "network_hover",
                    language,
                    together=row.together,
                    frequency=row.frequency,
                    log_dice=f"{row.log_dice:.2f}",
                ),
            ),
        )
        for row in drawn.itertuples()
    ]
    middle = Spot(node, 0, 0, str(Pick(term=node)), (node,))
    return Network(middle, tuple(spots), tuple(ties), _BESIDE)
