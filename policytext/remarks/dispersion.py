"""What is remarkable in where terms and themes stand from beginning to end."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import pandas as pd

from policytext.base.labels import label
from policytext.remarks.naming import group, quoted, remark, surprise, theme_quoted
from policytext.remarks.words import Remark
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.themes.themes import Theme

_PARAGRAPHS = 4  # of a text, from which their places say something
_LEAST = 4  # occurrences, as well
_NARROW = 0.25  # of all paragraphs
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
    themes = [] if study.scope is not None else _themes(study, passages, language)
    return [*themes, *_terms(study, starts, language), *_plain(study, starts, language)]


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


def _together(study: Study, passages: pd.DataFrame, language: str) -> list[Remark]:
    """Say where all themes of one kind are stated, if that is a small part of the text."""
    total = len(study.document.paragraphs)
    only = passages[passages["how"] == "stated"]
    found: list[tuple[Sequence[Theme], int, int, list[Pick]]] = []
    for kind in dict.fromkeys(theme.kind for theme in study.book):
        themes = [theme for theme in study.book if theme.kind == kind]
        of = only[only["theme"].isin([theme.id for theme in themes])]
        if of["theme"].nunique() < len(themes) or (len(themes) == 1 and len(study.book) > 1):
            continue
        first = study.document.paragraph_at(int(of["start"].min())) + 1
        last = study.document.paragraph_at(int(of["end"].max()) - 1) + 1
        if last - first + 1 <= max(1, total * _NARROW):
            marks = [Pick(theme=row.theme, at=row.start) for row in of.itertuples()]
            picks = [*(Pick(theme=theme.id) for theme in themes), *marks]
            found.append((themes, first, last, picks))
    if len(found) == 2:
        (some, *here, named), (others, *there, more) = found
        values = {
            "group": group(some, language),
            "where": _paragraphs(*here, language),
            "others": group(others, language),
            "there": _paragraphs(*there, language),
        }
        return [remark(0.95, "stated_both", language, [*named, *more], **values)]
    said = []
    for themes, first, last, named in found:
        key = "stated_at" if len(themes) > 1 else "stated_at_one"
        where = _paragraphs(first, last, language)
        weight = 0.5 + 0.4 * (1 - (last - first + 1) / total)
        said.append(
            remark(weight, key, language, named, group=group(themes, language), where=where)
        )
    return said


def _paragraphs(first: int, last: int, language: str) -> str:
    if first == last:
        return label("remark_at_paragraph", language, number=first)
    return label("remark_at_paragraphs", language, first=first, last=last)


def _alone(
    study: Study, touched: Mapping[str, set[int]], total: int, language: str
) -> list[Remark]:
    """Say which one theme is everywhere, and which one keeps to a paragraph that others leave."""
    found = []
    everywhere = [id for id, places in touched.items() if len(places) == total]
    if len(everywhere) == 1 and len(touched) > 2:
        (id,) = everywhere
        said = theme_quoted(study.theme(id), language)
        named = _all_of(study, id)
        found.append(remark(0.6, "theme_throughout", language, named, theme=said, total=total))
    kept = [id for id, places in touched.items() if len(places) == 1]
    if len(kept) == 1 and len(touched) > 2 and all(touched.values()):
        (id,) = kept
        said = theme_quoted(study.theme(id), language)
        values = {"theme": said, "number": min(touched[id]) + 1}
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
    found = []
    everywhere = [t for t, at in starts.items() if len(_numbers(study, at)) == total]
    if len(everywhere) == 1 and len(starts) > 2:
        (term,) = everywhere
        values = {"rows": len(starts), "term": quoted(term, language)}
        named = _marks(term, starts[term])
        found.append(remark(0.6, "term_throughout", language, named, **values))
    usual = [token.start for token in study.counted]
    for term, at in starts.items():
        if len(at) >= _LEAST:
            found += [
                _gathered(study, term, at, usual, language),
                *_third(study, term, at, usual, language),
                *_ends(study, term, at, total, language),
            ]
    return found


def _numbers(study: Study, at: Sequence[int]) -> Counter[int]:
    return Counter(map(study.document.paragraph_at, at))


def _gathered(
    study: Study, term: str, at: Sequence[int], usual: Sequence[int], language: str
) -> Remark:
    paragraph, part = _numbers(study, at).most_common(1)[0]
    far = surprise(part, len(at), _numbers(study, usual)[paragraph] / len(usual))
    if part < _LEAST or part * 2 < len(at) or far < _CHANCE:
        return Remark(0, "")
    values = {"term": quoted(term, language), "count": len(at), "paragraph": paragraph + 1}
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
            values = {"term": quoted(term, language), "count": len(at), "part": part}
            weight = min(0.25 + far / 12, 0.85)
            key = f"term_{name}_third"
            found.append(remark(weight, key, language, _marks(term, at), **values))
    return found


def _ends(study: Study, term: str, at: Sequence[int], total: int, language: str) -> list[Remark]:
    """Say that a term is missing from half of the text or more, behind it or before it."""
    first, last = (study.document.paragraph_at(end(at)) + 1 for end in (min, max))
    values = {"term": quoted(term, language), "count": len(at)}
    named = _marks(term, at)
    text = len(study.document.text)
    if first == last:
        return []
    if max(at) * 2 < text and last * 2 <= total:
        weight = 0.3 + 0.4 * (1 - max(at) / text)
        return [remark(weight, "term_ends", language, named, **values, paragraph=last)]
    if min(at) * 2 > text and first * 2 > total:
        weight = 0.3 + 0.4 * min(at) / text
        return [remark(weight, "term_begins", language, named, **values, paragraph=first)]
    return []


def _marks(term: str, at: Sequence[int]) -> list[Pick]:
    """Return the picks of a term's row and of its ticks."""
    return [Pick(term=term), *(Pick(term=term, at=place) for place in at)]


def _plain(study: Study, starts: Mapping[str, list[int]], language: str) -> list[Remark]:
    """Say in how many paragraphs a term stands: the first that is not in all, else the first."""
    total = len(study.document.paragraphs)
    spread = {term: len(_numbers(study, at)) for term, at in starts.items()}
    if not spread:
        return []
    term = next((t for t, number in spread.items() if number < total), next(iter(spread)))
    values = {"term": quoted(term, language), "number": spread[term], "total": total}
    named = _marks(term, starts[term])
    return [remark(0.05, "term_spread", language, named, **values)]
