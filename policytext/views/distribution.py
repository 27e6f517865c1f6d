"""How often terms and themes stand in each paragraph."""

from collections.abc import Mapping

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import GREY, Look
from policytext.charts.values import Cell, Grid, Line, Named
from policytext.remarks.distribution import distribution as remarks
from policytext.remarks.words import Words, told
from policytext.statistics.distribution import distribution as statistic
from policytext.statistics.term_table import paragraph_sizes
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.tokens.searching import found_terms
from policytext.views.basis import line_of, of_passages, ranked, rests_on, series
from policytext.views.crossed import crossed, headed
from policytext.views.term_places import term_places
from policytext.views.view import View

_TERMS = 10
Names = Mapping[str, Named]


def distribution(study: Study, options: Options, look: Look) -> View:
    """Count the terms that come first (or those searched for), and the themes, by paragraph."""
    found = found_terms(study.ranked(options.rank), options.search)[:_TERMS]
    terms = list(dict.fromkeys([*([options.term] if options.term else []), *found]))[:_TERMS]
    themes = [t.id for t in study.book if not study.themes or t.id in study.themes]
    shown = [a for a in study.annotations if study.echoes or a.how == "stated"]
    counts = statistic(study.document, study.counted, shown, terms, themes, scope=study.scope)
    names = series(study, look.language)
    wide = crossed(counts, ["row", "kind"], "paragraph", "number").sort_index(axis=1)
    first = {
        "name": [_name(row, kind, names) for row, kind in wide.index],
        "kind": [label(f"distribution_{kind}", look.language) for _, kind in wide.index],
        "number": wide.sum(axis=1),
    }
    heads = [label("paragraph_short", look.language, number=n + 1) for n in wide.columns]
    paragraphs = len(study.document.paragraphs)
    base = label("distribution_base", look.language, paragraphs=paragraphs)
    return View(
        name="distribution",
        title=label("lens_distribution", look.language),
        base=of_passages(study, base, look.language, study.themes),
        note=ranked(study, options, look.language) + rests_on(study, look.language),
        counts=counts,
        rows=headed(first, wide, heads, look.language),
        picks=_picks(counts, wide),
        kinds=("", "words", *[""] * (1 + len(heads))),
        chart=_chart(counts, paragraphs, names, look.language),
        words=lambda: _words(study, counts, names, look.language),
        places=lambda: term_places(study, counts["row"], options.term),
    )


def _keys(counts: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(counts["row"], counts["kind"], strict=True))


def _picks(counts: pd.DataFrame, wide: pd.DataFrame) -> list[list[str]]:
    """Return what the cells of the table choose: what squares of the chart do."""
    cells = {
        (row.row, row.kind, row.paragraph): str(_pick(row.row, row.kind, row.first))
        for row in counts.itertuples()
    }
    return [
        [
            str(Pick(theme=row) if kind == "theme" else Pick(term=row)),
            *["", ""],
            *(cells.get((row, kind, paragraph), "") for paragraph in wide.columns),
        ]
        for row, kind in wide.index
    ]


def _pick(row: str, kind: str, first: int) -> Pick:
    return Pick(term=row, at=first) if kind == "term" else Pick.of_place(first)


def _name(row: str, kind: str, names: Names) -> str:
    return names[row].name if kind == "theme" else row


def _chart(counts: pd.DataFrame, paragraphs: int, names: Names, language: str) -> Grid:
    """Set terms, then themes × paragraphs.

    A cell leads to the first place it stands for; that of a term chooses the term, too.
    """
    rows = {key: place for place, key in enumerate(dict.fromkeys(_keys(counts)))}
    cells = []
    for row in counts.itertuples():
        pick = _pick(row.row, row.kind, row.first)
        held = {"paragraph": row.paragraph + 1, "number": row.number}
        said = (_name(row.row, row.kind, names), label("distribution_hover", language, **held))
        at = rows[row.row, row.kind]
        cells.append(Cell(at, row.paragraph, row.number, str(pick), said))
    return Grid(
        tuple(_line(row, kind, names) for row, kind in rows),
        tuple(Line(str(number + 1), GREY) for number in range(paragraphs)),
        tuple(cells),
        corner=label("column_paragraph", language),
        written=False,
    )


def _line(row: str, kind: str, names: Names) -> Line:
    if kind == "theme":
        return line_of(names[row])
    return Line(row, GREY, str(Pick(term=row)), plain=True)


def _words(study: Study, counts: pd.DataFrame, names: Names, language: str) -> Words:
    sizes = paragraph_sizes(study.document, study.tokens, study.scope)

    def name(row: str, kind: str) -> str:
        return _name(row, kind, names)

    return told(remarks(counts, sizes, name, _pick, language), language)
