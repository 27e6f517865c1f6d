"""Where the first terms and the themes stand."""

from dataclasses import replace

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import GREY, Look
from policytext.charts.values import Block, Line, Named, Strips, Tick
from policytext.remarks import dispersion as remarks
from policytext.remarks.words import told
from policytext.statistics.dispersion import term_positions, theme_positions
from policytext.study.options import Options
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.views.basis import line_of, named, present, ranked, rests_on, series
from policytext.views.many_marks import LISTED, listed, thinned, too_many
from policytext.views.term_places import term_places
from policytext.views.view import View

_TERMS = 5


def dispersion(study: Study, options: Options, look: Look) -> View:
    """Place the chosen term, those that come first, and the passages of the themes in force."""
    names = series(study, look.language)
    terms = study.ranked(options.rank)[:_TERMS]
    if options.term and options.term not in terms:
        terms = [options.term, *terms[: _TERMS - 1]]
    positions = term_positions(study.counted, study.annotations, terms)
    shown = [a for a in study.annotations if study.echoes or a.how == "stated"]
    passages = theme_positions([a for a in shown if not study.themes or a.theme in study.themes])
    told_apart = ((positions, ["row", "theme"]), (passages, ["theme", "how"]))
    ticks, blocks = (thinned(marks, row, len(study.document.text)) for marks, row in told_apart)
    listed_marks = listed(positions, ["row"]), listed(passages, ["theme", "how"])
    rows, picks = _rows(study, *listed_marks, names, look.language)
    base = label(f"dispersion_base_{'on' if study.echoes else 'off'}", look.language)
    if too_many(positions, passages):
        base += f" · {label('dispersion_thinned', look.language, number=LISTED)}"
    return View(
        name="dispersion",
        title=label("wide_dispersion", look.language),
        base=base,
        note=ranked(study, options, look.language) + rests_on(study, look.language),
        counts=positions,
        rows=named(rows, look.language),
        picks=picks,
        kinds=("", "words", "", "words", "words"),
        chart=_chart(study, ticks, blocks, names, look.language),
        words=lambda: told(
            remarks.dispersion(study, positions, passages, look.language), look.language
        ),
        places=lambda: term_places(study, positions["row"], options.term),
    )


def _rows(
    study: Study,
    positions: pd.DataFrame,
    passages: pd.DataFrame,
    names: dict[str, Named],
    language: str,
) -> tuple[pd.DataFrame, list[list[str]]]:
    """Return a row for each mark of the chart, each the first, second … of so many; and picks."""
    rows = [
        (row.row, "distribution_term", row.start, _theme(row.theme, names), Pick(term=row.row))
        for row in positions.itertuples()
    ]
    rows += [
        (names[row.theme].name, f"how_{row.how}", row.start, "", Pick(theme=row.theme))
        for row in passages.itertuples()
    ]
    marks = pd.DataFrame(rows, columns=["name", "kind", "start", "theme", "pick"])
    turn, of = (pd.concat([positions[name], passages[name]]) for name in ("turn", "of"))
    table = marks.assign(
        kind=[label(kind, language) for kind in marks["kind"]],
        turn=[f"{number} / {total}" for number, total in zip(turn, of, strict=True)],
        place=[study.place(start, language) for start in marks["start"]],
    )[["name", "kind", "turn", "place", "theme"]]
    picks = [
        [str(row.pick), "", "", str(_there(row.pick, row.start)), ""] for row in marks.itertuples()
    ]
    return table, picks


def _theme(id: str, names: dict[str, Named]) -> str:
    return names[id].name if id else ""


def _there(pick: Pick, start: int) -> Pick:
    """Return what chooses a place: of a term, with the term, as a tick of the chart does."""
    return replace(pick, at=start) if pick.term else Pick.of_place(start)


def _chart(
    study: Study,
    positions: pd.DataFrame,
    passages: pd.DataFrame,
    names: dict[str, Named],
    language: str,
) -> Strips:
    """Return a tick for each occurrence of a term, and a block for each passage of a theme."""
    terms = list(dict.fromkeys(positions["row"]))
    themes = list(present(names, set(passages["theme"])))
    rows = {row: place for place, row in enumerate([*terms, *(("theme", id) for id in themes)])}
    places = present(names, {*positions["theme"], *themes})
    return Strips(
        rows=(
            *(Line(term, GREY, str(Pick(term=term)), plain=True) for term in terms),
            *(line_of(names[theme]) for theme in themes),
        ),
        series=tuple(names[theme] for theme in places),
        ticks=tuple(
            Tick(rows[row.row], places[row.theme], row.start, str(Pick(term=row.row, at=row.start)))
            for row in positions.itertuples()
        ),
        blocks=tuple(
            Block(
                rows["theme", row.theme],
                places[row.theme],
                row.start,
                row.end,
                row.how == "stated",
                str(Pick(theme=row.theme, at=row.start)),
            )
            for row in passages.itertuples()
        ),
        length=len(study.document.text),
        marks=tuple(
            (paragraph.start, label("paragraph_short", language, number=number))
            for number, paragraph in enumerate(study.document.paragraphs, 1)
        ),
        keys=(label("how_stated", language), label("how_echo", language)),
    )
