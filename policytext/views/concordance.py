"""Terms in their contexts."""

from urllib.parse import urlencode

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.statistics import concordance as statistic
from policytext.study.options import Options
from policytext.study.study import Study
from policytext.tokens.searching import found_terms
from policytext.views.basis import hues, named, rests_on
from policytext.views.view import View


def concordance(study: Study, options: Options, look: Look) -> View:
    """Set every term that the search finds, or else the chosen one, in its contexts.

    With neither, the most frequent term. Raises Unreadable for a bad pattern. `counts` are the
    marked lines, all when none is marked; `details`: every (the rows of all lines), picks (of
    all), places (of all).
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
    names = hues(study, look)
    terms = {token.start: token.term for token in study.counted}

    def rows(table):  # type: ignore[no-untyped-def]
        place = [study.place(start, look.language) for start in table["start"]]
        theme = [names[theme].label if theme else "" for theme in table["theme"]]
        columns = ["left", "node", "right", "place", "theme"]
        return named(table.assign(place=place, theme=theme)[columns], look.language)

    def picks(table):  # type: ignore[no-untyped-def]
        return [
            ["", urlencode({"term": terms[row.start], "at": row.start}), "", "", ""]
            for row in table.itertuples()
        ]

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
        rows=rows(counts),
        picks=picks(counts),
        hues=names,
        details={
            "every": rows(every),
            "picks": picks(every),
            "places": every["start"].tolist(),
        },
        kinds=("left", "node", "right", "words", "words"),
    )


def wanted_terms(study: Study, options: Options) -> list[str]:
    """Return what the search finds, or the chosen term, or the most frequent one.

    The search comes first: a term that is clicked in one of its lines takes none of them away.
    """
    if options.search:
        return found_terms(study.frequencies, options.search)
    return [options.term] if options.term else list(study.frequencies)[:1]
