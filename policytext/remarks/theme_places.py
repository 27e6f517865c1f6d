"""What is remarkable in where themes are stated: together, alone, or from beginning to end."""

from collections.abc import Mapping

import pandas as pd

from policytext.remarks.naming import (
    group,
    paragraphs,
    poles_of,
    remark,
    some_paragraphs,
    theme_quoted,
)
from policytext.remarks.words import Remark
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.themes.themes import Theme

PARAGRAPHS = 4  # of a text, from which their places say something
_NARROW, _PART = 0.25, 0.6  # of all paragraphs


def where_kept(study: Study, passages: pd.DataFrame, language: str) -> list[Remark]:
    """Say of the whole text which themes keep together, which is everywhere, which is alone."""
    if not study.book:
        return []
    touched: dict[str, set[int]] = {theme.id: set() for theme in study.book}
    for row in passages.itertuples():
        last = study.document.paragraph_at(row.end - 1)
        touched[row.theme] |= set(range(study.document.paragraph_at(row.start), last + 1))
    if "stated" not in set(passages["how"]):
        return [remark(0.15, "themes_unstated", language)]
    total = len(study.document.paragraphs)
    if total < PARAGRAPHS:
        return []
    return [
        *_together(study, passages, language),
        *_alone(study, touched, total, language),
    ]


def where_stated(study: Study, passages: pd.DataFrame, language: str) -> list[Remark]:
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
    if not values or len(study.document.paragraphs) < PARAGRAPHS or not study.echoes:
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
