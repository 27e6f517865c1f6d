"""The most frequent terms."""

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.values import Named, Part, Stack, Stacked
from policytext.statistics.frequency import frequency_by_theme
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.views.basis import base, chosen_picks, named, present, rests_on, series
from policytext.views.term_places import term_places
from policytext.views.view import View
from policytext.views.words import Words, listed


def frequency(study: Study, options: Options, look: Look) -> View:
    """Count the `options.top` most frequent terms, by the theme their occurrences stand in."""
    names = series(study, look.language)
    terms = list(study.frequencies)[: options.top]
    counts = frequency_by_theme(study.counted, study.annotations, terms, study.size)
    rows = counts.assign(theme=[names[theme].name for theme in counts["theme"]])
    rows["per_thousand"] = rows["per_thousand"].round(1)
    unit = f"{label('column_per_thousand', look.language)} · " * (options.unit == "per_thousand")
    colours = label("frequency_colour", look.language)
    note = f"{rests_on(study, look.language)} · {colours}"
    return View(
        name="frequency",
        title=label("frequency_title", look.language),
        base=f"{unit}{base(study, look.language)}",
        hint=colours,
        note=f"{unit}{note}",
        counts=counts,
        rows=named(rows, look.language),
        picks=[[str(Pick(term=term)), "", "", ""] for term in counts["term"]],
        chart=_chart(study, counts, names, options, look.language),
        words=lambda: _words(counts, look.language),
        places=lambda: term_places(study, counts["term"], options.term),
    )


def _chart(
    study: Study,
    counts: pd.DataFrame,
    names: dict[str, Named],
    options: Options,
    language: str,
) -> Stacked:
    """Return a bar for each term, split by theme."""
    form = "{:.1f}" if options.unit == "per_thousand" else "{:.0f}"
    places = present(names, set(counts["theme"]))
    rows = [
        Stack(
            term,
            str(Pick(term=term)),
            tuple(
                Part(
                    places[theme],
                    number,
                    str(Pick(term=term)),
                    (term, f"{_stated(theme, names, language)} {form.format(number)}"),
                )
                for theme, number in zip(part["theme"], part[options.unit].tolist(), strict=True)
            ),
        )
        for term, part in counts.groupby("term", sort=False)
    ]
    return Stacked(
        rows=tuple(rows),
        series=tuple(names[theme] for theme in places),
        unit=label(f"unit_{options.unit}", language),
        form=form,
        chosen=frozenset(chosen_picks(study, options)),
    )


def _stated(theme: str, names: dict[str, Named], language: str) -> str:
    """Name the part of a bar: what only echoes a theme stands outside."""
    name = names[theme].name
    return name if theme in ("", "*") else label("stated_part", language, theme=name)


def _words(counts: pd.DataFrame, language: str) -> Words:
    totals = list(counts.groupby("term", sort=False)["frequency"].sum().items())
    (term, count), *rest = totals
    level = [t for t, n in totals if n == count]
    behind = rest[len(level) - 1 :][:3]
    others = listed([label("counted_term", language, term=t, count=n) for t, n in behind], language)
    takeaway = label("takeaway_frequency", language, others=others) if behind else ""
    if len(level) > 1:
        terms = listed(level[:4], language)
        return Words(label("headline_level", language, terms=terms, count=count), takeaway)
    return Words(label("headline_frequency", language, term=term, count=count), takeaway)
