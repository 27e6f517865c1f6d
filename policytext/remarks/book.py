"""What is remarkable in the theme book itself, and the words over one theme's quotes."""

from collections import Counter

from policytext.base.labels import label
from policytext.remarks.naming import (
    all_quoted,
    group,
    kind_of,
    poles_of,
    remark,
    spoken,
    theme_quoted,
)
from policytext.remarks.parts import of_wording
from policytext.remarks.weighing import lead
from policytext.remarks.words import Remark, Words, sentence, told
from policytext.source.documents import Span
from policytext.study.pick import Pick
from policytext.study.study import Study
from policytext.study.theme_amounts import theme_amounts
from policytext.themes.themes import Theme, common

_EVEN = 1.25  # times as much, up to which room is much the same
_FEW = 3  # themes that a sentence names
_FAR = 3  # times as much, from which the least is told, too


def breakdown(study: Study, language: str) -> Words:
    """Return how many themes of which kind there are, and below which has most room.

    Room is what states a theme, so that relationships are not compared with focus areas: of these
    there are more words by their nature.
    """
    numbers = Counter(kind_of([theme]) for theme in study.book)
    if not numbers:
        return Words(label("remark_book_none", language), "")
    parts = []
    for kind in ("areas", "relationships", "themes"):
        if n := numbers[kind]:
            key = "others" if kind == "themes" and n < len(study.book) else kind
            number = spoken(n, language)
            parts.append(label(f"remark_book_{key}", language, count=n, number=number))
    headline = label("clause_mark", language).join(parts)
    room = told(_room(study, language), language).headline
    below = sentence(of_wording(room, study, language), language)
    return Words(headline[:1].upper() + headline[1:], below)


def _room(study: Study, language: str) -> list[Remark]:
    """Say which theme is stated at greatest length, of focus areas where there are two or more."""
    areas = [theme for theme in study.book if theme.kind == "focus_area"]
    themes = areas if len(areas) > 1 else list(study.book)
    lengths = {t.id: theme_amounts(study, t.id).stated.characters for t in themes}
    order = sorted(themes, key=lambda theme: -lengths[theme.id])
    most, least = lengths[order[0].id], lengths[order[-1].id]
    values = {"theme": theme_quoted(order[0], language)}
    numbers = {"characters": most, "number": poles_of(order[0])}
    named = [Pick(theme=order[0].id)]
    if not most:
        return [remark(0.05, "room_none", language)]
    if len(order) == 1:
        return [remark(0.05, "room_one", language, named, **values, **numbers)]
    if least and most <= least * _EVEN:
        key = "room_level" if most == least else "room_even"
        every = [Pick(theme=theme.id) for theme in themes]
        sizes = {"characters": most, "least": least}
        return [remark(0.5, key, language, every, group=group(themes, language), **sizes)]
    level = [theme for theme in order if lengths[theme.id] == most]
    if len(level) > 1:
        named = [Pick(theme=theme.id) for theme in level]
        if len(level) > _FEW:
            said = label("remark_of_many", language, number=len(level), all=len(themes))
        else:
            said = all_quoted([theme.label[language] for theme in level], language)
        return [remark(0.4, "room_tie", language, named, themes=said, characters=most)]
    weight = 0.3 + 0.5 * lead(most, lengths[order[1].id])
    alone = len(order) > 2 and least < lengths[order[-2].id]
    if least and alone and most >= _FAR * least:
        both = [*named, Pick(theme=order[-1].id)]
        other = {"other": theme_quoted(order[-1], language), "least": least}
        return [remark(weight, "room_times", language, both, **values, **numbers, **other)]
    return [remark(weight, "room_most", language, named, **values, **numbers)]


def quotes(study: Study, theme: Theme, language: str) -> Words:
    """Return the theme's name, and below its gloss and how much room it has."""
    own = study.of_theme(theme.id)
    echoes = {
        place
        for a in study.annotations
        if a.theme == theme.id and a.how == "echo" and study.echoes
        for place in common([Span(a.start, a.end)], own.scope or ())
    }
    stated = theme_amounts(study, theme.id).stated.characters
    key = {
        (True, True): "both",
        (True, False): "stated",
        (False, True): "echoes",
        (False, False): "none",
    }[stated > 0, bool(echoes)]
    room = label(f"remark_quotes_{key}", language, stated=stated, echoes=len(echoes))
    room = of_wording(room, study, language)
    gloss = theme.gloss[language].rstrip("。.")
    return Words(theme.label[language], " · ".join(filter(None, (gloss, room))))
