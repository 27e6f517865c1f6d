"""What is remarkable in where terms and themes stand from beginning to end."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import pandas as pd

from policytext.remarks.naming import (
    all_quoted,
    quoted,
    remark,
)
from policytext.remarks.theme_places import PARAGRAPHS, where_kept, where_stated
from policytext.remarks.weighing import distinct, or_plain, shared_words, surprise
from policytext.remarks.words import NOTHING, Remark
from policytext.study.pick import Pick
from policytext.study.study import Study

_LEAST = 4  # occurrences, from which their places say something
_MOST, _UNLIKELY = 0.7, 0.05  # of the text that holds all of a term, and how likely that is
_MARKED = 1000  # ticks of a row; a row has more only where they cannot be told apart
_CHANCE = 2  # standard deviations, up to which it may be chance


def dispersion(
    study: Study, positions: pd.DataFrame, passages: pd.DataFrame, language: str
) -> list[Remark]:
    """Say which terms and themes keep to one part of the text, and which are everywhere.

    `positions` places terms, `passages` themes (`statistics/dispersion.py`). Of themes something is
    said of the whole text alone: their passages follow no filter on wording. Weights: 0.9 for kinds
    of themes that keep together, by how narrow; 0.6 for the only one that is everywhere; from 0.25
    for terms, by how unlikely their places are by chance.
    """
    starts = {row: part["start"].tolist() for row, part in positions.groupby("row", sort=False)}
    themes = []
    if study.scope is None:
        themes = where_kept(study, passages, language)
    elif len(study.themes) == 1 and not study.wording:
        themes = where_stated(study, passages, language)
    return or_plain([*themes, *_terms(study, starts, language)], _plain(study, starts, language))


def _terms(study: Study, starts: Mapping[str, list[int]], language: str) -> list[Remark]:
    """Say which terms gather in a paragraph or a part, begin late, end early, or are everywhere."""
    total = len(study.document.paragraphs)
    if total < PARAGRAPHS:
        return []
    found = _throughout(study, starts, total, language)
    usual = [token.start for token in study.counted]
    held = _numbers(study, usual)
    markers = shared_words(study.book)
    for term, at in starts.items():
        if len(at) >= _LEAST and term not in markers:
            found += [
                _gathered(study, term, at, held, language),
                *_third(study, term, at, usual, language),
                *_ends(study, term, at, usual, language),
            ]
    return distinct(found)


def _throughout(
    study: Study, starts: Mapping[str, list[int]], total: int, language: str
) -> list[Remark]:
    """Say which few of the terms are in every paragraph."""
    every = [term for term, at in starts.items() if len(_numbers(study, at)) == total]
    if not every or len(every) * 2 >= len(starts):
        return []
    named = [pick for term in every for pick in _marks(term, starts[term])]
    values = {"rows": len(starts), "terms": all_quoted(every, language), "number": len(every)}
    return [remark(0.6, "terms_throughout", language, named, **values)]


def _numbers(study: Study, at: Sequence[int]) -> Counter[int]:
    return Counter(map(study.document.paragraph_at, at))


def _gathered(
    study: Study, term: str, at: Sequence[int], held: Counter[int], language: str
) -> Remark:
    """Say in which paragraph, of those that hold so many tokens, most of a term stands."""
    paragraph, part = _numbers(study, at).most_common(1)[0]
    far = surprise(part, len(at), held[paragraph] / held.total())
    if part < _LEAST or part * 2 < len(at) or far < _CHANCE:
        return NOTHING
    values = {"term": quoted(term), "count": len(at), "paragraph": paragraph + 1}
    key = "term_in_one" if part == len(at) else "term_in_paragraph"
    weight = min(0.25 + far / 12, 0.85)
    return remark(weight, key, language, _marks(term, at), **values, part=part)


def _third(
    study: Study, term: str, at: Sequence[int], usual: Sequence[int], language: str
) -> list[Remark]:
    third = len(study.document.text) / 3
    parts: dict[str, Callable[[Sequence[int]], int]] = {
        "first": lambda places: bisect_left(places, third),
        "last": lambda places: len(places) - bisect_left(places, 2 * third),
    }
    found = []
    for name, there in parts.items():
        part = there(at)
        far = surprise(part, len(at), there(usual) / len(usual))
        if part < len(at) and part * 5 >= len(at) * 3 and part >= 2 * _LEAST and far >= _CHANCE:
            values = {"term": quoted(term), "count": len(at), "part": part}
            weight = min(0.25 + far / 12, 0.85)
            key = f"term_{name}_third"
            found.append(remark(weight, key, language, _marks(term, at), **values))
    return found


def _ends(
    study: Study, term: str, at: Sequence[int], usual: Sequence[int], language: str
) -> list[Remark]:
    """Say that a term ends early, or begins late, if so many would hardly do so by chance."""
    begins, ends = min(at), max(at)
    first, last = (study.document.paragraph_at(end) + 1 for end in (begins, ends))
    if first == last:
        return []
    values = {"term": quoted(term), "count": len(at)}
    total = len(study.document.paragraphs)
    for key, paragraph, share in (
        ("term_ends", last, bisect_right(usual, ends) / len(usual)),
        ("term_begins", first, (len(usual) - bisect_left(usual, begins)) / len(usual)),
    ):
        beyond = last < total if key == "term_ends" else first > 1
        if beyond and share <= _MOST and share ** len(at) < _UNLIKELY:
            named = _marks(term, at)
            weight = 0.25 + 0.5 * (1 - share)
            return [remark(weight, key, language, named, **values, paragraph=paragraph)]
    return []


def _marks(term: str, at: Sequence[int]) -> list[Pick]:
    """Return the picks of a term's row and of its ticks, in a very long text of the first ones."""
    return [Pick(term=term), *(Pick(term=term, at=place) for place in at[:_MARKED])]


def _plain(study: Study, starts: Mapping[str, list[int]], language: str) -> Remark:
    """Say in how many paragraphs a term stands: the first that is not in all, else the first."""
    total = len(study.document.paragraphs)
    spread = {term: len(_numbers(study, at)) for term, at in starts.items()}
    term = next((t for t, number in spread.items() if number < total), next(iter(spread)))
    named = _marks(term, starts[term])
    values = {"term": quoted(term), "count": len(starts[term])}
    if spread[term] == 1 < len(starts[term]) and total > 1:
        (paragraph,) = _numbers(study, starts[term])
        return remark(0.05, "term_in_one", language, named, **values, paragraph=paragraph + 1)
    return remark(0.05, "term_spread", language, named, **values, number=spread[term], total=total)
