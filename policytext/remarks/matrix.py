"""What is remarkable in which terms stand in which themes' passages."""

import pandas as pd

from policytext.remarks.naming import all_quoted, poles_of, quoted, remark, theme_quoted
from policytext.remarks.weighing import lead, or_plain, own_words
from policytext.remarks.words import Remark
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.study.theme_amounts import theme_amounts

_FEW = 3  # terms that a sentence names
_MUCH, _OFTEN = 4, 10  # occurrences
_MISSED = 2.5  # occurrences that one would expect, from which their lack says something
_UNLIKELY = 0.05
_PLAIN = 0.1  # weight up to which a remark stands only where there is no other
_ROWS = 4  # themes or terms, from which one that differs from all others says something


def matrix(study: Study, counts: pd.DataFrame, language: str) -> list[Remark]:
    """Say what only one theme has or lacks, which terms are everywhere, and where a term peaks.

    `counts` has the columns of `theme_terms`. Passages of themes overlap: nothing is added up.
    Weights: 0.3 to 0.8 for the one theme that lacks a term, by how often one would expect it, and
    for one that has far more of it than the next; 0.7 for the only one that has it, 0.6 for few
    terms that are everywhere, 0.3 to 0.8 for the highest count, by its lead before the next.
    """
    wide = counts.pivot(index="theme", columns="term", values="frequency")
    wide = wide.loc[list(dict.fromkeys(counts["theme"])), list(dict.fromkeys(counts["term"]))]
    if not wide.to_numpy().any():
        return [remark(0.05, "cell_none", language, rows=len(wide.columns))]
    if len(wide) == 1:
        return [_of_one(study, wide, language)]
    found = [
        *_exceptions(study, wide, language),
        *_everywhere(wide, language),
        *_full_and_empty(study, wide, language),
    ]
    highest = _highest(study, wide, language)
    told = any(one.named == highest.named and one.weight > 0 for one in found)
    return or_plain(found if told or highest.weight <= _PLAIN else [*found, highest], highest)


def _said(study: Study, theme: str, language: str) -> str:
    return theme_quoted(study.theme(theme), language)


def _own(study: Study, theme: str, term: str) -> bool:
    return any(term in word or word in term for word in own_words(study.theme(theme)))


def _of_one(study: Study, wide: pd.DataFrame, language: str) -> Remark:
    """Say which term is the most frequent in the passages of the only theme."""
    (theme,) = wide.index
    numbers = wide.loc[theme].sort_values(ascending=False, kind="stable")
    most = int(numbers.iloc[0])
    level = list(numbers[numbers == most].index)
    named = [Pick(theme=theme, term=term) for term in level]
    key = "most" if study.themes else "theme_terms"  # the filter is named before the sentence
    values = {"theme": _said(study, theme, language), "count": most}
    if len(level) == 1:
        return remark(0.5, key, language, named, **values, term=quoted(level[0]))
    if len(level) <= _FEW:
        terms = all_quoted(level, language)
        return remark(0.4, f"{key}_tie", language, named, **values, terms=terms)
    return remark(0.05, f"{key}_level", language, named, **values, rows=len(level))


def _highest(study: Study, wide: pd.DataFrame, language: str) -> Remark:
    """Say where the highest count stands; two that share it are both named, of more none."""
    cells = wide.stack().sort_values(ascending=False, kind="stable")
    most = int(cells.iloc[0])
    level = [(theme, term) for (theme, term), number in cells.items() if number == most]
    named = [Pick(theme=theme, term=term) for theme, term in level]
    (theme, term), *others = level
    values = {"term": quoted(term), "count": most, "theme": _said(study, theme, language)}
    if not others:
        weight = 0.3 + 0.5 * lead(most, int(cells.iloc[1]))
        trivial = most < 2 or most - cells.iloc[1] < 2 or _own(study, theme, term)
        return remark(0.1 if trivial else weight, "cell_most", language, named, **values)
    if len(others) == 1 and others[0][1] == term and most > 1:
        other = _said(study, others[0][0], language)
        return remark(0.2, "cell_tie", language, named, **values, other=other)
    return remark(0.05, "cell_top", language, named[:1], **values)


