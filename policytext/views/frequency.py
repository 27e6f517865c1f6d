"""The terms that come first, and how often they occur."""

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.values import Named, Part, Stack, Stacked
from policytext.remarks import frequency as remarks
from policytext.remarks.words import told
from policytext.statistics.frequency import frequency_by_theme
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.views.basis import base, present, ranked, rests_on, series
from policytext.views.crossed import crossed, headed
from policytext.views.term_places import term_places
from policytext.views.view import View

_TITLES = {"frequency": "frequency_title", "distinctive": "distinctive_title"}


def frequency(study: Study, options: Options, look: Look) -> View:
    """Count the `options.top` first terms, by the theme their occurrences stand in."""
    names = series(study, look.language)
    terms = study.ranked(options.rank)[: options.top]
    counts = frequency_by_theme(study.counted, study.annotations, terms, study.size)
    rows = _rows(counts, names, options.unit, look.language)
    unit = f"{label('column_per_thousand', look.language)} · " * (options.unit == "per_thousand")
    order = ranked(study, options, look.language)
    colours = label("frequency_colour", look.language)
    note = f"{rests_on(study, look.language)} · {colours}"
    return View(
        name="frequency",
        title=label(_TITLES[options.rank], look.language),
        base=f"{unit}{order}{base(study, look.language)}",
        note=f"{unit}{order}{note}",
        counts=counts,
        rows=rows,
        picks=[
            [str(Pick(term=term)), *[""] * (len(rows.columns) - 1)]
            for term in dict.fromkeys(counts["term"])
        ],
        chart=_chart(study, counts, names, options, look.language),
        words=lambda: told(remarks.frequency(study, counts, options, look.language), look.language),
        places=lambda: term_places(study, counts["term"], options.term),
    )


def _rows(counts: pd.DataFrame, names: dict[str, Named], unit: str, language: str) -> pd.DataFrame:
    """Return a row for each bar: the term with its totals, then its parts as the bar shows them."""
    totals = counts.groupby("term", sort=False)[["frequency", "per_thousand"]].sum()
    parts = crossed(counts, ["term"], "theme", unit)[list(present(names, set(counts["theme"])))]
    first = {
        "term": totals.index,
        "frequency": totals["frequency"],
        "per_thousand": map(_tenths, totals["per_thousand"]),
    }
    heads = [names[theme].name for theme in parts.columns]
    return headed(first, parts.map(_tenths), heads, language)


def _tenths(number: float) -> float:
    # As a chart writes it: pandas rounds 0.35 up.
    return round(number, 1)


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
        beyond=len(study.ranked(options.rank)) - len(rows),
    )


def _stated(theme: str, names: dict[str, Named], language: str) -> str:
    """Name the part of a bar: what only echoes a theme stands outside."""
    name = names[theme].name
    return name if theme in ("", "*") else label("stated_part", language, theme=name)
