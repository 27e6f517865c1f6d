"""Terms in their contexts."""

from bisect import bisect_left
from collections.abc import Container

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.remarks.concordance import Node
from policytext.remarks.concordance import concordance as remarks
from policytext.remarks.words import Words, told
from policytext.statistics import concordance as statistic
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.tokens.searching import found_terms
from policytext.views.basis import named, rests_on, series
from policytext.views.view import View

_LISTED = 5_000  # lines, from the first one on: of more nobody reads all


def concordance(study: Study, options: Options, look: Look) -> View:
    """Set every term that the search finds, or else the chosen one, in its contexts.

    With neither, the most frequent term. Raises Unreadable for a bad pattern. `counts` are the
    marked lines, all when none is marked.
    """
    wanted = wanted_terms(study, options)
    nodes = statistic.nodes(study.counted, wanted)
    every = statistic.lines(
        nodes[:_LISTED],
        study.document,
        study.annotations,
        width=options.context,
        order=options.order,
    )
    beyond = label("rows_listed", look.language, number=_LISTED) if len(nodes) > _LISTED else ""
    chosen = every["start"].isin(options.marked)
    counts = every[chosen].reset_index(drop=True) if chosen.any() else every
    names = series(study, look.language)
    rows = counts.assign(
        place=[study.place(start, look.language) for start in counts["start"]],
        theme=[names[theme].name if theme else "" for theme in counts["theme"]],
    )[["left", "node", "right", "place", "theme"]]
    terms = _terms_at(study, set(counts["start"]))
    shown = label("list_mark", look.language).join(wanted[:4]) + ("…" if len(wanted) > 4 else "")
    return View(
        name="concordance",
        title=label("concordance_title", look.language, terms=shown),
        base=label(
            "concordance_marked" if chosen.any() else "concordance_base",
            look.language,
            lines=len(counts) if chosen.any() else len(nodes),
            all=len(nodes),
        )
        + beyond,
        note=f"{rests_on(study, look.language)} · {label('concordance_note', look.language)}",
        counts=counts,
        rows=named(rows, look.language),
        picks=[
            ["", str(Pick(term=terms[start], at=start)), "", "", ""] for start in counts["start"]
        ],
        kinds=("left", "node", "right", "words", "words"),
        words=lambda: _words(study, counts, look.language),
        places=lambda: counts["start"].tolist(),
    )


def _terms_at(study: Study, places: Container[int]) -> dict[int, str]:
    return {token.start: token.term for token in study.counted if token.start in places}


def wanted_terms(study: Study, options: Options) -> list[str]:
    """Return what the search finds, or the chosen term, or the most frequent one.

    The search comes first: a term that is clicked in one of its lines takes none of them away.
    """
    if options.search:
        return found_terms(study.frequencies, options.search)
    return [options.term] if options.term else list(study.frequencies)[:1]


def _words(study: Study, counts: pd.DataFrame, language: str) -> Words:
    return told(remarks(_nodes(study, counts), language), language)


def _nodes(study: Study, counts: pd.DataFrame) -> list[Node]:
    """Return the lines with the terms right beside their nodes, in the same sentence."""
    found = []
    for row in counts.itertuples():
        at = bisect_left(study.tokens, row.start, key=lambda token: token.start)
        term = study.tokens[at].term
        before, behind = (_term(study, at + step, row.sentence) for step in (-1, 1))
        pick = str(Pick(term=term, at=row.start))
        found.append(Node(term, before, behind, row.sentence, row.paragraph, pick))
    return found


def _term(study: Study, place: int, sentence: int) -> str:
    token = study.tokens[place] if 0 <= place < len(study.tokens) else None
    beside = token and token.kind == "term" and study.document.sentence_at(token.start) == sentence
    return token.term if token and beside else ""
