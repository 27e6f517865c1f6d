"""Which terms are the key terms of a theme: those that tell its passages from the rest."""

from collections.abc import Mapping
from dataclasses import replace

from policytext.base.overlap import inside, numbers_inside
from policytext.statistics.typical import key_terms
from policytext.study.study import WHOLE_TEXT, Study
from policytext.themes.themes import Theme


def theme_key_terms(study: Study) -> Mapping[str, list[tuple[str, int]]]:
    """Return the key terms of every theme, by its id, each with its frequency in the passages.

    The passages are those that the theme's filter leaves. Terms that the theme book names for a
    theme need occur but once; terms of the pattern by which a relationship or series was found are
    left out, unless the book names them.
    """
    everywhere = replace(study, filter=WHOLE_TEXT).frequencies
    pattern = pattern_terms(study)
    found = {}
    for theme in study.book:
        named = _named(theme)
        counts = study.of_theme(theme.id).frequencies
        here = {term: n for term, n in counts.items() if term in named or term not in pattern}
        found[theme.id] = key_terms(here, everywhere, known=named)
    return found


def pattern_terms(study: Study) -> frozenset[str]:
    """Return the terms that belong to the rules of structure: 处理好, 关系, 下功夫.

    They stand in the name of the rule that found something in this text, or in a relationship
    beside its poles.
    """
    terms = frozenset(token.term for token in study.tokens if token.kind == "term")
    finds = [find for find in study.findings if find.kind != "phrase"]
    names = "\n".join(dict.fromkeys(find.pattern.replace("…", "\n") for find in finds))
    named = {term for term in terms if term in names}
    pairs = [item for find in finds for item in find.items if item.poles]
    poles = [pole for item in pairs for pole in item.poles]
    beside = (
        study.tokens[number]
        for number in numbers_inside(study.tokens, [(i.start, i.end) for i in pairs])
    )
    return frozenset(named | {t.term for t in beside if not inside(t.start, t.end, poles)})


def _named(theme: Theme) -> frozenset[str]:
    """Return the words that the book has for a theme."""
    poles = (word for pole in theme.poles for word in (pole.label["zh"], *pole.terms))
    return frozenset((theme.label["zh"], *theme.points, *theme.echoes, *poles))
