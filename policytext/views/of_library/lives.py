"""The lives of set phrases: when each was first said in this library, most, and last."""

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import Look
from policytext.charts.through_years import Lives as Drawn
from policytext.charts.values import Bars
from policytext.library.asked import Asked
from policytext.library.counting.expressions import of_string
from policytext.library.lives.choosing import gone_since, new_since, ordered, searched
from policytext.library.lives.life import PER, Lives
from policytext.library.lives.life import lives as count
from policytext.library.many import Many
from policytext.library.point import Point
from policytext.remarks import lives as remarks
from policytext.remarks.words import told
from policytext.views.of_library.basis import base, evidence, pick_of
from policytext.views.of_library.lives_drawn import Told, life
from policytext.views.of_library.periods_drawn import ticks
from policytext.views.of_library.phrase_bars import measure, phrase_bars
from policytext.views.view import View

_ROWS = 18  # phrases that are drawn
MOST = 2_000  # that are listed
_COLUMNS = ("first_said", "peak_said", "last_said", "total", "texts")


def lives(many: Many, asked: Asked, look: Look) -> View:
    """Follow the set phrases of the texts in scope, in the order that is asked for."""
    language = look.language
    cards = many.inside(asked.scope)
    unit = asked.amount

    def counted() -> Lives:
        return count(many.tables, cards, texts=1, maximal=True, unit=unit)  # type: ignore[arg-type]

    every = many.counted("lives", (str(asked.scope), unit), counted)
    since = since_of(every, asked)
    chosen = _chosen(every, asked, since)
    rows, picks = _table(chosen, language)
    together = _is_of_one_year(every, asked, since)
    return View(
        name="lives",
        title=label(f"lives_{asked.phrases_by}_title", language, year=since),
        base=f"{label('lives_number', language, number=len(chosen.phrases))} · "
        f"{base(cards, asked, language)}",
        note=" · ".join((base(cards, asked, language), *_notes(chosen, asked, together, language))),
        counts=chosen.phrases,
        rows=rows,
        picks=picks,
        words=lambda: told(
            remarks.lives(chosen.phrases, asked.phrases_by, since, language), language
        ),
        chart=_drawn(chosen, asked, since, together, language) if len(chosen.phrases) else None,
        evidence=lambda: evidence(many, asked, _strongest(chosen), language),
    )


def since_of(every: Lives, asked: Asked) -> str:
    """Return since when a phrase is new or gone: as it is asked, else the last year with text."""
    there = [str(year) for year, size in every.characters.items() if size]
    if asked.since or not there:
        return asked.since
    return there[-1]


def _is_of_one_year(every: Lives, asked: Asked, since: str) -> bool:
    """Say whether new phrases can be of one year only: the last one that has text."""
    if asked.phrases_by != "new" or not since:
        return False
    return not every.characters[every.characters.index > int(since)].any()


def _notes(chosen: Lives, asked: Asked, together: bool, language: str) -> list[str]:
    """Say how phrases are drawn, how they are counted, and which ones the chart has."""
    drawn = f"lives_bars_{measure(chosen.phrases.head(_ROWS))}" if together else "lives_dots"
    most = "texts" if asked.phrases_by in ("new", "gone") else "total"
    size = label(f"lives_size_{asked.amount}", language)
    names = (drawn, "lives_note", f"lives_most_{most}", "first_here")
    return [label(name, language, size=size) for name in names]


def _chosen(every: Lives, asked: Asked, since: str) -> Lives:
    """Return the phrases that are asked for, those that are said most first."""
    found = searched(every, asked.part) if asked.part else every
    if asked.phrases_by in ("new", "gone"):
        if not since:
            return found.rows([])
        narrowed = new_since if asked.phrases_by == "new" else gone_since
        return _most_texts(narrowed(found, int(since)))
    return ordered(ordered(found, "total").rows(range(min(MOST, len(found.phrases)))), "total")


def _most_texts(found: Lives) -> Lives:
    """Put phrases in order: those of most texts first, then by how often they are said."""
    table = found.phrases.reset_index(drop=True)
    rank = table.sort_values(["texts", "total"], ascending=False, kind="stable").index
    return found.rows(rank.tolist())


def _shown(chosen: Lives, asked: Asked) -> Lives:
    """Return the phrases that are drawn: the most frequent ones, in the order that is asked for."""
    most = chosen.rows(range(min(_ROWS, len(chosen.phrases))))
    return ordered(most, "peak" if asked.phrases_by == "peak" else "first")


def _drawn(chosen: Lives, asked: Asked, since: str, together: bool, language: str) -> Drawn | Bars:
    if not together:
        return _chart(chosen, asked, since, language)
    beyond = max(0, len(chosen.phrases) - _ROWS)
    return phrase_bars(chosen.phrases.head(_ROWS), beyond, language)


def _chart(chosen: Lives, asked: Asked, since: str, language: str) -> Drawn:
    shown = _shown(chosen, asked)
    years = {str(year): bool(size) for year, size in chosen.characters.items()}
    periods = ticks(tuple(years), "year")
    place = {year: x for x, year in enumerate(years) if years[year]}
    return Drawn(
        rows=tuple(
            life(
                _told(phrase, counts, chosen.characters),
                place,
                asked,
                language,
                new_since=since if asked.phrases_by == "new" else "",
                strong=phrase == asked.phrase,
            )
            for phrase, (_, counts) in zip(
                shown.phrases["phrase"], shown.counts.iterrows(), strict=True
            )
        ),
        periods=periods,
        without=tuple(x for x, year in enumerate(years) if not years[year]),
        beyond=len(chosen.phrases) - len(shown.phrases),
        amount=asked.amount,
    )


def _told(phrase: str, counts: pd.Series, characters: "pd.Series[int]") -> Told:
    hits = {str(year): int(number) for year, number in counts.items() if number}
    rates = {year: number * PER / int(characters[int(year)]) for year, number in hits.items()}
    return Told(phrase, str(of_string(phrase)), hits, rates)


def _strongest(chosen: Lives) -> list[Point]:
    """Return the first year of the phrases with most occurrences."""
    rows = chosen.phrases.head(4).itertuples(index=False)
    return [Point(str(of_string(row.phrase)), str(row.first)) for row in rows if row.first]


def _table(chosen: Lives, language: str) -> tuple[pd.DataFrame, list[list[str]]]:
    rows: list[list[object]] = []
    picks: list[list[str]] = []
    for row in chosen.phrases.head(MOST).itertuples(index=False):
        written = str(of_string(row.phrase))
        years = [str(year) if year else "" for year in (row.first, row.peak, row.last)]
        rows.append([row.phrase, *years, int(row.total), int(row.texts)])
        whole = pick_of(Point(written))
        picks.append(
            [
                whole,
                *(pick_of(Point(written, year)) if year else "" for year in years),
                whole,
                whole,
            ]
        )
    columns = [label(f"column_{name}", language) for name in ("phrase", *_COLUMNS)]
    return pd.DataFrame(rows, columns=columns), picks
