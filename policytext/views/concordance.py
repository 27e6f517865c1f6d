"""Terms in their contexts."""

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.slide_room import ROWS
from policytext.remarks.words import Words, listed
from policytext.statistics import concordance as statistic
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.tokens.searching import found_terms
from policytext.views.basis import named, rests_on, series
from policytext.views.view import View


def concordance(study: Study, options: Options, look: Look) -> View:
    """Set every term that the search finds, or else the chosen one, in its contexts.

    With neither, the most frequent term. Raises Unreadable for a bad pattern. `counts` are the
    marked lines, all when none is marked.
    """
    wanted = wanted_terms(study, options)
    every = statistic.concordance(
        study.counted,
        study.document,
        study.annotations,
        wanted,
        width=options.context,
        order=options.order,
    )
    chosen = every["start"].isin(options.marked)
    counts = every[chosen].reset_index(drop=True) if chosen.any() else every
    names = series(study, look.language)
    rows = counts.assign(
        place=[study.place(start, look.language) for start in counts["start"]],
        theme=[names[theme].name if theme else "" for theme in counts["theme"]],
    )[["left", "node", "right", "place", "theme"]]
    terms = {token.start: token.term for token in study.counted}
    shown = label("list_mark", look.language).join(wanted[:4]) + ("…" if len(wanted) > 4 else "")
    return View(
        name="concordance",
        title=label("concordance_title", look.language, terms=shown),
        base=label(
            "concordance_marked" if chosen.any() else "concordance_base",
            look.language,
            lines=len(counts),
            all=len(every),
        ),
        note=f"{rests_on(study, look.language)} · {label('concordance_note', look.language)}",
        counts=counts,
        rows=named(rows, look.language),
        picks=[
            ["", str(Pick(term=terms[start], at=start)), "", "", ""] for start in counts["start"]
        ],
        kinds=("left", "node", "right", "words", "words"),
        words=lambda: _words(counts, look.language),
        places=lambda: counts["start"].tolist(),
    )


def wanted_terms(study: Study, options: Options) -> list[str]:
    """Return what the search finds, or the chosen term, or the most frequent one.

    The search comes first: a term that is clicked in one of its lines takes none of them away.
    """
    if options.search:
        return found_terms(study.frequencies, options.search)
    return [options.term] if options.term else list(study.frequencies)[:1]


def _words(counts: pd.DataFrame, language: str) -> Words:
    nodes = list(dict.fromkeys(counts["node"]))
    terms = listed(nodes[:3], language) + "…" * (len(nodes) > 3)
    takeaway = label(
        "takeaway_concordance",
        language,
        sentences=counts["sentence"].nunique(),
        paragraphs=counts["paragraph"].nunique(),
    )
    if len(counts) > ROWS:
        takeaway = f"{takeaway} {label('takeaway_first_rows', language, number=ROWS)}"
    return Words(label("headline_concordance", language, terms=terms, lines=len(counts)), takeaway)
