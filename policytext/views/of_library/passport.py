"""The passport of a set phrase: first said where, who followed, its forms, company, successors."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from policytext.base.labels import label
from policytext.base.look import HUES, Look
from policytext.charts.through_years import Lives
from policytext.library.asked import Asked
from policytext.library.at_point import hits_at, sought_of
from policytext.library.card import Card
from policytext.library.counting.expressions import Expression, of_string
from policytext.library.counting.over_time import over_time
from policytext.library.counting.periods import WHOLE, every_period
from policytext.library.lives.passport import Passport
from policytext.library.lives.passport import passport as passport_of
from policytext.library.lives.path import Facet, Step
from policytext.library.lives.standing import Standing
from policytext.library.many import Many
from policytext.library.point import Point
from policytext.library.saying import option_said
from policytext.remarks import passport as remarks
from policytext.remarks.words import Words, told
from policytext.views.of_library.basis import base, evidence, pick_of
from policytext.views.of_library.lives_drawn import life, told_of
from policytext.views.of_library.periods_drawn import ticks
from policytext.views.view import View

_FACETS: tuple[Facet, ...] = ("tier", "region")
_COMPANY = 8  # companions that are listed
_NOTED = 6  # points whose sentences a slide's notes have
_BEFORE, _BEHIND = 24, 36  # characters of a sentence around a place
_COLUMNS = ("passport_what", "passport_words", "passport_when", "hits", "passport_sentence")


class _Line(NamedTuple):
    """A line: what it says, of which words, when, how often (None: no number), where it stands."""

    what: str
    words: str
    when: str
    point: Point
    hits: int | None = None
    sentence: str = ""


def passport(many: Many, asked: Asked, look: Look) -> View:
    """Tell the life of `asked.phrase` in the texts in scope, each line with its sentences."""
    language = look.language
    cards = many.inside(asked.scope)
    phrase = asked.phrase
    if not phrase:
        return _unasked(cards, asked, language)

    def made() -> Passport:
        return passport_of(many.tables, cards, phrase, unit=asked.amount)  # type: ignore[arg-type]

    found = many.counted("passport", (str(asked.scope), asked.amount, phrase), made)
    lines = list(_lines(many, asked, found, language))
    rows = [
        [line.what, line.words, line.when, "" if line.hits is None else line.hits, line.sentence]
        for line in lines
    ]
    columns = [label(f"column_{name}", language) for name in _COLUMNS]
    table = pd.DataFrame(rows, columns=columns)
    return View(
        name="passport",
        title=label("passport_title", language, phrase=phrase),
        base=base(cards, asked, language),
        note=f"{base(cards, asked, language)} · {label('passport_note', language)} · "
        f"{label('first_here', language)}",
        counts=table if found.life.total else table.head(0),
        rows=table,
        picks=[["", pick, "", pick if line.hits else "", ""] for line, pick in _picked(lines)],
        kinds=("words", "words", "words", "", "words"),
        words=lambda: told(remarks.passport(found, many.names, language), language),
        chart=_chart(many, cards, asked, found, language) if found.life.first else None,
        evidence=lambda: evidence(many, asked, _opening(lines), language),
    )


def _picked(lines: Sequence[_Line]) -> list[tuple[_Line, str]]:
    return [(line, pick_of(line.point) if line.point != Point() else "") for line in lines]


def _opening(lines: Sequence[_Line]) -> list[Point]:
    """Return the first points that have sentences, for a slide's notes."""
    return [line.point for line in lines if line.point != Point()][:_NOTED]


def _unasked(cards: Sequence[Card], asked: Asked, language: str) -> View:
    """Return the view before a phrase is asked for."""
    nothing = pd.DataFrame()
    told = base(cards, asked, language)
    title = label("below_passport", language)
    return View("passport", title, told, told, nothing, nothing, [], lambda: Words("", ""))


def _point(phrase: str, standing: Standing | None = None) -> Point:
    return Point(str(of_string(phrase)), text=standing.id if standing else "")


