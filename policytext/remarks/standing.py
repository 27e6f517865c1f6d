"""What is remarkable in where terms stand: in what states a theme, in several, or in none."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from policytext.base.labels import label
from policytext.remarks.naming import apart, group, quoted, remark, stated_where
from policytext.remarks.weighing import own_words, shared_words, surprise
from policytext.remarks.words import NOTHING, Remark
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.themes.themes import Theme, themes_at

_NEARLY = 0.9  # of the tokens: where so many stand outside, being there says nothing
_LEAST = 3  # occurrences, from which a place says something
_MOST = 0.6  # of them
_ALL, _PART = 0.8, 0.44  # weights, at most: for all occurrences, for a part of them
_CHANCE = 1.3  # standard deviations, up to which it may be chance


class _Room(NamedTuple):
    """Where terms may stand: the themes there ("" outside all), its name, and what is told of it.

    `own` are words whose standing there goes without saying.
    """

    key: str
    themes: Sequence[str]
    name: str = ""
    own: Sequence[str] = ()


def standing(study: Study, counts: pd.DataFrame, language: str) -> list[Remark]:
    """Say of each term in which theme's statements its occurrences gather, or that they avoid all.

    `counts` has the columns of `frequency_by_theme`. What is so by construction is not said: in
    the passages of chosen themes, of a theme's own words, of the words that state relationships.
    Weights: 0.25, and a twentieth for each standard deviation from what chance would give, up to
    0.44 for a part of the occurrences; 0.15 for what is not unlikely of the first term.
    """
    ids = {a.theme for a in study.annotations if a.how == "stated"}
    stated = [theme for theme in study.book if theme.id in ids]
    if study.themes or not stated:
        return []
    theme_at = themes_at(study.annotations)
    usual = Counter(theme_at(token.start, token.end) for token in study.counted)
    parts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in counts.itertuples():
        parts[row.term][row.theme] += int(row.frequency)
    rooms = list(_rooms(stated, language))
    first = next(iter(parts)) if usual[""] < usual.total() * _NEARLY else ""
    told = [
        (room.key, _gathered(room, term, numbers, usual, language, always=term == first))
        for term, numbers in parts.items()
        for room in rooms
        if not any(term in word or word in term for word in room.own)
    ]
    # Of each kind the most unlikely: two sentences that say the same of two terms are one too many.
    best = {key: remark for key, remark in sorted(told, key=lambda one: one[1].weight)}
    return list(best.values())


def _rooms(stated: Sequence[Theme], language: str) -> Iterator[_Room]:
    """Yield the rooms, the narrower before the wider."""
    yield _Room("outside", [""])
    markers = shared_words(stated)
    if len(stated) > 1:
        for theme in stated:
            own = [*own_words(theme), *markers] if theme.poles else own_words(theme)
            yield _Room("inside", [theme.id], stated_where(theme, language), own)
    areas = [theme for theme in stated if theme.kind == "focus_area"]
    words = [word for theme in stated for word in own_words(theme)]
    if 1 < len(areas) < len(stated):
        where = apart(label("remark_where_many", language, theme=group(areas, language)), language)
        yield _Room("inside", [theme.id for theme in areas], where, words)
    every = [*(theme.id for theme in stated), "*"]
    name = label("remark_where_theme", language)
    yield _Room("inside", every, name, [*words, *markers])


def _gathered(
    room: _Room,
    term: str,
    numbers: Counter[str],
    usual: Counter[str],
    language: str,
    *,
    always: bool,
) -> Remark:
    count, part = numbers.total(), sum(numbers[id] for id in room.themes)
    expected = sum(usual[id] for id in room.themes) / max(usual.total(), 1)
    far = surprise(part, count, expected)
    if numbers["*"] and room.themes != [""] and "*" not in room.themes:
        return NOTHING  # some of what stands in several themes may stand in these
    if part < _LEAST or part < count * _MOST or (far < _CHANCE and not always):
        return NOTHING
    values = {"term": quoted(term), "count": count, "part": part, "where": room.name}
    key = f"{room.key}_all" if part == count else room.key
    weight = min(0.25 + far / 20, _ALL if part == count else _PART) if far >= _CHANCE else 0.15
    return remark(weight, key, language, [Pick(term=term)], **values)