def _exceptions(study: Study, wide: pd.DataFrame, language: str) -> list[Remark]:
    """Say of the terms which one theme alone lacks one, has it, or has far more of it.

    A theme of few words lacks many terms: only what its size lets expect is missed.
    """
    if len(wide) < _ROWS:
        return []
    total = wide.to_numpy().sum()
    found: dict[str, list[Remark]] = {"all_but": [], "only_theme": [], "cell_far": []}
    for term in wide.columns:
        numbers = wide[term].sort_values(ascending=False, kind="stable")
        having, lacking = numbers[numbers > 0].index, numbers[numbers == 0].index
        first, most, after = str(numbers.index[0]), int(numbers.iloc[0]), int(numbers.iloc[1])
        values = {"term": quoted(term), "theme": _said(study, first, language)}
        named = [Pick(theme=first, term=term)]
        if len(lacking) == 1:
            theme = study.theme(str(lacking[0]))
            missed = wide.loc[theme.id].sum() * numbers.sum() / total
            values = {"term": quoted(term), "theme": theme_quoted(theme, language)}
            weight = min(0.3 + missed / 10, 0.8) if missed >= _MISSED else 0.0
            named = [Pick(theme=theme.id, term=term)]
            sizes = {"total": len(wide), "number": poles_of(theme)}
            found["all_but"].append(remark(weight, "all_but", language, named, **values, **sizes))
        elif len(having) == 1 and (wide.loc[first].sum() / total) ** most < _UNLIKELY:
            weight = 0.0 if _own(study, first, term) or most < 2 else 0.7
            found["only_theme"].append(
                remark(weight, "only_theme", language, named, **values, count=most)
            )
        elif most >= _MUCH and most >= 2 * after and not _own(study, first, term):
            weight = 0.3 + 0.5 * lead(most, after) * min(most / _OFTEN, 1)
            sizes = {"count": most, "least": after}
            found["cell_far"].append(remark(weight, "cell_far", language, named, **values, **sizes))
    return [max(alike, key=lambda one: one.weight) for alike in found.values() if alike]


def _everywhere(wide: pd.DataFrame, language: str) -> list[Remark]:
    """Say which terms are in the passages of every theme, if they are few."""
    every = [term for term in wide.columns if (wide[term] > 0).all()]
    rows = len(wide.columns)
    if len(every) == rows > 1:
        return [remark(0.15, "everywhere_all", language, rows=rows, total=len(wide))]
    if not every or len(every) > _FEW or rows < _ROWS:
        return []
    named = [pick for t in every for pick in (Pick(term=t), *_cells(wide, [t]))]
    values = {"rows": rows, "terms": all_quoted(every, language), "number": len(every)}
    return [remark(0.6, "everywhere", language, named, **values)]


def _cells(wide: pd.DataFrame, terms: list[str]) -> list[Pick]:
    return [Pick(theme=theme, term=term) for theme in wide.index for term in terms]


def _full_and_empty(study: Study, wide: pd.DataFrame, language: str) -> list[Remark]:
    """Say which one theme has all terms, and which have none."""
    rows = len(wide.columns)
    if rows < _ROWS:
        return []
    full = [theme for theme in wide.index if (wide.loc[theme] > 0).all()]
    usual = sum(study.frequencies[term] for term in wide.columns) / max(len(study.counted), 1)
    empty = [
        theme
        for theme in map(str, wide.index)
        if not wide.loc[theme].any() and theme_amounts(study, theme).whole.terms * usual >= _MISSED
    ]
    found: list[Remark] = []
    held = (wide > 0).sum(axis=1).sort_values(ascending=False, kind="stable")
    if not full and held.iloc[0] - held.iloc[1] >= 2:
        theme = str(held.index[0])
        named = [Pick(theme=theme), *_cells(wide.loc[[theme]], list(wide.columns))]
        values = {"theme": _said(study, theme, language), "number": int(held.iloc[0])}
        found.append(remark(0.3, "theme_most_terms", language, named, **values, rows=rows))
    if len(full) == 1:
        named = [Pick(theme=full[0]), *(Pick(theme=full[0], term=term) for term in wide.columns)]
        said = _said(study, full[0], language)
        found.append(remark(0.5, "theme_has_all", language, named, theme=said, rows=rows))
    if len(empty) == 1:
        said = _said(study, empty[0], language)
        named = [Pick(theme=empty[0])]
        found.append(remark(0.5, "theme_has_none", language, named, theme=said, rows=rows))
    elif empty:
        number = len(empty)
        named = [Pick(theme=theme) for theme in empty]
        found.append(remark(0.35, "themes_have_none", language, named, number=number, rows=rows))
    return found