def _lines(many: Many, asked: Asked, found: Passport, language: str) -> Iterator[_Line]:
    def what(name: str) -> str:
        return label(f"passport_{name}", language)

    for name in ("first", "peak", "last"):
        at: Standing | None = getattr(found.life, name)
        if at is not None:
            point = _point(found.phrase, at)
            hits = hits_at(many, asked, point).total
            title = many.names.get(at.id, at.id)
            yield _Line(what(name), title, _date(many, at.id), point, hits, _around(at))
    for facet in _FACETS:
        yield from _path(many, asked, found, facet, language)
    for form in found.variants:
        how = f"{what('variant')} · {label(f'passport_how_{form.how}', language)}"
        years = _years([year for year, _ in form.by_year])
        yield _Line(how, form.phrase, years, _point(form.phrase), form.total, _around(form.first))
    for one in found.company.companions[:_COMPANY]:
        point = Point(str(Expression("beside", (one.phrase, found.phrase))))
        hits = hits_at(many, asked, point).total
        yield _Line(what("company"), one.phrase, "", point, hits, _around(one.example))
    for new in found.instead:
        at = new.now[0]
        point = _point(new.phrase)
        hits = hits_at(many, asked, point).total
        yield _Line(what("instead"), new.phrase, str(new.first), point, hits, _around(at))


def _path(
    many: Many, asked: Asked, found: Passport, facet: Facet, language: str
) -> Iterator[_Line]:
    """Yield who followed when: each step after the very first text."""
    path = found.paths[facet]
    for step in path.steps:
        names = [option_said(facet, name, language) for name in step.names]
        point = Point(str(of_string(found.phrase)), facet=facet, value=step.names[0])
        yield _Line(
            label(f"passport_path_{facet}", language),
            label("list_mark", language).join(names),
            f"{step.date}{_lag(step, language)}",
            point,
            hits_at(many, asked, point).total,
            many.names.get(step.id, step.id),
        )
    if path.silent:
        silent = [option_said(facet, name, language) for name in path.silent]
        words = label("list_mark", language).join(silent)
        never = label("passport_silent", language)
        yield _Line(label(f"passport_path_{facet}", language), words, never, Point())


def _lag(step: Step, language: str) -> str:
    lag = step.behind_centre or step.behind
    if not lag.years and not lag.days:
        return ""
    by = "days" if lag.days is not None else "years"
    number = lag.days if lag.days is not None else lag.years
    way = "before" if number < 0 else "after"
    of = "centre" if step.behind_centre else "first"
    return label(f"passport_{way}_{of}_{by}", language, number=abs(number))


def _around(at: Standing) -> str:
    """Return a long sentence from shortly before its place on."""
    start = max(at.at - _BEFORE, 0)
    end = at.at + (at.end - at.start) + _BEHIND
    shown = at.sentence[start:end]
    return f"{'…' * (start > 0)}{shown}{'…' * (end < len(at.sentence))}"


def _date(many: Many, id: str) -> str:
    card = many.card(id)
    return card.date if card else ""


def _years(years: Sequence[int]) -> str:
    return "" if not years else f"{min(years)}–{max(years)}" if len(years) > 1 else str(years[0])


def _chart(
    many: Many, cards: Sequence[Card], asked: Asked, found: Passport, language: str
) -> Lives:
    """Return the phrase, its forms and what appears instead, each a line of dots."""
    phrases = [
        found.phrase,
        *(form.phrase for form in found.variants),
        *(new.phrase for new in found.instead),
    ]
    written = {phrase: str(of_string(phrase)) for phrase in phrases}
    sought = [sought_of(many, one) for one in written.values()]
    table = over_time(many.tables, cards, sought).table
    table = table[table["value"] == WHOLE]
    there = set(table["period"])
    names = every_period(there, "year")
    place = {period: x for x, period in enumerate(names) if period in there}
    rows = []
    for number, (phrase, one) in enumerate(written.items()):
        row = told_of(phrase, one, table[table["expression"] == one])
        rows.append(life(row, place, asked, language, strong=number == 0, shade=HUES[0]))
    without = tuple(x for x, period in enumerate(names) if period not in there)
    return Lives(tuple(rows), ticks(names, "year"), without, amount=asked.amount)
