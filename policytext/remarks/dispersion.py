"""What is remarkable in where terms and themes stand from beginning to end."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import pandas as pd

from policytext.remarks.naming import (
    all_quoted,
    group,
    paragraphs,
    poles_of,
    quoted,
    remark,
    some_paragraphs,
    theme_quoted,
)
from policytext.remarks.weighing import distinct, or_plain, shared_words, surprise
from policytext.remarks.words import NOTHING, Remark
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.themes.themes import Theme

_PARAGRAPHS = 4  # of a text, from which their places say something
_LEAST = 4  # occurrences, as well
_NARROW, _PART = 0.25, 0.6  # of all paragraphs
_MOST, _UNLIKELY = 0.7, 0.05  # of the text that holds all of a term, and how likely that is
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
        themes = _themes(study, passages, language)
    elif len(study.themes) == 1 and not study.wording:
        themes = _places(study, passages, language)
    return or_plain([*themes, *_terms(study, starts, language)], _plain(study, starts, language))


def _themes(study: Study, passages: pd.DataFrame, language: str) -> list[Remark]:
    if not study.book:
        return []
    stated: dict[str, list[int]] = defaultdict(list)
    touched: dict[str, set[int]] = {theme.id: set() for theme in study.book}
    for row in passages.itertuples():
        if row.how == "stated":
            stated[row.theme].append(row.start)
        last = study.document.paragraph_at(row.end - 1)
        touched[row.theme] |= set(range(study.document.paragraph_at(row.start), last + 1))
    if not stated:
        return [remark(0.15, "themes_unstated", language)]
    total = len(study.document.paragraphs)
    if total < _PARAGRAPHS:
        return []
    return [
        *_together(study, passages, language),
        *_alone(study, touched, total, language),
    ]


def _places(study: Study, passages: pd.DataFrame, language: str) -> list[Remark]:
    """Say where the one theme in force is stated, and where it is echoed."""
    at: dict[str, set[int]] = {"stated": set(), "echo": set()}
    for row in passages.itertuples():
        at[row.how].add(study.document.paragraph_at(row.start) + 1)
    values = {}
    if at["stated"]:
        values["where"] = some_paragraphs(at["stated"], language)
    if at["echo"]:
        values["there"] = some_paragraphs(at["echo"], language)
    key = (
        "places_both" if len(values) == 2 else "places_stated" if at["stated"] else "places_echoed"
    )
    if not values or len(study.document.paragraphs) < _PARAGRAPHS or not study.echoes:
        return []
    return [remark(0.5, key, language, _all_of(study, study.themes[0]), **values)]


def _together(study: Study, passages: pd.DataFrame, language: str) -> list[Remark]:
    """Say where all themes of one kind are stated, if that is a small part of the text."""
    total = len(study.document.paragraphs)
    only = passages[passages["how"] == "stated"]
    found: list[tuple[list[Theme], str, float, list[Pick]]] = []
    for kind in dict.fromkeys(theme.kind for theme in study.book):
        themes = [theme for theme in study.book if theme.kind == kind]
        of = only[only["theme"].isin([theme.id for theme in themes])]
        if of["theme"].nunique() < len(themes) or (len(themes) == 1 and len(study.book) > 1):
            continue
        first = study.document.paragraph_at(int(of["start"].min())) + 1
        last = study.document.paragraph_at(int(of["end"].max()) - 1) + 1
        share = (last - first + 1) / total
        if share <= max(_PART if kind == "focus_area" else _NARROW, 1 / total):
            marks = [Pick(theme=row.theme, at=row.start) for row in of.itertuples()]
            picks = [*(Pick(theme=theme.id) for theme in themes), *marks]
            where = paragraphs(first, last, language)
            found.append((themes, where, share, picks))
    if len(found) == 2 and all(share <= max(_NARROW, 1 / total) for _, _, share, _ in found):
        (some, where, _, named), (others, there, _, more) = found
        values = {"group": group(some, language), "where": where}
        values |= {"others": group(others, language), "there": there}
        return [remark(0.95, "stated_both", language, [*named, *more], **values)]
    said = []
    for themes, where, share, named in found:
        narrow = share <= max(_NARROW, 1 / total)
        key = "stated_at" if narrow else "stated_within"
        weight = 0.2 if len(themes) == 2 else 0.9 - 0.4 * share if narrow else 0.5 - 0.3 * share
        values = {"group": group(themes, language), "where": where}
        said.append(
            remark(weight, key if len(themes) > 1 else "stated_at_one", language, named, **values)
        )
    return said


def _alone(
    study: Study, touched: Mapping[str, set[int]], total: int, language: str
) -> list[Remark]:
    """Say which one theme is everywhere, and which one keeps to a paragraph that others leave."""
    found = []
    everywhere = [id for id, places in touched.items() if len(places) == total]
    if len(everywhere) == 1 and len(touched) > 2:
        (id,) = everywhere
        said = theme_quoted(study.theme(id), language)
        values = {"theme": said, "number": poles_of(study.theme(id)), "total": total}
        found.append(remark(0.6, "theme_throughout", language, _all_of(study, id), **values))
    areas = [theme.id for theme in study.book if theme.kind == "focus_area"]
    kept = [id for id in areas if len(touched[id]) == 1]
    if len(kept) == 1 and len(areas) > 2 and all(touched[id] for id in areas):
        (id,) = kept
        said = theme_quoted(study.theme(id), language)
        values = {"theme": said, "number": 1, "paragraph": min(touched[id]) + 1}
        found.append(remark(0.55, "theme_one_place", language, _all_of(study, id), **values))
    return found


def _all_of(study: Study, id: str) -> list[Pick]:
    shown = [a for a in study.annotations if a.theme == id and (study.echoes or a.how == "stated")]
    return [Pick(theme=id), *(Pick(theme=id, at=a.start) for a in shown)]


def _terms(study: Study, starts: Mapping[str, list[int]], language: str) -> list[Remark]:
    """Say which terms gather in a paragraph or a part, begin late, end early, or are everywhere."""
    total = len(study.document.paragraphs)
    if total < _PARAGRAPHS:
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
    parts = {
        "first": (lambda place: place < third),
        "last": (lambda place: place >= 2 * third),
    }
    found = []
    for name, there in parts.items():
        part = sum(map(there, at))
        far = surprise(part, len(at), sum(map(there, usual)) / len(usual))
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
    first, last = (study.document.paragraph_at(end(at)) + 1 for end in (min, max))
    if first == last:
        return []
    values = {"term": quoted(term), "count": len(at)}
    total = len(study.document.paragraphs)
    for key, paragraph, share in (
        ("term_ends", last, sum(place <= max(at) for place in usual) / len(usual)),
        ("term_begins", first, sum(place >= min(at) for place in usual) / len(usual)),
    ):
        beyond = last < total if key == "term_ends" else first > 1
        if beyond and share <= _MOST and share ** len(at) < _UNLIKELY:
            named = _marks(term, at)
            weight = 0.25 + 0.5 * (1 - share)
            return [remark(weight, key, language, named, **values, paragraph=paragraph)]
    return []


def _marks(term: str, at: Sequence[int]) -> list[Pick]:
    """Return the picks of a term's row and of its ticks."""
    return [Pick(term=term), *(Pick(term=term, at=place) for place in at)]


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
